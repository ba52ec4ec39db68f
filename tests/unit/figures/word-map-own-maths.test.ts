// How a reader's own vectors are brought to a map: neighbours, main directions, layout.
import { expect, describe as group, test } from 'vitest';
import { keptOf, nearestOf } from '../../../src/figures/word-map/own/neighbours.ts';
import { BY_CHANCE, centre, principal, spreadByChance } from '../../../src/figures/word-map/own/principal.ts';
import { project } from '../../../src/figures/word-map/own/project.ts';
import { toSteps } from '../../../src/figures/word-map/own/steps.ts';
import { toUnitLength, type Vectors, vectors } from '../../../src/figures/word-map/own/vectors.ts';
import { gaussian, seeded } from '../../../src/geometry/random.ts';

const of = (rows: readonly (readonly number[])[]): Vectors => ({
  n: rows.length,
  dims: rows[0]!.length,
  values: Float32Array.from(rows.flat()),
});

/** Rows round as many centres as groups, row i in group i mod groups. */
function clouds(n: number, dims: number, groups: number, wide = 0.3): Vectors {
  const normal = gaussian(seeded(3));
  const centres = Array.from({ length: groups * dims }, normal);
  const all = vectors(n, dims);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < dims; k++)
      all.values[i * dims + k] = centres[(i % groups) * dims + k]! + wide * normal();
  return all;
}
const share = (kept: readonly number[], count: number) =>
  kept.reduce((sum, each) => sum + each, 0) / (kept.length * count);

group('nearest neighbours', () => {
  test('are those of a plain search', () => {
    const points = clouds(333, 7, 5);
    const { rows, apart } = nearestOf(points, 6);
    const row = (i: number) => points.values.subarray(7 * i, 7 * i + 7);
    for (let i = 0; i < points.n; i++) {
      const others = Array.from({ length: points.n }, (_, j) => ({
        j,
        far: Math.hypot(...row(i).map((value, k) => value - row(j)[k]!)),
      }))
        .filter(({ j }) => j !== i)
        .sort((a, b) => a.far - b.far)
        .slice(0, 6);
      expect([...rows.subarray(6 * i, 6 * i + 6)]).toEqual(others.map(({ j }) => j));
      for (const [k, { far }] of others.entries()) expect(apart[6 * i + k]).toBeCloseTo(far, 5);
    }
  });

  test('of equally near ones the first of the file comes first, also across blocks', () => {
    const { rows, apart } = nearestOf(vectors(2500, 3), 2);
    expect([...rows.slice(0, 6)]).toEqual([1, 2, 0, 2, 0, 1]);
    expect([...rows.slice(-2)]).toEqual([0, 1]);
    expect(Math.max(...apart)).toBe(0);
  });

  test('kept ones are counted', () => {
    const line = nearestOf(
      of([
        [0, 0],
        [1, 0],
        [3, 0],
        [7, 0],
      ]),
      2,
    );
    const moved = nearestOf(
      of([
        [0, 0],
        [1, 0],
        [30, 0],
        [7, 0],
      ]),
      2,
    );
    // Nearest two: 12 02 10 21 against 13 03 31 10.
    expect(keptOf(line, moved, 2)).toEqual([1, 1, 1, 1]);
    expect(keptOf(line, moved, 1)).toEqual([1, 1, 0, 0]);
  });
});

