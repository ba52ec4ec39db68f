import { EigenvalueDecomposition, Matrix as MlMatrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { symmetricEigen, symmetricEigenvalues } from '../../../src/geometry/eigen.ts';
import { at, fromPairs, fromRows, type Matrix } from '../../../src/geometry/matrix.ts';
import { gaussian, seeded } from '../../../src/geometry/random.ts';
import { centredGram } from '../../../src/geometry/scaling.ts';
import { chainTree, completeTree, starTree, treeDistances } from '../../../src/geometry/tree.ts';

function randomSymmetric(n: number, seed: number): Matrix {
  const normal = gaussian(seeded(seed));
  const m = fromPairs(n, normal);
  for (let i = 0; i < n; i++) m.values[i * n + i] = normal();
  return m;
}

const CASES: [string, Matrix][] = [
  ...[1, 2, 3, 5, 17, 60, 120].map((n): [string, Matrix] => [`random, n = ${n}`, randomSymmetric(n, n)]),
  [
    'a star’s Gram matrix, whose eigenvalues are all but one the same',
    centredGram(treeDistances(starTree(60))),
  ],
  ['a complete tree’s Gram matrix', centredGram(treeDistances(completeTree(2, 5)))],
  ['a chain’s Gram matrix', centredGram(treeDistances(chainTree(100)))],
  ['zero', fromPairs(8, () => 0)],
  [
    'diagonal, out of order',
    fromRows([
      [1, 0, 0],
      [0, 5, 0],
      [0, 0, -2],
    ]),
  ],
  ['all ones', { rows: 30, cols: 30, values: new Float64Array(900).fill(1) }],
  [
    'of very different sizes',
    fromRows([
      [1e12, 1, 0],
      [1, 1, 1e-6],
      [0, 1e-6, 1e-12],
    ]),
  ],
];

describe('eigenvalues and eigenvectors', () => {
  test.each(CASES)('agree with ml-matrix: %s', (_, m) => {
    const rows = Array.from({ length: m.rows }, (_, i) => [
      ...m.values.subarray(i * m.cols, (i + 1) * m.cols),
    ]);
    const theirs = new EigenvalueDecomposition(new MlMatrix(rows), { assumeSymmetric: true }).realEigenvalues;
    const expected = [...theirs].sort((a, b) => b - a);
    const scale = Math.max(...expected.map(Math.abs), 1e-300);
    for (const values of [symmetricEigen(m).values, symmetricEigenvalues(m)]) {
      for (const [k, value] of values.entries())
        expect(Math.abs(value - expected[k]!) / scale).toBeLessThan(1e-12);
    }
  });

  test.each(CASES)('satisfy A·v = λ·v with orthonormal vectors, falling λ: %s', (_, m) => {
    const { values, vectors } = symmetricEigen(m);
    const n = m.rows;
    const scale = Math.max(...values.map(Math.abs), 1e-300);
    let residual = 0;
    let skew = 0;
    for (let k = 0; k < n; k++) {
      if (k > 0) expect(values[k]!).toBeLessThanOrEqual(values[k - 1]!);
      for (let i = 0; i < n; i++) {
        let product = 0;
        let overlap = 0;
        for (let j = 0; j < n; j++) {
          product += at(m, i, j) * at(vectors, j, k);
          overlap += at(vectors, j, i) * at(vectors, j, k);
        }
        residual = Math.max(residual, Math.abs(product - values[k]! * at(vectors, i, k)));
        skew = Math.max(skew, Math.abs(overlap - (i === k ? 1 : 0)));
      }
    }
    expect(residual / scale).toBeLessThan(1e-12);
    expect(skew).toBeLessThan(1e-12);
  });

  test('leave the matrix as it was', () => {
    const m = randomSymmetric(6, 1);
    const before = m.values.slice();
    symmetricEigen(m);
    expect(m.values).toEqual(before);
  });

  test('are refused for a matrix that is not square or not finite', () => {
    expect(() => symmetricEigen(fromRows([[1, 2]]))).toThrow('Expected a square matrix, not 1 × 2.');
    expect(() => symmetricEigenvalues(fromRows([[Number.NaN]]))).toThrow('finite');
  });
});
