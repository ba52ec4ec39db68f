/** Kinds of lines and points that are told apart by shape as well as by colour: six of them, then they come again. */

/** As in `stroke-dasharray`; the first is a plain line. */
const DASHES = ['none', '7 4', '2 3', '11 3 2 3', '4 2', '11 3 2 3 2 3'];

/** Round the origin, 10 units across: circle, diamond, square, triangle, and two of them upside down or turned. */
const SHAPES = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  'M0 -6L6 0L0 6L-6 0z',
  'M-4.5 -4.5h9v9h-9z',
  'M0 -6L6 5H-6z',
  'M0 6L6 -5H-6z',
  'M-6 -2.5h12v5h-12z',
];

const nth = <T>(list: readonly T[], k: number): T => list[k % list.length]!;

export const colourOf = (k: number): string => `var(--series-${(k % 6) + 1})`;
export const dashOf = (k: number): string => nth(DASHES, k);
export const shapeOf = (k: number): string => nth(SHAPES, k);
