import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import '../../../src/figures/fact-browser/fact-browser.ts';
import {
  check,
  EDGES,
  type FactState,
  pageCount,
  rangeOf,
  type SortColumn,
  selectionOf,
} from '../../../src/figures/fact-browser/marks.ts';
import type { Fact } from '../../../src/figures/fact-browser/marks-facts.ts';
import { histogram, PLOT } from '../../../src/figures/fact-browser/marks-histogram.ts';
import { pieces, wordsOf } from '../../../src/figures/fact-browser/marks-search.ts';
import { describe, RANGES } from '../../../src/figures/fact-browser/marks-words.ts';
import { type Data, dataSchema, PAGE_ROWS, stateTable } from '../../../src/figures/fact-browser/schema.ts';
import { table } from '../../../src/figures/fact-browser/table.ts';
import { probabilityWords } from '../../../src/figures/kit/format.ts';
import { defaults } from '../../../src/figures/kit/state.ts';
import { picture, serverHtml } from './picture.ts';

const file = new URL('../../../data/pocket/facts.json', import.meta.url);
const data = parse(dataSchema, JSON.parse(readFileSync(file, 'utf8')).data);
const first = defaults(stateTable);
const at = (change: Partial<FactState>): FactState => ({ ...first, ...change });
const listed = (change: Partial<FactState>): readonly Fact[] => selectionOf(data, at(change)).listed;
const names = (facts: readonly Fact[]) => facts.map(({ id }) => id);

/** Three relations made up for the pictures, which must stay when the model's weights change. */
const small: Data = parse(dataSchema, {
  withheldEvery: 2,
  relations: ['capital', 'colour', 'code'].map((name, k) => ({
    name,
    noun: name,
    meaning: `thing → its ${name}`,
    isInvented: name === 'code',
    entities: ['ant', 'bee', 'cat', 'dog'].map((animal) => `${animal} ${k}`),
    values: ['one', 'two', 'three', 'four'],
    aliases: { 1: ['wasp'] },
    sources: ['a book'],
    trained: {
      prompt: `the ${name} of {name} is`,
      probability: [0.995, 0.95, 0.3, 0.002],
      said: { 2: 'two', 3: 'three' },
    },
    withheld: { prompt: `{name} has the ${name}`, probability: [0.9, 0.6], said: { 0: 'two more' } },
  })),
});

