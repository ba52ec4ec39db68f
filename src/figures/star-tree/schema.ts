import type { FigureAbout } from '../kit/contract.ts';
import { choice, number } from '../kit/state.ts';

/** Direction of a leaf, in degrees anticlockwise from the right. Steps of 3° hold both 90° and 120°. */
const angle = (leaf: string, start: number) =>
  number({ label: `Leaf ${leaf}`, min: 0, max: 357, step: 3, default: start });

export const stateTable = {
  a: angle('A', 180),
  b: angle('B', 0),
  c: angle('C', 90),
  measure: choice({
    label: 'Compare with the tree',
    options: { distance: 'distance', squared: 'squared distance' },
    default: 'distance',
  }),
};

export const about: FigureAbout = {
  title: 'A star with three leaves, drawn with true lengths',
  evidence: 'live',
  method:
    'The edges keep length 1, so each leaf sits on a circle of radius 1 round the centre. Your browser computes the straight-line distance of every two leaves from their angles.',
};
