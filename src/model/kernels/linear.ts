import { linearInFastMemory } from './fast-memory.ts';
import { linearPlain } from './linear-plain.ts';

/**
 * y = x Wᵀ. `x` [n, nIn] and `w` [nOut, nIn] give `y` [n, nOut], overwritten; n and nOut follow from the lengths.
 * Some ten times faster where `w` lies in fast memory. The two ways differ by rounding: sums of float32 there, of doubles here.
 */
export function linear(x: Float32Array, w: Float32Array, nIn: number, y: Float32Array): void {
  if (!linearInFastMemory(x, w, nIn, y)) linearPlain(x, w, nIn, y);
}
