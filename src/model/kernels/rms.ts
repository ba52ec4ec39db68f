/** 1 / root of the mean square (plus eps) of row i. */
function inverseRms(x: Float32Array, i: number, d: number, eps: number): number {
  let squares = 0;
  for (let c = i * d; c < (i + 1) * d; c++) squares += x[c]! * x[c]!;
  return 1 / Math.sqrt(squares / d + eps);
}

/**
 * RMSNorm of every row: y = gain · x / sqrt(mean(x²) + eps) (Zhang and Sennrich, 2019).
 * `x` [n, d], `gain` [d]; the result is new, [n, d].
 */
export function rms(x: Float32Array, gain: Float32Array, eps: number): Float32Array {
  const d = gain.length;
  const y = new Float32Array(x.length);
  for (let i = 0; i < x.length / d; i++) {
    const scale = inverseRms(x, i, d, eps);
    for (let c = 0; c < d; c++) y[i * d + c] = gain[c]! * x[i * d + c]! * scale;
  }
  return y;
}

/**
 * Backward of {@link rms}: from `dy` [n, d] adds to `dx` [n, d] and, where given, to `dGain` [d].
 * With r = 1 / sqrt(mean(x²) + eps):  dx = r · g · dy − x · r³ / d · Σ_k g_k dy_k x_k.
 */
export function addRmsGradient(
  dx: Float32Array,
  dGain: Float32Array | undefined,
  dy: Float32Array,
  x: Float32Array,
  gain: Float32Array,
  eps: number,
): void {
  const d = gain.length;
  for (let i = 0; i < x.length / d; i++) {
    const scale = inverseRms(x, i, d, eps);
    let along = 0;
    for (let c = 0; c < d; c++) along += gain[c]! * dy[i * d + c]! * x[i * d + c]!;
    const pull = (along * scale ** 3) / d;
    for (let c = 0; c < d; c++) {
      const at = i * d + c;
      dx[at]! += scale * gain[c]! * dy[at]! - pull * x[at]!;
      if (dGain) dGain[c]! += dy[at]! * x[at]! * scale;
    }
  }
}
