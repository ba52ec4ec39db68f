/** Kinds of lines and points that are told apart by shape as well as by colour. When there are more than patterns or shapes, these come again with another colour. */

/** As in `stroke-dasharray`; the first is a plain line. */
const DASHES = ['none', '7 4', '2 3', '11 3 2 3', '4 2', '11 3 2 3 2 3'];

/** Round the origin, about 10 units across, in steps from there: circle, diamond, square, triangle, plus, hourglass. */
const SHAPES = [
  'm-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  'm0 -6l6 6l-6 6l-6 -6z',
  'm-4.5 -4.5h9v9h-9z',
  'm0 -6l6 11h-12z',
  'm-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
  'm-5 -6h10l-10 12h10z',
];

const nth = <T>(list: readonly T[], k: number): T => list[k % list.length]!;

export const colourOf = (k: number): string => `var(--series-${(k % 6) + 1})`;
export const dashOf = (k: number): string => nth(DASHES, k);
export const shapeOf = (k: number): string => nth(SHAPES, k);
