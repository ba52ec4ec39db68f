import { addRows } from './vectors.ts';

/*
 * Backward of y = x Wᵀ, given the gradient `dy` [n, nOut] of some number with respect to y. Both products add weighted rows to a row:
 * dx[i] is Σ_o dy[i, o] · W[o], and dW[o] is Σ_i dy[i, o] · x[i].
 */

/** dx += dy W: `dy` [n, nOut] and `w` [nOut, nIn] add to `dx` [n, nIn]. */
export function addInputGradient(dx: Float32Array, dy: Float32Array, w: Float32Array, nIn: number): void {
  const n = dx.length / nIn;
  const nOut = w.length / nIn;
  const rows = { values: w, start: 0, stride: nIn, width: nIn, count: nOut };
  for (let i = 0; i < n; i++) addRows(dx, i * nIn, { values: dy, start: i * nOut, step: 1 }, rows);
}

/** dW += dyᵀ x: `dy` [n, nOut] and `x` [n, nIn] add to `dw` [nOut, nIn]. */
export function addWeightGradient(dw: Float32Array, dy: Float32Array, x: Float32Array, nIn: number): void {
  const nOut = dw.length / nIn;
  const rows = { values: x, start: 0, stride: nIn, width: nIn, count: x.length / nIn };
  for (let o = 0; o < nOut; o++) addRows(dw, o * nIn, { values: dy, start: o, step: nOut }, rows);
}
