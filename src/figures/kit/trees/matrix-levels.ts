import { at, type Matrix } from '../../../geometry/matrix.ts';
import type { Tree } from '../../../geometry/tree.ts';
import { remembering } from '../remember.ts';
import { distancesOf, type Embedding, ratioLook, ratioOf } from './embedding.ts';

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

const WIDTH = 360;
const TOP = 6;
const LABELS = 98;
/** More rows than this are lower than a line of text. */
const MOST_LABELLED = 18;

/** Where the cells lie in a drawing 360 units wide: `left`, `top` and the side `cell` of one in units. Words stand at the left. */
export function matrixFrame(n: number) {
  const labelled = n <= MOST_LABELLED;
  const left = labelled ? LABELS : 0;
  const size = WIDTH - left - 2;
  return { left, top: TOP, cell: size / n, labelled, view: `0 0 ${WIDTH} ${size + 2 * TOP}` };
}
