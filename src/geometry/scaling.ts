import { symmetricEigen } from './eigen.ts';
import { squaredDistances } from './embed.ts';
import { at, type Matrix, matrix, row } from './matrix.ts';

export { alignTo } from './align.ts';

export interface Scaling {
  /** Shape [n, dims]; centred, axes by falling variance. An axis without variance is all zeros. */
  readonly points: Matrix;
  /** All n eigenvalues of the centred Gram matrix, descending: the sum of squares along each axis. */
  readonly values: Float64Array;
  /** Share of the total positive variance along each of the `dims` axes, 0 to 1. */
  readonly shares: number[];
}

/**
 * Inner products about the centre from squared distances: −½ J D J with J = I − 1/n, shape [n, n] (Young and Householder, 1938).
 * D is a table of squared Euclidean distances exactly when no eigenvalue of this matrix is negative.
 */
export function centredGram(squared: Matrix): Matrix {
  const n = squared.rows;
  const means = Array.from(
    { length: n },
    (_, i) => row(squared, i).reduce((sum, value) => sum + value, 0) / n,
  );
  const mean = means.reduce((sum, value) => sum + value, 0) / n;
  const gram = matrix(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++)
      gram.values[i * n + j] = -(at(squared, i, j) - means[i]! - means[j]! + mean) / 2;
  }
  return gram;
}

/**
 * Classical multidimensional scaling (Torgerson, 1952): points in `dims` dimensions whose squared distances come as close to
 * `squared` as a projection can. Each axis is turned so that its coordinate of largest size is positive: the same distances
 * always give the same picture.
 */
export function classicalScaling(squared: Matrix, dims: number): Scaling {
  const n = squared.rows;
  const { values, vectors } = symmetricEigen(centredGram(squared));
  const points = matrix(n, dims);
  const total = values.reduce((sum, value) => sum + Math.max(value, 0), 0);
  const noise = 1e-12 * (values[0] ?? 0);
  const shares: number[] = [];
  for (let axis = 0; axis < dims; axis++) {
    const value = values[axis] ?? 0;
    const kept = value > noise ? value : 0;
    shares.push(total > 0 ? kept / total : 0);
    if (kept === 0) continue;
    const stretch = Math.sqrt(kept) * signOf(vectors, axis);
    for (let i = 0; i < n; i++) row(points, i)[axis] = stretch * at(vectors, i, axis);
  }
  return { points, values, shares };
}

/** The sign of a column's largest entry. Entries that are equal but for rounding count as one, and the first decides. */
function signOf(m: Matrix, column: number): number {
  let largest = 0;
  for (let i = 0; i < m.rows; i++) {
    const value = at(m, i, column);
    if (Math.abs(value) > Math.abs(largest) * (1 + 1e-9)) largest = value;
  }
  return largest < 0 ? -1 : 1;
}

/**
 * Principal components of points, shape [n, any], as {@link classicalScaling} of their squared distances: the two give the same
 * picture (Gower, 1966). `values` are sums of squares; divide by n − 1 for variances.
 */
export function principalComponents(points: Matrix, dims: number): Scaling {
  return classicalScaling(squaredDistances(points), dims);
}
