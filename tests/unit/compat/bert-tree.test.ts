import { describe, expect, test } from 'vitest';
import {
  type BertTreeRead,
  type BertTreeRecord,
  readBertTree,
} from '../../../src/geometry/bert-tree-format.ts';
import { compare, originalFile, syntheticFile } from '../../compat/bert-tree.ts';
import { sentenceTrees } from '../geometry/forest.ts';

const TREES = sentenceTrees().map(([, tree]) => ({
  labels: tree.labels,
  parents: tree.parents,
  weights: tree.weights,
}));

function recordsOf(read: BertTreeRead): readonly BertTreeRecord[] {
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.records;
}

function expectAgreement(records: readonly BertTreeRecord[]): void {
  for (const record of records) {
    const { text, distances, pictures } = compare(record);
    expect(distances, `tree distances of “${text}”`).toBe(0);
    expect(pictures.predicted, `picture of the measured distances of “${text}”`).toBeLessThan(1e-4);
    expect(pictures.exact, `picture of the tree distances of “${text}”`).toBeLessThan(1e-4);
  }
}

describe('a file of the shape of bert-tree', () => {
  test('gives its sentences, trees and distances back', () => {
    const records = recordsOf(readBertTree(JSON.parse(JSON.stringify(syntheticFile(TREES)))));
    expect(records.map(({ tree }) => tree)).toEqual(TREES);
    expectAgreement(records);
  });

  test('needs no pictures', () => {
    const [first] = syntheticFile(TREES);
    const { pca_projection, canonical_pca_projection, random_unit_pca_projection, ...rest } = first!;
    expect(recordsOf(readBertTree([rest]))[0]!.pictures).toEqual({});
  });

  const original = originalFile();
  test.skipIf(original === undefined)(
    'as published agrees in every record with our distances and pictures',
    () => {
      const records = recordsOf(readBertTree(original));
      expect(records).toHaveLength(15);
      expectAgreement(records);
    },
  );
});

describe('a broken file of that shape', () => {
  const tree = { labels: ['a', 'b', 'c'], parents: [1, -1, 1], weights: [1, 0, 1] };
  const problemsWith = (change: Record<string, unknown>): string => {
    const read = readBertTree([{ ...syntheticFile([tree])[0], ...change }]);
    return 'problems' in read ? read.problems.join('\n') : '';
  };

  test.each([
    [{}, 'The file holds an object; expected a list'],
    [null, 'The file holds null; expected a list'],
    [[], 'an empty list'],
    [[7], 'Record 0: found a number; expected an object'],
  ])('%j is refused as a whole', (json, message) => {
    const read = readBertTree(json);
    expect('problems' in read && read.problems.join()).toContain(message);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ text: 5 }, 'Record 0, text: found a number; expected text.'],
    [{ sentence_tokens: ['a', 2] }, 'Record 0, sentence_tokens: expected a list of words, at least one.'],
    [{ edges: [[0, 1]] }, 'Record 0, edges: expected a list of 3 pairs [child, head], one for each word.'],
    [
      {
        edges: [
          [0, 1],
          [1, 1],
          [2, 3],
        ],
      },
      'edges: pair 2 is [2,3]; expected two numbers from 0 to 2.',
    ],
    [
      {
        edges: [
          [0, 1],
          [1, 1],
          [0, 2],
        ],
      },
      'edges: pair 2 gives word 0 a second head; expected one.',
    ],
    [
      {
        edges: [
          [0, 0],
          [1, 1],
          [2, 1],
        ],
      },
      'edges: There are 2 roots',
    ],
    [
      {
        edges: [
          [0, 1],
          [1, 0],
          [2, 2],
        ],
      },
      'edges: Nodes 0 → 1 → 0 form a circle.',
    ],
    [{ distance_actual: undefined }, 'distance_actual: found nothing; expected a list of 3 rows.'],
    [
      {
        distance_actual: [
          [0, 1, 2],
          [1, 0, 1],
          [2, 1],
        ],
      },
      'distance_actual: row 2 is a list of 2; expected 3 finite numbers.',
    ],
    [
      {
        distance_predictions: [
          [0, 1, 2],
          [1, 0, Number.NaN],
          [2, 1, 0],
        ],
      },
      'distance_predictions: row 1 is a list of 3; expected 3 finite',
    ],
    [
      {
        distance_predictions: [
          [0, 1, 2],
          [1, 0, 1],
          [3, 1, 0],
        ],
      },
      'distance_predictions: row 0, column 2 is 2; expected a symmetric table',
    ],
    [
      {
        distance_predictions: [
          [0, 1, 2],
          [1, 4, 1],
          [2, 1, 0],
        ],
      },
      'distance_predictions: row 1, column 1 is 4',
    ],
    [
      { pca_projection: [[0, 1], [1, 0], [2]] },
      'pca_projection: row 2 is a list of 1; expected 2 finite numbers.',
    ],
  ])('%j is named by record and field', (change, message) => {
    expect(problemsWith(change)).toContain(message);
  });

  test('has all its problems named, ten at most', () => {
    const read = readBertTree(Array.from({ length: 30 }, () => ({ sentence_tokens: [] })));
    expect('problems' in read && read.problems).toHaveLength(10);
    expect(problemsWith({ text: 1, edges: 1, distance_actual: 1 }).split('\n')).toHaveLength(3);
  });
});
