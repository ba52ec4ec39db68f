import { CholeskyDecomposition, Matrix } from 'ml-matrix';

/** A map from states [dIn] to states [dOut]. */
export type StateMap = (state: Float32Array) => Float32Array;

/** Keeps the equations solvable where some direction never varies; a share of the mean square of a number. */
const RIDGE = 1e-6;

/** Sums over examples that every fit from the same inputs shares: XᵀX and X, each state with a 1 behind it. */
export interface Inputs {
  readonly rows: readonly Float64Array[];
  readonly factor: CholeskyDecomposition;
}

/** @param states [n] of [dIn]; n should be several times dIn. */
export function inputs(states: readonly Float32Array[]): Inputs {
  const rows = states.map((state) => Float64Array.of(...state, 1));
  const d = rows[0]!.length;
  const gram = products(rows, rows);
  const mean = gram.trace() / d;
  for (let k = 0; k < d; k++) gram.set(k, k, gram.get(k, k) + RIDGE * mean);
  return { rows, factor: new CholeskyDecomposition(gram) };
}

/** XᵀY, [dX, dY]. */
function products(xs: readonly ArrayLike<number>[], ys: readonly ArrayLike<number>[]): Matrix {
  const [dx, dy] = [xs[0]!.length, ys[0]!.length];
  const sums = Array.from({ length: dx }, () => new Float64Array(dy));
  for (const [n, x] of xs.entries()) {
    const y = ys[n]!;
    for (let i = 0; i < dx; i++) {
      const row = sums[i]!;
      const value = x[i]!;
      for (let j = 0; j < dy; j++) row[j]! += value * y[j]!;
    }
  }
  return new Matrix(sums as unknown as number[][]);
}

/** The affine map that comes nearest to `targets` [n] of [dOut] in the sum of squares, in closed form. */
export function fitted({ rows, factor }: Inputs, targets: readonly Float32Array[]): StateMap {
  return affine(factor.solve(products(rows, targets)));
}

/** The map x ↦ (x, 1) W for weights W [dIn + 1, dOut]. */
export function affine(weights: Matrix): StateMap {
  const [dIn, dOut] = [weights.rows - 1, weights.columns];
  const table = Array.from({ length: dIn + 1 }, (_, i) => Float64Array.from(weights.getRow(i)));
  return (state) => {
    const sums = table[dIn]!.slice();
    for (let i = 0; i < dIn; i++) {
      const row = table[i]!;
      for (let j = 0; j < dOut; j++) sums[j]! += state[i]! * row[j]!;
    }
    return Float32Array.from(sums);
  };
}
