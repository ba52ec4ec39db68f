/** Inner product of `length` numbers of `a` from `aStart` and of `b` from `bStart`. */
export function dot(
  a: Float32Array,
  aStart: number,
  b: Float32Array,
  bStart: number,
  length: number,
): number {
  let even = 0;
  let odd = 0;
  let k = 0;
  // Two sums, since each addition waits for the one before it.
  for (; k + 3 < length; k += 4) {
    const x = aStart + k;
    const y = bStart + k;
    even += a[x]! * b[y]! + a[x + 2]! * b[y + 2]!;
    odd += a[x + 1]! * b[y + 1]! + a[x + 3]! * b[y + 3]!;
  }
  for (; k < length; k++) even += a[aStart + k]! * b[bStart + k]!;
  return even + odd;
}

/** out[k] += factor · row[k], for `length` numbers of `out` from `outStart` and of `row` from `rowStart`. */
export function addScaled(
  out: Float32Array,
  outStart: number,
  factor: number,
  row: Float32Array,
  rowStart: number,
  length: number,
): void {
  for (let k = 0; k < length; k++) out[outStart + k]! += factor * row[rowStart + k]!;
}

/** `count` rows of `width` numbers, the first from `start`, each `stride` after the one before it. */
export interface Rows {
  readonly values: Float32Array;
  readonly start: number;
  readonly stride: number;
  readonly width: number;
  readonly count: number;
}

/** A number for each row: at `start`, and every `step` from there. */
export interface Factors {
  readonly values: Float32Array;
  readonly start: number;
  readonly step: number;
}

/** out += Σ_r factor_r · row_r, for the `width` numbers of `out` from `outStart`. Four rows at a time, to load and store `out` less often. */
export function addRows(out: Float32Array, outStart: number, factors: Factors, rows: Rows): void {
  const { values, start, stride, width, count } = rows;
  const { values: f, start: firstFactor, step } = factors;
  let r = 0;
  for (; r + 3 < count; r += 4) {
    const at = firstFactor + r * step;
    const f0 = f[at]!;
    const f1 = f[at + step]!;
    const f2 = f[at + 2 * step]!;
    const f3 = f[at + 3 * step]!;
    const r0 = start + r * stride;
    const r1 = r0 + stride;
    const r2 = r1 + stride;
    const r3 = r2 + stride;
    for (let k = 0; k < width; k++) {
      out[outStart + k]! +=
        f0 * values[r0 + k]! + f1 * values[r1 + k]! + f2 * values[r2 + k]! + f3 * values[r3 + k]!;
    }
  }
  for (; r < count; r++) {
    addScaled(out, outStart, f[firstFactor + r * step]!, values, start + r * stride, width);
  }
}
