import { describe, expect, test } from 'vitest';
import { criticalPower, isPowerEmbeddable, powerGram, starLimit } from '../../../src/geometry/power.ts';
import { seeded } from '../../../src/geometry/random.ts';
import { chainTree, completeTree, starTree } from '../../../src/geometry/tree.ts';
import { forest, randomTree, randomTrees } from './forest.ts';

const POWERS = Array.from({ length: 36 }, (_, k) => 0.5 + k / 10);

describe('power-p embeddings of stars', () => {
  test.each(POWERS)('exist at p = %f exactly up to the limit of the formula', (p) => {
    for (let k = 1; k <= 40; k++)
      expect([k, isPowerEmbeddable(starTree(k), p)]).toEqual([k, k <= starLimit(p) + 1e-9]);
  });

  test('have no limit from p = 2 on, and two leaves at p = 1', () => {
    expect(starLimit(2)).toBe(Infinity);
    expect(starLimit(3.5)).toBe(Infinity);
    expect(starLimit(1)).toBe(2);
    expect(starLimit(1.999)).toBeGreaterThan(1000);
  });

  test.each([3, 4, 5, 12, 40])('become possible for %i leaves at p = 2/(1 + log₂(k/(k − 1)))', (k) => {
    expect(criticalPower(starTree(k))).toBeCloseTo(2 / (1 + Math.log2(k / (k - 1))), 5);
  });
});

describe('power-p embeddings of any tree', () => {
  test.each(forest())('exist for p = 2 and above: %s', (_, tree) => {
    for (const p of [2, 2.5, 4]) expect(isPowerEmbeddable(tree, p)).toBe(true);
  });

  test('once possible, stay possible for every larger p', () => {
    for (const tree of randomTrees().filter((_, k) => k % 8 === 0)) {
      const possible = POWERS.map((p) => isPowerEmbeddable(tree, p));
      expect(possible.lastIndexOf(false)).toBeLessThan(Math.max(possible.indexOf(true), 0));
    }
  });

  test('are impossible below p = 1 for three nodes in a row, and possible for two nodes', () => {
    expect(isPowerEmbeddable(chainTree(3), 0.99)).toBe(false);
    expect(isPowerEmbeddable(chainTree(2), 0.5)).toBe(true);
  });

  test('begin to exist at the critical power, and not just below it', () => {
    const random = seeded(9);
    for (const tree of [
      completeTree(2, 3),
      completeTree(3, 2),
      randomTree(30, random),
      randomTree(12, random, random),
    ]) {
      const p = criticalPower(tree);
      expect(isPowerEmbeddable(tree, p)).toBe(true);
      expect(isPowerEmbeddable(tree, p - 1e-4)).toBe(false);
    }
  });

  test('need no power for one or two nodes, and p = 1 for chains', () => {
    expect([1, 2, 3, 30].map((n) => criticalPower(chainTree(n)))).toEqual([0, 0, 1, 1]);
  });

  test('have a Gram matrix with eigenvalue 0 for the centre, eigenvalues falling', () => {
    const eigenvalues = powerGram(completeTree(2, 3), 2);
    expect(eigenvalues).toHaveLength(15);
    expect(Math.abs(eigenvalues.at(-1)!)).toBeLessThan(1e-12);
    expect([...eigenvalues]).toEqual([...eigenvalues].sort((a, b) => b - a));
  });
});
