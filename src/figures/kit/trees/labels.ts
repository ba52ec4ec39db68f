import { textWidth } from '../text-width.ts';

/** A rectangle in drawing units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a label stands, seen from its point. */
export interface LabelPlace extends Point {
  /** Which part of the text stands there; its start, if nothing is said. */
  readonly anchor?: 'middle' | 'end';
  /** Where a thin line from the point ends when the label stands away from it. */
  readonly leader?: readonly [number, number];
}

interface Crowd {
  readonly points: readonly Point[];
  readonly texts: readonly string[];
  /** Lines that labels should rather not cover, as pairs of indices of points. */
  readonly lines: readonly (readonly [number, number])[];
  /** Where labels may stand. */
  readonly frame: Box;
}

const TEXT_HEIGHT = 15;
const BASELINE = 11;
const DOT = 5.4;
/** Gaps between node and label that are tried; from the third on a leader joins the two. */
const GAPS = [8, 13, 21, 32, 46, 62];
const FIRST_WITH_LEADER = 2;
/** In large trees far labels would only add to the tangle, and take long to find. */
const MANY = 48;
const GAPS_OF_MANY = 2;
/** Directions in order of preference: sides, above and below, then corners and what lies between. */
const ANGLES = [0, 180, 270, 90, 315, 45, 225, 135, 337, 23, 203, 157, 292, 68, 248, 112].map(
  (degrees) => (degrees * Math.PI) / 180,
);
const COST = { gap: 4, angle: 0.12, line: 3 };

/** At most `most` characters, the rest as an ellipsis. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const within = (box: Box, frame: Box) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** Whether a straight line passes through a box (Liang and Barsky, 1984). */
function crosses(a: Point, b: Point, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  const sides = [
    [a.x - b.x, a.x - box.left],
    [b.x - a.x, box.right - a.x],
    [a.y - b.y, a.y - box.top],
    [b.y - a.y, box.bottom - a.y],
  ] as const;
  for (const [towards, room] of sides) {
    if (towards === 0 && room < 0) return false;
    if (towards < 0) enter = Math.max(enter, room / towards);
    if (towards > 0) leave = Math.min(leave, room / towards);
  }
  return enter < leave;
}

/**
 * Places a label beside each point, greedily: the most crowded points choose first, among places around them, and take
 * the one that is near and covers the fewest lines. No label overlaps another, a point or the edge of the frame; a point
 * that finds no such place gets `null`.
 */
export function placeLabels({ points, texts, lines, frame }: Crowd): (LabelPlace | null)[] {
  const taken = points.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }));
  const places: (LabelPlace | null)[] = points.map(() => null);
  const gaps = points.length > MANY ? GAPS.slice(0, GAPS_OF_MANY) : GAPS;
  for (const index of byCrowding(points)) {
    const point = points[index]!;
    const width = textWidth(texts[index]!);
    let best: { readonly box: Box; readonly ring: number; readonly angle: number } | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [ring, gap] of gaps.entries()) {
      for (const [preference, angle] of ANGLES.entries()) {
        const near = ring * COST.gap + preference * COST.angle;
        if (near >= least) break;
        const box = boxAt(point, width, gap, angle);
        if (!within(box, frame) || taken.some((other) => overlap(box, other))) continue;
        const cost = near + COST.line * lines.filter(([a, b]) => crosses(points[a]!, points[b]!, box)).length;
        if (cost >= least) continue;
        least = cost;
        best = { box, ring, angle };
      }
    }
    if (!best) continue;
    taken.push(best.box);
    places[index] = placeIn(best.box, point, best.angle, best.ring >= FIRST_WITH_LEADER);
  }
  return places;
}

/** Indices of points, those with most neighbours within 60 units first. */
function byCrowding(points: readonly Point[]): number[] {
  const neighbours = points.map(
    (a) => points.filter((b) => Math.abs(a.x - b.x) < 60 && Math.abs(a.y - b.y) < 60).length,
  );
  return Array.from(points.keys()).sort((a, b) => neighbours[b]! - neighbours[a]! || a - b);
}

/** −1, 1 or, near the middle, between: which part of a box faces a point that lies in that direction. */
const facing = (part: number) => Math.max(-1, Math.min(1, part * 1.5));

function boxAt({ x, y }: Point, width: number, gap: number, angle: number): Box {
  const centreX = x + Math.cos(angle) * gap + (facing(Math.cos(angle)) * width) / 2;
  const centreY = y + Math.sin(angle) * gap + (facing(Math.sin(angle)) * TEXT_HEIGHT) / 2;
  return {
    left: centreX - width / 2,
    right: centreX + width / 2,
    top: centreY - TEXT_HEIGHT / 2,
    bottom: centreY + TEXT_HEIGHT / 2,
  };
}

const half = (value: number) => Math.round(value * 2) / 2;

/** Text is set against the side of its box that faces the point, so that a width guessed too large leaves no gap there. */
function placeIn(
  { left, right, top, bottom }: Box,
  { x, y }: Point,
  angle: number,
  far: boolean,
): LabelPlace {
  const side = Math.cos(angle);
  const leader = [Math.max(left - x, Math.min(right - x, 0)), Math.max(top - y, Math.min(bottom - y, 0))];
  const [at, anchor] =
    side > 0.5 ? [left] : side < -0.5 ? [right, 'end' as const] : [(left + right) / 2, 'middle' as const];
  return {
    x: half(at - x),
    y: half(top + BASELINE - y),
    ...(anchor && { anchor }),
    ...(far && { leader: [half(leader[0]!), half(leader[1]!)] as const }),
  };
}
