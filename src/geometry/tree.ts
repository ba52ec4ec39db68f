import { at, type Matrix, matrix, row } from './matrix.ts';

/** A rooted tree with labelled nodes and edge lengths. Nodes are numbered from 0; in a sentence, in the order of its words. */
export interface Tree {
  readonly labels: readonly string[];
  /** The parent of each node; −1 at the root. */
  readonly parents: readonly number[];
  /** Length of the edge to the parent, above 0; 0 at the root. */
  readonly weights: readonly number[];
  /** Name of the edge to the parent, e.g. the dependency relation `nsubj`. */
  readonly relations?: readonly string[];
}

export function rootOf(tree: Tree): number {
  return tree.parents.indexOf(-1);
}

/** The children of each node, in node order. */
export function childrenOf(tree: Tree): number[][] {
  const children: number[][] = tree.parents.map(() => []);
  for (const [node, parent] of tree.parents.entries()) children[parent]?.push(node);
  return children;
}

/** All nodes of a sound tree, every parent before its children. */
export function topDown(tree: Tree): number[] {
  const children = childrenOf(tree);
  const order = [rootOf(tree)];
  for (const node of order) order.push(...children[node]!);
  return order;
}

/** Number of edges between each node and the root. */
export function depthsOf(tree: Tree): number[] {
  const depths = tree.parents.map(() => 0);
  for (const node of topDown(tree).slice(1)) depths[node] = depths[tree.parents[node]!]! + 1;
  return depths;
}

/** Tree distance of every pair: the sum of the edge lengths on the path between the two. Shape [n, n], in O(n²). */
export function treeDistances(tree: Tree): Matrix {
  const n = tree.parents.length;
  const distances = matrix(n, n);
  const placed: number[] = [];
  for (const node of topDown(tree)) {
    const parent = tree.parents[node]!;
    // Every path from a new node to one already placed starts with the edge to its parent.
    for (const other of placed) {
      const distance = at(distances, parent, other) + tree.weights[node]!;
      row(distances, node)[other] = distance;
      row(distances, other)[node] = distance;
    }
    placed.push(node);
  }
  return distances;
}

/** A, B, … Z, AA, AB, … as in the columns of a spreadsheet. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** A tree with node 0 as root, edges of length 1 and letters as labels. `parentOf(i)` is asked for i ≥ 1. */
function unitTree(n: number, parentOf: (node: number) => number): Tree {
  const nodes = Array.from({ length: n }, (_, node) => node);
  return {
    labels: nodes.map(letters),
    parents: nodes.map((node) => (node === 0 ? -1 : parentOf(node))),
    weights: nodes.map((node) => (node === 0 ? 0 : 1)),
  };
}

/** A centre (node 0) and its leaves: leaves + 1 nodes. */
export const starTree = (leaves: number): Tree => unitTree(leaves + 1, () => 0);

/** n nodes in a row; node 0 is one end. */
export const chainTree = (n: number): Tree => unitTree(n, (node) => node - 1);

/** Every node above `depth` has `branching` children (≥ 1); nodes level by level. Depth 0 is a single node. */
export function completeTree(branching: number, depth: number): Tree {
  let n = 0;
  for (let level = 0; level <= depth; level++) n += branching ** level;
  return unitTree(n, (node) => Math.floor((node - 1) / branching));
}
