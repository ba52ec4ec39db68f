import { describe, expect, test } from 'vitest';
import { at, type Matrix, matrix } from '../../../src/geometry/matrix.ts';
import {
  chainTree,
  childrenOf,
  completeTree,
  depthsOf,
  rootOf,
  starTree,
  type Tree,
  treeDistances,
} from '../../../src/geometry/tree.ts';
import { checkTree } from '../../../src/geometry/tree-check.ts';
import { forest } from './forest.ts';

/** All shortest paths by Floyd and Warshall: slow, and knows nothing of roots. */
function shortestPaths({ parents, weights }: Tree): Matrix {
  const n = parents.length;
  const paths = matrix(n, n);
  paths.values.fill(Infinity);
  for (let i = 0; i < n; i++) {
    paths.values[i * n + i] = 0;
    const parent = parents[i]!;
    if (parent < 0) continue;
    paths.values[i * n + parent] = weights[i]!;
    paths.values[parent * n + i] = weights[i]!;
  }
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        paths.values[i * n + j] = Math.min(at(paths, i, j), at(paths, i, k) + at(paths, k, j));
  return paths;
}

describe('tree distances', () => {
  test.each(forest())('are the lengths of the shortest paths: %s', (_, tree) => {
    const expected = shortestPaths(tree);
    const worst = treeDistances(tree).values.reduce(
      (most, value, k) => Math.max(most, Math.abs(value - expected.values[k]!)),
      0,
    );
    expect(worst).toBeLessThan(1e-9);
  });

  test('of a chain of 20,000 nodes’ depths are found without recursion', () => {
    expect(depthsOf(chainTree(20_000)).at(-1)).toBe(19_999);
  });
});

describe('the shape of a tree', () => {
  const dog: Tree = { labels: ['the', 'dog', 'runs', 'fast'], parents: [1, 2, -1, 2], weights: [1, 1, 0, 1] };

  test('root, children and depths follow the parents', () => {
    expect(rootOf(dog)).toBe(2);
    expect(childrenOf(dog)).toEqual([[], [0], [1, 3], []]);
    expect(depthsOf(dog)).toEqual([2, 1, 0, 1]);
  });

  test('example trees are sound and have the expected size and labels', () => {
    expect(starTree(3)).toEqual({
      labels: ['A', 'B', 'C', 'D'],
      parents: [-1, 0, 0, 0],
      weights: [0, 1, 1, 1],
    });
    expect(chainTree(3).parents).toEqual([-1, 0, 1]);
    expect(completeTree(3, 3).labels).toHaveLength(40);
    expect(completeTree(1, 4).parents).toEqual(chainTree(5).parents);
    expect(starTree(27).labels.slice(25)).toEqual(['Z', 'AA', 'AB']);
    for (const [, tree] of forest()) expect(checkTree(tree)).toEqual([]);
  });
});

describe('checking a tree', () => {
  const problems = (parents: number[], weights: number[] = parents.map((p) => (p === -1 ? 0 : 1))): string =>
    checkTree({ labels: parents.map(String), parents, weights }).join('\n');

  test('an empty tree is refused', () => expect(problems([])).toContain('at least one node'));
  test('two roots and no root are counted', () => {
    expect(problems([-1, -1])).toContain('2 roots');
    expect(problems([1, 0])).toContain('0 roots');
  });
  test('every circle is named, also beside a sound tree', () => {
    const text = problems([-1, 2, 1, 4, 5, 3, 6]);
    expect(text).toContain('1 → 2 → 1');
    expect(text).toContain('3 → 4 → 5 → 3');
    expect(text).toContain('6 → 6');
    expect(text.split('\n')).toHaveLength(3);
  });
  test('a parent out of range is named with the range', () => {
    expect(problems([-1, 2])).toContain('Node 1 has parent 2; there are nodes 0 to 1.');
    expect(problems([-1, 0.5])).toContain('parent 0.5');
  });
  test('edge lengths must be above 0, and 0 at the root', () => {
    expect(problems([-1, 0], [0, 0])).toContain('Node 1 has edge length 0');
    expect(problems([-1, 0], [0, Number.NaN])).toContain('Node 1 has edge length NaN');
    expect(problems([-1, 0], [1, 1])).toContain('expected 0 at the root');
  });
  test('lists of unequal length are named', () => {
    expect(checkTree({ labels: ['a'], parents: [-1, 0], weights: [0, 1], relations: [] })).toEqual([
      'There are 1 labels for 2 nodes.',
      'There are 0 relations for 2 nodes.',
    ]);
  });
});
