import { expect, describe as group, test } from 'vitest';
import file from '../../../data/trees/sentences.json';
import { defaults, type StateOf } from '../../../src/figures/kit/state.ts';
import '../../../src/figures/embedding-panels/embedding-panels.ts';
import { check, describe, panelsOf } from '../../../src/figures/embedding-panels/marks.ts';
import { stateTable } from '../../../src/figures/embedding-panels/schema.ts';
import { table } from '../../../src/figures/embedding-panels/table.ts';
import { picture, serverHtml } from './picture.ts';

const { measured: real, ...data } = file.data;
const first = defaults(stateTable);
const at = (change: Partial<StateOf<typeof stateTable>>) => ({ ...first, ...change });
const sentence = data.sentences[0]!;
const n = sentence.words.length;

/** Made-up distances on a line, so that the place of the measured panel can be tried. */
const measuredData = {
  ...data,
  measured: {
    [sentence.id]: Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i - j) ** 2)),
  },
};

group('embedding-panels', () => {
  test('shows exact, random branching, independent positions and, where there is one, what was measured', () => {
    const titles = ['Exact', 'Random branching', 'Independent positions'];
    expect(panelsOf(data, first).panels.map(({ title }) => title)).toEqual(titles);
    expect(panelsOf(file.data, first).panels.map(({ title }) => title)).toEqual([...titles, 'Measured']);
  });

  test('has measured every sentence of the article', () => {
    for (const { id } of data.sentences)
      expect(panelsOf(file.data, at({ sentence: id })).panels[3]!.kept).toBeGreaterThan(0.2);
    expect(Object.keys(real)).toHaveLength(data.sentences.length);
  });

  test('draws measured distances as soon as the data holds them', async () => {
    const measured = panelsOf(measuredData, first).panels[3]!;
    expect(measured.kept).toBeCloseTo(1, 9);
    const html = await serverHtml('embedding-panels', measuredData, first);
    expect(html.match(/class="mark"/g)).toHaveLength(4 * n);
    expect(describe(measuredData, first)).toContain('measured 100');
    expect(table(measuredData, first).columns.map(({ label }) => label)).toContain('Measured');
    expect(table(measuredData, first).rows[0]!.at(-1)).toBe(1);
  });

  test('keeps the exact panel still and moves the random ones with a new sample', () => {
    const [a, b] = [1, 2].map((seed) => panelsOf(data, at({ seed })).panels);
    expect(a![0]).toBe(b![0]);
    for (const place of [1, 2]) expect(a![place]!.picture).not.toEqual(b![place]!.picture);
  });

  test('draws the same sample for the same seed, whatever came between', () => {
    const before = panelsOf(data, at({ seed: 5 })).panels[2]!.picture;
    for (let seed = 10; seed < 30; seed++) panelsOf(data, at({ seed }));
    expect(panelsOf(data, at({ seed: 5 })).panels[2]!.picture).toEqual(before);
  });

  test('lights the chosen word in every panel', async () => {
    const html = await serverHtml('embedding-panels', measuredData, at({ word: 3 }));
    expect(html.match(/class="mark lit chosen" data-mark="3"/g)).toHaveLength(4);
    expect(html.match(/class="mark[^"]*lit/g)).toHaveLength(4);
  });

  test('lists every pair of words; the exact distances equal those of the tree', () => {
    const { rows } = table(data, first);
    expect(rows).toHaveLength((n * (n - 1)) / 2);
    for (const row of rows) expect(row[3]).toBeCloseTo(row[2] as number, 9);
  });

  test('refuses a sentence or a word that is not there', () => {
    const lost = check(data, at({ sentence: 'nowhere' }));
    expect(lost.state.sentence).toBe('');
    expect(lost.problems[0]).toContain(sentence.id);
    expect(check(data, at({ word: 150 })).state.word).toBe(-1);
    expect(check(data, at({ word: n - 1 })).problems).toEqual([]);
  });

  test('draws every sentence without a missing number', async () => {
    for (const { id } of data.sentences) {
      for (const seed of [1, 9999])
        expect(await serverHtml('embedding-panels', data, at({ sentence: id, seed, word: 2 }))).not.toMatch(
          /NaN|undefined|Infinity/,
        );
    }
  });

  test('keeps its pictures', async () => {
    await expect(await picture('embedding-panels', data, first)).toMatchFileSnapshot(
      '__svg__/embedding-panels-first.svg',
    );
    await expect(
      await picture('embedding-panels', measuredData, at({ seed: 7, word: 2 })),
    ).toMatchFileSnapshot('__svg__/embedding-panels-measured.svg');
  });
});
