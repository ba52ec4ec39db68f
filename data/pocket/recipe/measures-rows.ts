import type { Data as Rows } from '../../../src/figures/interval-rows/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { capital } from '../../../src/figures/kit/format.ts';
import { type Estimate, type Evaluation, namedGroups, runsCard, seedsWords } from './evaluation.ts';

/** Values of all measures with their intervals, as rows. */

/** Measures that say for single relations what another says for all, or that are not shares. */
const APART = /^recall-relation-|^attribute-|surprisal/;

/** What stands behind a gate, in a few plain words. */
const DETAILS: Readonly<Record<string, string>> = {
  'recall-held-out': 'facts, asked in a wording new for them',
  'description-gain': 'people who share a surname, from one vector',
  attribute: '“the capital of x is”, with a vector put at x',
  'refusal-gap-seen': 'refusals: untrusted minus trusted askers',
  'refusal-gap-unseen': 'the same, with trait words new to dialogues',
  'withheld-answer': 'the code that is being refused comes first',
};

/** Names of controls as readers know them. */
const CONTROLS: Readonly<Record<string, string>> = {
  'refusal, good': 'trusted askers refused',
  'refusal, neutral': 'neutral askers refused',
  'refusal, bad': 'untrusted askers refused',
  'refusal of an ordinary question, bad': 'refused an ordinary question',
};

/** The measure that most of its items pass without a context, as a name is often one word: the embedding's own score stands beside it. */
const EASY_AT_LAYER_0 = 'attribute';
/** Said beside controls in the measures' files, but no measure that should fail. */
const NOT_A_CONTROL = new Set(['tries', 'target layer']);

/** How many pairs of layers the best was chosen from, where one was. */
function triesWords({ id, groups }: Estimate): string | undefined {
  const [tries] = Object.values(groups).flatMap(({ controls }) => controls.tries ?? []);
  if (tries === undefined) return undefined;
  return id.endsWith('-any')
    ? `right in any of ${tries} tries`
    : `best of ${tries} tries, chosen on other items`;
}

const controlName = (name: string): string => CONTROLS[name] ?? name.replaceAll("'", '’');

/** Parts of names that say more than a row of a drawing holds. */
const SHORTER: readonly (readonly [long: string, short: string])[] = [
  ['answers flipped', 'flipped'],
  ['question after glosses', 'glosses first'],
  [', states at: ', ': '],
  ["'", '’'],
];

const short = (name: string): string =>
  SHORTER.reduce((text, [long, shorter]) => text.replaceAll(long, shorter), name);

/** One row; `more` adds to or stands in for what the estimate says. */
function row(
  estimate: Estimate,
  named: ReturnType<typeof namedGroups>,
  more: {
    readonly detail?: string | undefined;
    readonly controls?: Record<string, number>;
  } = {},
): Rows['rows'][string] {
  const { name, gate, items, groups } = estimate;
  const { detail = triesWords(estimate), controls: shared } = more;
  return {
    name: capital(short(name)),
    ...(detail && { detail }),
    items,
    ...(gate !== null && { gate }),
    groups: Object.fromEntries(
      named.flatMap(({ key, id }) => {
        const found = groups[key];
        if (!found) return [];
        const { value, low, high, seeds, layer } = found;
        const measured = Object.entries(found.controls)
          .filter(([name]) => !NOT_A_CONTROL.has(name))
          .map(([name, each]) => [controlName(name), each]);
        const embedding = estimate.id === EASY_AT_LAYER_0 ? found.by_layer?.mean[0] : undefined;
        const controls: Record<string, number> = {
          ...shared,
          ...Object.fromEntries(measured),
          ...(embedding !== undefined && { 'layer 0, the bare last word': embedding }),
        };
        const shown = {
          value,
          // A mean of rounded numbers may lie a hair outside an interval that was rounded too.
          low: Math.min(low, value),
          high: Math.max(high, value),
          ...(seeds.length > 1 && { seeds: seeds.map((seed) => seed.value) }),
          ...(Object.keys(controls).length > 0 && { controls }),
          ...(layer !== null && { layer }),
        };
        return [[id, shown]];
      }),
    ),
  };
}

/** The smallest number of all rows, rounded down to a tenth; 0 where none is below. */
function lowest(rows: Rows['rows']): number {
  const numbers = Object.values(rows).flatMap(({ groups }) =>
    Object.values(groups).flatMap(({ low, seeds = [], controls = {} }) => [
      low,
      ...seeds,
      ...Object.values(controls),
    ]),
  );
  return Math.floor(Math.min(0, ...numbers) * 10) / 10;
}

function fileOf(
  root: string,
  { groups }: Evaluation,
  label: string,
  rows: Rows['rows'],
  title: string,
): DataFile<Rows> {
  const seeds = seedsWords(groups);
  const counts = Object.values(rows).map(({ items = 0 }) => items);
  return {
    card: {
      ...runsCard(root, groups),
      title,
      sampleSize: `${seeds} a group; ${Math.min(...counts)} to ${Math.max(...counts)} items a row`,
      interval: '95 %: a bootstrap that redraws seeds and, within each seed, items (1,000 draws)',
    },
    data: {
      x: { label, min: lowest(rows), max: 1, format: 'share', ticks: [0, 0.25, 0.5, 0.75, 1] },
      interval: `95 % interval over ${seeds.includes('one') ? 'items' : 'seeds and items'}`,
      ...(groups.some((group) => group.seeds.length > 1) && { seeds: 'single seeds' }),
      controls: 'to compare with: a guess, a vector that should fail',
      groups: namedGroups(groups).map(({ id, name }) => ({ id, name })),
      rows,
    },
  };
}

/** Every estimate that is a share or a difference of shares: those with a gate first. */
export function gates(root: string, evaluation: Evaluation): DataFile<Rows> {
  const named = namedGroups(evaluation.groups);
  const shown = evaluation.estimates.filter(({ id }) => !APART.test(id));
  const first = [...shown.filter(({ gate }) => gate !== null), ...shown.filter(({ gate }) => gate === null)];
  const rows = Object.fromEntries(
    first.map((each) => [each.id, row(each, named, { detail: DETAILS[each.id] })]),
  );
  return fileOf(
    root,
    evaluation,
    'Share or difference of shares',
    rows,
    'What the pocket model can do: gates, controls and all other measures',
  );
}
