import { dot } from './vectors.ts';

/*
 * y = x Wᵀ in JavaScript, for where WebAssembly is not to be had. The loops keep several sums in local variables, which V8 holds in registers, so each number
 * that is loaded is used more than once; that is where the time goes. Sums are doubles, as all arithmetic of JavaScript is.
 */

/** As `linear`. Tiles of two rows by four outputs; rows and outputs left over are done one by one. */
export function linearPlain(x: Float32Array, w: Float32Array, nIn: number, y: Float32Array): void {
  const n = x.length / nIn;
  const nOut = w.length / nIn;
  const tiled = nOut - (nOut % 4);
  let i = 0;
  for (; i + 1 < n; i += 2) {
    for (let o = 0; o < tiled; o += 4) twoByFour(x, w, nIn, y, nOut, i, o);
  }
  for (; i < n; i++) {
    for (let o = 0; o < tiled; o += 4) oneByFour(x, w, nIn, y, nOut, i, o);
  }
  for (let o = tiled; o < nOut; o++) {
    for (i = 0; i < n; i++) y[i * nOut + o] = dot(x, i * nIn, w, o * nIn, nIn);
  }
}

function twoByFour(
  x: Float32Array,
  w: Float32Array,
  nIn: number,
  y: Float32Array,
  nOut: number,
  i: number,
  o: number,
): void {
  const x0 = i * nIn;
  const x1 = x0 + nIn;
  const w0 = o * nIn;
  const w1 = w0 + nIn;
  const w2 = w1 + nIn;
  const w3 = w2 + nIn;
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  for (let k = 0; k < nIn; k++) {
    const a = x[x0 + k]!;
    const b = x[x1 + k]!;
    const p = w[w0 + k]!;
    const q = w[w1 + k]!;
    const r = w[w2 + k]!;
    const s = w[w3 + k]!;
    a0 += a * p;
    a1 += a * q;
    a2 += a * r;
    a3 += a * s;
    b0 += b * p;
    b1 += b * q;
    b2 += b * r;
    b3 += b * s;
  }
  const at = i * nOut + o;
  y[at] = a0;
  y[at + 1] = a1;
  y[at + 2] = a2;
  y[at + 3] = a3;
  y[at + nOut] = b0;
  y[at + nOut + 1] = b1;
  y[at + nOut + 2] = b2;
  y[at + nOut + 3] = b3;
}

function oneByFour(
  x: Float32Array,
  w: Float32Array,
  nIn: number,
  y: Float32Array,
  nOut: number,
  i: number,
  o: number,
): void {
  const x0 = i * nIn;
  const w0 = o * nIn;
  const w1 = w0 + nIn;
  const w2 = w1 + nIn;
  const w3 = w2 + nIn;
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  for (let k = 0; k < nIn; k++) {
    const a = x[x0 + k]!;
    a0 += a * w[w0 + k]!;
    a1 += a * w[w1 + k]!;
    a2 += a * w[w2 + k]!;
    a3 += a * w[w3 + k]!;
  }
  const at = i * nOut + o;
  y[at] = a0;
  y[at + 1] = a1;
  y[at + 2] = a2;
  y[at + 3] = a3;
}
