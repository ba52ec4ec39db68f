import { seeded } from '../../../src/geometry/random.ts';

export interface Estimate {
  /** Mean over seeds of the means over items. */
  readonly value: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** The mean of each seed. */
  readonly seeds: readonly number[];
}

const DRAWS = 1000;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Mean of scores [seeds][items] with a 95 % interval: 1,000 times, seeds are drawn with replacement and, within each, items; the middle 95 % of
 * the means are kept. With three seeds such an interval is rather too narrow.
 */
export function estimate(scores: readonly (readonly number[])[], seed = 1): Estimate {
  const random = seeded(seed);
  const draw = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const means = Array.from({ length: DRAWS }, () =>
    mean(
      scores.map(() => {
        const items = draw(scores);
        return mean(items.map(() => draw(items)));
      }),
    ),
  ).sort((a, b) => a - b);
  const seeds = scores.map(mean);
  const value = mean(seeds);
  const at = (share: number) => means[Math.round(share * (DRAWS - 1))]!;
  return { value, low: Math.min(value, at(0.025)), high: Math.max(value, at(0.975)), seeds };
}
