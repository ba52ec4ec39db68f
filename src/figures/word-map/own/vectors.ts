/** Vectors of one layer, row after row [n, dims]. Single precision: a file may hold tens of millions of numbers. */
export interface Vectors {
  readonly n: number;
  readonly dims: number;
  readonly values: Float32Array;
}

/** Tells how far a piece of work is, 0 … 1. */
export type Tell = (share: number) => void;

export const vectors = (n: number, dims: number): Vectors => ({
  n,
  dims,
  values: new Float32Array(n * dims),
});

/** The product of row i of `a` and row j of `b`, which are equally long. Four sums at once, as one would wait for itself. */
function product(a: Vectors, i: number, b: Vectors, j: number): number {
  const { dims, values: left } = a;
  const right = b.values;
  let [p, q, sum, more, most, k] = [i * dims, j * dims, 0, 0, 0, 0];
  let last = 0;
  for (; k + 4 <= dims; k += 4, p += 4, q += 4) {
    sum += left[p]! * right[q]!;
    more += left[p + 1]! * right[q + 1]!;
    most += left[p + 2]! * right[q + 2]!;
    last += left[p + 3]! * right[q + 3]!;
  }
  for (; k < dims; k++) sum += left[p++]! * right[q++]!;
  return sum + more + (most + last);
}

/** Half the square of each row's length [n]. */
export const halfSquares = (points: Vectors): Float64Array =>
  Float64Array.from({ length: points.n }, (_, i) => product(points, i, points, i) / 2);

/**
 * The vectors at length 1, so that near means near by angle. @throws RangeError naming no row but giving its index as `cause`, where a vector has
 * no direction
 */
export function toUnitLength(given: Vectors): Vectors {
  const { n, dims } = given;
  const unit = vectors(n, dims);
  for (let i = 0; i < n; i++) {
    const row = given.values.subarray(i * dims, (i + 1) * dims);
    // The largest entry first: squares of very large or small numbers are out of range.
    let largest = 0;
    for (let k = 0; k < dims; k++) largest = Math.max(largest, Math.abs(row[k]!));
    if (largest === 0) throw new RangeError('no direction', { cause: i });
    let square = 0;
    for (let k = 0; k < dims; k++) square += (row[k]! / largest) ** 2;
    const length = Math.sqrt(square);
    for (let k = 0; k < dims; k++) unit.values[i * dims + k] = row[k]! / largest / length;
  }
  return unit;
}
