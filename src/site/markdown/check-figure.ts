import { readState } from '../../figures/kit/state.ts';
import { type DataSource, readData } from '../data-source.ts';
import { suggest } from '../problems.ts';
import type { FigureData, FigureEntry, FigureRegistry, Sibling } from './figure-spec.ts';

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
  if (wrong.length > 0) return undefined;
  const names = entry.contract.siblings?.names(data.value);
  return { file, ...data, ...(names && { siblings: findSiblings(entry, names, file, source, path, say) }) };
}

/** The files that a reader can ask the figure for. They lie in the folder of the figure's own. */
function findSiblings(
  entry: FigureEntry,
  names: readonly string[],
  file: string,
  source: DataSource,
  path: readonly string[],
  say: Say,
): Sibling[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return names.flatMap((name) => {
    const sibling = folder + name;
    const data = readData(source, sibling);
    const wrong = 'problem' in data ? [data.problem] : entry.validateData!(data.value);
    for (const message of wrong)
      say(path, `The data file “${file}” offers “${sibling}”, which cannot be drawn: ${message}`);
    return 'problem' in data ? [] : [{ name, file: sibling, card: data.card }];
  });
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
  const asked = data && contract.siblings?.of(data.value, read.state);
  if (asked && asked.problems.length + Object.keys(asked.files).length > 0)
    say(path, 'An article’s own state cannot ask for other files.', {
      expected: 'the file that is drawn, in “data”; readers choose others',
    });
  return checked?.state ?? read.state;
}
