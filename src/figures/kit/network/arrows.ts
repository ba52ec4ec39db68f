import { curve, type NetworkLayout, pointOf } from './layout.ts';

/** What a token reads from another by attention in block `layer` (1 … layers): from `layer − 1` of row `from` into `layer` of row `to`. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly layer: number;
  /** Share of the attention, 0 … 1. */
  readonly weight: number;
}

/** Weaker ones are not drawn: there would be too many to see any. */
export const WEAKEST = 0.1;
/** Arrows whose weights round to the same multiple of this are one path. */
const STEP = 0.1;

export interface ArrowPath {
  /** Of all its arrows, rounded. */
  readonly weight: number;
  readonly d: string;
}

/** The arrows between two rows that are both shown, those of one strength as one path, the strongest last. */
export function arrowPaths(layout: NetworkLayout, arrows: readonly Arrow[]): ArrowPath[] {
  const paths = new Map<number, string>();
  for (const { from, to, layer, weight } of arrows) {
    const start = pointOf(layout, { row: from, layer: layer - 1 });
    const end = pointOf(layout, { row: to, layer });
    if (from === to || weight < WEAKEST || !start || !end) continue;
    const step = Math.round(weight / STEP);
    paths.set(step, (paths.get(step) ?? '') + curve(start, end));
  }
  return [...paths].sort(([a], [b]) => a - b).map(([step, d]) => ({ weight: step * STEP, d }));
}

/** How an arrow looks: the more weight, the broader and darker. */
export const arrowLook = (weight: number) => ({
  width: Number((0.6 + 3.4 * weight).toFixed(2)),
  opacity: Number((0.2 + 0.7 * weight).toFixed(2)),
});
