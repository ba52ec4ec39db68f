import { seeded } from '../../../src/geometry/random.ts';

/** `count` of the items (all, if there are fewer), in random order: the same for the same seed. Fisher–Yates. */
export function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = seeded(seed);
  const order = [...items];
  for (let k = order.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order.slice(0, count);
}
