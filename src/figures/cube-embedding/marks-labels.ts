import type { DrawingPoint } from '../kit/drag.ts';

export interface Segment {
  readonly from: DrawingPoint;
  readonly to: DrawingPoint;
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Labels are wider than high, so a step up or down clears more than the same step sideways. */
const FLATNESS = 1.5;
/** More room than this, in drawing units, is no better: the first candidate that has it wins. */
const ENOUGH = 32;
/** Other labels are boxes, not lines: they need more room. */
const LABEL_SHARE = 0.55;

const distance = (a: DrawingPoint, b: DrawingPoint) => Math.hypot(a.x - b.x, FLATNESS * (a.y - b.y));

function distanceToSegment(point: DrawingPoint, { from, to }: Segment): number {
  const [dx, dy] = [to.x - from.x, FLATNESS * (to.y - from.y)];
  const along = (point.x - from.x) * dx + FLATNESS * (point.y - from.y) * dy;
  const share = Math.max(0, Math.min(1, along / (dx * dx + dy * dy || 1)));
  return distance(point, { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
}

/**
 * Places labels one after the other, each at that of its candidate centres with most room to the lines and to the labels
 * placed before; among those with enough room, at the first.
 */
export class LabelPlacer {
  readonly #placed: DrawingPoint[] = [];

  constructor(
    private readonly lines: readonly Segment[],
    private readonly frame: Frame,
  ) {}

  /** `halfWidth`, `halfHeight`: the label's box, which is kept inside the frame. */
  place(candidates: readonly DrawingPoint[], halfWidth: number, halfHeight: number): DrawingPoint {
    const { width, height } = this.frame;
    const inside = candidates.map(({ x, y }) => ({
      x: Math.max(halfWidth, Math.min(width - halfWidth, x)),
      y: Math.max(halfHeight, Math.min(height - halfHeight, y)),
    }));
    const best = inside.reduce((one, other) => (this.#room(other) > this.#room(one) + 1e-6 ? other : one));
    this.#placed.push(best);
    return best;
  }

  #room(point: DrawingPoint): number {
    const toLines = this.lines.map((line) => distanceToSegment(point, line));
    const toLabels = this.#placed.map((label) => LABEL_SHARE * distance(point, label));
    return Math.min(ENOUGH, ...toLines, ...toLabels);
  }
}

/** Centres on an ellipse round a point, the first in the direction away from `middle`, then turning to both sides. */
export function aroundPoint(
  { x, y }: DrawingPoint,
  middle: DrawingPoint,
  rx: number,
  ry: number,
): DrawingPoint[] {
  const outward = Math.atan2(y - middle.y, x - middle.x);
  return Array.from({ length: 16 }, (_, i) => {
    const angle = outward + ((i % 2 ? 1 : -1) * Math.ceil(i / 2) * Math.PI) / 8;
    return { x: x + rx * Math.cos(angle), y: y + ry * Math.sin(angle) };
  });
}

/** Centres on both sides of a line, `off` units from it: first at its middle, then towards its ends. */
export function besideLine({ from, to }: Segment, off: number): DrawingPoint[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(Math.hypot(dx, dy), 1e-6);
  return [0.5, 0.4, 0.6, 0.3, 0.7].flatMap((share) =>
    [off, -off].map((side) => ({
      x: from.x + share * dx + (side * dy) / length,
      y: from.y + share * dy - (side * dx) / length,
    })),
  );
}