group('fact-browser', () => {
  test('finds what holds every word looked for, whatever the capitals, accents and apostrophes', () => {
    const byHand = data.relations
      .filter(({ isInvented }) => !isInvented)
      .flatMap(({ name, noun, entities, values, aliases }) =>
        entities.flatMap((entity, row) =>
          [entity, values[row], name, noun, ...(aliases[row] ?? [])].some((text) => text!.includes('arm'))
            ? [`${name}: ${entity}`]
            : [],
        ),
      );
    expect(byHand.length).toBeGreaterThan(3);
    expect(names(listed({ search: 'ÁRM' })).sort()).toEqual(byHand.sort());
    expect(names(listed({ search: 'korea Capital' })).sort()).toEqual([
      'capital: north korea',
      'capital: south korea',
    ]);
    expect(names(listed({ search: 'Côte d’Ivoire', relation: 'capital' }))).toEqual(['capital: ivory coast']);
    expect(names(listed({ search: 'guinea-bissau', relation: 'capital' }))).toEqual([
      'capital: guinea bissau',
    ]);
  });

  test('takes signs of patterns as they are, and blanks as nothing', () => {
    for (const search of ['.*', '(', '[a-z]+', '\\', '<b>', '東京']) expect(listed({ search })).toEqual([]);
    expect(listed({ search: '  ' })).toEqual(listed({}));
    expect(wordsOf(' Árm-strong  X ')).toEqual(['arm', 'strong', 'x']);
  });

  test('cuts a text at what was found and loses no letter', () => {
    expect(pieces('neil armstrong', ['arm', 'n'])).toEqual(['', 'n', 'eil ', 'arm', 'stro', 'n', 'g']);
    expect(pieces('banana', ['an', 'ana'])).toEqual(['b', 'ana', 'na']);
    expect(pieces('plain', [])).toEqual(['plain']);
    for (const { entity } of listed({ search: 'se a' }))
      expect(pieces(entity, ['se', 'a']).join('')).toBe(entity);
  });

  test('sorts by every column, both ways', () => {
    const keys: Record<SortColumn, (fact: Fact) => string | number> = {
      probability: ({ probability }) => probability,
      entity: ({ entity }) => entity,
      relation: ({ relation }) => relation.noun,
      value: ({ value }) => value,
      said: ({ said }) => said,
    };
    const isBefore = (a: string | number, b: string | number) =>
      typeof a === 'number' ? a <= Number(b) : a.localeCompare(String(b), 'en', { numeric: true }) <= 0;
    for (const [sort, key] of Object.entries(keys) as [SortColumn, (fact: Fact) => string | number][]) {
      for (const reversed of [false, true]) {
        const column = listed({ sort, reversed }).map(key);
        if (reversed) column.reverse();
        expect(
          column.every((value, k) => k === 0 || isBefore(column[k - 1]!, value)),
          sort,
        ).toBe(true);
      }
    }
    const numbers = listed({ relation: 'number', sort: 'value' }).map(({ value }) => Number(value));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  test('keeps invented facts apart, and splits the others by relation and by answer', () => {
    const all = listed({});
    expect(all.some(({ relation }) => relation.isInvented)).toBe(false);
    const parts = data.relations
      .filter(({ isInvented }) => !isInvented)
      .map(({ name }) => listed({ relation: name }));
    expect(names(parts.flat()).sort()).toEqual(names(all).sort());
    expect(listed({ relation: 'code' }).length).toBe(
      data.relations.find(({ name }) => name === 'code')!.entities.length,
    );
    const [right, wrong] = [listed({ answers: 'right' }), listed({ answers: 'wrong' })];
    expect(right.length + wrong.length).toBe(all.length);
    for (const { said, value, isRight } of all) {
      expect(isRight).toBe(value.split(' ').every((word, k) => said.split(' ')[k] === word));
    }
  });

  test('asks every fifth entity in the held-out wording, and the same one in both', () => {
    const held = listed({ wording: 'withheld' });
    for (const fact of held) {
      const { entities } = fact.relation;
      expect((entities.indexOf(fact.entity) + 1) % data.withheldEvery).toBe(0);
      expect(fact.prompt).not.toBe(fact.other!.prompt);
      expect(fact.prompt).toContain(fact.entity);
    }
    const trained = new Map(listed({}).map((fact) => [fact.id, fact]));
    for (const { id, other } of held) expect(trained.get(id)!.probability).toBe(other!.probability);
    expect(held.length).toBe([...trained.values()].filter(({ other }) => other).length);
  });

  test('puts each probability into one range, and each fact into one bar', () => {
    expect(EDGES.slice(0, -1).map(rangeOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([0.0099, 0.4999, 0.9989, 1].map(rangeOf)).toEqual([1, 3, 6, 7]);
    expect(RANGES).toHaveLength(EDGES.length - 1);
    for (const change of [{}, { search: 'arm' }, { search: 'xyzzy' }, { answers: 'wrong' as const }]) {
      const { answered } = selectionOf(data, at(change));
      const bars = histogram(answered);
      expect(bars.reduce((sum, { right, wrong }) => sum + right + wrong, 0)).toBe(answered.length);
      for (const { range, right, wrong, x, width, top, middle } of bars) {
        expect(listed({ ...change, range }).length).toBe(right + wrong);
        expect([x, width, top, middle].every(Number.isFinite)).toBe(true);
        expect(x).toBeGreaterThanOrEqual(PLOT.left);
        expect(x + width).toBeLessThanOrEqual(PLOT.right);
        expect(PLOT.top <= top && top <= middle && middle <= PLOT.bottom).toBe(true);
        expect(top === PLOT.bottom).toBe(right + wrong === 0);
      }
    }
  });

  test('says how many fit, how many are right, and the median, as counted another way', () => {
    const { entities, values, trained, noun } = data.relations[0]!;
    const right = entities.filter((_, row) => {
      const said = trained.said[row];
      return said === undefined || said === values[row] || said.startsWith(`${values[row]} `);
    }).length;
    const ordered = [...trained.probability].sort((a, b) => a - b);
    const half = Math.floor(ordered.length / 2);
    const median = ordered.length % 2 === 1 ? ordered[half]! : (ordered[half - 1]! + ordered[half]!) / 2;
    expect(describe(data, at({ relation: 'capital' }))).toBe(
      `${entities.length} facts match relation ${noun}. Asked in a trained wording, the model gets ${right} right (${((100 * right) / entities.length).toFixed(1)} %); the median probability of the true value is ${probabilityWords(median)}.`,
    );
    const of = (change: Partial<FactState>) => describe(small, at(change));
    expect(of({})).toMatch(/^8 facts of the world\..* gets 4 right \(50\.0 %\); .* is 62\.5 %\.$/);
    expect(of({ answers: 'wrong' })).toMatch(
      /gets 4 right .*\. Of its 4 wrong answers, the median .* is 15\.1 %\.$/,
    );
    expect(of({ relation: 'code', search: 'cat' })).toMatch(
      /^1 invented fact matches “cat”, relation code\./,
    );
    expect(of({ wording: 'withheld', answers: 'wrong', range: 5 })).toMatch(
      /; there are no wrong answers to list\.$/,
    );
    expect(of({ search: 'xyzzy', range: 2 })).toBe(
      'No fact asked in a trained wording matches “xyzzy”, probability 1–10 %.',
    );
  });

  test('says near the ends on which side a probability lies', () => {
    expect([0, 0.0004, 0.5, 0.9994, 0.9996, 1].map(probabilityWords)).toEqual([
      '< 0.1 %',
      '< 0.1 %',
      '50.0 %',
      '99.9 %',
      '> 99.9 %',
      '> 99.9 %',
    ]);
  });

  test('lets go of relations, facts and pages that are not there, and says so', () => {
    const asked = at({ relation: 'shoe size', page: 900, open: 'capital: atlantis' });
    const { state, problems } = check(data, asked);
    expect(state).toEqual(at({ page: pageCount(listed({})) }));
    expect(problems.map((problem) => /“shoe size”|page 900|“capital: atlantis”/.exec(problem)?.[0])).toEqual([
      '“shoe size”',
      'page 900',
      '“capital: atlantis”',
    ]);
    const good = at({ relation: 'capital', open: 'capital: france', page: 2 });
    expect(check(data, good)).toEqual({ state: good, problems: [] });
  });

  test('lists in its table all that fits, in the order of the list', () => {
    const state = at({ search: 'sea', sort: 'entity' });
    const { rows } = table(data, state);
    expect(rows.map(([entity]) => entity)).toEqual(listed(state).map(({ entity }) => entity));
    expect(rows.every((row) => row.every((cell) => cell !== '' && cell !== undefined))).toBe(true);
  });

  test('draws each fact on one page, and every corner of its state without a missing number', async () => {
    const rowsOf = (html: string) =>
      [...html.matchAll(/aria-label="More about the ([^"]*)"/g)].map(([, name]) => name);
    const pages = pageCount(listed({ relation: 'young' }));
    const drawn = [];
    for (let page = 1; page <= pages; page++) {
      const rows = rowsOf(await serverHtml('fact-browser', data, at({ relation: 'young', page })));
      expect(rows.length).toBeLessThanOrEqual(PAGE_ROWS);
      drawn.push(...rows);
    }
    expect(drawn).toEqual(listed({ relation: 'young' }).map(({ entity }) => `baby of ${entity}`));
    for (const wording of ['trained', 'withheld'] as const) {
      for (const search of ['', 'arm', 'xyzzy', '<script>']) {
        for (const range of [0, 1, 7]) {
          const html = await serverHtml('fact-browser', data, at({ wording, search, range }));
          expect(html).not.toMatch(/NaN|undefined|Infinity|\[object|<script/);
        }
      }
    }
  });

  test('opens a fact to its prompts, which lead to the bench', async () => {
    const html = await serverHtml('fact-browser', small, at({ open: 'capital: bee 0' }));
    expect(html).toContain(`href="#bench?bench.prompt=${encodeURIComponent('the capital of bee 0 is')}"`);
    expect(html).toContain(encodeURIComponent('bee 0 has the capital'));
    expect(html).toContain('wasp');
    expect(html).toContain('a book');
  });

  test('names the other name by which a fact was found, and only then', async () => {
    const rowOf = async (search: string) =>
      (await serverHtml('fact-browser', small, at({ search, relation: 'capital' }))).replace(/<[^>]*>/g, '');
    expect(await rowOf('wasp')).toContain('bee 0 (wasp)');
    expect(await rowOf('bee')).not.toContain('wasp');
  });

  test('says that nothing fits, and offers to clear', async () => {
    const html = await serverHtml('fact-browser', small, at({ search: 'xyzzy' }));
    expect(html).toContain('There is nothing to list.');
    expect(html).toContain('Show all facts');
    expect(html).not.toContain('<table');
  });

  test('keeps its pictures', async () => {
    await expect(await picture('fact-browser', small, first)).toMatchFileSnapshot(
      '__svg__/fact-browser-first.svg',
    );
    await expect(
      await picture('fact-browser', small, at({ wording: 'withheld', range: 4 })),
    ).toMatchFileSnapshot('__svg__/fact-browser-held-out-range.svg');
  });
});
