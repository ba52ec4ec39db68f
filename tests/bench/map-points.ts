import { gaussian, seeded } from '../../src/geometry/random.ts';

/** Places of three heaps of points, and to which each belongs: the same for both contenders. */
export interface Points {
  /** From 0 to 1 [n]. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly heap: readonly number[];
}

const HEAPS = [
  [0.25, 0.3],
  [0.7, 0.25],
  [0.5, 0.7],
] as const;
const WIDTH = 0.08;

export function heaps(count: number): Points {
  const next = gaussian(seeded(count));
  const off = () => WIDTH * next();
  const inside = (value: number) => Math.min(1, Math.max(0, value));
  const heap = Array.from({ length: count }, (_, k) => k % HEAPS.length);
  return {
    heap,
    x: heap.map((k) => inside(HEAPS[k]![0] + off())),
    y: heap.map((k) => inside(HEAPS[k]![1] + off())),
  };
}

const STEPS = 10_000;

/** The points as a file that the figure `word-map` draws. */
export const asWordFile = ({ x, y, heap }: Points) => ({
  card: { model: 'none', title: 'Points of the bench' },
  data: {
    word: '',
    senses: HEAPS.map((_, k) => ({ name: `heap ${k + 1}` })),
    sentences: heap.map((sense, k) => ({ text: `Point ${k}.`, sense })),
    steps: STEPS,
    layers: [heap.flatMap((_, k) => [Math.round(x[k]! * STEPS), Math.round(y[k]! * STEPS)])],
  },
});
