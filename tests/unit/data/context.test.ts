import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wilson } from '../../../data/context/recipe/scores.ts';

const data = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/context/${name}.json`, import.meta.url), 'utf8')).data;

test('Wilson’s interval holds the share, stays between 0 and 1, and narrows with more tries', () => {
  // By hand, of 8 in 10: (0.8 + z²/20 ± z √(0.016 + z²/400)) / (1 + z²/10).
  const { low, high } = wilson(0.8, 10);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
  const all = wilson(1, 60);
  expect(all.high).toBeCloseTo(1, 9);
  expect(all.low).toBeGreaterThan(wilson(1, 10).low);
});

test('before words look at each other, what stands beside a sentence changes nothing', () => {
  const { series } = data('joined');
  for (const panel of ['plain', 'probe']) {
    const first = series
      .filter((each: { panel: string }) => each.panel === panel)
      .map((each: { points: { y: number }[] }) => each.points[0]!.y);
    expect(first).toHaveLength(4);
    expect(new Set(first).size).toBe(1);
  }
});

test('what the article says of the curves is so', () => {
  const { at, whole } = data('subspace');
  expect(at.m8.trained.low).toBeGreaterThan(at.m8.random.high);
  expect(at.m8.others.low).toBeGreaterThan(at.m8.random.high);
  expect(at.m384.trained.value).toBeLessThanOrEqual(whole.value);
  const { plain, probe } = data('joined').last;
  expect(plain.opposite.low).toBeGreaterThan(plain.unrelated.high);
  expect(plain.same.value).toBeLessThan(plain.alone.value);
  expect(probe.opposite.value).toBeGreaterThanOrEqual(plain.opposite.value);
  const { bestScore, last, random, commonest } = data('scores');
  expect(last.value).toBeGreaterThan(bestScore.low);
  expect(bestScore.low).toBeGreaterThan(Math.max(random.high, commonest.high));
});
