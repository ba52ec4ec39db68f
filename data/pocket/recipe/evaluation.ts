import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataCard } from '../../../src/figures/kit/contract.ts';
import { listed } from '../../../src/figures/kit/format.ts';
import { modelCard } from './model.ts';

/** What `python -m pocket.evaluate` and `python -m pocket.learning` wrote: measures of several runs, grouped by all but their seed. */

/** Runs that differ only in their seed. */
export interface RunGroup {
  readonly id: string;
  readonly seeds: readonly number[];
  readonly runs: readonly string[];
}

export interface GroupEstimate {
  /** Mean over seeds, and a 95 % interval from a bootstrap over seeds and items. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly controls: Readonly<Record<string, number>>;
  readonly seeds: readonly { readonly value: number }[];
  /** The layer chosen on the validation half, the same for all seeds. */
  readonly layer: number | null;
  /** [n_layers] each: mean, smallest and largest seed. */
  readonly by_layer: {
    readonly mean: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
  } | null;
}

export interface Estimate {
  readonly id: string;
  readonly name: string;
  readonly gate: number | null;
  readonly items: number;
  readonly groups: Readonly<Record<string, GroupEstimate>>;
}

export interface Evaluation {
  readonly groups: readonly RunGroup[];
  readonly estimates: readonly Estimate[];
}

/** Measures that are followed through training. */
export type LearningMeasure =
  | 'recall'
  | 'recall_held_out'
  | 'refusal_gap'
  | 'two_hop_held_out'
  | 'withheld'
  | 'people';

export type LearningCurves = Readonly<Record<LearningMeasure, readonly (readonly number[])[]>> & {
  /** [kept steps] */
  readonly steps: readonly number[];
  /** Places trained on up to each step, [kept steps]. */
  readonly tokens: readonly number[];
  /** Recall by relation, [kept steps][seeds]. */
  readonly relations: Readonly<Record<string, readonly (readonly number[])[]>>;
};

export interface Learning {
  readonly groups: readonly RunGroup[];
  /** By id of the group; each measure is [kept steps][seeds]. */
  readonly curves: Readonly<Record<string, LearningCurves>>;
}

/** The file, or undefined where it is missing or from before runs were grouped. */
function read<T extends { readonly groups: readonly RunGroup[] }>(root: string, name: string): T | undefined {
  const file = join(root, 'data/pocket', name);
  const content: T | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  return content?.groups && content;
}

export const readEvaluation = (root: string) => read<Evaluation>(root, 'evaluation.json');
export const readLearning = (root: string) => read<Learning>(root, 'learning.json');

/** How figures and prose call the groups; the first is the one whose weights the site uses. */
const NAMES: Readonly<Record<string, { readonly id: string; readonly name: string }>> = {
  'names0.5': { id: 'mask', name: 'with the name mask' },
  plain: { id: 'plain', name: 'without the name mask' },
};

export interface NamedGroup {
  /** In the measures' files. */
  readonly key: string;
  /** In figures, addresses and bound numbers. */
  readonly id: string;
  readonly name: string;
}

/** The groups that were measured, the site's own first. Throws an Error for one that has no name here. */
export function namedGroups(groups: readonly RunGroup[]): NamedGroup[] {
  const unknown = groups.find(({ id }) => !Object.hasOwn(NAMES, id));
  if (unknown)
    throw new Error(`The group of runs “${unknown.id}” has no name in data/pocket/recipe/evaluation.ts.`);
  const measured = new Set(groups.map(({ id }) => id));
  return Object.entries(NAMES).flatMap(([key, named]) => (measured.has(key) ? [{ key, ...named }] : []));
}

/** What a band or interval over single seeds is, in words. */
export const BAND = 'from the smallest to the largest seed';

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many seeds each group has, in words: “3 seeds”. */
export function seedsWords(groups: readonly RunGroup[]): string {
  const counts = [...new Set(groups.map(({ seeds }) => seeds.length))];
  return counts.map((count) => (count === 1 ? 'one seed' : `${count} seeds`)).join(' or ');
}

/** The card of a file made from these runs. They were measured as trained, in float32; the site's int8 weights are one of them. */
export function runsCard(
  root: string,
  groups: readonly RunGroup[],
): Omit<DataCard, 'title' | 'sampleSize' | 'interval'> {
  const { weights: _, ...card } = modelCard(root);
  const runs = groups.flatMap((group) => group.runs);
  return {
    ...card,
    model: `pocket model, ${runs.length === 1 ? 'run' : 'runs'} ${listed(runs)}, in float32`,
    recipe: 'python -m pocket.evaluate, python -m pocket.learning, data/pocket/recipe.ts',
    seed: `${[...new Set(groups.flatMap(({ seeds }) => seeds))].join(', ')} of the training`,
  };
}
