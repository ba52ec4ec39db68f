import { mean } from 'd3-array';
import { randomBranching, squaredDistances } from '../../geometry/embed.ts';
import { pairValues } from '../../geometry/matrix.ts';
import { seeded } from '../../geometry/random.ts';
import { completeTree, treeDistances } from '../../geometry/tree.ts';
import { remembering } from '../kit/remember.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { stateTable } from './schema.ts';

export type BranchingState = StateOf<typeof stateTable>;

/** More nodes would take longer than the eye forgives: 127 in 2,048 dimensions are 16 million differences. */
export const MAX_NODES = 127;

/** Nodes of a complete tree. */
export function nodeCount(branching: number, depth: number): number {
  let nodes = 0;
  for (let level = 0; level <= depth; level++) nodes += branching ** level;
  return nodes;
}

/** The deepest tree that keeps to {@link MAX_NODES}. */
export function deepest(branching: number): number {
  let depth = stateTable.depth.max;
  while (nodeCount(branching, depth) > MAX_NODES) depth--;
  return depth;
}

/** Cuts a tree that would have too many nodes, and says so. */
export function check(_: unknown, state: BranchingState): StateRead<typeof stateTable> {
  const { branching, depth } = state;
  const most = deepest(branching);
  if (depth <= most) return { state, problems: [] };
  const problem = `${branching} children per node on ${depth} levels would make ${nodeCount(branching, depth)} nodes; this figure draws at most ${MAX_NODES}, so it shows ${most} levels.`;
  return { state: { ...state, depth: most }, problems: [problem] };
}

/** All pairs at one tree distance. */
export interface Group {
  readonly distance: number;
  /** Squared distances between the points, ascending. */
  readonly squared: readonly number[];
  readonly mean: number;
  /** Root mean square of (squared distance ÷ tree distance − 1). */
  readonly spread: number;
}

export interface Sample {
  readonly nodes: number;
  readonly dims: number;
  readonly pairs: number;
  /** Mean of squared distance ÷ tree distance over all pairs. */
  readonly ratio: number;
  /** As in {@link Group}, over all pairs. */
  readonly spread: number;
  /** By ascending tree distance. */
  readonly groups: readonly Group[];
}

/** How far ratios stray from 1, the value they have in an exact embedding. */
const spreadOf = (ratios: readonly number[]) => Math.sqrt(mean(ratios, (ratio) => (ratio - 1) ** 2)!);

/** Remembered, as every move of the pointer draws the figure again. */
const draw = remembering((branching: number, depth: number, dims: number, seed: number): Sample => {
  const tree = completeTree(branching, depth);
  const distances = pairValues(treeDistances(tree));
  const squared = pairValues(squaredDistances(randomBranching(tree, dims, seeded(seed))));
  const byDistance = new Map<number, number[]>();
  for (const [pair, distance] of distances.entries()) {
    if (!byDistance.has(distance)) byDistance.set(distance, []);
    byDistance.get(distance)!.push(squared[pair]!);
  }
  const groups = [...byDistance].map(([distance, values]) => ({
    distance,
    squared: values.sort((a, b) => a - b),
    mean: mean(values)!,
    spread: spreadOf(values.map((value) => value / distance)),
  }));
  const ratios = Array.from(squared, (value, pair) => value / distances[pair]!);
  return {
    nodes: tree.parents.length,
    dims,
    pairs: ratios.length,
    ratio: mean(ratios)!,
    spread: spreadOf(ratios),
    groups: groups.sort((a, b) => a.distance - b.distance),
  };
});

/** The embedding of the state's tree that its seed draws. */
export function sampleOf(state: BranchingState): Sample {
  const { branching, depth, exponent, seed } = check(undefined, state).state;
  return draw(branching, depth, 2 ** exponent, seed);
}

/**
 * Standard deviation of squared distance ÷ tree distance, for any pair: the squared distance is d·χ²(m)/m, and a χ²(m)
 * variable has variance 2m.
 */
export const theorySpread = (dims: number): number => Math.sqrt(2 / dims);
