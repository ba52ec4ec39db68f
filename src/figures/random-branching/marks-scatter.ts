import { linearScale, type Scale } from '../kit/scale.ts';
import { type Group, type Sample, theorySpread } from './marks.ts';

/** Drawing units: both panels share them, so that their plots line up. */
export const WIDTH = 360;
export const HEIGHT = 262;
export const PLOT = { left: 40, right: 352, top: 32, bottom: 222 } as const;

/** Dots in the picture: with more pairs, dots stand for equal shares of them. */
export const MAX_DOTS = 500;

/** One tree distance: the mean of its pairs and where the middle two thirds of them lie. */
export interface Strip {
  readonly group: Group;
  readonly x: number;
  readonly mean: number;
  readonly top: number;
  readonly bottom: number;
  /** Half the room between neighbouring tree distances. */
  readonly half: number;
}

export interface Scatter {
  readonly x: Scale;
  readonly y: Scale;
  readonly strips: readonly Strip[];
  /** Every dot as a stroke of no length, for one path with round ends. */
  readonly dots: string;
  readonly dotCount: number;
  /** Corners of the wedge d · (1 ± √(2/m)), which starts at the origin, as `points` of a polygon. */
  readonly band: string;
  readonly line: { readonly x: number; readonly y: number };
}

/** Spreads dots evenly over a strip, whatever their number: the fractional parts of multiples of the golden ratio. */
const jitter = (index: number) => ((index * 0.6180339887) % 1) - 0.5;

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
  const half = (x(1) - x(0)) / 2;
  const share = Math.min(1, MAX_DOTS / pairs);
  const dots = groups.flatMap((group) =>
    shown(group, share).map((value, k) => {
      const across = x(group.distance) + jitter(k + 1) * Math.min(1.5 * half, 40);
      return `M${Math.round(across)} ${Math.round(y(value))}h0`;
    }),
  );
  const corner = (ratio: number) => `${x(farthest).toFixed(1)},${y(farthest * ratio).toFixed(1)}`;
  return {
    x,
    y,
    strips: groups.map((group) => ({
      group,
      x: x(group.distance),
      mean: y(group.mean),
      top: y(quantile(group, 5 / 6)),
      bottom: y(quantile(group, 1 / 6)),
      half,
    })),
    dots: dots.join(''),
    dotCount: dots.length,
    band: `${PLOT.left},${PLOT.bottom} ${corner(1 + theory)} ${corner(Math.max(0, 1 - theory))}`,
    line: { x: x(farthest), y: y(farthest) },
  };
}
