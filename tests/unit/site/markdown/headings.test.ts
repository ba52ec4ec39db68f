import { describe, expect, it } from 'vitest';
import { compile, complaints, html } from '../compile.ts';

const ids = (text: string) => [...text.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);

describe('headings', () => {
  it('have an id, a number and a link that says where it leads', async () => {
    expect(await html('## On trees {#trees}')).toBe(
      '<h2 id="trees"><span class="section-number">1</span> On trees <a class="anchor" href="#trees" aria-label="Link to section: On trees">#</a></h2>\n',
    );
  });
  it('without an id are named by their title, apostrophes dropped', async () => {
    expect(ids(await html('## What’s a "tree"?\n\n## It\'s Über-*nice* $x^2$'))).toEqual([
      'whats-a-tree',
      'its-uber-nice-x-2',
    ]);
  });
  it('with the same title get different ids', async () => {
    expect(ids(await html('## Proof\n\n## Proof\n\n## Proof'))).toEqual(['proof', 'proof-2', 'proof-3']);
  });
  it('leave an id to the heading that asks for it further down', async () => {
    expect(ids(await html('## Proof\n\n## Other {#proof}'))).toEqual(['proof-2', 'proof']);
  });
  it('leave the ids of the page to the page', async () => {
    expect(ids(await html('## References\n\n## 2025'))).toEqual(['references-2', 's-2025']);
  });
  it('are numbered in two levels', async () => {
    const { toc } = await compile('## A\n\n### B\n\n### C\n\n## D\n\n### E\n\n## F {.unnumbered}');
    const shown = toc.map(({ number, text, children }) => [
      number,
      text,
      children.map((child) => child.number),
    ]);
    expect(shown).toEqual([
      ['1', 'A', ['1.1', '1.2']],
      ['2', 'D', ['2.1']],
      [undefined, 'F', []],
    ]);
  });
  it('keep formulas in the table of contents, as HTML and as text', async () => {
    const { toc } = await compile('## The $p$th *power*');
    expect(toc[0]).toMatchObject({ text: 'The pth power' });
    expect(toc[0]!.html).toMatch(/^The <math>.*<\/math>th <em>power<\/em>$/);
  });
  it('are not made by a line of dashes below a paragraph', async () => {
    expect(await html('A paragraph\n---\n\nmore')).not.toContain('<h2');
  });
  it('may not be the title, skip a level, be empty or stand in a list', async () => {
    const said = await complaints('# Title\n\n### Deep\n\n##\n\n- ## In a list');
    expect(said).toContain('body:1: A heading of the first level stands inside the article.');
    expect(said).toContain('body:3: A heading of level 3 follows one of level 1.');
    expect(said).toContain('body:5: A heading has no text.');
    expect(said).toContain('body:7: A heading stands inside a list, a quotation or a box.');
  });
});

describe('ids', () => {
  it('given twice are reported with both lines', async () => {
    expect(await complaints('## A {#one}\n\n## B {#one}')).toMatch(
      /^body:3: The id “one” is given twice, first on line 8\./,
    );
  });
  it('that cannot stand in an address are reported', async () => {
    expect(await complaints('## A {#One_Two}')).toContain('body:1: “One_Two” cannot be an id.');
  });
  it('of the page itself are reported', async () => {
    expect(await complaints('## A {#references}\n\n## B {#term-tree}')).toMatch(
      /body:1: The id “references” is used[\s\S]*body:3: The id “term-tree” is used/,
    );
  });
});
