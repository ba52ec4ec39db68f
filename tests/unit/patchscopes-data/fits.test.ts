import { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { affine, fitted, inputs } from '../../../data/patchscopes/recipe/affine.ts';
import { estimate } from '../../../data/patchscopes/recipe/bootstrap.ts';
import { fitProbe } from '../../../data/patchscopes/recipe/probe.ts';
import { gaussian, seeded } from '../../../src/geometry/random.ts';

const normal = gaussian(seeded(3));
const vectors = (count: number, width: number) =>
  Array.from({ length: count }, () => Float32Array.from({ length: width }, normal));

describe('an affine map', () => {
  test('that made the points is found again, with its constant', () => {
    // Columns: 2a − b + 3, and c alone.
    const weights = new Matrix([
      [2, 0],
      [-1, 0],
      [0, 1],
      [3, 0],
    ]);
    const made = affine(weights);
    const states = vectors(60, 3);
    const found = fitted(inputs(states), states.map(made));
    for (const state of vectors(10, 3)) {
      const [right, got] = [made(state), found(state)];
      expect(got[0]).toBeCloseTo(right[0]!, 3);
      expect(got[1]).toBeCloseTo(right[1]!, 3);
    }
    expect([...made(Float32Array.of(1, 1, 7))]).toEqual([4, 7]);
  });

  test('is solved where a direction never varies', () => {
    const states = vectors(40, 2).map(([a]) => Float32Array.of(a!, 0));
    const found = fitted(inputs(states), states);
    expect(found(Float32Array.of(0.5, 0))[0]).toBeCloseTo(0.5, 3);
  });
});

describe('a probe', () => {
  const points = vectors(200, 4);
  const labels = points.map(([a]) => (a! > 0 ? 'right' : 'left'));
  const rightShare = (probe: (input: Float32Array) => string) => {
    const fresh = vectors(400, 4);
    return fresh.filter((each) => probe(each) === (each[0]! > 0 ? 'right' : 'left')).length / fresh.length;
  };

  test('tells classes that one direction parts, on examples it has not seen', () => {
    expect(rightShare(fitProbe(points, labels))).toBeGreaterThan(0.95);
  });

  test('learns nothing from shuffled labels', () => {
    const random = seeded(9);
    const shuffled = labels.map((_, k) => labels[Math.floor(random() * labels.length)] ?? labels[k]!);
    expect(rightShare(fitProbe(points, shuffled))).toBeLessThan(0.75);
  });

  test('is not misled by the scale of a number, and needs an example', () => {
    const scaled = points.map(([a, ...rest]) => Float32Array.of(a! / 1000, ...rest.map((v) => v * 1000)));
    const probe = fitProbe(scaled, labels);
    expect(scaled.filter((each, k) => probe(each) === labels[k]).length / 200).toBeGreaterThan(0.95);
    expect(() => fitProbe([], [])).toThrow(RangeError);
  });
});

describe('an interval', () => {
  test('of equal scores is a point; of others holds the mean, and is repeated', () => {
    expect(estimate([[1, 1], [1]])).toEqual({ value: 1, low: 1, high: 1, seeds: [1, 1] });
    const scores = Array.from({ length: 3 }, () => Array.from({ length: 50 }, normal));
    const found = estimate(scores);
    expect(found.low).toBeLessThan(found.value);
    expect(found.high).toBeGreaterThan(found.value);
    expect(estimate(scores)).toEqual(found);
  });

  test('is wider where seeds disagree', () => {
    const wide = estimate([
      [0, 0],
      [1, 1],
    ]);
    const narrow = estimate(
      [
        [0, 1, 0, 1],
        [0, 1, 1, 0],
      ].map((each) => Array(20).fill(each).flat()),
    );
    expect(wide.value).toBe(narrow.value);
    expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low);
  });
});
