import type { DrawingPoint } from '../kit/drag.ts';
import { linearScale, type Scale } from '../kit/scale.ts';
import { LEAVES, type Leaf, type Pair, pairsOf, radians, type StarState, WANTED } from './marks.ts';
import { stateTable } from './schema.ts';

export const VIEW = { width: 360, height: 296 } as const;
export const CIRCLE = { x: 180, y: 148, r: 104 } as const;
const LETTER_RADIUS = CIRCLE.r + 21;
/** Letters stand at least this far apart, in degrees, so that leaves that meet keep their names legible. */
const LETTER_GAP = 9;

const onCircle = (degrees: number, radius: number): DrawingPoint => ({
  x: CIRCLE.x + radius * Math.cos(radians(degrees)),
  y: CIRCLE.y - radius * Math.sin(radians(degrees)),
});

/** The grid angle of a point of the drawing, seen from the centre. */
export function angleAt({ x, y }: DrawingPoint): number {
  const degrees = (Math.atan2(CIRCLE.y - y, x - CIRCLE.x) * 180) / Math.PI;
  return turnedTo(degrees);
}

/** Any number of degrees as an angle of the state's grid. */
export function turnedTo(degrees: number): number {
  const { step } = stateTable.a;
  return (((Math.round(degrees / step) * step) % 360) + 360) % 360;
}

/** Directions of the letters: those of the leaves, pushed apart where leaves come close. */
function letterAngles(angles: readonly number[]): number[] {
  const spread = [...angles];
  for (let round = 0; round < 12; round++) {
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const apart = ((((spread[j]! - spread[i]! + 180) % 360) + 360) % 360) - 180;
      const missing = LETTER_GAP - Math.abs(apart);
      if (missing <= 0) continue;
      const push = ((apart < 0 ? -1 : 1) * missing) / 2;
      spread[i]! -= push;
      spread[j]! += push;
    }
  }
  return spread;
}

export interface LeafMark extends DrawingPoint {
  readonly leaf: Leaf;
  readonly letter: DrawingPoint;
}

export function leafMarks(state: StarState): readonly LeafMark[] {
  const letters = letterAngles(LEAVES.map((leaf) => state[leaf]));
  return LEAVES.map((leaf, i) => ({
    leaf,
    ...onCircle(state[leaf], CIRCLE.r),
    letter: onCircle(letters[i]!, LETTER_RADIUS),
  }));
}

export interface Chord extends Pair {
  readonly from: DrawingPoint;
  readonly to: DrawingPoint;
  /** Where its number stands; none where the line is too short to carry it. */
  readonly label: DrawingPoint | undefined;
}

const SHORT = 44;

/** The straight line between the leaves of each pair. */
export function chords(state: StarState): readonly Chord[] {
  return pairsOf(state).map((pair) => {
    const [from, to, apart] = [...pair.ends, pair.third].map((leaf) => onCircle(state[leaf], CIRCLE.r));
    const chord = { ...pair, from: from!, to: to! };
    const isShort = Math.hypot(to!.x - from!.x, to!.y - from!.y) < SHORT;
    return { ...chord, label: isShort ? undefined : beside(chord, apart!) };
  });
}

/** Next to the middle of the line, on the side away from the third leaf. */
function beside(chord: Pick<Chord, 'from' | 'to' | 'third'>, apart: DrawingPoint): DrawingPoint {
  const { from, to, third } = chord;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const normal = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
  const side = (apart.x - middle.x) * normal.x + (apart.y - middle.y) * normal.y;
  // Where two leaves meet, two pairs share their line: the order of the leaves puts one number on each side.
  const tie = third === 'b' ? -1 : 1;
  const away = Math.abs(side) < 1e-6 ? tie : -Math.sign(side);
  const off = 13 + 13 * Math.abs(normal.x);
  return { x: middle.x + away * off * normal.x, y: middle.y + away * off * normal.y };
}

/** Rows of bars, one for each pair. */
export const BARS = { left: 4, right: 356, row: 58, height: 178 } as const;

/** Length of a bar in drawing units, by the distance it stands for. Squares reach 4, distances 2. */
export function lengthOf({ measure }: StarState): Scale {
  return linearScale([0, measure === 'squared' ? WANTED ** 2 : WANTED], [0, BARS.right - BARS.left]);
}
