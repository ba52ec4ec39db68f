import { remembering } from '../kit/remember.ts';
import { type Place, placeOf } from './marks-view.ts';
import type { WordFile } from './schema.ts';

/** A line round points of one layer. */
export interface Lasso {
  readonly layer: number;
  /** In thousandths of the map; at least three. */
  readonly corners: readonly Place[];
}

/** As many as fit into the address. */
const MOST_CORNERS = 40;

/** `4: 120,300 150,310 …`, or undefined where it is not of that form. */
export const readLasso = remembering((text: string): Lasso | undefined => {
  const [, layer, rest] = /^(\d{1,2}):((?: ?-?\d+,-?\d+){3,})$/.exec(text.trim()) ?? [];
  if (layer === undefined || rest === undefined) return undefined;
  const corners = rest
    .trim()
    .split(' ')
    .map((pair) => pair.split(',').map(Number) as [number, number])
    .map(([x, y]) => ({ x, y }));
  return { layer: Number(layer), corners };
});

/** The inverse of {@link readLasso}; '' for fewer than three corners. What is drawn finer than an address can hold is drawn coarser. */
export function writeLasso(layer: number, line: readonly Place[]): string {
  let kept = line;
  for (let tolerance = 2; kept.length > MOST_CORNERS; tolerance *= 1.5) kept = simplified(line, tolerance);
  if (kept.length < 3) return '';
  return `${layer}:${kept.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ')}`;
}

/** The line without corners that lie within `tolerance` of it (Ramer, 1972; Douglas and Peucker, 1973). */
function simplified(line: readonly Place[], tolerance: number): readonly Place[] {
  const [first, last] = [line[0]!, line.at(-1)!];
  const length = Math.hypot(last.x - first.x, last.y - first.y) || 1;
  let [farthest, most] = [0, 0];
  for (const [k, { x, y }] of line.entries()) {
    const away =
      length === 1 && first.x === last.x
        ? Math.hypot(x - first.x, y - first.y)
        : Math.abs((last.x - first.x) * (first.y - y) - (first.x - x) * (last.y - first.y)) / length;
    if (away > most) [farthest, most] = [k, away];
  }
  if (most <= tolerance) return [first, last];
  const [before, after] = [line.slice(0, farthest + 1), line.slice(farthest)];
  return [...simplified(before, tolerance).slice(0, -1), ...simplified(after, tolerance)];
}

/** Whether a place lies inside: a ray to the right crosses the line an odd number of times. */
function isInside({ x, y }: Place, corners: readonly Place[]): boolean {
  let inside = false;
  for (const [k, a] of corners.entries()) {
    const b = corners[(k + 1) % corners.length]!;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

/** For each sentence [n], whether it lies inside the line in the layer in which that was drawn; undefined without a line. */
export const insideLasso = remembering((file: WordFile, text: string): readonly boolean[] | undefined => {
  const lasso = readLasso(text);
  if (!lasso || lasso.layer >= file.layers.length) return undefined;
  return file.sentences.map((_, k) => isInside(placeOf(file, lasso.layer, k), lasso.corners));
});
