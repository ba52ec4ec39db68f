import { at } from '../../../geometry/matrix.ts';
import { depthsOf, type Tree, topDown } from '../../../geometry/tree.ts';
import { remembering } from '../remember.ts';
import { type LinearScale, linearScale } from '../scale.ts';
import { type Embedding, ratioOf } from './embedding.ts';
import { shortened } from './labels.ts';

/** One word of the classic tree: a row, in the order of the words. */
export interface TreeRow {
  readonly text: string;
  readonly relation: string;
  readonly x: number;
  readonly y: number;
  /** Elbow from the head: down or up in the head's column, then across to this word. Empty at the root. */
  readonly branch: string;
  /** Squared distance over tree distance of the edge to the head; 1 at the root. */
  readonly ratio: number;
}

export interface TreeRows {
  readonly rows: readonly TreeRow[];
  /** From the distance to the root to units across. */
  readonly scale: LinearScale;
  readonly height: number;
}

export const ROW = 26;
const TOP = 18;
const AXIS = 42;
const LEFT = 10;
/** Room for the deepest word and for the names of relations at the right edge. */
const RIGHTMOST = 190;
const WIDEST_STEP = 36;
const LONGEST = { word: 14, relation: 10 };

/** From the root along the edges: how many, or the sum of their squared lengths in the embedding. */
function reaches(tree: Tree, { squared }: Embedding, level: 'steps' | 'lengths'): number[] {
  if (level === 'steps') return depthsOf(tree);
  const sums = tree.parents.map(() => 0);
  for (const node of topDown(tree).slice(1)) {
    const head = tree.parents[node]!;
    sums[node] = sums[head]! + at(squared, node, head);
  }
  return sums;
}

/**
 * The classic drawing of a tree on its side, so that a narrow page holds sentences of any length: words go down in their
 * order, the distance from the root goes across.
 */
export const treeRows = remembering(
  (tree: Tree, embedding: Embedding, level: 'steps' | 'lengths'): TreeRows => {
    const reach = reaches(tree, embedding, level);
    const most = Math.max(1, ...reach);
    const scale = linearScale([0, most], [LEFT, Math.min(RIGHTMOST, LEFT + most * WIDEST_STEP)]);
    const x = (node: number) => Math.round(scale(reach[node]!) * 2) / 2;
    const y = (node: number) => TOP + node * ROW;
    const rows = tree.labels.map((label, node): TreeRow => {
      const head = tree.parents[node]!;
      return {
        text: shortened(label, LONGEST.word),
        relation: shortened(tree.relations?.[node] ?? '', LONGEST.relation),
        x: x(node),
        y: y(node),
        branch: head < 0 ? '' : `M${x(head)} ${y(head)}V${y(node)}H${x(node)}`,
        ratio: head < 0 ? 1 : ratioOf(tree, embedding, node, head),
      };
    });
    return { rows, scale, height: TOP + (rows.length - 1) * ROW + AXIS + TOP };
  },
);
