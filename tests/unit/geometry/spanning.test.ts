import { expect, test } from 'vitest';
import { fromPairs } from '../../../src/geometry/matrix.ts';
import { seeded } from '../../../src/geometry/random.ts';
import { spanningTree } from '../../../src/geometry/spanning.ts';
import { completeTree, treeDistances } from '../../../src/geometry/tree.ts';

const all = (n: number) => Array.from({ length: n }, (_, k) => k);
const sorted = (edges: readonly (readonly [number, number])[]) => edges.map(String).sort();

test('the spanning tree of a tree’s own distances is that tree', () => {
  const tree = completeTree(3, 3);
  const edges = tree.parents.flatMap((head, node) => (head < 0 ? [] : [[head, node] as const]));
  expect(sorted(spanningTree(treeDistances(tree), all(tree.parents.length)))).toEqual(sorted(edges));
});

test('joins only the nodes that are asked for, and none where there is but one', () => {
  const line = fromPairs(5, (i, j) => (i - j) ** 2);
  expect(sorted(spanningTree(line, [0, 2, 4]))).toEqual(['0,2', '2,4']);
  expect(spanningTree(line, [3])).toEqual([]);
  expect(spanningTree(line, [])).toEqual([]);
});

test('no tree over the same nodes is shorter', () => {
  const random = seeded(4);
  const distances = fromPairs(5, () => random());
  const length = (edges: readonly (readonly [number, number])[]) =>
    edges.reduce((sum, [i, j]) => sum + distances.values[i * 5 + j]!, 0);
  const found = length(spanningTree(distances, all(5)));
  // Every labelled tree on five nodes, by its Prüfer code (1918).
  for (let code = 0; code < 125; code++) {
    const digits = [code % 5, Math.floor(code / 5) % 5, Math.floor(code / 25)];
    expect(length(treeOf(digits))).toBeGreaterThanOrEqual(found - 1e-12);
  }
});

function treeOf(code: readonly number[]): [number, number][] {
  const degree = all(5).map((node) => 1 + code.filter((each) => each === node).length);
  const edges = code.map((node): [number, number] => {
    const leaf = degree.indexOf(1);
    degree[leaf]! -= 1;
    degree[node]! -= 1;
    return [leaf, node];
  });
  return [...edges, all(5).filter((node) => degree[node] === 1) as [number, number]];
}
