import type { Tree } from './tree.ts';

/** The circles among the nodes: in each, every node is a child of the next. Parents out of range count as ends. */
export function findCycles(parents: readonly number[]): number[][] {
  const cycles: number[][] = [];
  const firstSeenFrom = new Int32Array(parents.length).fill(-1);
  for (let start = 0; start < parents.length; start++) {
    let node = start;
    while (firstSeenFrom[node] === -1) {
      firstSeenFrom[node] = start;
      node = parents[node]!;
    }
    if (firstSeenFrom[node] !== start) continue;
    const cycle = [node];
    for (let next = parents[node]!; next !== node; next = parents[next]!) cycle.push(next);
    cycles.push(cycle);
  }
  return cycles;
}

/** What keeps this from being a tree, one sentence each; empty when it is sound. Nodes are called by their number. */
export function checkTree({ labels, parents, weights, relations }: Tree): string[] {
  const n = parents.length;
  if (n === 0) return ['The tree is empty; it needs at least one node.'];
  const problems: string[] = [];
  const lists = Object.entries({ labels, weights, ...(relations && { relations }) });
  for (const [name, list] of lists) {
    if (list.length !== n) problems.push(`There are ${list.length} ${name} for ${n} nodes.`);
  }
  const roots = parents.filter((parent) => parent === -1).length;
  if (roots !== 1) problems.push(`There are ${roots} roots (nodes with parent −1); a tree has one.`);
  for (const [node, parent] of parents.entries()) {
    const isRoot = parent === -1;
    const weight = weights[node] ?? Number.NaN;
    if (!isRoot && !(Number.isInteger(parent) && parent >= 0 && parent < n))
      problems.push(`Node ${node} has parent ${parent}; there are nodes 0 to ${n - 1}.`);
    if (isRoot ? weight !== 0 : !(weight > 0 && weight < Infinity))
      problems.push(
        `Node ${node} has edge length ${weight}; expected ${isRoot ? '0 at the root' : 'a number above 0'}.`,
      );
  }
  for (const cycle of findCycles(parents)) {
    problems.push(`Nodes ${[...cycle, cycle[0]].join(' → ')} form a circle.`);
  }
  return problems;
}
