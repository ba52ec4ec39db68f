/** Cosines and sines of the rotary angles, each [nContext, dHead / 2]: position i turns pair c by i · base^(−2c / dHead). */
export interface Rotary {
  readonly cos: Float32Array;
  readonly sin: Float32Array;
  /** dHead / 2. */
  readonly half: number;
}

interface RotarySizes {
  readonly dModel: number;
  readonly nHeads: number;
  readonly nContext: number;
  readonly ropeBase: number;
}

export function rotaryTable({ dModel, nHeads, nContext, ropeBase }: RotarySizes): Rotary {
  const half = dModel / nHeads / 2;
  const cos = new Float32Array(nContext * half);
  const sin = new Float32Array(nContext * half);
  for (let i = 0; i < nContext; i++) {
    for (let c = 0; c < half; c++) {
      const angle = i * ropeBase ** (-c / half);
      cos[i * half + c] = Math.cos(angle);
      sin[i * half + c] = Math.sin(angle);
    }
  }
  return { cos, sin, half };
}

/**
 * Rotary positions (Su et al., 2021), in place. `x` [n, dModel] holds the heads side by side; its first row stands at position `first`.
 * Number c of a head is paired with number c + dHead / 2. `direction` −1 turns back, which is also the backward pass.
 */
export function rotate(
  x: Float32Array,
  { cos, sin, half }: Rotary,
  dModel: number,
  first: number,
  direction: 1 | -1 = 1,
): void {
  for (let i = 0; i < x.length / dModel; i++) {
    const angles = (first + i) * half;
    for (let head = i * dModel; head < (i + 1) * dModel; head += 2 * half) {
      for (let c = 0; c < half; c++) {
        const a = x[head + c]!;
        const b = x[head + c + half]!;
        const cosine = cos[angles + c]!;
        const sine = direction * sin[angles + c]!;
        x[head + c] = a * cosine - b * sine;
        x[head + c + half] = a * sine + b * cosine;
      }
    }
  }
}
