import { expect, test } from 'vitest';
import {
  anyShare,
  bestPair,
  chosenBySource,
  chosenRights,
  chosenShare,
  type Rights,
  shareAt,
  shares,
} from '../../../data/patchscopes/recipe/pairs.ts';

/** Two source layers, two target layers; `x` is right. */
const subject = (...rows: string[]): Rights => rows.map((row) => [...row].map((sign) => sign === 'x'));

const subjects = [subject('x.', '..'), subject('x.', '.x'), subject('.x', '.x'), subject('.x', '..')];

test('shares count subjects, cell by cell', () => {
  expect(shares(subjects)).toEqual([
    [0.5, 0.5],
    [0, 0.5],
  ]);
  expect(shareAt(subjects, { source: 1, target: 1 })).toBe(0.5);
});

test('of equal pairs the lowest layers are chosen', () => {
  expect(bestPair(subjects)).toMatchObject({ source: 0, target: 0 });
});

test('the oracle counts a subject that is right anywhere', () => {
  expect(anyShare(subjects)).toBe(1);
  expect(anyShare([subject('..', '..'), ...subjects.slice(1)])).toBe(0.75);
});

test('each half is read at the pair that the other half chose', () => {
  // The first half chooses (0, 0), where the second is never right; the second chooses (0, 1), where the first is not.
  expect(chosenRights(subjects)).toEqual([false, false, false, false]);
  expect(chosenShare(subjects)).toBe(0);
  // With the halves mixed both choose the same pair.
  const mixed = [0, 2, 1, 3].map((k) => subjects[k]!);
  expect(chosenRights(mixed)).toEqual([true, false, true, false]);
});

test('for one source layer only the target is chosen', () => {
  const [first, second] = chosenBySource(subjects);
  expect(first).toEqual([false, false, false, false]);
  expect(second).toEqual([false, true, true, false]);
});
