import { readState } from '../../figures/kit/state.ts';
import { type DataSource, readData } from '../data-source.ts';
import { suggest } from '../problems.ts';
import type { FigureData, FigureEntry, FigureRegistry } from './figure-spec.ts';

/** Says what is wrong; `path` is the field meant. */
type Say = (
  path: readonly (string | number)[],
  message: string,
  more?: { expected?: string; nearest?: string },
) => void;

/** The figure called `name`, or a report with the nearest name. */
export function findFigure(
  figures: FigureRegistry,
  name: string,
  path: readonly string[],
  say: Say,
): FigureEntry | undefined {
  const entry = figures.get(name);
  if (!entry)
    say(path, name ? `There is no figure called “${name}”.` : 'The block does not name a figure.', {
      expected: `one of ${figures.names.join(', ')}`,
      ...suggest(name, figures.names),
    });
  return entry;
}

/** The data of a figure, checked by it; `undefined` when it has none or it is wrong. */
export function findData(
  entry: FigureEntry,
  file: string | undefined,
  source: DataSource,
  path: readonly string[],
  say: Say,
): FigureData | undefined {
  const { name } = entry.contract;
  if (file === undefined) {
    if (entry.validateData)
      say([], `The figure “${name}” needs data.`, {
        expected: '“data: …”, a file in the data folder of the article',
      });
    return undefined;
  }
  if (!entry.validateData) {
    say(path, `The figure “${name}” draws no data file.`, { expected: `no field “${path.at(-1)}”` });
    return undefined;
  }
  const data = readData(source, file);
  if ('problem' in data) {
    say(path, data.problem, { expected: data.expected, ...suggest(file, source.names) });
    return undefined;
  }
  const wrong = entry.validateData(data.value);
  for (const message of wrong) say(path, `The data file “${file}” is not what “${name}” draws: ${message}`);
  return wrong.length > 0 ? undefined : { file, ...data };
}

/** A complete legal state; every value that is not legal is reported. */
export function findState(
  { contract }: FigureEntry,
  values: Readonly<Record<string, unknown>>,
  data: FigureData | undefined,
  path: readonly (string | number)[],
  say: Say,
): Readonly<Record<string, unknown>> {
  const controls = Object.keys(contract.state);
  const read = readState(contract.state, values);
  for (const problem of read.problems) {
    const named = /“([^”]+)”/.exec(problem)?.[1] ?? '';
    const isKnown = controls.includes(named);
    say(
      isKnown || named in values ? [...path, named] : path,
      problem,
      isKnown ? {} : suggest(named, controls),
    );
  }
  const checked = contract.check?.(data?.value, read.state);
  for (const problem of checked?.problems ?? []) say(path, problem);
  return checked?.state ?? read.state;
}
