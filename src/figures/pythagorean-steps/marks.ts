import {
  basisIndex,
  exactEmbedding,
  l1Distances,
  l1Embedding,
  squaredDistances,
} from '../../geometry/embed.ts';
import { at, type Matrix } from '../../geometry/matrix.ts';
import { type Tree, topDown, treeDistances } from '../../geometry/tree.ts';
import type { StateOf } from '../kit/state.ts';
import { EXAMPLES } from './marks-trees.ts';
import type { stateTable } from './schema.ts';

export type StepsState = StateOf<typeof stateTable>;

/** An edge and the basis vector it gets. */
export interface Edge {
  /** e₁, e₂, … in the order in which edges are placed. */
  readonly name: string;
  readonly parent: number;
  readonly child: number;
  readonly length: number;
}

export interface Construction extends Pick<StepsState, 'measure' | 'weighted'> {
  readonly name: StepsState['tree'];
  readonly tree: Tree;
  /** All edges of the tree in breadth-first order; the first `placed` are in the picture. */
  readonly edges: readonly Edge[];
  readonly placed: number;
  /** The step in which each node joins: 0 for the root. */
  readonly joins: readonly number[];
  /** Coordinate of a node along the basis vector of edge k, counted from 0. */
  readonly coordinate: (node: number, k: number) => number;
  /** What one coordinate adds to the distance between points. */
  readonly part: (difference: number) => number;
  /** Shape [n, n]: along the tree, and between the points. */
  readonly along: Matrix;
  readonly between: Matrix;
}

const SUBSCRIPTS = '₀₁₂₃₄₅₆';

export function build({ tree: name, step, measure, weighted, lengths }: StepsState): Construction {
  const { tree: unit } = EXAMPLES[name];
  const order = topDown(unit);
  const joins = unit.parents.map((_, node) => order.indexOf(node));
  const weights = joins.map((join) => (join === 0 ? 0 : weighted ? lengths[join - 1]! : 1));
  const tree = { ...unit, weights };
  const edges = order.slice(1).map((child, k) => ({
    name: `e${SUBSCRIPTS[k + 1]}`,
    parent: tree.parents[child]!,
    child,
    length: weights[child]!,
  }));
  const l1 = measure === 'l1';
  const points = l1 ? l1Embedding(tree) : exactEmbedding(tree);
  return {
    name,
    measure,
    weighted,
    tree,
    edges,
    placed: Math.min(step, edges.length),
    joins,
    coordinate: (node, k) => at(points, node, basisIndex(tree, edges[k]!.child)),
    part: l1 ? Math.abs : (difference) => difference ** 2,
    along: treeDistances(tree),
    between: l1 ? l1Distances(points) : squaredDistances(points),
  };
}

/** Coordinates are sums of square roots; a pair agrees when nothing but rounding parts its two distances. */
const ROUNDING = 1e-9;

export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly along: number;
  readonly between: number;
  readonly agrees: boolean;
  /** What each edge's coordinate adds to the distance; 0 where the two nodes do not differ. */
  readonly parts: readonly number[];
}

export function pairOf(construction: Construction, from: number, to: number): Pair {
  const { edges, coordinate, part } = construction;
  const [along, between] = [at(construction.along, from, to), at(construction.between, from, to)];
  const parts = edges.map((_, k) => part(coordinate(from, k) - coordinate(to, k)));
  return { from, to, along, between, agrees: Math.abs(along - between) < ROUNDING, parts };
}

/** Whether a node is in the picture already. */
export const isPlaced = ({ joins, placed }: Construction, node: number): boolean => joins[node]! <= placed;

/** Every pair of the nodes placed so far. */
export function placedPairs(construction: Construction): Pair[] {
  const nodes = construction.joins.map((_, node) => node).filter((node) => isPlaced(construction, node));
  return nodes.flatMap((to) =>
    nodes.filter((from) => from < to).map((from) => pairOf(construction, from, to)),
  );
}

/** Whether two pairs are of the same nodes, in whichever order. */
export const isChosen = (pair: Pair, chosen: Pair): boolean =>
  [pair.from, pair.to].every((node) => node === chosen.from || node === chosen.to);

/** The pair the reader chose. */
export function chosenPair(construction: Construction, { from, to }: StepsState): Pair {
  const last = construction.joins.length - 1;
  return pairOf(construction, Math.min(from, last), Math.min(to, last));
}

/** The edges on the path from the root to a node: where its point has a coordinate other than 0. */
export const edgesTo = ({ edges, coordinate }: Construction, node: number): Edge[] =>
  edges.filter((_, k) => coordinate(node, k) !== 0);
