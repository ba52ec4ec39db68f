import { beforeAll, expect, describe as group, test } from 'vitest';
import file from '../../../data/trees/sentences.json';
import { defaults, type StateOf } from '../../../src/figures/kit/state.ts';
import { exactOf } from '../../../src/figures/kit/trees/embedding.ts';
import { sentenceTree } from '../../../src/figures/kit/trees/sentences.ts';
import '../../../src/figures/tree-workbench/tree-workbench.ts';
import { distanceTable } from '../../../src/figures/kit/trees/matrix-levels.ts';
import { treeRows } from '../../../src/figures/kit/trees/rows.ts';
import { check, describe, embeddingFor, treeOf } from '../../../src/figures/tree-workbench/marks.ts';
import { loadOwnTreeCode, prepare } from '../../../src/figures/tree-workbench/marks-own.ts';
import { problemsOf } from '../../../src/figures/tree-workbench/parts/own-tree.ts';
import { stateTable } from '../../../src/figures/tree-workbench/schema.ts';
import { table } from '../../../src/figures/tree-workbench/table.ts';
import { printBrackets, printConllu, printIndented } from '../../../src/geometry/parse-tree.ts';
import { chainTree, completeTree, treeDistances } from '../../../src/geometry/tree.ts';
import { picture, serverHtml } from './picture.ts';

const { data } = file;
const first = defaults(stateTable);
const at = (change: Partial<StateOf<typeof stateTable>>) => ({ ...first, ...change });
const tree = sentenceTree(data.sentences[0]!);
const n = tree.labels.length;

test('what reads trees is fetched for a state that holds one, and not before', async () => {
  const own = at({ tree: '(sat (cat the) still)' });
  expect(prepare(first)).toBeUndefined();
  expect(treeOf(data, own).labels).toEqual(data.sentences[0]!.words);
  expect(await serverHtml('tree-workbench', data, first)).not.toContain('<textarea');
  await prepare(own);
  expect(treeOf(data, own).labels).toHaveLength(4);
  expect(prepare(own)).toBeUndefined();
});

