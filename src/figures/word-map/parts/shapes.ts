import { type SVGTemplateResult, svg } from 'lit';

/** Outlines round 0, 0 of about the same area: circle, square, triangle, diamond, cross, triangle on its tip, cross on its side, star. */
export const SHAPES = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  'M-4.4 -4.4h8.8v8.8h-8.8z',
  'M0 -6.2L6 4.4H-6z',
  'M0 -6.4L6.4 0L0 6.4L-6.4 0z',
  'M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
  'M0 6.2L6 -4.4H-6z',
  'M-5.7 -2.9L-2.9 -5.7L0 -2.8L2.9 -5.7L5.7 -2.9L2.8 0L5.7 2.9L2.9 5.7L0 2.8L-2.9 5.7L-5.7 2.9L-2.8 0z',
  'M0 -7L1.8 -2.4L6.7 -2.2L2.9 0.9L4.1 5.7L0 3L-4.1 5.7L-2.9 0.9L-6.7 -2.2L-1.8 -2.4z',
] as const;

/** Of points that are in no group. */
export const NO_SHAPE = 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z';

export const outlineOf = (group: number): string => SHAPES[group] ?? NO_SHAPE;

/** The point of a group; −1 for none. */
export const groupShape = (group: number): SVGTemplateResult =>
  svg`<path class="dot ${group < 0 ? 'no-group' : `group-${group}`}" d=${outlineOf(group)}></path>`;

/** The colour of a number, from 0 to 1. */
export const shadeStyle = (level: number): string =>
  `fill:color-mix(in oklab,var(--far) ${Math.round(level * 100)}%,var(--near))`;
