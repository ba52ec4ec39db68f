import { expect, test } from 'vitest';
import { measured } from '../../../data/trees/measured.ts';
import { readSentences } from '../../../data/trees/sentences.ts';
import { rankCorrelation } from '../../../data/trees-in-practice/recipe/relations.ts';

test('rank correlation asks for the order only, and shares the ranks of equal values', () => {
  expect(rankCorrelation([1, 2, 3], [1, 10, 100])).toBeCloseTo(1, 9);
  expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 9);
  // Ranks 0.5 0.5 2 3 against 0 1 2 3.
  expect(rankCorrelation([1, 1, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 9);
});

test('what was measured is a symmetric table for every sentence, of the same layer', () => {
  const sentences = readSentences();
  const { tables } = measured(sentences);
  for (const { id, words } of sentences) {
    const table = tables[id]!;
    expect(table).toHaveLength(words.length);
    for (const [i, row] of table.entries()) {
      expect(row[i]).toBe(0);
      for (const [j, value] of row.entries()) expect(value).toBe(table[j]![i]);
    }
  }
  expect(() => measured([{ ...sentences[0]!, id: 'nobody' }])).toThrow(/does not fit the sentence “nobody”/);
});
