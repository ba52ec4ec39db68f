import { expect, test } from 'vitest';
import { gaussian, seeded } from '../../../src/geometry/random.ts';

const draw = (random: () => number, count: number): number[] => Array.from({ length: count }, random);
const moment = (values: number[], power: number): number =>
  values.reduce((sum, value) => sum + value ** power, 0) / values.length;

test('a seed always gives the same numbers, another seed gives others', () => {
  expect(draw(seeded(7), 5)).toEqual(draw(seeded(7), 5));
  expect(draw(seeded(8), 5)).not.toEqual(draw(seeded(7), 5));
});

test('uniform numbers fill [0, 1) evenly', () => {
  const values = draw(seeded(2), 100_000);
  const tenths = new Array(10).fill(0);
  for (const value of values) tenths[Math.floor(value * 10)]++;
  expect(Math.min(...tenths)).toBeGreaterThan(9_600);
  expect(Math.max(...tenths)).toBeLessThan(10_400);
});

test('normal numbers have the first four moments of the standard normal distribution', () => {
  const values = draw(gaussian(seeded(3)), 200_000);
  expect(moment(values, 1)).toBeCloseTo(0, 1);
  expect(moment(values, 2)).toBeCloseTo(1, 1);
  expect(moment(values, 3)).toBeCloseTo(0, 1);
  expect(Math.abs(moment(values, 4) - 3)).toBeLessThan(0.1);
});

test('neighbouring normal numbers, which share a random point, are not correlated', () => {
  const values = draw(gaussian(seeded(4)), 100_000);
  const products = values.slice(1).map((value, k) => value * values[k]!);
  expect(Math.abs(moment(products, 1))).toBeLessThan(0.02);
});
