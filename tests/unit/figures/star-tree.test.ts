import { expect, describe as group, test } from 'vitest';
import { defaults } from '../../../src/figures/kit/state.ts';
import '../../../src/figures/star-tree/star-tree.ts';
import {
  describe,
  LONGEST_SUM,
  pairsOf,
  type StarState,
  verdict,
} from '../../../src/figures/star-tree/marks.ts';
import {
  angleAt,
  BARS,
  CIRCLE,
  chords,
  leafMarks,
  lengthOf,
  turnedTo,
  VIEW,
} from '../../../src/figures/star-tree/marks-drawing.ts';
import { stateTable } from '../../../src/figures/star-tree/schema.ts';
import { table } from '../../../src/figures/star-tree/table.ts';
import { picture, serverHtml } from './picture.ts';

const first = defaults(stateTable);
const at = (change: Partial<StarState>): StarState => ({ ...first, ...change });

/** Every position up to a common turn: A stays, B and C take every grid angle. */
function* positions(measure: StarState['measure'], step = 3): Generator<StarState> {
  for (let b = 0; b < 360; b += step) for (let c = 0; c < 360; c += step) yield at({ a: 180, b, c, measure });
}
const exactCount = (state: StarState) => pairsOf(state).filter(({ fit }) => fit === 'exact').length;
const total = (state: StarState) => pairsOf(state).reduce((sum, { actual }) => sum + actual, 0);

group('star-tree', () => {
  test('first shows one exact pair and two at √2', () => {
    expect(pairsOf(first).map(({ actual }) => actual)).toEqual([
      2,
      expect.closeTo(Math.SQRT2, 12),
      expect.closeTo(Math.SQRT2, 12),
    ]);
    expect(pairsOf(first).map(({ fit }) => fit)).toEqual(['exact', 'near', 'near']);
  });

  test('finds no position, by either measure, in which all three pairs are exact', () => {
    for (const measure of ['distance', 'squared'] as const) {
      const most = Math.max(...[...positions(measure)].map(exactCount));
      expect(most).toBe(2);
    }
  });

  test('makes two distances exact only where the two other leaves meet', () => {
    for (const state of positions('distance')) {
      if (exactCount(state) < 2) continue;
      expect(pairsOf(state).find(({ fit }) => fit !== 'exact')!.actual).toBeCloseTo(0, 12);
    }
  });

  test('never lets distances exceed the tree, nor their sum 3√3, which 120° reaches', () => {
    const all = [...positions('distance')];
    expect(all.flatMap(pairsOf).filter(({ fit }) => fit === 'far')).toEqual([]);
    expect(Math.max(...all.map(total))).toBeLessThanOrEqual(LONGEST_SUM + 1e-12);
    expect(total(at({ a: 210, b: 330, c: 90 }))).toBeCloseTo(LONGEST_SUM, 12);
  });

  test('shows every inexact pair as different from 2 in the digits it prints', () => {
    for (const measure of ['distance', 'squared'] as const) {
      const misread = [...positions(measure)]
        .flatMap(pairsOf)
        .filter(({ actual, fit }) => (actual.toFixed(3) === '2.000') !== (fit === 'exact'));
      expect(misread).toEqual([]);
    }
  });

  test('meets squared distance 2 at right angles', () => {
    expect(pairsOf(at({ measure: 'squared' })).map(({ actual }) => actual)).toEqual([
      expect.closeTo(4, 12),
      expect.closeTo(2, 12),
      expect.closeTo(2, 12),
    ]);
  });

  test('draws each leaf at the angle a drag to that place would give', () => {
    for (let a = 0; a < 360; a += 3) {
      const [mark] = leafMarks(at({ a }));
      expect(angleAt(mark!)).toBe(a);
      expect(Math.hypot(mark!.x - CIRCLE.x, mark!.y - CIRCLE.y)).toBeCloseTo(CIRCLE.r, 9);
    }
  });

  test('turns past the end of the circle to its beginning', () => {
    expect(turnedTo(360)).toBe(0);
    expect(turnedTo(-3)).toBe(357);
    expect(turnedTo(359)).toBe(0);
  });

  test('keeps the letters of leaves that meet apart', () => {
    for (const state of [at({ b: 90 }), at({ a: 0, b: 0, c: 0 }), at({ a: 357, b: 0, c: 3 })]) {
      const letters = leafMarks(state).map(({ letter }) => letter);
      for (const [i, j] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const)
        expect(Math.hypot(letters[i]!.x - letters[j]!.x, letters[i]!.y - letters[j]!.y)).toBeGreaterThan(14);
    }
  });

  test('keeps the numbers inside the drawing and off one another', () => {
    for (const state of positions('distance', 15)) {
      const labels = chords(state).flatMap(({ label }) => label ?? []);
      for (const { x, y } of labels) {
        expect(x).toBeGreaterThan(20);
        expect(x).toBeLessThan(VIEW.width - 20);
        expect(y).toBeGreaterThan(5);
        expect(y).toBeLessThan(VIEW.height - 5);
      }
      for (const [i, one] of labels.entries()) {
        for (const other of labels.slice(i + 1))
          expect(Math.abs(one.x - other.x) > 28 || Math.abs(one.y - other.y) > 11).toBe(true);
      }
    }
  });

  test('draws bars as long as the numbers beside them, the longest possible as long as the panel', () => {
    for (const state of [first, at({ measure: 'squared' })]) {
      const length = lengthOf(state);
      expect(length(1.5) / length(0.5)).toBeCloseTo(3, 9);
      expect(length(state.measure === 'squared' ? 4 : 2)).toBe(BARS.right - BARS.left);
    }
  });

  test('says in words why the contradiction stays', () => {
    expect(describe(undefined, first)).toContain('A–B is at 2.000 (exact), A–C is at 1.414 (0.586 too near)');
    expect(verdict(at({ b: 0, c: 0 }))).toContain('B and C are the same point');
    expect(verdict(at({ a: 210, b: 330 }))).toContain('5.196 instead of 6');
    expect(verdict(at({ measure: 'squared' }))).toContain('A–B cannot be exact as well');
  });

  test('lists the three pairs with their difference from the tree', () => {
    expect(table(undefined, at({ measure: 'squared' })).rows[0]).toEqual(['A–B', 2, 4, 2]);
    expect(table(undefined, first).rows).toHaveLength(3);
  });

  test('draws every corner of its state without a missing number', async () => {
    for (const measure of ['distance', 'squared'] as const) {
      for (const [b, c] of [
        [0, 0],
        [180, 180],
        [357, 3],
        [90, 270],
      ] as const) {
        const drawn = await serverHtml('star-tree', undefined, at({ b, c, measure }));
        expect(drawn).toContain('<svg');
        expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  test('keeps its pictures', async () => {
    await expect(await picture('star-tree', undefined, first)).toMatchFileSnapshot(
      '__svg__/star-tree-first.svg',
    );
    await expect(await picture('star-tree', undefined, at({ b: 0, c: 0 }))).toMatchFileSnapshot(
      '__svg__/star-tree-meeting.svg',
    );
    await expect(
      await picture('star-tree', undefined, at({ a: 210, b: 330, measure: 'squared' })),
    ).toMatchFileSnapshot('__svg__/star-tree-apart-squared.svg');
  });
});
