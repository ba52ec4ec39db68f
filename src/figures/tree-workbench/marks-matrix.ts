import { at, type Matrix } from '../../geometry/matrix.ts';
import type { Tree } from '../../geometry/tree.ts';
import { remembering } from '../kit/remember.ts';
import { distancesOf, type Embedding, ratioLook, ratioOf } from '../kit/tree-picture-embedding.ts';

export type Quantity = 'tree' | 'squared' | 'ratio';

/** All cells of one colour, as lines along the rows: `M column row h width`, in cells. */
export interface MatrixLevel {
  /** A share of the largest distance, in tenths from 0.1 to 1, or the class of a ratio. */
  readonly look: number | string;
  readonly path: string;
}

export interface DistanceTable {
  readonly levels: readonly MatrixLevel[];
  /** Largest distance. */
  readonly most: number;
}

/**
 * The matrix of distances as one path for each of ten colours, of ratios for each of five, neighbours in a row joined: so 200
 * words, 40,000 cells, are ten elements. The diagonal is left out.
 */
export const distanceTable = remembering(
  (tree: Tree, embedding: Embedding, quantity: Quantity): DistanceTable => {
    const n = tree.labels.length;
    const source: Matrix = quantity === 'squared' ? embedding.squared : distancesOf(tree);
    const most = source.values.reduce((largest, value) => Math.max(largest, value), 0);
    const lookOf = (i: number, j: number): MatrixLevel['look'] =>
      quantity === 'ratio'
        ? ratioLook(ratioOf(tree, embedding, i, j))
        : Math.max(1, Math.ceil((at(source, i, j) / (most || 1)) * 10)) / 10;
    const paths = new Map<MatrixLevel['look'], string>();
    for (let i = 0; i < n; i++) {
      for (let start = 0, end: number; start < n; start = end) {
        end = start + 1;
        if (start === i) continue;
        const look = lookOf(i, start);
        while (end < n && end !== i && lookOf(i, end) === look) end++;
        paths.set(look, `${paths.get(look) ?? ''}M${start} ${i}h${end - start}`);
      }
    }
    return { levels: Array.from(paths, ([look, path]) => ({ look, path })), most };
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
