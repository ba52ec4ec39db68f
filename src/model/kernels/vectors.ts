/** Inner product of `length` numbers of `a` from `aStart` and of `b` from `bStart`. */
export function dot(
  a: Float32Array,
  aStart: number,
  b: Float32Array,
  bStart: number,
  length: number,
): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += a[aStart + k]! * b[bStart + k]!;
  return sum;
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