group('the tree that the workbench draws', () => {
  beforeAll(loadOwnTreeCode);

  test('is the sentence’s, until the reader gives a sound one', () => {
    expect(treeOf(data, first).labels).toEqual(data.sentences[0]!.words);
    expect(treeOf(data, at({ tree: '(sat (cat the) still)' })).labels).toEqual([
      'sat',
      'cat',
      'the',
      'still',
    ]);
    expect(treeOf(data, at({ tree: '(sat (cat the)' })).labels).toEqual(data.sentences[0]!.words);
  });

  test('comes back the same from each of the three formats it can be written in', () => {
    const distances = (text: string) => Array.from(treeDistances(treeOf(data, at({ tree: text }))).values);
    const sorted = (values: number[]) => values.sort((a, b) => a - b);
    for (const sentence of data.sentences) {
      const own = sentenceTree(sentence);
      const expected = sorted(Array.from(treeDistances(own).values));
      for (const print of [printBrackets, printIndented, printConllu])
        expect(sorted(distances(print(own)))).toEqual(expected);
    }
  });

  test('answers text that is no tree with the line and what was expected', () => {
    expect(problemsOf('')).toEqual([]);
    expect(problemsOf('(a b)')).toEqual([]);
    expect(problemsOf('a\nb')[0]).toMatch(/^Line 2: .*second root/);
    const circle = '1\ta\t_\t_\t_\t_\t2\tx\t_\t_\n2\tb\t_\t_\t_\t_\t1\tx\t_\t_';
    expect(problemsOf(circle).join(' ')).toMatch(/Line \d/);
    expect(problemsOf('1\ta\t_\t_\t_\t_\t7\tx\t_\t_')[0]).toMatch(/^Line 1: /);
  });

  test('answers 5,000 nodes with a message', () => {
    const star = `root\n${Array.from({ length: 4999 }, (_, i) => `  leaf ${i}`).join('\n')}`;
    expect(problemsOf(star)[0]).toMatch(/5,000 nodes; at most 200/);
  });

  test('keeps the text of the address when it cannot be read, and shows what is wrong with it', async () => {
    const broken = at({ tree: '(a (b' });
    expect(check(data, broken).state.tree).toBe('(a (b');
    const html = await serverHtml('tree-workbench', data, broken);
    expect(html).toMatch(/Line 1: .*never closed/);
    expect(html).toMatch(/<code>\(a \(b<\/code>/);
  });

  test('shows typed text as text', async () => {
    const html = await serverHtml('tree-workbench', data, at({ tree: '(<b>bold</b> <i>)' }));
    expect(html).not.toContain('<b>bold');
    expect(html).toContain('&lt;b&gt;bold');
  });
});

group('the rows of the classic tree', () => {
  test('go down in the order of the words and across with the distance from the root', () => {
    const { rows } = treeRows(tree, exactOf(tree), 'steps');
    const root = tree.parents.indexOf(-1);
    expect(rows.map(({ y }) => y)).toEqual(rows.map(({ y }) => y).sort((a, b) => a - b));
    for (const [word, { x, branch }] of rows.entries()) {
      expect(branch === '').toBe(word === root);
      if (word !== root) expect(x).toBeGreaterThan(rows[tree.parents[word]!]!.x);
    }
  });

  test('are the same by squared length when the embedding is exact', () => {
    const exact = exactOf(tree);
    expect(treeRows(tree, exact, 'lengths').rows).toEqual(treeRows(tree, exact, 'steps').rows);
  });

  test('leave room for words and relations even in a chain of 200', () => {
    const chain = chainTree(200);
    for (const { x } of treeRows(chain, exactOf(chain), 'steps').rows) expect(x).toBeLessThanOrEqual(190);
  });
});

group('the table of distances', () => {
  const cells = (path: string) =>
    [...path.matchAll(/h(\d+)/g)].reduce((sum, [, run]) => sum + Number(run), 0);

  test('has every cell but the diagonal once, in at most ten paths', () => {
    for (const own of [tree, completeTree(2, 6)]) {
      const size = own.labels.length;
      for (const quantity of ['tree', 'squared', 'ratio'] as const) {
        const { levels } = distanceTable(own, exactOf(own), quantity);
        expect(levels.length).toBeLessThanOrEqual(10);
        expect(levels.reduce((sum, { path }) => sum + cells(path), 0)).toBe(size * (size - 1));
      }
    }
  });

  test('has one colour for all ratios of an exact embedding', () => {
    expect(distanceTable(tree, exactOf(tree), 'ratio').levels).toHaveLength(1);
  });
});

group('tree-workbench', () => {
  test('says what is shown, with its numbers', () => {
    expect(describe(data, first)).toMatch(/exact embedding: every squared distance equals the tree distance/);
    expect(describe(data, first)).toMatch(/Axes 1 and 2 keep \d+ % of the variance/);
    const random = describe(data, at({ kind: 'independent', dimension: 1 }));
    expect(random).toMatch(/independent positions in 2 dimensions, sample 1/);
    expect(random).toMatch(/keep 100 % of the variance/);
    expect(describe(data, at({ tree: '(a b)' }))).toMatch(/^Your own tree \(2 nodes\)/);
  });

  test('lists one row for each pair of words, whose ratio is squared distance over tree distance', () => {
    const { rows } = table(data, at({ kind: 'branching' }));
    expect(rows).toHaveLength((n * (n - 1)) / 2);
    for (const [, , steps, squared, ratio] of rows as [string, string, number, number, number][])
      expect(ratio).toBeCloseTo(squared / steps, 12);
  });

  test('gives a new sample for a new seed and the old one for the old seed', () => {
    const at1 = embeddingFor(tree, at({ kind: 'branching', seed: 1 }));
    expect(embeddingFor(tree, at({ kind: 'branching', seed: 2 })).squared).not.toEqual(at1.squared);
    expect(embeddingFor(tree, at({ kind: 'branching', seed: 1 })).squared).toEqual(at1.squared);
  });

  test('lights the chosen word in every view', async () => {
    const html = await serverHtml('tree-workbench', data, at({ word: 4 }));
    expect(html.match(/class="mark lit chosen" data-mark="4"/g)).toHaveLength(2);
    expect(html).toMatch(/class="bands" d="M/);
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(2);
  });

  test('refuses a sentence or a word that is not there', () => {
    const lost = check(data, at({ sentence: 'nowhere', word: 190 }));
    expect(lost.state).toMatchObject({ sentence: '', word: -1 });
    expect(lost.problems).toHaveLength(2);
  });

  test('draws every corner of its state, and the smallest and largest trees, without a missing number', async () => {
    const own = ['', 'alone', '(a b)', printIndented(completeTree(2, 6)), printBrackets(chainTree(200))];
    for (const text of own) {
      for (const kind of ['exact', 'branching', 'independent'] as const) {
        for (const [axes, quantity, level] of [
          ['12', 'tree', 'steps'],
          ['23', 'ratio', 'lengths'],
          ['3d', 'squared', 'lengths'],
        ] as const) {
          const state = at({ tree: text, kind, axes, quantity, level, dimension: 1, word: 0 });
          expect(await serverHtml('tree-workbench', data, state)).not.toMatch(/NaN|undefined|Infinity/);
        }
      }
    }
  });

  test('keeps its pictures', async () => {
    await expect(await picture('tree-workbench', data, first)).toMatchFileSnapshot(
      '__svg__/tree-workbench-first.svg',
    );
    await expect(
      await picture(
        'tree-workbench',
        data,
        at({ kind: 'branching', dimension: 3, axes: '3d', quantity: 'ratio', level: 'lengths', word: 1 }),
      ),
    ).toMatchFileSnapshot('__svg__/tree-workbench-branching.svg');
  });
});
