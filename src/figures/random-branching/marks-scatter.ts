import { lineThrough } from '../kit/path.ts';
import { type LinearScale, linearScale, type Scale } from '../kit/scale.ts';
import { type Group, type Sample, theorySpread } from './marks.ts';

/** Drawing units: both panels share them, so that their plots line up. */
export const WIDTH = 360;
export const HEIGHT = 262;
export const PLOT = { left: 40, right: 352, top: 32, bottom: 222 } as const;

/** Dots in the picture: with more pairs, dots stand for equal shares of them. */
export const MAX_DOTS = 100;

/** One tree distance, in whole drawing units: the mean of its pairs (y), and between what their middle two thirds lie. */
export interface Strip {
  readonly group: Group;
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

export interface Scatter {
  readonly x: Scale;
  readonly y: LinearScale;
  readonly strips: readonly Strip[];
  /** Room between neighbouring tree distances. */
  readonly room: number;
  /** Where dots stand, in whole drawing units. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** Path of the wedge d · (1 ± √(2/m)), which starts at the origin. */
  readonly band: string;
}

/** Dots of a strip stand in these lanes in turn, in shares of the strip, so that they do not hide each other. */
const LANES = [-0.36, 0.12, -0.12, 0.36];

/** The value below which a share of the pairs lies. */
const quantile = ({ squared }: Group, share: number) =>
  squared[Math.min(squared.length - 1, Math.floor(share * squared.length))]!;

/** Every pair, or evenly many quantiles where there are too many pairs. */
function shown(group: Group, share: number): number[] {
  const count = Math.max(1, Math.round(group.squared.length * share));
  return Array.from({ length: count }, (_, k) => quantile(group, (k + 0.5) / count));
}

export function scatter({ groups, pairs, dims }: Sample): Scatter {
  const farthest = groups.at(-1)!.distance;
  const theory = theorySpread(dims);
  const highest = Math.max(farthest * (1 + 2 * theory), ...groups.map(({ squared }) => squared.at(-1)!));
  const x = linearScale([0, farthest + 0.5], [PLOT.left, PLOT.right]);
  const y = linearScale([0, highest * 1.02], [PLOT.bottom, PLOT.top]);
  const room = Math.round(x(1) - x(0));
  const share = Math.min(1, MAX_DOTS / pairs);
  const edge = (ratio: number) => ({ x: x(farthest), y: y(farthest * Math.max(0, ratio)) });
  return {
    x,
    y,
    room,
    strips: groups.map((group) => ({
      group,
      x: Math.round(x(group.distance)),
      y: Math.round(y(group.mean)),
      low: Math.round(y(quantile(group, 1 / 6))),
      high: Math.round(y(quantile(group, 5 / 6))),
    })),
    dots: groups.flatMap((group) =>
      shown(group, share).map((value, k) => ({
        x: Math.round(x(group.distance)) + Math.round(LANES[k % LANES.length]! * Math.min(room, 50)),
        y: Math.round(y(value)),
      })),
    ),
    band: lineThrough([{ x: PLOT.left, y: PLOT.bottom }, edge(1 + theory), edge(1 - theory)]),
  };
}
