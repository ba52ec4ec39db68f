import { readFileSync } from 'node:fs';
import type { ShownTrees } from '../trees-in-practice/recipe/report.ts';
import type { Sentence } from './sentences.ts';

/** What an encoder's vectors say of the sentences: squared distances after the structural probe of the layer where trees are read best. */
export interface Measured {
  readonly layer: number;
  /** By sentence id, [n, n]. */
  readonly tables: Readonly<Record<string, number[][]>>;
}

/** Reads what `python -m minilm.trees` wrote. Throws where a sentence is missing. */
export function measured(sentences: readonly Sentence[]): Measured {
  const file = new URL('../minilm/shown-trees.json', import.meta.url);
  const { best, sentences: shown }: ShownTrees = JSON.parse(readFileSync(file, 'utf8'));
  const tables = sentences.map(({ id, words: { length: n } }) => {
    const half = shown.find((each) => each.id === id)?.layers[best];
    if (half?.length !== (n * (n - 1)) / 2)
      throw new Error(`shown-trees.json does not fit the sentence “${id}”; run python -m minilm.trees.`);
    const value = (i: number, j: number): number =>
      i === j ? 0 : i > j ? half[(i * (i - 1)) / 2 + j]! : value(j, i);
    return [
      id,
      Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => value(i, j))),
    ] as const;
  });
  return { layer: best, tables: Object.fromEntries(tables) };
}
