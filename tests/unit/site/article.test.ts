import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileArticle } from '../../../src/site/article.ts';
import { printProblems } from '../../../src/site/problems.ts';
import { compile, complaints, FRONT, options } from './compile.ts';

const EVERYTHING = readFileSync('tests/fixtures/articles/everything/index.md', 'utf8');

describe('an article that holds everything', () => {
  it('has nothing wrong', async () => {
    const { problems } = await compile(EVERYTHING, '');
    expect(printProblems(problems)).toBe('');
  });
  it('becomes this HTML', async () => {
    const { html, glossaryHtml } = await compile(EVERYTHING, '');
    await expect(`${html}\n${glossaryHtml}`).toMatchFileSnapshot('__snapshots__/everything.html');
  });
  it('tells the page what it needs beside the HTML', async () => {
    const article = await compile(EVERYTHING, '');
    expect(article.frontMatter).toMatchObject({
      subtitle: 'A page for the tests of the compiler',
      status: 'draft',
    });
    expect(article.header?.states).toEqual([
      { power: 1, shape: 'star' },
      { power: 4, shape: 'chain' },
    ]);
    expect(article.toc.map(({ id, number }) => [id, number])).toEqual([
      ['what', '1'],
      ['numbers-and-pictures', '2'],
      ['thanks', undefined],
    ]);
    expect(article.references.map(({ key }) => key)).toEqual(['wood2010', 'hill2001']);
    expect(article.targets.map(({ id, label }) => `${id}: ${label}`)).toEqual([
      'what: Section 1',
      'def-tree: Definition 1',
      'thm-small: Theorem 1.2',
      'eq-degrees: Equation 1',
      'power: Figure 1',
      'tbl-shares: Table 1',
      'two-lists: Section 1.1',
      'numbers-and-pictures: Section 2',
      'thanks: “Thanks”',
      'proof: Proof',
      'aside: “In passing”',
    ]);
    expect(article.links.map(({ href }) => href)).toEqual(['/about/']);
    expect(article.images).toEqual(['leaf.png']);
    expect(article.notes).toHaveLength(1);
    expect(article.figures).toHaveLength(1);
  });
  it('has no id twice, and no link within the page that leads nowhere', async () => {
    const { html, glossaryHtml, references } = await compile(EVERYTHING, '');
    const page = html + glossaryHtml + references.map(({ id }) => `<li id="${id}">`).join('');
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    const hrefs = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(hrefs.filter((id) => !ids.includes(id))).toEqual([]);
  });
  it('comes out the same each time', async () => {
    expect(await compile(EVERYTHING, '')).toEqual(await compile(EVERYTHING, ''));
  });
  it('comes out the same with the line ends of Windows', async () => {
    const article = await compile(EVERYTHING.replaceAll('\n', '\r\n'), '');
    expect(article.html).toBe((await compile(EVERYTHING, '')).html);
  });
});

describe('compileArticle', () => {
  it('counts the words of prose, captions and notes, and not of code', async () => {
    const body =
      'One two $x$ [[tree]].[^n]\n\n[^n]: four five\n\n```python\nsix\n```\n\n## Seven\n\n- eight’s\n\n```figure power\nid: p\ncaption: nine ten\n```';
    expect((await compile(body)).words).toBe(10);
  });
  it('reports everything that is wrong, in the order of the file', async () => {
    const said = await complaints(
      '## A {#x}\n\n[@no] [[no]] $\\no$\n\n```figure no\nid: x\ncaption: c\n```\n\n[](#no) {{ no.no | no }}\n\n<div>\n\nnote[^no]',
    );
    expect([...said.matchAll(/^body:(\d+)/gm)].map(([, line]) => Number(line))).toEqual([
      3, 3, 3, 5, 5, 10, 10, 12, 14,
    ]);
  });
  it('goes on when the front matter is wrong', async () => {
    const { frontMatter, problems } = await compile('[[twig]]', FRONT.replace('title', 'titel'));
    expect(frontMatter).toBeUndefined();
    expect(problems.filter(({ severity }) => !severity).map(({ line }) => line)).toEqual([2, 2, 8]);
  });
  it('reports mistakes of the bibliography with its file', async () => {
    const bibliography = { file: 'refs.bib', text: '\n@misc{a, year = 2001}' };
    const { problems } = await compileArticle({ ...options('text'), bibliography });
    expect(problems).toMatchObject([{ file: 'refs.bib', line: 2 }]);
  });
  it('needs no bibliography when nothing is cited', async () => {
    const { bibliography: _none, ...rest } = options('text');
    expect((await compileArticle(rest)).problems).toEqual([]);
  });
});

it.each(['tools: [pwer]', 'image: pwer'])(
  'a name of no figure of the article is reported with the nearest one: %s',
  async (field) => {
    const article = EVERYTHING.replace('title:', `${field}\ntitle:`);
    const { problems } = await compile(article, '');
    expect(printProblems(problems)).toContain('There is no figure with the id “pwer”.');
  },
);
