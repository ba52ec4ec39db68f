import { safeParse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import pairs from '../../../data/patchscopes-explorers/grid-pairs.json';
import tokens from '../../../data/patchscopes-explorers/grid-tokens.json';
import { defaults, readState, type StateOf, writeState } from '../../../src/figures/kit/state.ts';
import { check, countOf, holding, queriesOf } from '../../../src/figures/word-grid/marks.ts';
import { borders, markPath, unitsIn } from '../../../src/figures/word-grid/marks-cells.ts';
import {
  checkMarks,
  MOST_MARKS,
  marked,
  markOf,
  marksOf,
  released,
} from '../../../src/figures/word-grid/marks-marked.ts';
import { pageCount, pageOf, textsOf } from '../../../src/figures/word-grid/marks-texts.ts';
import { describe } from '../../../src/figures/word-grid/marks-words.ts';
import { type Data, dataSchema, stateTable } from '../../../src/figures/word-grid/schema.ts';
import { table } from '../../../src/figures/word-grid/table.ts';
import '../../../src/figures/word-grid/word-grid.ts';
import { picture, serverHtml } from './picture.ts';

const first = defaults(stateTable);
const at = (change: Partial<StateOf<typeof stateTable>>) => ({ ...first, ...change });

/** Two queries of two source layers by three target layers. */
const small: Data = {
  row: { label: 'source layer', ticks: [0, 1] },
  column: { label: 'target layer', ticks: [0, 1, 2] },
  asked: 'up to two words',
  queries: [
    {
      id: 'capital',
      name: 'Capital of peru',
      expected: 'lima',
      source: { tokens: ['tom', 'mentions', 'peru'], at: 2 },
      target: { tokens: ['the', 'capital', 'of', 'x', 'is'], at: 3 },
    },
    { id: 'kind', name: 'Kind of bean' },
  ],
  phrases: ['', 'lima', 'Lima bean', 'climate', 'São Tomé', 'x'],
  said: [
    [
      [1, 1, 5],
      [2, 3, 5],
    ],
    [
      [2, 2, 0],
      [4, 2, 5],
    ],
  ],
};
const [capital, kind] = queriesOf(small) as [(typeof queries)[number], (typeof queries)[number]];
const queries = queriesOf(small);

/** Tokens by layers: each query has rows of its own. */
const byToken: Data = {
  row: { label: 'token' },
  column: { label: 'layer', ticks: [0, 1] },
  queries: [
    { id: 'one', name: 'One', source: { tokens: ['neil', 'armstrong'] } },
    { id: 'two', name: 'Two', source: { tokens: ['tom'] } },
  ],
  phrases: ['a', 'b'],
  said: [
    [
      [0, 1],
      [1, 1],
    ],
    [[0, 0]],
  ],
};

group('the data of a grid of words', () => {
  const refusal = (change: (data: Data) => void, of: Data = small) => {
    const data = structuredClone(of);
    change(data);
    return (
      safeParse(dataSchema, data)
        .issues?.map(({ message }) => message)
        .join(' ') ?? ''
    );
  };

  test('pass as they are, and the recipes’ as well', () => {
    for (const data of [small, byToken, pairs.data, tokens.data])
      expect(safeParse(dataSchema, data).issues).toBeUndefined();
  });

  test('are refused where a text is missing, or a number is no place of one', () => {
    expect(refusal(({ said }) => said.pop())).toMatch(/every query, row and column/);
    expect(refusal(({ said }) => said[0]!.pop())).toMatch(/every query, row and column/);
    expect(refusal(({ said }) => said[0]![0]!.pop())).toMatch(/every query, row and column/);
    expect(refusal(({ said }) => (said[0]![0]![0] = 6))).toMatch(/place in “phrases”/);
    expect(refusal(({ said }) => (said[0]![0]![0] = -1))).not.toBe('');
    expect(refusal(({ said }) => (said[0]![0]![0] = Number.NaN))).not.toBe('');
  });

  test('are refused where ids come twice, rows have no words, or a token is not there', () => {
    expect(refusal(({ queries }) => (queries[1]!.id = 'capital'))).toMatch(/must differ/);
    expect(refusal(({ queries }) => delete queries[1]!.source, byToken)).toMatch(/tokens of its “source”/);
    expect(refusal(({ queries }) => (queries[0]!.source!.at = 3))).toMatch(/one of the tokens/);
  });
});

group('marks', () => {
  const countIn = (words: string) => queries.map((query) => countOf([query], holding(small.phrases, words)));

  test('count whole words, whatever the accents and capitals, and no parts of words', () => {
    expect(countIn('lima')).toEqual([3, 3]);
    expect(countIn('LIMÁ')).toEqual([3, 3]);
    expect(countIn('lim')).toEqual([0, 0]);
    expect(countIn('climate')).toEqual([1, 0]);
    expect(countIn('sao')).toEqual([0, 1]);
    expect(countIn('tomé')).toEqual([0, 1]);
    expect(countIn('lima bean')).toEqual([1, 3]);
    expect(countIn('bean lima')).toEqual([0, 0]);
    expect(countIn('.*')).toEqual([0, 0]);
    expect(countIn('')).toEqual([0, 0]);
  });

  test('keep their places when one is let go, and the next takes the free one', () => {
    let marks = ['lima', 'x', 'bean'].reduce((now, words) => marked(now, words)!, '');
    expect(marks).toBe('lima,x,bean');
    marks = released(marks, markOf(marks, 'X')!);
    expect(marks).toBe('lima,,bean');
    expect(marksOf(marks)).toEqual([
      { words: 'lima', place: 0 },
      { words: 'bean', place: 2 },
    ]);
    expect(marked(marks, 'São')).toBe('lima,São,bean');
    expect(released('lima,,bean', { words: 'bean', place: 2 })).toBe('lima');
    expect(released('lima', { words: 'lima', place: 0 })).toBe('');
  });

  test('are six at most, each word once, and hold a word', () => {
    const full = 'a,b,c,d,e,f';
    expect(marksOf(full)).toHaveLength(MOST_MARKS);
    expect(marked(full, 'g')).toBeUndefined();
    expect(marked(full, 'B')).toBe(full);
    expect(marked('a', ' -> ')).toBe('a');
    expect(marked('a', '  ')).toBe('a');
  });

  test('of an address are six at most, each once; the rest is said', () => {
    expect(checkMarks('a,b,,c')).toEqual({ marks: 'a,b,,c', problems: [] });
    const { marks, problems } = checkMarks('a,A,->,b,c,d,e,f');
    expect(marks).toBe('a,,,b,c,d');
    expect(problems.map((problem) => /“[^”]*”/.exec(problem)?.[0])).toEqual(['“A”', '“->”', '“e”', '“f”']);
  });

  test.each(['new delhi', 'n’djamena', '17', 'côte', '<b>x</b>', 'a&b=c', '100 %', '日本'])(
    'come back from the address as they were: %s',
    (words) => {
      const marks = marked('x', words)!;
      const { state, problems } = readState(stateTable, writeState(stateTable, at({ marks })));
      expect([state.marks, problems]).toEqual([marks, []]);
      expect(check(small, state)).toEqual({ state: at({ marks }), problems: [] });
    },
  );

  test('stand inside their cells, none over another, however many there are', () => {
    const every = small.phrases.map(() => true);
    for (let count = 1; count <= MOST_MARKS; count++) {
      const seen = new Set<string>();
      const size = unitsIn(count);
      for (let slot = 0; slot < count; slot++) {
        const path = markPath(capital.said, every, { place: slot, slot, count });
        const centres = [...path.matchAll(/M([\d.]+) ([\d.]+)/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        );
        expect(centres).toHaveLength(6);
        for (const [k, [x, y]] of centres.entries()) {
          const [inX, inY] = [x - (k % 3) * size, y - Math.floor(k / 3) * size];
          expect(Math.min(inX, inY, size - inX, size - inY)).toBeGreaterThanOrEqual(7);
          seen.add(`${x} ${y}`);
        }
      }
      expect(seen.size).toBe(6 * count);
    }
  });

  test('are drawn in the cells that hold the word and in no others', () => {
    const path = markPath(kind.said, holding(small.phrases, 'bean'), { place: 0, slot: 0, count: 1 });
    expect([...path.matchAll(/M(\d+) (\d+)/g)].map(([place]) => place)).toEqual(['M7 7', 'M21 7', 'M21 21']);
  });
});

group('texts', () => {
  test('are counted over the queries shown, the commonest first', () => {
    expect(textsOf(small, [capital])).toEqual([
      { text: 'lima', count: 2 },
      { text: 'x', count: 2 },
      { text: 'Lima bean', count: 1 },
      { text: 'climate', count: 1 },
    ]);
    expect(textsOf(small, queries)[0]).toEqual({ text: 'Lima bean', count: 4 });
    for (const data of [pairs.data as Data, tokens.data as Data]) {
      const all = queriesOf(data);
      const texts = textsOf(data, all);
      expect(texts.reduce((sum, { count }) => sum + count, 0)).toBe(data.said.flat().flat().length);
      expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
      const pages = Array.from({ length: pageCount(data, all) }, (_, k) => pageOf(data, all, k + 1));
      expect(pages.flatMap((page) => page.texts)).toEqual(texts);
      expect(pages.every((page) => page.texts.length > 0)).toBe(true);
    }
  });

  test('that differ have a line between them, and equal ones none', () => {
    expect(
      borders([
        [0, 0],
        [0, 0],
      ]),
    ).toBe('');
    expect(
      borders([
        [0, 1],
        [0, 1],
      ]),
    ).toBe('M1 0v1M1 1v1');
    expect(
      borders([
        [0, 0, 1],
        [2, 3, 1],
      ]),
    ).toBe('M2 0v1M0 1h2M1 1v1M2 1v1');
  });
});

group('word-grid', () => {
  test('says what is shown, with its numbers', () => {
    expect(describe(small, at({ marks: 'bean,x', row: 1, column: 0 }))).toBe(
      '“Capital of peru”: 4 different texts in 6 cells; the commonest is “lima”, said in 2. The right answer, “lima”, is named in 3. Marked: “bean” in 1 and “x” in 2 of 6 cells. Chosen: source layer 1 → target layer 0: “Lima bean”.',
    );
    expect(describe(small, at({ view: 'all', marks: 'bean' }))).toBe(
      'All 2 queries: 6 different texts in 12 cells; the commonest is “Lima bean”, said in 4. Marked: “bean” in 4 of 12 cells.',
    );
    expect(describe(small, at({ query: 'kind', row: 0, column: 2 }))).toMatch(
      /^“Kind of bean”: [^.]*\. Chosen: source layer 0 → target layer 2: nothing\.$/,
    );
  });

  test('lets go of queries, cells and pages that are not there, and says so', () => {
    const { state, problems } = check(small, at({ query: 'nowhere', row: 2, column: 0, page: 9 }));
    expect(state).toEqual(first);
    expect(problems.map((problem) => /“nowhere”|cell 2, 0|page 9/.exec(problem)?.[0])).toEqual([
      '“nowhere”',
      'cell 2, 0',
      'page 9',
    ]);
    const good = at({ query: 'two', row: 0, column: 1 });
    expect(check(byToken, good)).toEqual({ state: good, problems: [] });
    expect(check(byToken, at({ query: 'two', row: 1, column: 1 })).state.row).toBe(-1);
  });

  test('lists every cell of every query, the large one first, with the marks it holds', () => {
    const { columns, rows } = table(small, at({ query: 'kind', marks: 'lima,bean' }));
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual(['Kind of bean', '0', '0', 'Lima bean', '', 'lima, bean']);
    expect(rows[6]).toEqual(['Capital of peru', '0', '0', 'lima', 'yes', 'lima']);
    expect(rows[10]).toEqual(['Capital of peru', '1', '1', 'climate', 'no', '']);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(table(byToken, first).rows).toHaveLength(6);
  });

  test('makes a button of each word of a kept text, pressed where it is marked, and none of signs', async () => {
    const html = await serverHtml('word-grid', small, at({ row: 1, column: 0, marks: 'lima' }));
    const [, reading = ''] = /<p class="readout reading"[^>]*>([\s\S]*?)<\/p>/.exec(html)!;
    expect(reading.match(/aria-pressed="(true|false)"/g)).toEqual([
      'aria-pressed="true"',
      'aria-pressed="false"',
    ]);
    expect(reading).toContain('✓ right');
    const signs: Data = { ...small, phrases: ['', 'paris -> x', '( )', 'climate', '', 'x'] };
    const list = await serverHtml('word-grid', signs, first);
    expect(list).toContain('<span>-&gt;</span>');
    expect(list).toMatch(/<button[^>]*>paris<\/button>/);
    expect(list).not.toMatch(/<button[^>]*>(-&gt;|[()])<\/button>/);
  });

  test('shows all queries small, with their marks, and the list of all texts', async () => {
    const html = await serverHtml('word-grid', small, at({ view: 'all', marks: 'bean' }));
    expect(html.match(/class="sign" style="fill:var\(--series-1\)"/g)?.length).toBeGreaterThanOrEqual(2);
    expect(html).toContain('bean 3');
    expect(html).toContain('1–6 of 6');
    expect(html).not.toContain('<select');
    const alone = { ...byToken, queries: byToken.queries.slice(0, 1), said: byToken.said.slice(0, 1) };
    expect(await serverHtml('word-grid', alone, first)).not.toMatch(/<select|type="radio"/);
  });

  test('shows names, texts and marks as text', async () => {
    const data: Data = { ...small, phrases: small.phrases.map((text) => `<b>${text}</b>`) };
    const html = await serverHtml('word-grid', data, at({ marks: '<i>x</i>', row: 0, column: 0 }));
    expect(html).not.toMatch(/<b>lima|<i>x/);
  });

  test('draws every corner of its state without a missing number', async () => {
    const one: Data = {
      row: { label: 'row', ticks: ['a'] },
      column: { label: 'column', ticks: ['b'] },
      queries: [{ id: 'only', name: 'Only' }],
      phrases: [''],
      said: [[[0]]],
    };
    for (const data of [small, byToken, one, pairs.data as Data, tokens.data as Data]) {
      for (const { id, axes } of queriesOf(data)) {
        const last = { row: axes.row.ticks.length - 1, column: axes.column.ticks.length - 1 };
        for (const view of ['one', 'all'] as const) {
          for (const marks of ['', 'x', 'x,,a,b,c,d']) {
            for (const cell of [{}, last]) {
              const state = at({ query: id, view, marks, ...cell });
              expect(check(data, state).problems).toEqual([]);
              expect(await serverHtml('word-grid', data, state)).not.toMatch(
                /NaN|undefined|Infinity|\[object/,
              );
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
      marked: [small, at({ query: 'kind', marks: 'bean,x,,lima', row: 1, column: 1 })],
      tokens: [byToken, at({ marks: 'a,b' })],
      all: [small, at({ view: 'all', marks: 'bean,x' })],
    } as const;
    for (const [name, [data, state]] of Object.entries(pictures)) {
      await expect(await picture('word-grid', data, state)).toMatchFileSnapshot(
        `__svg__/word-grid-${name}.svg`,
      );
    }
  });
});
