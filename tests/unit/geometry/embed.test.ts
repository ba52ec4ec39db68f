import { describe, expect, test } from 'vitest';
import {
  exactEmbedding,
  independentPositions,
  l1Distances,
  l1Embedding,
  randomBranching,
  squaredDistances,
} from '../../../src/geometry/embed.ts';
import { type Matrix, pairValues, row } from '../../../src/geometry/matrix.ts';
import { seeded } from '../../../src/geometry/random.ts';
import { chainTree, completeTree, treeDistances } from '../../../src/geometry/tree.ts';
import { forest } from './forest.ts';

function largestDifference(a: Matrix, b: Matrix): number {
  expect([a.rows, a.cols]).toEqual([b.rows, b.cols]);
  return a.values.reduce((worst, value, k) => Math.max(worst, Math.abs(value - b.values[k]!)), 0);
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((a, b) => a + b, 0) / values.length;

describe('the Pythagorean embedding', () => {
  test.each(forest())('has squared distances equal to tree distances for every pair: %s', (_, tree) => {
    const points = exactEmbedding(tree);
    expect(points.cols).toBe(tree.parents.length - 1);
    expect(largestDifference(squaredDistances(points), treeDistances(tree))).toBeLessThan(1e-9);
  });

  test.each(forest())(
    'has ℓ1 distances equal to tree distances when edges are not square-rooted: %s',
    (_, tree) => {
      expect(largestDifference(l1Distances(l1Embedding(tree)), treeDistances(tree))).toBeLessThan(1e-9);
    },
  );

  test('gives each edge its own basis vector, in node order without the root', () => {
    const tree = { labels: ['the', 'dog', 'runs'], parents: [1, 2, -1], weights: [1, 4, 0] };
    const points = exactEmbedding(tree);
    expect([0, 1, 2].map((node) => [...row(points, node)])).toEqual([
      [1, 2],
      [0, 2],
      [0, 0],
    ]);
  });
});

describe('random branching', () => {
  const tree = completeTree(2, 4);
  const expected = pairValues(treeDistances(tree));
  const ratios = (dims: number, seed: number): number[] =>
    Array.from(
      pairValues(squaredDistances(randomBranching(tree, dims, seeded(seed)))),
      (d, k) => d / expected[k]!,
    );

  test('starts at the root and is the same for the same seed', () => {
    const points = randomBranching(tree, 8, seeded(5));
    expect([...row(points, 0)]).toEqual(new Array(8).fill(0));
    expect(randomBranching(tree, 8, seeded(5))).toEqual(points);
    expect(randomBranching(tree, 8, seeded(6))).not.toEqual(points);
  });

  test.each([4, 16, 64, 256, 1024])(
    'has ratios of mean 1 and standard deviation √(2/m) in m = %i dimensions',
    (dims) => {
      const samples = Math.max(40, 4000 / dims);
      const all = Array.from({ length: samples }, (_, seed) => ratios(dims, seed)).flat();
      const spread = Math.sqrt(mean(all.map((ratio) => (ratio - 1) ** 2)));
      expect(mean(all)).toBeCloseTo(1, 1);
      expect(spread / Math.sqrt(2 / dims)).toBeGreaterThan(0.9);
      expect(spread / Math.sqrt(2 / dims)).toBeLessThan(1.1);
    },
  );

  test('scales with the length of an edge', () => {
    const long = { ...chainTree(2), weights: [0, 9] };
    const squared = squaredDistances(randomBranching(long, 2048, seeded(1))).values[1]!;
    expect(squared).toBeGreaterThan(8);
    expect(squared).toBeLessThan(10);
  });
});

describe('independent positions', () => {
  test.each([2, 64, 1024])('have the asked mean squared distance in %i dimensions', (dims) => {
    const squared = Array.from({ length: 200 }, (_, seed) =>
      mean(pairValues(squaredDistances(independentPositions(10, dims, seeded(seed), 3.5)))),
    );
    expect(mean(squared)).toBeGreaterThan(3.3);
    expect(mean(squared)).toBeLessThan(3.7);
  });
});
