import { safeParse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import file from '../../../data/context/class.json';
import { defaults } from '../../../src/figures/kit/state.ts';
import '../../../src/figures/word-map/word-map.ts';
import {
  check,
  describe,
  dotsOf,
  foundIn,
  keptShare,
  type MapState,
  pathOf,
  SIZE,
  sharedSense,
} from '../../../src/figures/word-map/marks.ts';
import { type Data, dataSchema, stateTable } from '../../../src/figures/word-map/schema.ts';
import { table } from '../../../src/figures/word-map/table.ts';
import { picture, serverHtml } from './picture.ts';

const data: Data = file.data;
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
  expect(bad({ kept: [[1], [1]] })).toContain('two coordinates');
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
      for (const { x, y } of dotsOf(data, state({ layer }))) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThanOrEqual(SIZE);
      }
    }
    const [a, b] = dotsOf(small, state({ layer: 0 }));
    expect(b!.x - a!.x).toBeCloseTo(b!.y - a!.y, 9);
    expect(pathOf(data, 3)).toHaveLength(data.layers.length);
    expect(pathOf(data, 3)[2]).toMatchObject({ x: dotsOf(data, state({ layer: 2 }))[2]!.x });
  });

  test('a search looks at text and sense, and numbers show what is asked for', () => {
    expect(foundIn(small, ' CLUB ')).toEqual([3, 4]);
    expect(foundIn(small, 'caves')).toEqual([2]);
    expect(dotsOf(small, state({ find: 'caves' })).map(({ isFound }) => isFound)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(dotsOf(small, state({ show: 'place' })).map(({ value }) => value)).toEqual([2, 1, 2, 4]);
    expect(dotsOf(small, state({ show: 'kept', layer: 0 })).map(({ value }) => value)).toEqual([1, 0, 1, 0]);
  });
});

test('the sentence says layer, senses, trust, search and choice', () => {
  const said = describe(small, state({ layer: 0, find: 'bat', sentence: 3 }));
  expect(said).toContain('“bat” in 4 sentences, 2 senses, layer 0.');
  expect(said).toContain('0 % have the same sense. The map keeps 50 %');
  expect(said).toContain('4 sentences hold “bat”. Chosen, sense “club”: His bat broke.');
});

test('a layer or sentence that is not there is let go, and said', () => {
  const read = check(small, state({ layer: 4, sentence: 9 }));
  expect(read.state).toMatchObject({ layer: 1, sentence: 0 });
  expect(read.problems).toEqual([
    'There is no layer 4; the layers go from 0 to 1.',
    'There is no sentence 9; the last is 4.',
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
