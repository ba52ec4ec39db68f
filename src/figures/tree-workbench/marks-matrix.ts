import { at, type Matrix } from '../../geometry/matrix.ts';
import type { Tree } from '../../geometry/tree.ts';
import { ratioColour } from '../kit/diverging.ts';
import { remembering } from '../kit/remember.ts';
import { distancesOf, type Embedding, ratioOf } from '../kit/tree-picture-embedding.ts';

export type Quantity = 'tree' | 'squared' | 'ratio';

/** All cells of one colour, as lines along the rows: `M column row h width`, in cells. */
export interface MatrixLevel {
  readonly colour: string;
  readonly path: string;
}

export interface DistanceTable {
  readonly levels: readonly MatrixLevel[];
  /** Largest value; the top of the colour scale. For ratios the scale has fixed ends. */
  readonly most: number;
}

const LEVELS = 9;
const RATIO_SPAN = 4;

/** Colour of a share of the largest distance, 0 to 1. */
export function distanceColour(share: number): string {
  return `color-mix(in oklab, var(--accent) ${Math.round(8 + share * 92)}%, var(--paper))`;
}

/** Place on the scale of colours, 0 to {@link LEVELS} − 1. */
function levelOf(value: number, most: number, quantity: Quantity): number {
  const share =
    quantity === 'ratio'
      ? (Math.log(Math.max(value, 1e-9)) / Math.log(RATIO_SPAN) + 1) / 2
      : value / (most || 1);
  return Math.round(Math.max(0, Math.min(1, share)) * (LEVELS - 1));
}

function colourOf(level: number, quantity: Quantity): string {
  const share = level / (LEVELS - 1);
  return quantity === 'ratio'
    ? ratioColour(RATIO_SPAN ** (2 * share - 1), RATIO_SPAN)
    : distanceColour(share);
}

/**
 * The matrix of distances as one path for each of nine colours, neighbours in a row joined: so 200 words, 40,000 cells,
 * are nine elements. The diagonal is left out.
 */
export const distanceTable = remembering(
  (tree: Tree, embedding: Embedding, quantity: Quantity): DistanceTable => {
    const n = tree.labels.length;
    const source: Matrix = quantity === 'squared' ? embedding.squared : distancesOf(tree);
    const most = source.values.reduce((largest, value) => Math.max(largest, value), 0);
    const value = (i: number, j: number) =>
      quantity === 'ratio' ? ratioOf(tree, embedding, i, j) : at(source, i, j);
    const paths: string[] = Array.from({ length: LEVELS }, () => '');
    for (let i = 0; i < n; i++) {
      const levels = Array.from({ length: n }, (_, j) =>
        i === j ? -1 : levelOf(value(i, j), most, quantity),
      );
      for (let start = 0, end: number; start < n; start = end) {
        end = start + 1;
        while (end < n && levels[end] === levels[start]) end++;
        const level = levels[start]!;
        if (level >= 0) paths[level] += `M${start} ${i}h${end - start}`;
      }
    }
    const levels = paths.flatMap((path, level) =>
      path ? [{ colour: colourOf(level, quantity), path }] : [],
    );
    return { levels, most };
  },
);

export const MATRIX = { width: 360, top: 6 };
const LABELLED = { left: 98, most: 18 };
const BARE_LEFT = 20;

/** Where the cells lie: `left` and `cell` in units; words stand at the left while a row is as high as a line of text. */
export function matrixFrame(n: number): { left: number; cell: number; labelled: boolean; height: number } {
  const labelled = n <= LABELLED.most;
  const left = labelled ? LABELLED.left : BARE_LEFT;
  const size = MATRIX.width - left - (labelled ? 2 : BARE_LEFT);
  return { left, cell: size / n, labelled, height: size + 2 * MATRIX.top };
}
