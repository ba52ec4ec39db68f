import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changedFiles, makeData, printData } from '../../../scripts/data.ts';
import { ROOT } from '../../../scripts/install.mjs';

interface Branching {
  byDimension: { m: number; mean: number; spread: number; low: number; high: number; theory: number }[];
  slope: number;
}
interface Range {
  min: number;
  mean: number;
  max: number;
}

describe('the data files of the trees', () => {
  let made: Map<string, string>;
  beforeAll(async () => {
    made = await makeData(ROOT, ['trees']);
  }, 60_000);
  // biome-ignore lint/suspicious/noExplicitAny: each test says what it expects of its file
  const read = (name: string): any => JSON.parse(made.get(join('data', 'trees', name))!);

  test('are, byte for byte, what their recipes make', () => {
    expect(changedFiles(ROOT, made)).toEqual([]);
    expect(made.size).toBeGreaterThanOrEqual(4);
  });

  test('show random branching straying as √(2/m): slope near −½, theory inside the middle 95 %', () => {
    const { complete, sentence } = read('branching.json').data as Record<string, Branching>;
    for (const { byDimension, slope } of [complete!, sentence!]) {
      expect(Math.abs(slope + 0.5)).toBeLessThan(0.02);
      expect(byDimension.map(({ m }) => m)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048]);
      for (const { mean, spread, low, high, theory } of byDimension) {
        expect(Math.abs(mean - 1)).toBeLessThan(0.1);
        expect(Math.abs(spread / theory - 1)).toBeLessThan(0.1);
        expect(low < theory && theory < high).toBe(true);
      }
    }
  });

  test('show two axes keeping about half the variance, three keeping more, exact and random alike', () => {
    const { summary, random } = read('variance.json').data;
    for (const { two, three } of [summary, random.summary] as { two: Range; three: Range }[]) {
      expect(two.min).toBeGreaterThan(0.3);
      expect(two.max).toBeLessThan(0.8);
      expect(three.min).toBeGreaterThan(two.min);
      expect(three.max).toBeLessThan(1);
    }
    for (const { two } of random.sentences) expect(two.low < two.mean && two.mean < two.high).toBe(true);
  });

  test('show stars beginning to embed where the formula says', () => {
    for (const { leaves, power } of read('powers.json').data.stars as { leaves: number; power: number }[])
      expect(power).toBeCloseTo(2 / (1 + Math.log2(leaves / (leaves - 1))), 3);
  });
});

test('every committed file that a recipe made carries a card with every field filled in', () => {
  const cards = readdirSync('data').flatMap((slug) =>
    readdirSync(join('data', slug))
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => {
        const { card } = JSON.parse(readFileSync(join('data', slug, name), 'utf8'));
        return card?.recipe ? [card] : [];
      }),
  );
  expect(cards.length).toBeGreaterThan(20);
  for (const card of cards) {
    for (const field of ['title', 'model', 'recipe', 'sampleSize', 'interval', 'licence'])
      expect(card[field]).toMatch(/\S/);
    expect(card.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(card).toHaveProperty('seed');
  }
});

describe('printing data', () => {
  test('keeps six digits, short things on a line and lists of numbers on one', () => {
    const numbers = Array.from({ length: 60 }, (_, k) => k / 3);
    const text = printData({
      a: [0.1 + 0.2, 1234567, 1e-9],
      long: numbers,
      deep: [{ b: 'x'.repeat(60) }, { c: 'y'.repeat(60) }],
    });
    expect(text.split('\n')).toHaveLength(9);
    expect(text).toContain('"a": [0.3, 1234567, 1e-9]');
    expect(text).toContain('0.333333, 0.666667, 1, ');
    expect(JSON.parse(text).long).toHaveLength(60);
  });

  test('refuses what JSON cannot hold', () => {
    expect(() => printData({ share: Number.NaN })).toThrow('“share” is NaN');
  });
});

describe('checking data', () => {
  const root = mkdtempSync(join(tmpdir(), 'data-'));
  afterAll(() => rmSync(root, { recursive: true }));

  test('names each file that differs or is missing, and no other', async () => {
    mkdirSync(join(root, 'data', 'one'), { recursive: true });
    mkdirSync(join(root, 'data', 'no-recipe'));
    writeFileSync(
      join(root, 'data', 'one', 'recipe.ts'),
      'export const files = async () => ({ "same.json": [1], "old.json": [2], "missing.json": [3] });',
    );
    writeFileSync(join(root, 'data', 'one', 'same.json'), '[1]\n');
    writeFileSync(join(root, 'data', 'one', 'old.json'), '[9]\n');
    const changed = changedFiles(root, await makeData(root));
    expect(changed).toEqual(['old.json', 'missing.json'].map((name) => join('data', 'one', name)));
  });
});
