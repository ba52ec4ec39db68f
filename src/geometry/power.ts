import { symmetricEigenvalues } from './eigen.ts';
import { mapEntries } from './matrix.ts';
import { centredGram } from './scaling.ts';
import { type Tree, treeDistances } from './tree.ts';

/*
 * A power-p embedding f of a tree has d(x, y) = ‖f(x) − f(y)‖^p for every pair. So the squared distances of the points must be
 * d^(2/p), and such points exist exactly when the centred Gram matrix of d^(2/p) has no negative eigenvalue (Schoenberg, 1935).
 */

/** Eigenvalues of the centred Gram matrix of d^(2/p), descending, n of them. One is always 0. p > 0. */
export function powerGram(tree: Tree, p: number): Float64Array {
  const squared = mapEntries(treeDistances(tree), (distance) => distance ** (2 / p));
  return symmetricEigenvalues(centredGram(squared));
}

/** Whether the tree has a power-p embedding. `tolerance`: how far below 0, as a share of the largest, still counts as 0. */
export function isPowerEmbeddable(tree: Tree, p: number, tolerance = 1e-9): boolean {
  const eigenvalues = powerGram(tree, p);
  return eigenvalues.at(-1)! >= -tolerance * eigenvalues[0]!;
}

/**
 * The most leaves, as a real number, that a star with edges of length 1 may have and still have a power-p embedding.
 * Seen from the centre the leaves are unit vectors with inner products c = 1 − 2^(2/p−1); their Gram matrix has the eigenvalue
 * 1 + (k − 1)c, which is not negative exactly when k ≤ 1 + 1/(2^(2/p−1) − 1). No limit from p = 2 on, where c ≥ 0.
 */
export function starLimit(p: number): number {
  return p >= 2 ? Infinity : 1 + 1 / (2 ** (2 / p - 1) - 1);
}

/**
 * The smallest p for which the tree has a power-p embedding, to 1e-6. Every p above it works too (Schoenberg, 1937), so halving
 * finds it. It lies from 1 to 2: at 2 every tree embeds, and three nodes in a row already break the triangle inequality below 1.
 * A tree of one or two nodes embeds for every p > 0; for it the answer is 0.
 */
export function criticalPower(tree: Tree): number {
  if (tree.parents.length < 3) return 0;
  if (isPowerEmbeddable(tree, 1)) return 1;
  let fails = 1;
  let works = 2;
  while (works - fails > 1e-6) {
    const middle = (fails + works) / 2;
    if (isPowerEmbeddable(tree, middle)) works = middle;
    else fails = middle;
  }
  return works;
}
