/*
 * Backward of y = x Wᵀ, given the gradient `dy` [n, nOut] of some number with respect to y. Both products add weighted rows to a row:
 * dx[i] is Σ_o dy[i, o] · W[o], and dW[o] is Σ_i dy[i, o] · x[i].
 */

/** dx += dy W: `dy` [n, nOut] and `w` [nOut, nIn] add to `dx` [n, nIn]. */
export function addInputGradient(dx: Float32Array, dy: Float32Array, w: Float32Array, nIn: number): void {
  const n = dx.length / nIn;
  const nOut = w.length / nIn;
  for (let i = 0; i < n; i++) addRows(dx, i * nIn, dy, i * nOut, 1, w, nIn);
}

/** dW += dyᵀ x: `dy` [n, nOut] and `x` [n, nIn] add to `dw` [nOut, nIn]. */
export function addWeightGradient(dw: Float32Array, dy: Float32Array, x: Float32Array, nIn: number): void {
  const nOut = dw.length / nIn;
  for (let o = 0; o < nOut; o++) addRows(dw, o * nIn, dy, o, nOut, x, nIn);
}

/** Adds Σ_r factors[start + r · step] · rows[r] to the `width` numbers of `out` from `outStart`; four rows at a time. */
function addRows(
  out: Float32Array,
  outStart: number,
  factors: Float32Array,
  start: number,
  step: number,
  rows: Float32Array,
  width: number,
): void {
  const count = rows.length / width;
  let r = 0;
  for (; r + 3 < count; r += 4) {
    const at = start + r * step;
    const f0 = factors[at]!;
    const f1 = factors[at + step]!;
    const f2 = factors[at + 2 * step]!;
    const f3 = factors[at + 3 * step]!;
    const r0 = r * width;
    const r1 = r0 + width;
    const r2 = r1 + width;
    const r3 = r2 + width;
    for (let k = 0; k < width; k++) {
      out[outStart + k]! += f0 * rows[r0 + k]! + f1 * rows[r1 + k]! + f2 * rows[r2 + k]! + f3 * rows[r3 + k]!;
    }
  }
  for (; r < count; r++) {
    const factor = factors[start + r * step]!;
    for (let k = 0; k < width; k++) out[outStart + k]! += factor * rows[r * width + k]!;
  }
}
