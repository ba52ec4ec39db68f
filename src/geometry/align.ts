import { symmetricEigen } from './eigen.ts';
import { at, dot, type Matrix, matrix, row } from './matrix.ts';

/** The product of two matrices, shapes [a, b] and [b, c]. */
function multiply(a: Matrix, b: Matrix): Matrix {
  const product = matrix(a.rows, b.cols);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.cols; k++) {
      const factor = at(a, i, k);
      for (let j = 0; j < b.cols; j++) row(product, i)[j] = at(product, i, j) + factor * at(b, k, j);
    }
  }
  return product;
}

function transpose(m: Matrix): Matrix {
  const turned = matrix(m.cols, m.rows);
  for (let i = 0; i < m.rows; i++) for (let j = 0; j < m.cols; j++) row(turned, j)[i] = at(m, i, j);
  return turned;
}

/**
 * Turns and mirrors `points` about the origin to lie as near to `reference` as can be (least squares), so that a picture that
 * is drawn anew does not jump. Both have shape [n, d], d small. This is the orthogonal Procrustes problem (Schönemann, 1966):
 * the best rotation is UVᵀ, where USVᵀ is the singular value decomposition of pointsᵀ·reference.
 */
export function alignTo(points: Matrix, reference: Matrix): Matrix {
  const cross = multiply(transpose(points), reference);
  const v = symmetricEigen(multiply(transpose(cross), cross)).vectors;
  const u = orthonormalise(transpose(multiply(cross, v)));
  return multiply(points, multiply(transpose(u), transpose(v)));
}

/** Rows made perpendicular and of unit length, in order of size; a row without a direction of its own gets a free one. */
function orthonormalise(rows: Matrix): Matrix {
  const result = matrix(rows.rows, rows.cols);
  const largest = Math.sqrt(dot(row(rows, 0), row(rows, 0))) || 1;
  for (let k = 0; k < rows.rows; k++) {
    const own = row(rows, k).map((value) => value / largest);
    for (const candidate of [own, ...axes(rows.cols)]) {
      for (let other = 0; other < k; other++) subtractAlong(candidate, row(result, other));
      const length = Math.sqrt(dot(candidate, candidate));
      if (length < LEAST_LENGTH) continue;
      row(result, k).set(candidate.map((value) => value / length));
      break;
    }
  }
  return result;
}

/** What is left of a row of largest size 1 and is shorter than this is rounding, not a direction. */
const LEAST_LENGTH = 1e-5;

function axes(dims: number): Float64Array[] {
  return Array.from({ length: dims }, (_, axis) => new Float64Array(dims).fill(1, axis, axis + 1));
}

function subtractAlong(vector: Float64Array, unit: Float64Array): void {
  const along = dot(vector, unit);
  for (let i = 0; i < vector.length; i++) vector[i] = vector[i]! - along * unit[i]!;
}
