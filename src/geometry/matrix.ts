/** A dense matrix of doubles, stored row after row: entry (i, j) is `values[i * cols + j]`. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly values: Float64Array;
}

/** A matrix of zeros, shape [rows, cols]. */
export function matrix(rows: number, cols: number): Matrix {
  return { rows, cols, values: new Float64Array(rows * cols) };
}

/** A matrix from its rows, which must be equally long. */
export function fromRows(rows: readonly (readonly number[])[]): Matrix {
  const m = matrix(rows.length, rows[0]?.length ?? 0);
  for (const [i, values] of rows.entries()) row(m, i).set(values);
  return m;
}

export function at(m: Matrix, i: number, j: number): number {
  return m.values[i * m.cols + j]!;
}

/** Row i as a view: writing to it writes to the matrix. */
export function row(m: Matrix, i: number): Float64Array {
  return m.values.subarray(i * m.cols, (i + 1) * m.cols);
}

/** A new matrix of the same shape, each entry passed through `f`. */
export function mapEntries(m: Matrix, f: (value: number) => number): Matrix {
  return { ...m, values: m.values.map(f) };
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** The symmetric matrix, shape [n, n], with zeros on the diagonal and `f(i, j)` for each pair i < j. */
export function fromPairs(n: number, f: (i: number, j: number) => number): Matrix {
  const m = matrix(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const value = f(i, j);
      m.values[i * n + j] = value;
      m.values[j * n + i] = value;
    }
  }
  return m;
}

/** The entries above the diagonal of a square matrix, row after row: one number for each pair, n(n − 1)/2 in all. */
export function pairValues(m: Matrix): Float64Array {
  const values = new Float64Array((m.rows * (m.rows - 1)) / 2);
  let k = 0;
  for (let i = 0; i < m.rows; i++) {
    for (let j = i + 1; j < m.cols; j++) values[k++] = at(m, i, j);
  }
  return values;
}
