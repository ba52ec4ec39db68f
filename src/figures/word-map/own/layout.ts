import { UMAP } from 'umap-js';
import { seeded } from '../../../geometry/random.ts';
import type { Nearest } from './neighbours.ts';
import { type Tell, type Vectors, vectors } from './vectors.ts';

/** Of every point: itself and its nearest others. */
export const LAYOUT_NEIGHBOURS = 15;
/** With fewer points there is no neighbourhood to keep. */
export const FEWEST_FOR_UMAP = 30;
/** Width of the map at the start. */
const WIDTH = 20;
/** Equal vectors are put this far apart: umap-js looks through all points for each that has nothing but equals. */
const LEAST_APART = 1e-7;

/** Rounds of the layout: as many as umap-js takes by itself, but no more than 500. */
const roundsFor = (n: number): number => (n <= 2500 ? 500 : n <= 5000 ? 400 : n <= 7500 ? 300 : 200);

/**
 * A map of points [n, 2] by UMAP (McInnes, Healy and Melville, 2018), from their neighbours, begun at the two main directions: a start by chance would tear
 * groups apart. The same for the same input.
 * @param main points along their main directions, two at least [n, ≥ 2]
 * @param nearest LAYOUT_NEIGHBOURS − 1 of each
 */
export function layOut(main: Vectors, nearest: Nearest, seed: number, tell: Tell = () => {}): Vectors {
  const { n } = main;
  const random = seeded(seed);
  const umap = new UMAP({ nNeighbors: LAYOUT_NEIGHBOURS, nEpochs: roundsFor(n), random });
  const of = <T>(numbers: ArrayLike<T>, i: number): T[] =>
    Array.from({ length: nearest.count }, (_, k) => numbers[i * nearest.count + k]!);
  const each = Array.from({ length: n }, (_, i) => i);
  umap.setPrecomputedKNN(
    each.map((i) => [i, ...of(nearest.rows, i)]),
    each.map((i) => [0, ...of(nearest.apart, i).map((apart) => Math.max(apart, LEAST_APART))]),
  );
  const begin = start(main, random);
  const rounds = umap.initializeFit(begin);
  // umap-js begins at random places and moves the points of this very list.
  for (const [i, point] of umap.getEmbedding().entries()) [point[0], point[1]] = begin[i] as [number, number];
  for (let round = 0; round < rounds; round++) {
    umap.step();
    tell((round + 1) / rounds);
  }
  const map = vectors(n, 2);
  for (const [i, point] of umap.getEmbedding().entries()) map.values.set(point, 2 * i);
  return map;
}

/** The two main directions, WIDTH wide, and a little noise that sets equal vectors apart. */
function start({ n, dims, values }: Vectors, random: () => number): number[][] {
  let largest = 0;
  for (let i = 0; i < n; i++)
    for (let axis = 0; axis < 2; axis++) largest = Math.max(largest, Math.abs(values[i * dims + axis]!));
  const scale = WIDTH / 2 / (largest || 1);
  return Array.from({ length: n }, (_, i) =>
    [0, 1].map((axis) => values[i * dims + axis]! * scale + (random() - 0.5) * WIDTH * 1e-3),
  );
}
