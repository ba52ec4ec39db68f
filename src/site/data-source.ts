import type { DataCard } from '../figures/kit/contract.ts';

/** The JSON files of one article, `data/<slug>/*.json`, named without `.json`. */
export interface DataSource {
  readonly names: readonly string[];
  /** The parsed file. @throws Error when it is not JSON */
  read(name: string): unknown;
}

export interface DataRead {
  /** What figures draw and bound numbers look into: the part below `data`. */
  readonly value: unknown;
  readonly card: DataCard;
}

/** Reads a data file's two parts, `card` and `data`; in words what is wrong, if something is. */
export function readData(
  source: DataSource,
  name: string,
): DataRead | { readonly problem: string; readonly expected: string } {
  if (!source.names.includes(name)) {
    return {
      problem: `There is no data file “${name}”.`,
      expected: source.names.join(', ') || 'a file in the data folder of the article',
    };
  }
  let file: unknown;
  try {
    file = source.read(name);
  } catch (error) {
    return {
      problem: `The data file “${name}” is not JSON: ${error instanceof Error ? error.message : error}.`,
      expected: 'what its recipe writes',
    };
  }
  if (typeof file !== 'object' || file === null || !('data' in file) || !('card' in file)) {
    return {
      problem: `The data file “${name}” has not the two parts of one.`,
      expected: '{ "card": …, "data": … }',
    };
  }
  return { value: file.data, card: file.card as DataCard };
}
