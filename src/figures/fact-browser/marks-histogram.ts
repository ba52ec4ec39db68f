import { linearScale } from '../kit/scale.ts';
import { EDGES, rangeOf } from './marks.ts';
import type { Fact } from './marks-facts.ts';

/** Drawing units. */
export const WIDTH = 360;
export const HEIGHT = 190;
export const PLOT = { left: 4, right: 356, top: 24, bottom: 140 } as const;
const GAP = 6;
/** So that a single fact can be seen beside thousands. */
const LOWEST = 3;

export interface Bar {
  /** Number of the range, from 1. */
  readonly range: number;
  readonly right: number;
  readonly wrong: number;
  readonly x: number;
  readonly width: number;
  /** Top of the bar, and where wrong answers, which stand on the ground, end and right ones begin. */
  readonly top: number;
  readonly middle: number;
}

/** One bar for each range of probability, over all facts given. */
export function histogram(facts: readonly Fact[]): Bar[] {
  const tallies = EDGES.slice(1).map(() => ({ right: 0, wrong: 0 }));
  for (const { probability, isRight } of facts) {
    tallies[rangeOf(probability) - 1]![isRight ? 'right' : 'wrong']++;
  }
  const most = Math.max(1, ...tallies.map(({ right, wrong }) => right + wrong));
  const height = linearScale([0, most], [0, PLOT.bottom - PLOT.top]);
  const step = (PLOT.right - PLOT.left) / tallies.length;
  const heightOf = (facts: number) => (facts === 0 ? 0 : Math.max(LOWEST, Math.round(height(facts))));
  return tallies.map(({ right, wrong }, k) => {
    const middle = PLOT.bottom - heightOf(wrong);
    return {
      range: k + 1,
      right,
      wrong,
      x: Math.round(PLOT.left + k * step + GAP / 2),
      width: Math.round(step - GAP),
      top: Math.max(PLOT.top, middle - heightOf(right)),
      middle,
    };
  });
}
