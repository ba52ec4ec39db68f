import { safeParse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import file from '../../../data/atlas/class.json';
import { defaults } from '../../../src/figures/kit/state.ts';
import '../../../src/figures/word-map/word-map.ts';
import {
  check,
  describe,
  dotsOf,
  keptShare,
  type MapState,
  mapsOf,
  pathOf,
} from '../../../src/figures/word-map/marks.ts';
import { groupsOf } from '../../../src/figures/word-map/marks-groups.ts';
import { sharedSense } from '../../../src/figures/word-map/marks-neighbours.ts';
import { SIZE, WHOLE_VIEW } from '../../../src/figures/word-map/marks-view.ts';
import { type Data, dataSchema, stateTable } from '../../../src/figures/word-map/schema.ts';
import { table } from '../../../src/figures/word-map/table.ts';
import { picture, serverHtml } from './picture.ts';

const data: Data = file.data;
const dots = (from: Data, change: Partial<MapState> = {}) => {
  const asked = state(change);
  return dotsOf(mapsOf(from, asked)[0]!, asked.show, WHOLE_VIEW).map((dot) => dot!);
};
const state = (change: Partial<MapState> = {}): MapState => ({ ...defaults(stateTable), ...change });

/** Two senses that lie apart in layer 1 and are mixed in layer 0. */
const small: Data = {
  word: 'bat',
  senses: [
    { name: 'animal', part: 'noun', gloss: 'it flies' },
    { name: 'club', part: 'noun', gloss: 'it hits' },
  ],
  sentences: [
    { text: 'A bat <b>sleeps</b>.', at: 2, sense: 0, place: 2 },
    { text: 'Bat caves are dark.', at: 0, sense: 0, place: 1 },
    { text: 'His bat broke.', at: 4, sense: 1, place: 2 },
    { text: 'Lend me your bat.', at: 13, sense: 1, place: 4 },
  ],
  steps: 100,
  neighbours: 1,
  layers: [
    [0, 0, 100, 100, 0, 1, 100, 99],
    [0, 0, 0, 10, 100, 100, 100, 90],
  ],
  kept: [
    [1, 0, 1, 0],
    [1, 1, 1, 1],
  ],
};

test('the schema takes the article’s data and names what does not fit', () => {
  expect(safeParse(dataSchema, data).success).toBe(true);
  expect(safeParse(dataSchema, small).success).toBe(true);
  const bad = (change: Partial<Data>) =>
    JSON.stringify(safeParse(dataSchema, { ...small, ...change }).issues);
  expect(bad({ layers: [[1, 2]] })).toContain('two coordinates');
  expect(bad({ steps: 50 })).toContain('two coordinates');
  expect(bad({ kept: [[1], [1]] })).toContain('come together');
  expect(bad({ neighbours: undefined })).toContain('come together');
  expect(bad({ word: 'cat' })).toContain('has the word at');
  expect(bad({ layers: [[Number.NaN, 0, 0, 0, 0, 0, 0, 0], small.layers[1]!] })).toContain('NaN');
});

group('numbers', () => {
  test('sense is shared where the senses lie apart, and not where they are mixed', () => {
    expect(sharedSense(small, 0)).toBe(0);
    expect(sharedSense(small, 1)).toBe(1);
    expect(keptShare(small, 0)).toBe(0.5);
    expect(sharedSense(data, 4)).toBeGreaterThan(sharedSense(data, 0));
  });

  test('dots and ways lie inside the drawing, with one scale for both directions', () => {
    for (let layer = 0; layer < data.layers.length; layer++) {
      for (const { x, y } of dots(data, { layer })) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThanOrEqual(SIZE);
      }
    }
    const [a, b] = dots(small, { layer: 0 });
    expect(b!.x - a!.x).toBeCloseTo(b!.y - a!.y, 9);
    expect(pathOf(data, 3, WHOLE_VIEW)).toHaveLength(data.layers.length);
    expect(pathOf(data, 3, WHOLE_VIEW)[2]).toMatchObject({ x: dots(data, { layer: 2 })[2]!.x });
  });

  test('a search fades the others, and numbers show what is asked for', () => {
    expect(dots(small, { find: 'caves' }).map(({ isFound }) => isFound)).toEqual([false, true, false, false]);
    expect(dots(small, { show: 'place' }).map(({ value }) => value)).toEqual([2, 1, 2, 4]);
    expect(dots(small, { show: 'kept', layer: 0 }).map(({ value }) => value)).toEqual([1, 0, 1, 0]);
    expect(dots(small).map(({ value }) => value)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('points are told apart by sense or by part of speech', () => {
    const mixed: Data = {
      ...small,
      senses: [...small.senses, { name: 'strike', part: 'verb' }],
      sentences: small.sentences.map((each, k) => (k === 3 ? { ...each, sense: 2 } : each)),
    };
    expect(dots(mixed).map(({ group }) => group)).toEqual([0, 0, 1, 2]);
    expect(dots(mixed, { show: 'part' }).map(({ group }) => group)).toEqual([0, 0, 0, 1]);
    expect(groupsOf(mixed, 0, 'part').map(({ label }) => label)).toEqual(['Noun', 'Verb']);
    expect(groupsOf(mixed, 0, 'sense').map(({ label }) => label)).toEqual([
      'animal (noun): it flies',
      'club (noun): it hits',
      'strike (verb)',
    ]);
  });

  test('two layers side by side have the same colours; another word has its own, and no search of the lasso', () => {
    const [first, second] = mapsOf(data, state({ layer: 4, beside: 'layer', layer2: 0 }));
    expect(second).toMatchObject({ layer: 0, coloursOf: 4, found: first!.found });
    const both = mapsOf({ ...data, second: small }, state({ layer: 4, beside: 'word', find: 'bat' }));
    expect(both[1]).toMatchObject({ file: small, layer: 1, coloursOf: 1, found: [1, 2, 3, 4] });
    expect(mapsOf(data, state({ beside: 'word' }))).toHaveLength(1);
  });
});

test('the sentence says layer, senses, trust, search and choice', () => {
  const said = describe(small, state({ layer: 0, find: 'bat', sentence: 3 }));
  expect(said).toContain('“bat” in 4 sentences, 2 senses, layer 0.');
  expect(said).toContain('0 % have the same sense. The map keeps 50 %');
  expect(said).toContain('4 sentences hold “bat”. Chosen, sense “club”: His bat broke.');
});

test('a layer or sentence that is not there is let go, and said', () => {
  const read = check(small, state({ layer: 5, sentence: 9 }));
  expect(read.state).toMatchObject({ layer: 1, sentence: 0 });
  expect(read.problems).toEqual([
    'There is no layer 5; the layers go from 0 to 1.',
    'There is no sentence 9; the last is 4.',
  ]);
  // The usual layer of a map that has fewer is no mistake of the reader's.
  const few = { ...small, layers: [small.layers[0]!], kept: [small.kept![0]!] };
  expect(check(few, state())).toMatchObject({ state: { layer: 0 }, problems: [] });
  expect(check(small, state({ layer: 1, lasso: '7:1,1 2,2 3,1' })).problems[0]).toContain('“lasso” takes');
  expect(check(small, state({ layer: 1, lasso: 'all' })).state.lasso).toBe('');
});

test('sentences without a word, senses or neighbours are drawn and described', async () => {
  const { neighbours: _n, kept: _k, ...rest } = small;
  const bare: Data = {
    ...rest,
    word: '',
    senses: [{ name: 'all sentences' }],
    sentences: small.sentences.map(({ text }) => ({ text, sense: 0 })),
  };
  expect(safeParse(dataSchema, bare).success).toBe(true);
  expect(describe(bare, state({ layer: 0 }))).toBe('4 sentences, layer 0.');
  for (const show of ['sense', 'part', 'words', 'place', 'kept'] as const)
    expect(await serverHtml('word-map', bare, state({ layer: 0, show }))).not.toMatch(
      /NaN|undefined|Infinity|\[object/,
    );
  expect(table(bare, state({ layer: 0 })).rows[0]).toEqual([
    1,
    small.sentences[0]!.text,
    'all sentences',
    '',
    '',
    0,
    0,
  ]);
});

test('the table has a row for each sentence found', () => {
  expect(table(small, state({ layer: 1, find: 'club' })).rows).toEqual([
    [3, 'His bat broke.', 'club', 'noun', 2, 100, 100, 1],
    [4, 'Lend me your bat.', 'club', 'noun', 4, 100, 90, 1],
  ]);
});

test('text of the data is text, and no state draws NaN', async () => {
  expect(await serverHtml('word-map', small, state())).not.toContain('<b>sleeps');
  for (const change of [
    { show: 'place' },
    { show: 'kept', layer: 0 },
    { find: 'nothing' },
    { sentence: 2 },
  ] as const)
    expect(await serverHtml('word-map', small, state(change))).not.toMatch(/NaN|undefined|Infinity|\[object/);
});

test('keeps its pictures', async () => {
  await expect(await picture('word-map', small, state({ sentence: 1 }))).toMatchFileSnapshot(
    '__svg__/word-map-chosen.svg',
  );
  await expect(await picture('word-map', small, state({ show: 'place', find: 'club' }))).toMatchFileSnapshot(
    '__svg__/word-map-places.svg',
  );
});
