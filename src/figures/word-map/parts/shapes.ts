import { type SVGTemplateResult, svg } from 'lit';

/** Outlines round 0, 0 of about the same area, one for each sense (`MOST_SENSES`): circle, square, triangle, diamond, cross, triangle on its tip. */
const SHAPES = [
  'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
  'M-4.4 -4.4h8.8v8.8h-8.8z',
  'M0 -6.2L6 4.4H-6z',
  'M0 -6.4L6.4 0L0 6.4L-6.4 0z',
  'M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
  'M0 6.2L6 -4.4H-6z',
];

export const senseShape = (sense: number): SVGTemplateResult =>
  svg`<path class="dot sense-${sense}" d=${SHAPES[sense]!}></path>`;
