import { fromPairs, type Matrix, matrix, row } from './matrix.ts';
import { gaussian } from './random.ts';
import { rootOf, type Tree, topDown } from './tree.ts';

/** The basis vector of the edge above a node: nodes are counted in order, the root left out. */
export function basisIndex(tree: Tree, node: number): number {
  return node < rootOf(tree) ? node : node - 1;
}

/** Points that start with the root at 0 and put each child a step from its parent. `step` adds to the child's row. */
function grow(tree: Tree, dims: number, step: (point: Float64Array, node: number) => void): Matrix {
  const points = matrix(tree.parents.length, dims);
  for (const node of topDown(tree).slice(1)) {
    const point = row(points, node);
    point.set(row(points, tree.parents[node]!));
    step(point, node);
  }
  return points;
}

/**
 * The Pythagorean embedding of a tree, shape [n, n − 1]: each edge has a basis vector of its own, scaled by √length, and a
 * node is the sum of those on its path from the root. Squared Euclidean distance then equals tree distance (a path's
 * edges are perpendicular, so their squared lengths add up); cf. Maehara, “Euclidean embeddings of finite metric spaces”, 2013.
 */
export function exactEmbedding(tree: Tree): Matrix {
  return grow(tree, tree.parents.length - 1, (point, node) => {
    point[basisIndex(tree, node)] = Math.sqrt(tree.weights[node]!);
  });
}

/** As {@link exactEmbedding}, scaled by the length itself: then the ℓ1 distance equals the tree distance. Shape [n, n − 1]. */
export function l1Embedding(tree: Tree): Matrix {
  return grow(tree, tree.parents.length - 1, (point, node) => {
    point[basisIndex(tree, node)] = tree.weights[node]!;
  });
}

/**
 * Each child is its parent plus a random step whose coordinates are normal with variance length/dims. Shape [n, dims].
 * A pair at tree distance d has squared distance d·χ²(dims)/dims: mean d, standard deviation d·√(2/dims).
 */
export function randomBranching(tree: Tree, dims: number, random: () => number): Matrix {
  const normal = gaussian(random);
  return grow(tree, dims, (point, node) => {
    const size = Math.sqrt(tree.weights[node]! / dims);
    for (let k = 0; k < dims; k++) point[k] = point[k]! + size * normal();
  });
}

/**
 * Points that know of no tree: every coordinate is normal with variance scale/(2·dims). Shape [n, dims].
 * The expected squared distance of every pair is `scale`; give the mean tree distance to compare the two.
 */
export function independentPositions(n: number, dims: number, random: () => number, scale = 1): Matrix {
  const normal = gaussian(random);
  const size = Math.sqrt(scale / (2 * dims));
  const points = matrix(n, dims);
  for (let k = 0; k < points.values.length; k++) points.values[k] = size * normal();
  return points;
}

// The two distances have a loop each: one loop that is handed what to add up runs four times slower once it has seen both.

/** Squared Euclidean distance of every pair of rows, shape [n, n]. */
export function squaredDistances(points: Matrix): Matrix {
  return fromPairs(points.rows, (i, j) => {
    const [a, b] = [row(points, i), row(points, j)];
    let sum = 0;
    for (let k = 0; k < a.length; k++) {
      const difference = a[k]! - b[k]!;
      sum += difference * difference;
    }
    return sum;
  });
}

/** ℓ1 distance of every pair of rows, the sum of the coordinates' absolute differences, shape [n, n]. */
export function l1Distances(points: Matrix): Matrix {
  return fromPairs(points.rows, (i, j) => {
    const [a, b] = [row(points, i), row(points, j)];
    let sum = 0;
    for (let k = 0; k < a.length; k++) sum += Math.abs(a[k]! - b[k]!);
    return sum;
  });
}
