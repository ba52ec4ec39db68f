import { safeParse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import file from '../../../data/trees-in-practice/gallery.json';
import { defaults } from '../../../src/figures/kit/state.ts';
import { at } from '../../../src/geometry/matrix.ts';
import { treeDistances } from '../../../src/geometry/tree.ts';
import '../../../src/figures/probed-trees/probed-trees.ts';
import {
  check,
  describe,
  found,
  type ProbedState,
  pictureOf,
  probedOf,
  sentenceIn,
  spanningOf,
} from '../../../src/figures/probed-trees/marks.ts';
import { LISTED, residuals } from '../../../src/figures/probed-trees/marks-residuals.ts';
import { type Data, dataSchema, stateTable } from '../../../src/figures/probed-trees/schema.ts';
import { table } from '../../../src/figures/probed-trees/table.ts';
import { picture, serverHtml } from './picture.ts';

const data: Data = file.data;
const state = (change: Partial<ProbedState> = {}): ProbedState => ({ ...defaults(stateTable), ...change });
const first = data.sentences[0]!;

/** One sentence, exact in layer 0; in layer 1 its first two words are as far apart as can be. */
const small: Data = {
  sentences: [
    {
      id: 'sea',
      text: 'The sea sleeps.',
      note: 'Made up.',
      words: ['The', 'sea', 'sleeps', '.'],
      parents: [1, 2, -1, 2],
      relations: ['det', 'nsubj', 'root', 'punct'],
      upos: ['DET', 'NOUN', 'VERB', 'PUNCT'],
    },
  ],
  layers: 1,
  probed: {
    sea: [
      [1, 2, 1, 3, 2, 1],
      [9, 1, 1, 3, 2, 1],
    ],
  },
};

group('probed-trees', () => {
  test('reads the lower half of a table: of exact distances every ratio is 1', () => {
    const { tree, embedding } = probedOf(small, state({ layer: 0 }));
    expect([...embedding.squared.values]).toEqual([...treeDistances(tree).values]);
    expect(spanningOf(small.sentences[0]!, tree, embedding).wrong).toEqual([]);
    expect(residuals(tree, embedding)).toEqual({ near: [], far: [] });
  });

  test('names the edges that the spanning tree has wrong, and leaves punctuation out', () => {
    const { sentence, tree, embedding } = probedOf(small, state({ layer: 1 }));
    const { edges, wrong } = spanningOf(sentence, tree, embedding);
    expect(edges.flat()).not.toContain(3);
    expect(edges).toHaveLength(2);
    expect(wrong).toEqual([[0, 2]]);
    expect(describe(small, state({ layer: 1 }))).toContain(
      'Of the 2 shortest lines that join its words, 1 are edges',
    );
    const { near, far } = residuals(tree, embedding);
    expect(far[0]).toEqual({ pair: [0, 1], ratio: 9 });
    expect(near[0]).toEqual({ pair: [0, 2], ratio: 0.5 });
  });

  test('draws near pairs or the spanning tree as dotted lines', () => {
    const probed = probedOf(small, state({ layer: 1 }));
    expect(pictureOf(probed, state({ layer: 1, dotted: 'spanning' })).near).toHaveLength(2);
    expect(pictureOf(probed, state({ layer: 1 })).near).toContainEqual([0, 2]);
  });

  test('finds sentences by words, notes and whole relations, and keeps one drawn where none is found', () => {
    expect(found(data, state({ find: 'FERRY ' })).map(({ id }) => id)).toContain('ferry');
    for (const { relations } of found(data, state({ find: 'obl:tmod' })))
      expect(relations).toContain('obl:tmod');
    expect(found(data, state({ find: 'obl:t' }))).toEqual([]);
    expect(sentenceIn(data, state({ find: 'obl:t' }))).toBe(first);
    expect(describe(data, state({ find: 'zzz' }))).toContain('Nothing is found for “zzz”.');
  });

  test('lets go of a sentence, a word and a layer that are not there, and says so', () => {
    const read = check(data, state({ sentence: 'nobody', word: 150, layer: 12 }));
    expect(read.state).toMatchObject({ sentence: '', word: -1, layer: data.layers });
    expect(read.problems).toHaveLength(3);
    expect(check(data, state()).problems).toEqual([]);
  });

  test('refuses tables of another length, and distances below 0', () => {
    expect(safeParse(dataSchema, data).issues).toBeUndefined();
    const broken = (half: number[]) => safeParse(dataSchema, { ...small, probed: { sea: [half, half] } });
    expect(broken([1, 2, 1, 3, 2]).issues?.[0]?.message).toContain('n (n − 1) / 2');
    expect(broken([1, 2, 1, 3, 2, -1]).success).toBe(false);
    expect(safeParse(dataSchema, { ...small, probed: {} }).success).toBe(false);
  });

  test('lists every pair in its table, and at most so many at either end', () => {
    const now = state({ sentence: 'ferry', layer: 3 });
    const { tree, embedding } = probedOf(data, now);
    const n = tree.labels.length;
    expect(table(data, now).rows).toHaveLength((n * (n - 1)) / 2);
    expect(table(data, now).rows[0]!.at(-2)).toBe(at(embedding.squared, 0, 1));
    const { near, far } = residuals(tree, embedding);
    expect(near.length).toBeLessThanOrEqual(LISTED);
    expect(far.map(({ ratio }) => ratio)).toEqual(far.map(({ ratio }) => ratio).toSorted((a, b) => b - a));
  });

  test.each([
    ['lengths', state({ layer: 1 })],
    [
      'steps and the spanning tree',
      state({ layer: 0, level: 'steps', dotted: 'spanning', quantity: 'tree' }),
    ],
    ['three axes and a chosen word', state({ layer: 1, axes: '3d', quantity: 'squared', word: 1 })],
  ])('keeps its picture: %s', async (name, now) => {
    await expect(await picture('probed-trees', small, now)).toMatchFileSnapshot(
      `__svg__/probed-trees-${name.replaceAll(' ', '-')}.svg`,
    );
  });

  test('shows text of a sentence as text', async () => {
    const bad = structuredClone(small);
    bad.sentences[0]!.words[1] = '<b>sea</b>';
    bad.sentences[0]!.note = '<img src=x>';
    const html = await serverHtml('probed-trees', bad, state({ layer: 0 }));
    expect(html).not.toMatch(/<b>sea|<img/);
  });
});
