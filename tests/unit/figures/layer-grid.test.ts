import { safeParse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import file from '../../../data/patchscopes/attributes.json';
import { frameOf } from '../../../src/figures/kit/grid/frame.ts';
import { shadesOf } from '../../../src/figures/kit/grid/shades.ts';
import { defaults, type StateOf } from '../../../src/figures/kit/state.ts';
import '../../../src/figures/layer-grid/layer-grid.ts';
import { answersAt, bestOf, check, foundCells, meansOf } from '../../../src/figures/layer-grid/marks.ts';
import { outlineOf } from '../../../src/figures/layer-grid/marks-grid.ts';
import { cellNumber, cellWords, describe, findWords } from '../../../src/figures/layer-grid/marks-words.ts';
import { type Data, dataSchema, stateTable } from '../../../src/figures/layer-grid/schema.ts';
import { table } from '../../../src/figures/layer-grid/table.ts';
import { picture, serverHtml } from './picture.ts';

const first = defaults(stateTable);
const at = (change: Partial<StateOf<typeof stateTable>>) => ({ ...first, ...change });
const numbers = (count: number) => Array.from({ length: count }, (_, k) => k);
const axis = (label: string, ticks: (number | string)[]) => ({ label, ticks });
const value = { label: 'answers right', min: 0, max: 1, format: 'share' as const };

/** Two layers by three, of four questions; one cell was not measured. */
const small: Data = {
  row: axis('source layer', [0, 1]),
  column: axis('target layer', [0, 1, 2]),
  value,
  panels: [
    {
      id: 'cities',
      name: 'Cities',
      n: 4,
      cells: [
        [0, 0.25, 0.25],
        [0.75, 0.5, 0.25],
      ],
      baselines: [{ name: 'right at any pair', value: 0.75, tries: 6 }],
      examples: {
        items: ['paris', 'rome', 'new delhi', 'bern'].map((expected, k) => ({ name: `land ${k}`, expected })),
        phrases: ['paris', 'rome', 'new delhi', 'bern', 'new …'],
        said: [
          [
            [1, 0, 0, 0],
            [0, 0, 4, 0],
            [0, 0, 0, 0],
          ],
          [
            [0, 1, 2, 0],
            [0, 1, 4, 0],
            [0, 0, 0, 0],
          ],
        ],
      },
    },
    {
      id: 'other',
      name: 'Other',
      n: 3,
      cells: [
        [null, 0, 0],
        [1, 1, 0],
      ],
    },
  ],
};
const [cities, other] = small.panels as [Data['panels'][number], Data['panels'][number]];

/** As {@link small}, with a share for each row of its first panel. */
const stripped: Data = {
  ...small,
  panels: [{ ...cities, strip: { name: 'names the bridge', values: [0.25, 1] } }, other],
};

const square = (size: number): Data => ({
  row: axis('source layer', numbers(size)),
  column: axis('target layer', numbers(size)),
  value,
  panels: [
    {
      id: 'one',
      name: 'One',
      n: 20,
      cells: numbers(size).map((i) => numbers(size).map((j) => ((i * 7 + j * 3) % 21) / 20)),
    },
  ],
});

group('the data of a grid', () => {
  const isRefused = (change: (data: Data) => void) => {
    const data = structuredClone(small);
    change(data);
    const { issues } = safeParse(dataSchema, data);
    return issues?.map(({ message }) => message).join(' ') ?? '';
  };

  test('pass as they are, and the recipe’s as well', () => {
    expect(safeParse(dataSchema, small).issues).toBeUndefined();
    expect(safeParse(dataSchema, file.data).issues).toBeUndefined();
  });

  test('are refused where a value is no number, lies outside its range or has no cell', () => {
    expect(isRefused(({ panels }) => (panels[1]!.cells[0]![0] = Number.NaN))).toMatch(/number/);
    expect(isRefused(({ panels }) => (panels[1]!.cells[0]![0] = 1.01))).toMatch(/between “min” and “max”/);
    expect(isRefused(({ panels }) => panels[1]!.cells[0]!.pop())).toMatch(/cell for every row and column/);
    expect(isRefused(({ panels }) => panels[1]!.cells.pop())).toMatch(/cell for every row and column/);
  });

  test('are refused where a name or tick is empty, or an id comes twice', () => {
    expect(isRefused(({ row }) => (row.label = ''))).toMatch(/must not be empty/);
    expect(isRefused(({ column }) => (column.ticks[0] = ''))).not.toBe('');
    expect(isRefused(({ panels }) => (panels[0]!.name = ''))).toMatch(/must not be empty/);
    expect(isRefused(({ panels }) => (panels[1]!.id = 'cities'))).toMatch(/must differ/);
  });

  test('are refused where the answers do not make the shares', () => {
    expect(isRefused(({ panels }) => (panels[0]!.cells[0]![0] = 0.5))).toMatch(/shares of right ones/);
    expect(isRefused(({ panels }) => panels[0]!.examples!.said[0]![0]!.pop())).toMatch(/every item/);
    expect(isRefused(({ panels }) => (panels[0]!.examples!.said[0]![0]![0] = 99))).toMatch(/every item/);
  });
});

group('the strip beside the rows', () => {
  const issuesOf = (values: number[], name = 'names the bridge') =>
    safeParse(dataSchema, {
      ...stripped,
      panels: [stripped.panels[0]!, { ...other, strip: { name, values } }],
    }).issues?.map(({ message }) => message) ?? [];

  test('passes with a share for each row, and is refused otherwise or under two names', () => {
    expect(issuesOf([0, 1])).toEqual([]);
    expect(issuesOf([0])).toEqual([expect.stringMatching(/a value for every row/)]);
    expect(issuesOf([0, 1], 'names the subject')).toEqual([expect.stringMatching(/same name/)]);
    for (const wrong of [-0.1, 1.1, Number.NaN]) expect(issuesOf([0, wrong])).toHaveLength(1);
  });

  test('is told with each cell of its row, and with none of a panel that has no strip', () => {
    expect(describe(stripped, at({ row: 1, column: 0 }))).toMatch(/0\.75, 3 of 4; names the bridge 1\.00\.$/);
    expect(describe(stripped, at({ panel: 'other', row: 1, column: 0 }))).not.toContain('bridge');
  });

  test('is a column of the table, empty where a panel has none', () => {
    const { columns, rows } = table(stripped, first);
    expect(columns[5]).toEqual({ label: 'source layer: names the bridge', kind: 'number', digits: 3 });
    expect([rows[0]![5], rows[3]![5], rows[6]![5]]).toEqual([0.25, 1, '']);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  test('is drawn with its name and its numbers, inside the panel and clear of the means', async () => {
    const html = await serverHtml('layer-grid', stripped, first);
    expect(html).toContain('names the bridge ↓');
    expect(await serverHtml('layer-grid', stripped, at({ panel: 'other' }))).not.toContain('bridge');
    for (const size of [1, 2, 9, 40, 64]) {
      const frame = frameOf(square(size), true, true);
      expect(frame.stripX).toBeGreaterThan(frame.meansX + frame.width);
      expect(frame.stripX + frame.width).toBeLessThanOrEqual(360);
    }
    expect(frameOf(square(9), true, true).hasNumbers).toBe(true);
  });
});

group('the numbers of a grid', () => {
  test('are means of measured cells alone', () => {
    expect(meansOf(other.cells)).toEqual({ rows: [0, 2 / 3], columns: [1, 0.5, 0], all: 0.4 });
    expect(meansOf([[null]]).all).toBeNull();
  });

  test('name the best cells with the number of cells they were picked from', () => {
    expect(bestOf(cities.cells)).toEqual({ value: 0.75, cells: [{ row: 1, column: 0 }], tries: 6 });
    expect(bestOf(other.cells)).toMatchObject({ value: 1, tries: 5 });
    expect(bestOf([[0.5]])).toBeUndefined();
  });

  test('find words that are said whole, and no parts of words', () => {
    expect(foundCells(cities, 'new')).toHaveLength(3);
    expect(foundCells(cities, ' New Delhi ')).toEqual([{ row: 1, column: 0 }]);
    expect(foundCells(cities, 'delh')).toEqual([]);
    expect(foundCells(other, 'rome')).toEqual([]);
    expect(findWords(cities, at({ find: ' rome ' }))).toBe('“rome” is said in 3 of 6 cells');
    expect(findWords(other, at({ find: 'rome' }))).toBe('');
  });

  test('count an answer as right when it is the expected one, all of it', () => {
    const answers = answersAt(cities, { row: 1, column: 1 });
    expect(answers.map(({ isRight }) => isRight)).toEqual([true, true, false, false]);
    expect(answers[2]).toMatchObject({ said: 'new …', expected: 'new delhi' });
  });

  test('are printed as short as a cell needs them', () => {
    const print = (each: number | null) => cellNumber(small, each);
    expect([0, 0.25, 0.667, 1, null].map(print)).toEqual(['0', '.25', '.67', '1', '']);
    expect(cellNumber({ ...small, value: { ...value, min: -9, max: 9, format: 'number' } }, -2.345)).toBe(
      '−2.3',
    );
  });

  test('are told in words with what they count', () => {
    expect(cellWords(small, cities, { row: 1, column: 0 })).toBe(
      'source layer 1 → target layer 0: 0.75, 3 of 4',
    );
    expect(cellWords(small, other, { row: 0, column: 0 })).toMatch(/not measured$/);
  });
});

group('the drawing of a grid', () => {
  const cellsIn = (path: string) =>
    [...path.matchAll(/h(\d+)/g)].reduce((sum, [, run]) => sum + Number(run), 0);

  test('has every measured cell once, in at most eleven shades that rise with the value', () => {
    const shades = shadesOf(square(40).panels[0]!.cells, value);
    expect(shades.length).toBeLessThanOrEqual(11);
    expect(shades.reduce((sum, { path }) => sum + cellsIn(path), 0)).toBe(1600);
    expect(shadesOf(other.cells, value).reduce((sum, { path }) => sum + cellsIn(path), 0)).toBe(5);
    expect(shadesOf([[0, 0.05, 0.3, 0.7, 1]], value).map(({ level }) => level)).toEqual([0, 1, 3, 7, 10]);
  });

  test('outlines the cells from a value on: four sides round one, six round two, ten between fields', () => {
    const sides = (least: number) => outlineOf(cities.cells, least).match(/M/g)?.length ?? 0;
    expect([0.75, 0.5, 0.25, 0, 2].map(sides)).toEqual([4, 6, 10, 10, 0]);
  });

  test('keeps ticks apart and everything inside the panel, from one cell to 64 by 64', () => {
    for (const size of [1, 2, 9, 12, 40, 64]) {
      for (const means of [true, false]) {
        const frame = frameOf(square(size), means);
        const gapOf = (ticks: typeof frame.rowTicks, cell: number) =>
          Math.min(...ticks.slice(1).map(({ at: place }, k) => (place - ticks[k]!.at) * cell));
        expect(gapOf(frame.rowTicks, frame.height)).toBeGreaterThanOrEqual(15);
        expect(gapOf(frame.columnTicks, frame.width)).toBeGreaterThanOrEqual(10);
        expect(means ? frame.meansX + frame.width : frame.right).toBeLessThanOrEqual(360);
        expect(frame.rowTicks[0]).toEqual({ at: 0, words: '0' });
      }
    }
    expect(frameOf(square(9), true).hasNumbers).toBe(true);
    expect(frameOf(square(40), true).hasNumbers).toBe(false);
  });

  test('shortens words of columns to their cells, and keeps those of rows', () => {
    const words = ['the', 'capital', 'of', 'czechoslovakia', 'is'];
    const data = { ...square(5), row: axis('token', words), column: axis('token', words) };
    const frame = frameOf(data, true);
    expect(frame.rowTicks.map(({ words: text }) => text)).toEqual(words);
    expect(frame.columnTicks.map(({ words: text }) => text)[0]).toBe('the');
    for (const { words: text } of frame.columnTicks) expect(text.length * 7).toBeLessThan(frame.width);
  });
});

group('layer-grid', () => {
  test('says what is shown, with its numbers', () => {
    expect(describe(small, first)).toBe(
      'Cities, n = 4: answers right by source layer and target layer; mean of all cells 0.33, best of 6 tries: 0.75 at source layer 1 → target layer 0.',
    );
    const said = describe(small, at({ row: 0, column: 1, find: 'new' }));
    expect(said).toMatch(
      /Chosen: source layer 0 → target layer 1: 0.25, 1 of 4\. “new” is said in 3 of 6 cells\.$/,
    );
    expect(describe(small, at({ panel: 'other' }))).toMatch(/best of 5 tries: 1.00 in 2 cells/);
  });

  test('prints what was said in a kept cell, and why it counts', async () => {
    const html = await serverHtml('layer-grid', small, at({ row: 1, column: 1 }));
    expect(html.match(/<mark>/g)).toHaveLength(2);
    expect(html).toMatch(/<mark>paris<\/mark>/);
    expect(html).toMatch(/✗ wanted: new delhi/);
    expect(await serverHtml('layer-grid', small, first)).not.toContain('<mark>');
  });

  test('shows every panel small, the chosen one pressed, and none where there is one only', async () => {
    const html = await serverHtml('layer-grid', small, at({ panel: 'other' }));
    expect(html.match(/aria-pressed="(true|false)"/g)).toEqual([
      'aria-pressed="false"',
      'aria-pressed="true"',
    ]);
    const alone = await serverHtml('layer-grid', square(3), first);
    expect(alone).not.toContain('aria-pressed');
    expect(alone).not.toContain('<select');
  });

  test('marks the best cell only with the number of tries', async () => {
    const html = await serverHtml('layer-grid', small, first);
    expect(html).toContain('best of 6 tries');
    expect(html.match(/class="best"/g)).toHaveLength(2);
    expect(await serverHtml('layer-grid', square(1), first)).not.toMatch(/class="best"|best of/);
  });

  test('marks the diagonal where both axes are the same, and not otherwise', async () => {
    expect(await serverHtml('layer-grid', square(3), first)).toContain('class="diagonal" d="M');
    expect(await serverHtml('layer-grid', small, first)).not.toContain('class="diagonal" d="M');
  });

  test('shows names as text', async () => {
    const data = { ...small, panels: [{ ...cities, name: '<b>bold</b>' }, other] };
    const html = await serverHtml('layer-grid', data, at({ find: '<i>' }));
    expect(html).not.toMatch(/<b>bold|<i>”/);
  });

  test('lists every cell of every panel, the large one first', () => {
    const { columns, rows } = table(small, at({ panel: 'other' }));
    expect(rows).toHaveLength(12);
    expect(rows[0]!.slice(0, 5)).toEqual(['Other', '0', '0', '', 3]);
    expect(rows[9]).toEqual(['Cities', '1', '0', 0.75, 4, expect.stringContaining('land 2: new delhi ✓')]);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(table(square(2), first).columns).toHaveLength(5);
  });

  test('refuses a panel or a cell that is not there, or half a cell', () => {
    const lost = check(small, at({ panel: 'nowhere', row: 2, column: 0 }));
    expect(lost.state).toMatchObject({ panel: '', row: -1, column: -1 });
    expect(lost.problems).toHaveLength(2);
    expect(check(small, at({ row: 1 })).state.row).toBe(-1);
    expect(check(small, at({ row: 1, column: 2, panel: 'other' }))).toEqual({
      state: at({ row: 1, column: 2, panel: 'other' }),
      problems: [],
    });
  });

  test('draws every corner of its state, and the smallest and largest grids, without a missing number', async () => {
    const empty: Data = {
      ...square(2),
      panels: [
        {
          id: 'none',
          name: 'None',
          n: 1,
          cells: [
            [null, null],
            [null, null],
          ],
        },
      ],
    };
    for (const data of [small, square(1), square(40), square(64), empty, file.data as Data]) {
      const last = { row: data.row.ticks.length - 1, column: data.column.ticks.length - 1 };
      for (const means of [true, false]) {
        for (const above of [0, 0.5, 1]) {
          for (const cell of [{}, { row: 0, column: 0 }, last]) {
            for (const find of ['', 'new']) {
              const state = at({ means, above, find, ...cell });
              expect(check(data, state).problems).toEqual([]);
              expect(await serverHtml('layer-grid', data, state)).not.toMatch(/NaN|undefined|Infinity/);
              expect(describe(data, state)).not.toMatch(/NaN|undefined|Infinity/);
            }
          }
        }
      }
    }
  });

  test('keeps its pictures', async () => {
    const pictures = {
      first: [small, first],
      pinned: [small, at({ row: 1, column: 1, find: 'new', above: 0.75 })],
      strip: [stripped, first],
      large: [square(40), at({ means: false })],
    } as const;
    for (const [name, [data, state]] of Object.entries(pictures)) {
      await expect(await picture('layer-grid', data, state)).toMatchFileSnapshot(
        `__svg__/layer-grid-${name}.svg`,
      );
    }
  });
});