group('main directions', () => {
  test('carry the most of the differences, and are the same however the axes are turned', () => {
    const points = of([
      [2, 0, 1],
      [-2, 0, 1],
      [0, 1, 1],
      [0, -1, 1],
      [0, 0, 1],
    ]);
    centre(points);
    const main = principal(points, 2);
    const rounded = [...main.values].map((value) => Math.round(value * 1e4) / 1e4 + 0);
    expect(rounded).toEqual([2, 0, -2, 0, 0, 1, 0, -1, 0, 0]);
  });

  test('by chance, distances change by little', () => {
    const all = toUnitLength(clouds(40, 2000, 40, 1));
    const few = spreadByChance(all, 1);
    expect(few.dims).toBe(BY_CHANCE);
    const before = nearestOf(all, 39);
    const after = nearestOf(few, 39);
    const far = (found: typeof before, i: number, j: number) =>
      found.apart[39 * i + [...found.rows.subarray(39 * i, 39 * i + 39)].indexOf(j)]!;
    for (let i = 0; i < 40; i++)
      for (let j = 0; j < i; j++) expect(far(after, i, j) / far(before, i, j)).toBeCloseTo(1, 0);
  });
});

group('a projection', () => {
  test('sets two clouds apart, keeps neighbours far above chance, and is the same each time', () => {
    const all = clouds(200, 16, 2);
    const said: string[] = [];
    let last = 0;
    const one = project([all], (share, words) => {
      expect(share).toBeGreaterThanOrEqual(last);
      last = share;
      if (said.at(-1) !== words) said.push(words);
    });
    expect(last).toBeCloseTo(1, 6);
    expect(said).toEqual([
      'Finding main directions…',
      'Finding nearest neighbours…',
      'Laying out the map…',
      'Comparing map and vectors…',
    ]);
    const near = nearestOf(one.layers[0]!, 8);
    for (const [k, row] of near.rows.entries()) expect(row % 2).toBe(Math.floor(k / 8) % 2);
    expect(one.neighbours).toBe(8);
    expect(share(one.kept[0]!, 8)).toBeGreaterThan(5 * (8 / 199));
    expect(project([clouds(200, 16, 2)])).toEqual(one);
  });

  test('of few vectors is the first two main directions', () => {
    const { recipe, neighbours, kept } = project([clouds(12, 5, 3, 0.05)]);
    expect(recipe).toContain('12 sentences are too few for UMAP');
    expect(neighbours).toBe(5);
    expect(share(kept[0]!, 5)).toBeGreaterThan(0.6);
    expect(project([clouds(2, 2, 2)]).neighbours).toBe(1);
  });

  test('of equal vectors, and of more dimensions than are looked at exactly, comes to an end', () => {
    const equal = vectors(100, 4);
    equal.values.fill(1);
    for (const value of project([equal]).layers[0]!.values) expect(Number.isFinite(value)).toBe(true);
    const { recipe, kept } = project([clouds(60, 900, 3)]);
    expect(recipe).toContain('brought to 512 dimensions by chance');
    expect(share(kept[0]!, 8)).toBeGreaterThan(0.25);
  });

  test('turns each layer onto the one before', () => {
    const all = clouds(20, 2, 4);
    const turned = { ...all, values: all.values.map((_, k) => (k % 2 ? 1 : -1) * all.values[k ^ 1]!) };
    const { layers } = project([all, turned]);
    for (const [k, value] of layers[1]!.values.entries()) expect(value).toBeCloseTo(layers[0]!.values[k]!, 4);
  });

  test('names a vector without a direction', () => {
    const all = clouds(3, 2, 1);
    all.values.fill(0, 2, 4);
    expect(() => project([all])).toThrow('The vector of sentence 2 is all zeros');
    expect(() => project([clouds(3, 2, 1), all])).toThrow('sentence 2 in layer 1 is all zeros');
  });
});

test('very long and very short vectors come to length 1', () => {
  const { values } = toUnitLength(
    of([
      [3e38, 3e38],
      [1e-40, 0],
    ]),
  );
  expect(values[0]).toBeCloseTo(Math.SQRT1_2, 6);
  expect(values[2]).toBe(1);
});

test('steps have one scale for both axes and all layers', () => {
  const layers = [
    of([
      [0, 0],
      [10, 2],
    ]),
    of([
      [100, 0],
      [104, 4],
    ]),
  ];
  expect(toSteps(layers, 100)).toEqual([
    [0, 40, 100, 60],
    [30, 30, 70, 70],
  ]);
});
