import { at, type Matrix } from './matrix.ts';

/**
 * Edges of the minimum spanning tree over some nodes (Prim, 1957), the smaller index first. `squared` [n, n] is symmetric. Of equally short edges the one
 * found first stays. No edges for fewer than two nodes.
 */
export function spanningTree(squared: Matrix, nodes: readonly number[]): [number, number][] {
  const edges: [number, number][] = [];
  const [first, ...rest] = nodes;
  /** Outside node → its nearest inside node. */
  const nearest = new Map(rest.map((node) => [node, first!]));
  while (nearest.size > 0) {
    let best: [outside: number, inside: number] | undefined;
    for (const pair of nearest) if (!best || at(squared, ...pair) < at(squared, ...best)) best = pair;
    const [added, to] = best!;
    edges.push(added < to ? [added, to] : [to, added]);
    nearest.delete(added);
    for (const [node, inside] of nearest)
      if (at(squared, node, added) < at(squared, node, inside)) nearest.set(node, added);
  }
  return edges;
}
