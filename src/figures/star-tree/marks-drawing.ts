import type { DrawingPoint } from '../kit/drag.ts';
import { fixed, listed } from '../kit/format.ts';
import { linearScale } from '../kit/scale.ts';
import { LEAVES, type Leaf, nameOf, type Pair, pairsOf, radians, type StarState, WANTED } from './marks.ts';
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
  readonly name: string;
  readonly angle: number;
  readonly letter: DrawingPoint;
  /** For speech: the angle and the distances to the two others. */
  readonly words: string;
}

export function leafMarks(state: StarState): readonly LeafMark[] {
  const letters = letterAngles(LEAVES.map((leaf) => state[leaf]));
  const pairs = pairsOf(state);
  return LEAVES.map((leaf, i) => {
    const distances = pairs
      .filter(({ third }) => third !== leaf)
      .map(({ ends, actual }) => `${fixed(actual, 3)} from ${nameOf(ends[0] === leaf ? ends[1] : ends[0])}`);
    return {
      leaf,
      name: nameOf(leaf),
      angle: state[leaf],
      ...onCircle(state[leaf], CIRCLE.r),
      letter: onCircle(letters[i]!, LETTER_RADIUS),
      words: `${state[leaf]}°, ${listed(distances)}`,
    };
  });
}

export interface Chord extends Pair {
  readonly from: DrawingPoint;
  readonly to: DrawingPoint;
  /** Where its number stands; none where all leaves meet and three numbers would lie on one another. */
  readonly label: DrawingPoint | undefined;
}

/** A line shorter than this cannot carry its number. */
const SHORT = 44;

/** The straight line between the leaves of each pair. */
export function chords(state: StarState): readonly Chord[] {
  const placed = pairsOf(state).map((pair) => {
    const [from, to, third] = [...pair.ends, pair.third].map((leaf) => onCircle(state[leaf], CIRCLE.r));
    return { ...pair, from: from!, to: to!, apart: third! };
  });
  const isShort = ({ from, to }: Pick<Chord, 'from' | 'to'>) =>
    Math.hypot(to.x - from.x, to.y - from.y) < SHORT;
  const lonely = placed.filter(isShort).length === 1;
  return placed.map(({ apart, ...chord }) => {
    const label = isShort(chord) ? lonely && outside(chord) : beside(chord, apart);
    return { ...chord, label: label || undefined };
  });
}

const middleOf = ({ from, to }: Pick<Chord, 'from' | 'to'>) => ({
  x: (from.x + to.x) / 2,
  y: (from.y + to.y) / 2,
});

/** Beyond the letters, seen from the centre. Numbers are wider than high, so to the sides they stand farther off. */
function outside(chord: Pick<Chord, 'from' | 'to'>): DrawingPoint {
  const middle = middleOf(chord);
  const out = Math.hypot(middle.x - CIRCLE.x, middle.y - CIRCLE.y);
  const [dx, dy] = [(middle.x - CIRCLE.x) / out, (middle.y - CIRCLE.y) / out];
  const radius = LETTER_RADIUS + 15 + 14 * Math.abs(dx);
  return { x: CIRCLE.x + radius * dx, y: CIRCLE.y + radius * dy };
}

/** Next to the middle of the line, on the side away from the third leaf. */
function beside(chord: Pick<Chord, 'from' | 'to' | 'third'>, apart: DrawingPoint): DrawingPoint {
  const { from, to, third } = chord;
  const middle = middleOf(chord);
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const normal = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
  const side = (apart.x - middle.x) * normal.x + (apart.y - middle.y) * normal.y;
  // Where two leaves meet, two pairs share their line: the order of the leaves puts one number on each side.
  const tie = third === 'b' ? -1 : 1;
  const away = Math.abs(side) < 1e-6 ? tie : -Math.sign(side);
  const off = 13 + 13 * Math.abs(normal.x);
  return { x: middle.x + away * off * normal.x, y: middle.y + away * off * normal.y };
}

export interface BarMark extends Pair {
  readonly y: number;
  readonly width: number;
  readonly wanted: number;
}

export const BARS = { left: 4, right: 356, height: 178 } as const;

/** One row a pair, 58 units high: the wanted length and the actual one from the same start. Squares reach 4, distances 2. */
export function bars(state: StarState): readonly BarMark[] {
  const most = state.measure === 'squared' ? WANTED ** 2 : WANTED;
  const length = linearScale([0, most], [0, BARS.right - BARS.left]);
  return pairsOf(state).map((pair, i) => ({
    ...pair,
    y: 8 + i * 58,
    width: length(pair.actual),
    wanted: length(WANTED),
  }));
}
