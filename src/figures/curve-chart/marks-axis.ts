import { widthOf } from '../kit/chart/text-lines.ts';
import { brief } from '../kit/format.ts';
import { linearScale, logScale, type Scale } from '../kit/scale.ts';
import type { Data } from './schema.ts';

/** Every x at which something was measured, ascending. */
export const measuredAt = ({ series }: Data): number[] =>
  [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);

/** Maps x to drawing units. Steps stand at equal distances, whatever their numbers; only they themselves are mapped. */
export function scaleOf(
  kind: Data['x']['kind'],
  xs: readonly number[],
  range: readonly [number, number],
): Scale {
  const domain = [xs[0]!, xs.at(-1)!] as const;
  if (kind !== 'steps') return (kind === 'log' ? logScale : linearScale)(domain, range);
  const places = linearScale([0, xs.length - 1], range);
  return Object.assign((x: number) => places(xs.indexOf(x)), { domain, range });
}

/** Room between the numbers of two ticks. */
const BETWEEN = 10;

/** Ticks of the data, or round ones, or where something was measured; those that would touch the one before are left out. */
export function ticksOf({ x: { kind, ticks } }: Data, xs: readonly number[], scale: Scale): number[] {
  const all = ticks ?? (kind === 'linear' ? linearScale(scale.domain, scale.range).ticks(5) : xs);
  let free = Number.NEGATIVE_INFINITY;
  return all.filter((tick) => {
    const half = widthOf(brief(tick), 12) / 2;
    const fits = scale(tick) - half >= free;
    if (fits) free = scale(tick) + half + BETWEEN;
    return fits;
  });
}

const nearest = (wanted: number, xs: readonly number[], place: (x: number) => number): number =>
  xs.reduce((best, x) => (Math.abs(place(x) - wanted) < Math.abs(place(best) - wanted) ? x : best));

/** The measured x that is nearest in value. */
export const nearestX = (wanted: number, xs: readonly number[]): number => nearest(wanted, xs, (x) => x);

/** The measured x that lies nearest to a place in drawing units. */
export const nearestAt = (place: number, xs: readonly number[], scale: Scale): number =>
  nearest(place, xs, scale);
