import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import file from '../../../data/patchscopes-explorers/rows.json';
import '../../../src/figures/attribute-rows/attribute-rows.ts';
import {
  barOf,
  countsOf,
  describe,
  isDifferent,
  type RowsState,
  shown,
} from '../../../src/figures/attribute-rows/marks.ts';
import { readTable, TableError, tokenList } from '../../../src/figures/attribute-rows/parts/read-table.ts';
import { type Data, dataSchema, PAGE_ROWS, stateTable } from '../../../src/figures/attribute-rows/schema.ts';
import { table } from '../../../src/figures/attribute-rows/table.ts';
import { defaults } from '../../../src/figures/kit/state.ts';
import { picture } from './picture.ts';

const data: Data = parse(dataSchema, file.data);
const at = (change: Partial<RowsState> = {}): RowsState => ({ ...defaults(stateTable), ...change });

const HEAD = [
  '',
  'sample_id',
  'prompt_target',
  'object',
  'subject',
  'generations_baseline',
  'is_correct_baseline',
  'prompt_source',
  'position_source',
  'source_cropped_toks',
].join('\t');
const row = (cells: Record<string, string> = {}) => {
  const all: Record<string, string> = {
    n: '0',
    sample: '3',
    prompt: 'The guard of x',
    object: 'ice',
    subject: 'Town',
    said: "[' the', ' pol', 'ice']",
    right: 'True',
    source: ' in Town now',
    at: '1',
    cropped: "[' in', ' Town']",
    ...cells,
  };
  return Object.values(all).join('\t');
};

group('attribute-rows', () => {
  test('counts a row again by whole words: letters inside a longer word do not count', () => {
    const { rows, problems } = readTable(`\uFEFF${HEAD}\r\n${row()}\r\n`);
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({
      said: ' the police',
      before: ' in',
      subjectEnd: ' Town',
      after: ' now',
      counted: true,
    });
    const own: Data = { ...data, own: { name: 'my.tsv', rows, problems } };
    expect(countsOf(own)).toMatchObject({ rows: 1, table: 1, words: 0, both: 0 });
    expect(shown(own, at({ show: 'differ' })).rows.every(isDifferent)).toBe(true);
    expect(describe(own, at())).toContain('Your table “my.tsv” has 1 rows of 1 samples');
  });

  test('reads lists as Python and as NumPy print them, and quoted cells with line breaks', () => {
    expect(tokenList(`[' a', "it's", '\\n', '\\u00e9']`)).toEqual([' a', "it's", '\n', 'é']);
    expect(tokenList("[' a' ' b'\n ' c']")).toEqual([' a', ' b', ' c']);
    expect(tokenList('[1, 2]')).toBeUndefined();
    const quoted = row({ said: `"[' a' ""b""\n ' c']"`, source: '', cropped: '' });
    const { rows } = readTable(`${HEAD}\n${quoted}\n`);
    expect(rows[0]).toMatchObject({ said: ' ab c', before: '', subjectEnd: '' });
  });

  test('names rows that cannot be read by their line, and refuses what is no such table', () => {
    const { rows, problems } = readTable(`${HEAD}\n${row()}\nshort\trow\n${row({ right: 'maybe' })}\n`);
    expect(rows).toHaveLength(1);
    expect(problems).toEqual([
      'Line 3 has 2 cells; expected are 10.',
      'Line 4: “is_correct_baseline” is “maybe”, not True or False.',
    ]);
    expect(() => readTable('a\tb\n1\t2\n')).toThrow(TableError);
    expect(() => readTable(`${HEAD}\n${row({ source: '"open' })}`)).toThrow(/never closed/);
  });

  test('lists, filters and turns pages', () => {
    expect(shown(data, at()).listed).toHaveLength(PAGE_ROWS);
    const wrong = shown(data, at({ show: 'wrong' })).rows;
    expect(wrong.length).toBe(data.rows.filter(({ counted }) => !counted).length);
    expect(shown(data, at({ find: 'zzz' })).rows).toEqual([]);
    expect(table(data, at()).rows).toHaveLength(data.rows.length);
    expect(barOf(countsOf(data)).reduce((sum, { count }) => sum + count, 0)).toBe(data.rows.length);
  });

  const fixtures = [
    ['commonsense/fruit_outside_color', 125, 26, 65],
    ['factual/country_capital_city', 120, 24, 105],
    ['factual/country_currency', 150, 30, 100],
    ['factual/food_from_country', 68, 19, 48],
    ['factual/pokemon_evolutions', 62, 16, 5],
  ] as const;
  test.each(fixtures.filter(([name]) => existsSync(`../shared/upstream/patchscopes/${name}.tsv`)))(
    'reads the original table %s',
    (name, count, samples, right) => {
      const { rows, problems } = readTable(
        readFileSync(`../shared/upstream/patchscopes/${name}.tsv`, 'utf8'),
      );
      expect(problems).toEqual([]);
      const counts = countsOf({ ...data, own: { name, rows, problems } });
      expect(counts).toMatchObject({ rows: count, samples, table: right });
      console.log(
        `${name}: right by both ${counts.both}, by the table alone ${counts.table - counts.both}, by words alone ${counts.words - counts.both}`,
      );
    },
  );

  test.each([
    ['first', at()],
    ['wrong', at({ show: 'wrong' })],
  ] as const)('keeps its pictures: %s', async (name, state) => {
    await expect(await picture('attribute-rows', data, state)).toMatchFileSnapshot(
      `__svg__/attribute-rows-${name}.svg`,
    );
  });
});
