import { describe, expect, it } from 'vitest';
import { complaints, html } from '../compile.ts';

describe('plain Markdown', () => {
  it.each([
    ['One *two* **three** ~~four~~', '<p>One <em>two</em> <strong>three</strong> <del>four</del></p>\n'],
    ['about ~5 or ~6', '<p>about ~5 or ~6</p>\n'],
    ['a & b < c &amp; &nbsp;', '<p>a &amp; b &lt; c &amp; &nbsp;</p>\n'],
    ['`<b>&amp;`', '<p><code>&lt;b&gt;&amp;amp;</code></p>\n'],
    ['3. c\n4. d', '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>\n'],
    ['- a\n  - b', '<ul>\n<li>a<ul>\n<li>b</li>\n</ul></li>\n</ul>\n'],
    ['- a\n\n- b', '<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>\n'],
    ['> a\n\n---', '<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n'],
    ['a  \nb\\\nc', '<p>a<br>b<br>c</p>\n'],
    ['\\*a\\* "quotes" -- stay...', '<p>*a* "quotes" -- stay...</p>\n'],
  ])('%j', async (text, expected) => {
    expect(await html(text)).toBe(expected);
  });
  it('has no boxes to tick', async () => {
    expect(await complaints('- [ ] to do')).toContain(
      'body:1: A list to tick off has no place in an article.',
    );
  });
});

describe('raw HTML', () => {
  it('may be one of a few tags inside a line', async () => {
    expect(
      await html(
        'H<sub>2</sub>O, <kbd>Esc</kbd>, <abbr title="a &quot;b&quot;">ab</abbr>, <span class="x">y</span><br>',
      ),
    ).toContain(
      'H<sub>2</sub>O, <kbd>Esc</kbd>, <abbr title="a &amp;quot;b&amp;quot;">ab</abbr>, <span class="x">y</span><br>',
    );
  });
  it('that is a comment is dropped', async () => {
    expect(await html('a <!-- figure 1 --> b\n\n<!-- figure 1 -->\n\nc')).toBe('<p>a  b</p>\n<p>c</p>\n');
  });
  it.each([
    ['a <script>x</script>', 'The HTML tag <script> cannot be used'],
    ['<div>\n\ntext\n\n</div>', 'body:1: HTML such as “<div>” cannot stand in an article by itself.'],
    ['a <vitrine-tree>b\n\nc</vitrine-tree>', 'The HTML tag <vitrine-tree> cannot be used'],
    ['a <span onclick="x()">b</span>', '<span> cannot have the attribute “onclick”'],
    ['a <span style="x">b</span>', '<span> cannot have the attribute “style”'],
    ['a <sub>b', 'body:1: <sub> is not closed.'],
    ['a b</sub>', 'body:1: </sub> closes nothing.'],
    ['a <sub>*b</sub>*', '<sub> is not closed.'],
  ])('is reported: %j', async (text, message) => {
    expect(await complaints(text)).toContain(message);
  });
});
