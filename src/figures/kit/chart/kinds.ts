/** Kinds of lines and points that are told apart by shape as well as by colour. When there are more than patterns or shapes, these come again with another colour. */

/** As in `stroke-dasharray`; the first is a plain line. */
const DASHES = ['none', '7 4', '2 3', '11 3 2 3', '4 2', '11 3 2 3 2 3'];

/** Round the origin, about 10 units across: circle, diamond, square, triangle. */
const SHAPES = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  'M0 -6L6 0L0 6L-6 0z',
  'M-4.5 -4.5h9v9h-9z',
  'M0 -6L6 5H-6z',
];

const nth = <T>(list: readonly T[], k: number): T => list[k % list.length]!;

export const colourOf = (k: number): string => `var(--series-${(k % 6) + 1})`;
export const dashOf = (k: number): string => nth(DASHES, k);
export const shapeOf = (k: number): string => nth(SHAPES, k);
