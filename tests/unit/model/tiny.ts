import { gaussian, seeded } from '../../../src/geometry/random.ts';
import { type Network, network, type Sizes, weightsFrom } from '../../../src/model/network.ts';

/** Small enough to compute naively and by finite differences, with every part that the pocket model has. */
export const TINY: Sizes = {
  nVocab: 23,
  dModel: 16,
  nLayers: 2,
  nHeads: 2,
  dMlp: 24,
  nContext: 16,
  ropeBase: 10000,
  eps: 1e-6,
};

/** A seeded network: matrices of variance 1 / width, gains around 1. Nothing in it is zero or equal by chance. */
export function tinyNetwork(seed = 1, sizes: Sizes = TINY): Network {
  const normal = gaussian(seeded(seed));
  return network(
    sizes,
    weightsFrom(sizes, ({ shape: [rows = 1, width] }) =>
      width === undefined
        ? Float32Array.from({ length: rows }, () => 1 + 0.2 * normal())
        : Float32Array.from({ length: rows * width }, () => normal() / Math.sqrt(width)),
    ),
  );
}

/** A vector of standard normal numbers. */
export function randomVector(length: number, seed: number): Float32Array {
  const normal = gaussian(seeded(seed));
  return Float32Array.from({ length }, normal);
}

/** The largest difference between two lists, as a share of the largest number of the second. */
export function gap(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  const numbers = Array.from(expected);
  const scale = Math.max(...numbers.map(Math.abs), 1e-30);
  return Math.max(0, ...numbers.map((value, k) => Math.abs(actual[k]! - value) / scale));
}
