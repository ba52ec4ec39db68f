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

/** Half the square of each row's length [n]; summed in the order of `nearestOf`, so that equal rows are exactly 0 apart. */
export function halfSquares({ n, dims, values }: Vectors): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let k = i * dims; k < (i + 1) * dims; k++) sum += values[k]! * values[k]!;
    return sum / 2;
  });
}

/**
 * The vectors at length 1, so that near means near by angle.
 * @throws RangeError where a vector has no direction; its `cause` is the row
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
