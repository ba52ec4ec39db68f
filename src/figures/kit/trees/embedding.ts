import {
  exactEmbedding,
  independentPositions,
  randomBranching,
  squaredDistances,
} from '../../../geometry/embed.ts';
import { at, type Matrix, pairValues } from '../../../geometry/matrix.ts';
import { seeded } from '../../../geometry/random.ts';
import { classicalScaling } from '../../../geometry/scaling.ts';
import { type Tree, treeDistances } from '../../../geometry/tree.ts';
import { remembering } from '../remember.ts';

export type EmbeddingKind = 'exact' | 'branching' | 'independent';

/** Points of a tree's nodes, as far as pictures need them. */
export interface Embedding {
  /** Squared distance of every pair in full, before anything is projected. Shape [n, n]. */
  readonly squared: Matrix;
  /** The three directions of largest variance. Shape [n, 3], centred. */
  readonly points: Matrix;
  /** Share of the variance along each of the three, 0 to 1. */
  readonly shares: readonly number[];
}

const AXES = 3;

/** Tree distances, shape [n, n]; remembered, as every view asks for them. */
export const distancesOf = remembering(treeDistances);

/** Pictures of given squared distances, shape [n, n]: classical multidimensional scaling. */
export const embeddingOf = remembering((squared: Matrix): Embedding => {
  const { points, shares } = classicalScaling(squared, AXES);
  return { squared, points, shares };
});

/**
 * One embedding of a tree. `dims` and `seed` matter to the random kinds only. Independent positions are scaled so that the
 * expected squared distance of a pair is the mean tree distance.
 */
export const embed = remembering((tree: Tree, kind: EmbeddingKind, dims: number, seed: number): Embedding => {
  if (kind === 'exact') return embeddingOf(squaredDistances(exactEmbedding(tree)));
  const random = seeded(seed);
  const points =
    kind === 'branching'
      ? randomBranching(tree, dims, random)
      : independentPositions(tree.parents.length, dims, random, meanDistance(tree));
  return embeddingOf(squaredDistances(points));
});

/** The exact embedding, to which the others are compared. */
export const exactOf = (tree: Tree): Embedding => embed(tree, 'exact', 0, 0);

/** Mean tree distance over all pairs; 1 for a single node, which has none. */
function meanDistance(tree: Tree): number {
  const distances = pairValues(distancesOf(tree));
  return distances.length === 0 ? 1 : distances.reduce((sum, d) => sum + d, 0) / distances.length;
}

/** Squared distance over tree distance, for two different nodes: below 1 they are nearer than the tree says. */
export function ratioOf(tree: Tree, { squared }: Embedding, i: number, j: number): number {
  return at(squared, i, j) / at(distancesOf(tree), i, j);
}

/** Ratios at which a line or a cell changes its look; from the second to the third they count as right. */
export const RATIOS = [0.5, 0.8, 1.25, 2] as const;

/** The class of a ratio, `r0` (much too near) over `r2` (about right) to `r4` (much too far): a colour, of lines also dashes. */
export function ratioLook(ratio: number): string {
  return `r${RATIOS.filter((least) => ratio >= least).length}`;
}

/** Unjoined nodes look joined when their squared distance rounds to 1, the length of a usual edge. */
const NEAR = [0.5, 1.5] as const;

/** Pairs that no edge joins although their squared distance is that of an edge. */
export const nearPairs = remembering((tree: Tree, { squared }: Embedding): (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < squared.rows; i++) {
    for (let j = i + 1; j < squared.rows; j++) {
      const joined = tree.parents[i] === j || tree.parents[j] === i;
      const distance = at(squared, i, j);
      if (!joined && distance >= NEAR[0] && distance < NEAR[1]) pairs.push([i, j]);
    }
  }
  return pairs;
});
