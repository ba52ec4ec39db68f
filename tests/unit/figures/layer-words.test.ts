import { parse, safeParse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import '../../../src/figures/layer-words/layer-words.ts';
import { defaults } from '../../../src/figures/kit/state.ts';
import {
  check,
  describe,
  found,
  linesOf,
  piecesOf,
  reasons,
  scoreOf,
  shown,
  stripOf,
  type WordsState,
} from '../../../src/figures/layer-words/marks.ts';
import { type Data, dataSchema, PAGE_ITEMS, stateTable } from '../../../src/figures/layer-words/schema.ts';
import { table } from '../../../src/figures/layer-words/table.ts';
import { picture } from './picture.ts';

const data: Data = parse(dataSchema, {
  asked: 'Names',
  layers: [0, 1, 2],
  groups: [
    { id: 'animal', name: 'Animals' },
    { id: 'food', name: 'Food' },
  ],
  phrases: ['', 'herbivore fishes', 'carnivore fish', 'police'],
  items: [
    {
      name: 'tiger shark',
      group: 'animal',
      fields: [
        { name: 'diet', forms: ['carnivore'] },
        { name: 'class', forms: ['fish', 'fishes'] },
      ],
      said: [0, 1, 2],
    },
    { name: 'café ice', group: 'food', fields: [{ forms: ['ice'] }], said: [3, 3, 3] },
    ...Array.from({ length: 20 }, (_, k) => ({
      name: `pear ${k}`,
      group: 'food',
      fields: [{ forms: ['fish'] }],
      said: [2, 2, 2],
    })),
  ],
});
const at = (change: Partial<WordsState> = {}): WordsState => ({ ...defaults(stateTable), ...change });
const [shark, ice] = data.items as [Data['items'][number], Data['items'][number]];

group('layer-words', () => {
  test('marks what a text names, and says why it counts', () => {
    const lines = linesOf(data, shark);
    expect(lines.map(scoreOf)).toEqual([0, 0.5, 1]);
    expect(piecesOf(lines[2]!)).toEqual(['', 'carnivore', ' ', 'fish', '']);
    expect(reasons(shark, lines[1]!)).toEqual([
      { named: false, words: 'no diet' },
      { named: true, words: 'class (as “fishes”)' },
    ]);
    expect(linesOf(data, ice).map(scoreOf)).toEqual([0, 0, 0]);
  });

  test('draws a bar for each layer, as high as its score', () => {
    expect(stripOf(linesOf(data, shark)).match(/v-\d+/g)).toEqual(['v-1', 'v-7', 'v-14']);
  });

  test('finds names by the beginnings of their words, whatever the accents', () => {
    const names = (find: string, of = '') => found(data, find, of).map(({ name }) => name);
    expect(names('sha tig')).toEqual(['tiger shark']);
    expect(names('CAFE')).toEqual(['café ice']);
    expect(names('hark')).toEqual([]);
    expect(names('', 'animal')).toEqual(['tiger shark']);
  });

  test('turns pages, and stays on the last one', () => {
    expect(shown(data, at({ page: 2 })).listed).toHaveLength(PAGE_ITEMS);
    const last = shown(data, at({ page: 99 }));
    expect(last.start + last.listed.length).toBe(data.items.length);
  });

  test('a name that is not listed is explained, with near ones', () => {
    const { state, problems } = check(data, at({ item: 'tiger fish', group: 'car' }));
    expect(state).toEqual(at());
    expect(problems[0]).toContain('“tiger shark”');
    expect(problems[1]).toContain('animal, food');
  });

  test('says what the first layer said and where all is named', () => {
    expect(describe(data, at({ item: 'tiger shark' }))).toBe(
      'Of tiger shark, the state of layer 0 makes the model say nothing. “carnivore” and “fish” are all named at layer 2. 22 of 22 are listed.',
    );
    expect(describe(data, at({ find: 'zzz' }))).toContain('Nothing is found');
  });

  test('lists every text of what is found', () => {
    const { columns, rows } = table(data, at({ group: 'animal' }));
    expect(rows).toHaveLength(3);
    expect(rows[1]).toEqual(['tiger shark', 1, 'herbivore fishes', 'carnivore; fish', 1, 2]);
    expect(columns).toHaveLength(rows[0]!.length);
  });

  test('refuses data whose texts are not there, and names that come twice', () => {
    const broken = (change: object) => safeParse(dataSchema, { ...data, ...change }).success;
    expect(broken({})).toBe(true);
    expect(broken({ phrases: [] })).toBe(false);
    expect(broken({ items: [shark, shark] })).toBe(false);
    expect(broken({ groups: [{ id: 'food', name: 'Food' }] })).toBe(false);
  });

  test.each([
    ['first', at({ item: 'tiger shark' })],
    ['second page', at({ page: 2 })],
  ])('keeps its pictures: %s', async (name, state) => {
    await expect(await picture('layer-words', data, state)).toMatchFileSnapshot(
      `__svg__/layer-words-${name.replace(' ', '-')}.svg`,
    );
  });
});
