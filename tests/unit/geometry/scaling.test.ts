import { Matrix as MlMatrix, SVD } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { exactEmbedding, randomBranching, squaredDistances } from '../../../src/geometry/embed.ts';
import { at, fromPairs, type Matrix, matrix, row } from '../../../src/geometry/matrix.ts';
import { gaussian, seeded } from '../../../src/geometry/random.ts';
import { alignTo, classicalScaling, principalComponents } from '../../../src/geometry/scaling.ts';
import { chainTree, completeTree, starTree, treeDistances } from '../../../src/geometry/tree.ts';
import { forest } from './forest.ts';

function randomPoints(n: number, dims: number, seed: number): Matrix {
  const points = matrix(n, dims);
  const normal = gaussian(seeded(seed));
  // Axes of different spread, so that no two components tie.
  for (let k = 0; k < points.values.length; k++) points.values[k] = normal() * (1 + (k % dims));
  return points;
}

/** Singular values (squared) and scores of centred points, by ml-matrix. */
function reference(points: Matrix): { squares: number[]; scores: number[][] } {
  const rows = Array.from({ length: points.rows }, (_, i) => [...row(points, i)]);
  const centred = new MlMatrix(rows).center('column');
  const svd = new SVD(centred, { autoTranspose: true });
  const scores = svd.leftSingularVectors.mmul(MlMatrix.diag(svd.diagonal));
  return { squares: svd.diagonal.map((s) => s * s), scores: scores.to2DArray() };
}

const largestGap = (a: Matrix, b: Matrix): number =>
  a.values.reduce((worst, value, k) => Math.max(worst, Math.abs(value - b.values[k]!)), 0);

describe('classical scaling', () => {
  test.each(forest())('with every axis gives the tree distances back: %s', (_, tree) => {
    const distances = treeDistances(tree);
    const { points } = classicalScaling(distances, tree.parents.length);
    expect(largestGap(squaredDistances(points), distances)).toBeLessThan(1e-9);
  });

  test('gives coordinates with mean 0 and shares that add up to 1', () => {
    const distances = treeDistances(completeTree(3, 3));
    const { points, shares } = classicalScaling(distances, 39);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    for (let axis = 0; axis < 5; axis++) {
      const sum = Array.from({ length: 40 }, (_, i) => at(points, i, axis)).reduce((a, b) => a + b);
      expect(Math.abs(sum)).toBeLessThan(1e-10);
    }
  });

  test('counts only positive variance in the shares, and draws no axis for negative eigenvalues', () => {
    const { values, shares, points } = classicalScaling(
      fromPairs(4, (i) => (i === 0 ? 1 : 9)),
      4,
    );
    expect(values.at(-1)).toBeLessThan(-0.1);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(at(points, 0, 3)).toBe(0);
  });

  test('turns each axis so that its largest coordinate is positive', () => {
    const { points } = classicalScaling(treeDistances(completeTree(2, 3)), 3);
    for (let axis = 0; axis < 3; axis++) {
      const column = Array.from({ length: points.rows }, (_, i) => at(points, i, axis));
      const largest = Math.max(...column.map(Math.abs));
      expect(column.find((value) => Math.abs(value) > largest * (1 - 1e-9))).toBeGreaterThan(0);
    }
  });

  test('draws a single node, and coinciding points, at the centre', () => {
    expect([...classicalScaling(matrix(1, 1), 2).points.values]).toEqual([0, 0]);
    const flat = classicalScaling(matrix(3, 3), 2);
    expect([...flat.points.values]).toEqual(new Array(6).fill(0));
    expect(flat.shares).toEqual([0, 0]);
  });
});

describe('principal components', () => {
  test.each([
    [10, 3],
    [40, 12],
    [120, 30],
    [12, 200],
  ])('of %i random points in %i dimensions agree with the singular values of ml-matrix', (n, dims) => {
    const points = randomPoints(n, dims, n);
    const ours = principalComponents(points, 3);
    const theirs = reference(points);
    const scale = theirs.squares[0]!;
    const count = Math.min(n - 1, dims);
    for (let k = 0; k < count; k++)
      expect(Math.abs(ours.values[k]! - theirs.squares[k]!) / scale).toBeLessThan(1e-10);
    for (let axis = 0; axis < 3; axis++) {
      const column = Array.from({ length: n }, (_, i) => at(ours.points, i, axis));
      const same = Math.max(...column.map((value, i) => Math.abs(value - theirs.scores[i]![axis]!)));
      const mirrored = Math.max(...column.map((value, i) => Math.abs(value + theirs.scores[i]![axis]!)));
      expect(Math.min(same, mirrored) / Math.sqrt(scale)).toBeLessThan(1e-8);
    }
  });

  test.each([
    ['star', starTree(20)],
    ['complete tree', completeTree(2, 4)],
    ['chain', chainTree(20)],
  ])(
    'of the exact embedding of a %s keep the shares that ml-matrix finds, although eigenvalues tie',
    (_, tree) => {
      const points = exactEmbedding(tree);
      const { squares } = reference(points);
      const total = squares.reduce((a, b) => a + b);
      const { shares } = principalComponents(points, 5);
      for (const [axis, share] of shares.entries()) expect(share).toBeCloseTo(squares[axis]! / total, 10);
    },
  );
});

describe('alignment', () => {
  const angle = 0.7;
  const turn = (m: Matrix, mirror: number): Matrix => {
    const turned = matrix(m.rows, 2);
    for (let i = 0; i < m.rows; i++) {
      const [x, y] = [at(m, i, 0), mirror * at(m, i, 1)];
      row(turned, i).set([
        Math.cos(angle) * x - Math.sin(angle) * y,
        Math.sin(angle) * x + Math.cos(angle) * y,
      ]);
    }
    return turned;
  };

  test.each([1, -1])('undoes a rotation, and a mirror (%i), exactly', (mirror) => {
    const picture = classicalScaling(treeDistances(completeTree(2, 3)), 2).points;
    expect(largestGap(alignTo(turn(picture, mirror), picture), picture)).toBeLessThan(1e-9);
  });

  test('keeps distances, in two and three dimensions, and comes no further from the reference', () => {
    const tree = completeTree(2, 3);
    for (const dims of [2, 3]) {
      const reference = classicalScaling(treeDistances(tree), dims).points;
      const sample = principalComponents(randomBranching(tree, 50, seeded(1)), dims).points;
      const aligned = alignTo(sample, reference);
      expect(largestGap(squaredDistances(aligned), squaredDistances(sample))).toBeLessThan(1e-9);
      const misfit = (m: Matrix): number =>
        m.values.reduce((sum, value, k) => sum + (value - reference.values[k]!) ** 2, 0);
      expect(misfit(aligned)).toBeLessThanOrEqual(misfit(sample));
    }
  });

  test('keeps distances of points on one line, and of points all at the centre', () => {
    const line = classicalScaling(treeDistances(chainTree(2)), 3).points;
    const reference = classicalScaling(treeDistances(starTree(1)), 3).points;
    expect(largestGap(squaredDistances(alignTo(line, reference)), squaredDistances(line))).toBeLessThan(
      1e-12,
    );
    expect([...alignTo(matrix(4, 3), matrix(4, 3)).values]).toEqual(new Array(12).fill(0));
  });
});
