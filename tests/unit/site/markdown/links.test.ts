import { describe, expect, it } from 'vitest';
import { compile, complaints, html } from '../compile.ts';

describe('cross-references', () => {
  it('are filled in, also when their target comes later', async () => {
    const text = await html('See [](#later) and [the *end*](#later).\n\n## Later {#later}');
    expect(text).toContain('<a class="xref" href="#later">Section 1</a>');
    expect(text).toContain('<a class="xref" href="#later">the <em>end</em></a>');
  });
  it('to a section without a number show its title', async () => {
    expect(await html('[](#thanks)\n\n## Thanks {.unnumbered}')).toContain('>“Thanks”</a>');
  });
  it('may point at a cited work and at a used term', async () => {
    expect(await html('[@hill2001] [[tree]] [it](#ref-hill2001) [that](#term-tree)')).toContain(
      '<a class="xref" href="#ref-hill2001">it</a> <a class="xref" href="#term-tree">that</a>',
    );
  });
  it('that lead nowhere are reported with the nearest id', async () => {
    expect(await complaints('one\n[](#lator)\n\n## Later {#later}')).toBe(
      'body:2: Nothing in the article has the id “lator”.\n    expected: the id of a section, figure, table, theorem or equation\n    did you mean “later”?',
    );
  });
});

describe('links', () => {
  it('to other sites do not give them a handle on the page', async () => {
    expect(await html('[out](https://example.org/a?b=1&c=2 "Title")')).toBe(
      '<p><a href="https://example.org/a?b=1&amp;c=2" title="Title" rel="noopener">out</a></p>\n',
    );
  });
  it('to other pages of the site are handed on with their lines', async () => {
    const { links } = await compile('one\n[x](/about/) and [y](../other/#part)');
    expect(links.map(({ href, line }) => [href, line - 7])).toEqual([
      ['/about/', 2],
      ['../other/#part', 2],
    ]);
  });
  it('that run a program, have no words or lead nowhere are reported', async () => {
    const said = await complaints('[x](javascript:alert(1))\n\n[](https://example.org)\n\n[y]()');
    expect(said).toContain('body:1: A link to “javascript:” is not allowed.');
    expect(said).toContain('body:3: The link to “https://example.org” has no words.');
    expect(said).toContain('body:5: A link leads nowhere.');
  });
});
