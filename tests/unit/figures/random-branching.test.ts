import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import { defaults } from '../../../src/figures/kit/state.ts';
import '../../../src/figures/random-branching/random-branching.ts';
import {
  type BranchingState,
  check,
  deepest,
  MAX_NODES,
  nodeCount,
  sampleOf,
  theorySpread,
} from '../../../src/figures/random-branching/marks.ts';
import { MAX_DOTS, PLOT, scatter } from '../../../src/figures/random-branching/marks-scatter.ts';
import { spreadPlot } from '../../../src/figures/random-branching/marks-spread.ts';
import { describe, spreadWords } from '../../../src/figures/random-branching/marks-words.ts';
import { dataSchema, stateTable } from '../../../src/figures/random-branching/schema.ts';
import { table } from '../../../src/figures/random-branching/table.ts';
import { picture, serverHtml } from './picture.ts';

const file = new URL('../../../data/trees/branching.json', import.meta.url);
const data = parse(dataSchema, JSON.parse(readFileSync(file, 'utf8')).data);
const first = defaults(stateTable);
const at = (change: Partial<BranchingState>): BranchingState => ({ ...first, ...change });

group('random-branching', () => {
  test('draws the same sample for the same number and another for the next', () => {
    const [a, b] = [sampleOf(at({ seed: 3 })), sampleOf(at({ seed: 4 }))];
    expect(a.spread).not.toBe(b.spread);
    for (let seed = 10; seed < 20; seed++) sampleOf(at({ seed }));
    expect(sampleOf(at({ seed: 3 }))).toEqual(a);
  });

  test('counts every pair once, at its tree distance', () => {
    const { nodes, pairs, groups } = sampleOf(at({ branching: 2, depth: 2 }));
    expect([nodes, pairs]).toEqual([7, 21]);
    expect(groups.map(({ distance, squared }) => [distance, squared.length])).toEqual([
      [1, 6],
      [2, 7],
      [3, 4],
      [4, 4],
    ]);
  });

  test('strays from tree distance as far as theory says, on average over samples', () => {
    for (const exponent of [2, 6]) {
      const samples = Array.from({ length: 120 }, (_, k) =>
        sampleOf(at({ exponent, depth: 3, seed: k + 1 })),
      );
      const variance = samples.reduce((sum, { spread }) => sum + spread ** 2, 0) / samples.length;
      expect(Math.sqrt(variance) / theorySpread(2 ** exponent)).toBeGreaterThan(0.88);
      expect(Math.sqrt(variance) / theorySpread(2 ** exponent)).toBeLessThan(1.12);
      const ratio = samples.reduce((sum, sample) => sum + sample.ratio, 0) / samples.length;
      expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
    }
  });

  test('agrees with the computed points about what spread is', () => {
    for (const { m, spread, low, high } of data.complete.byDimension) {
      expect(spread / theorySpread(m)).toBeGreaterThan(0.9);
      expect(spread / theorySpread(m)).toBeLessThan(1.1);
      expect(low).toBeLessThan(spread);
      expect(high).toBeGreaterThan(spread);
    }
    expect(data.complete.slope).toBeCloseTo(-0.5, 1);
  });

  test('keeps every tree at no more nodes than it can draw at once, and says when it cuts one', () => {
    for (let branching = 1; branching <= 4; branching++) {
      expect(nodeCount(branching, deepest(branching))).toBeLessThanOrEqual(MAX_NODES);
      expect(sampleOf(at({ branching, depth: 6 })).nodes).toBe(nodeCount(branching, deepest(branching)));
    }
    const cut = check(data, at({ branching: 4, depth: 6 }));
    expect(cut.state.depth).toBe(3);
    expect(cut.problems[0]).toContain('5461 nodes');
    expect(check(data, at({ branching: 2, depth: 6 })).problems).toEqual([]);
  });

  test('shows every pair where there is room and equal shares of them where there is not', () => {
    expect(scatter(sampleOf(at({ branching: 1, depth: 6 }))).dots).toHaveLength(21);
    const many = scatter(sampleOf(at({ depth: 6 }))).dots.length;
    expect(many).toBeGreaterThan(0.9 * MAX_DOTS);
    expect(many).toBeLessThan(1.1 * MAX_DOTS);
  });

  test('draws the mean of each distance inside the plot and the theory band round the line', () => {
    for (const exponent of [1, 6, 11]) {
      const { strips, band, y, x } = scatter(sampleOf(at({ exponent })));
      for (const strip of strips) {
        expect(strip.high).toBeLessThanOrEqual(strip.low);
        expect(strip.y).toBeGreaterThanOrEqual(PLOT.top);
        expect(strip.y).toBeLessThanOrEqual(PLOT.bottom);
        expect(Math.abs(y(strip.group.mean) - strip.y)).toBeLessThanOrEqual(0.5);
      }
      const [origin, high, low] = band
        .split(/[ML]/)
        .slice(1)
        .map((corner) => corner.split(' ').map(Number));
      expect(origin).toEqual([x(0), y(0)]);
      const farthest = strips.at(-1)!.group.distance;
      expect((high![1]! + low![1]!) / 2).toBeCloseTo(y(farthest), 9);
    }
  });

  test('draws theory as a straight line of slope −½ on logarithmic axes', () => {
    const { theory, x, y, sample } = spreadPlot(data, sampleOf(first));
    const [from, to] = theory;
    for (const { m } of data.complete.byDimension) {
      const onLine = from.y + ((x(m) - from.x) / (to.x - from.x)) * (to.y - from.y);
      expect(Math.abs(onLine - y(theorySpread(m)))).toBeLessThan(1);
    }
    // From 2 to 2,048 dimensions the spread falls to a 32nd, as does one over the root of 1,024.
    expect(Math.abs(to.y - from.y - Math.log10(32) * (y(0.1) - y(1)))).toBeLessThan(1);
    expect(Math.abs(y(sampleOf(first).spread) - sample.y)).toBeLessThanOrEqual(0.5);
  });

  test('keeps the mark of a sample with almost no spread inside the plot', () => {
    const plot = spreadPlot(data, { ...sampleOf(first), spread: 0.0001 });
    expect(plot.sample.y).toBe(PLOT.bottom);
  });

  test('says mean, spread and what theory expects, and lists each tree distance', () => {
    const { spread } = sampleOf(first);
    const words = describe(data, first);
    expect(words).toContain('31 nodes');
    expect(words).toContain(`spread ${spreadWords(spread)}`);
    expect(words).toContain('√(2/64) = 0.18');
    expect(describe(data, at({ branching: 1, depth: 1 }))).toContain('over 1 pair:');
    const { rows } = table(data, first);
    expect(rows.map(([distance]) => distance)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(rows.reduce((sum, [, pairs]) => sum + Number(pairs), 0)).toBe(465);
  });

  test('draws every corner of its state without a missing number', async () => {
    for (const exponent of [1, 11]) {
      for (const branching of [1, 2, 4]) {
        for (const depth of [1, 6]) {
          const html = await serverHtml('random-branching', data, at({ exponent, branching, depth }));
          expect(html).toContain('<svg');
          expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
        }
      }
    }
  });

  test('keeps its pictures', async () => {
    await expect(await picture('random-branching', data, first)).toMatchFileSnapshot(
      '__svg__/random-branching-first.svg',
    );
    await expect(
      await picture('random-branching', data, at({ exponent: 11, branching: 4, depth: 2, seed: 9 })),
    ).toMatchFileSnapshot('__svg__/random-branching-many-dimensions.svg');
  });
});
