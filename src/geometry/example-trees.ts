import type { Tree } from './tree.ts';

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

/** A tree grown node by node, each new node on an earlier one chosen at random, with `length()` for each edge. */
export function randomTree(n: number, random: () => number, length: () => number = () => 1): Tree {
  const tree = unitTree(n, (node) => Math.floor(random() * node));
  return { ...tree, weights: tree.weights.map((weight) => (weight === 0 ? 0 : length())) };
}
