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
