import { describe, expect, it } from 'vitest';
import { plainHtml } from '../../../../src/site/search/plain-html.ts';
import { sectionsOf } from '../../../../src/site/search/sections.ts';
import { html } from '../compile.ts';

describe('plain text of HTML', () => {
  it.each([
    ['<p>One</p>\n<p>two &amp; <em>th</em>ree</p>', 'One two & three'],
    ['a &lt;b&gt; &quot;c&quot; &#39;d&#x27;&nbsp;e', 'a <b> "c" \'d\' e'],
    ['Said <a class="cite" href="#ref-a">[1]</a>, <a class="cite" href="#ref-b">[2]</a>.', 'Said.'],
    ['<ul><li>one</li><li>two</li></ul>', 'one two'],
    ['&unknown;', '&unknown;'],
  ])('%s', (written, text) => {
    expect(plainHtml(written)).toBe(text);
  });

  it('has formulas in one line, and an ellipsis for those that take two', async () => {
    expect(plainHtml(await html('Thus $x^2 + y_{ij} = z^n$.'))).toBe('Thus x²+y_ij=z^n.');
    expect(plainHtml(await html('Thus $x_{10} = 2^{1/p} + d_k$.'))).toBe('Thus x₁₀=2^(1/p)+d_k.');
    expect(plainHtml(await html('Thus $\\frac{1}{2}$.'))).toBe('Thus ….');
  });

  it('has notes where their marks stand, without the marks', async () => {
    const text = plainHtml(await html('Here[^a] it goes on.\n\n[^a]: Said aside.'));
    expect(text).toBe('Here Said aside. it goes on.');
  });
});

describe('sections of an article', () => {
  it('have title, anchor, the headings above, their own text, and what they cite and show', async () => {
    const made = sectionsOf(
      await html(
        [
          'Before all.',
          '## First {#one}',
          'About `code` and [[tree]]s [@hill2001].',
          '### Deep & wide',
          '```figure power\nid: bars\ncaption: Not *text* [@wood2010].\n```',
          'After it.',
          '## Second',
        ].join('\n\n'),
      ),
    );
    expect(made.map(({ id, title, trail, text }) => [id, title, trail.join('/'), text])).toEqual([
      ['', '', '', 'Before all.'],
      ['one', 'First', '', 'About code and trees.'],
      ['deep-wide', 'Deep & wide', 'First', 'After it.'],
      ['second', 'Second', '', ''],
    ]);
    expect([...made[1]!.cites]).toEqual(['ref-hill2001']);
    expect([...made[2]!.cites]).toEqual(['ref-wood2010']);
    expect(made[2]!.figures).toEqual(['bars']);
  });
});
