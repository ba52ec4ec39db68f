import { describe, expect, it } from 'vitest';
import { compile, complaints, html } from '../compile.ts';

describe('citations', () => {
  it('are numbered in the order of first citation', async () => {
    expect(await html('[@wood2010], [@hill2001], [@wood2010]')).toBe(
      '<p><a class="cite" href="#ref-wood2010">[1]</a>, <a class="cite" href="#ref-hill2001">[2]</a>, <a class="cite" href="#ref-wood2010">[1]</a></p>\n',
    );
  });
  it('may name several works and places in them', async () => {
    expect(await html('[@wood2010; @hill2001, Theorem 3]')).toMatch(
      />\[1\]<\/a>, <a [^>]*>\[2, Theorem 3\]<\/a>/,
    );
  });
  it('bring their works into the reference list', async () => {
    const { references } = await compile('[@hill2001]');
    expect(references).toEqual([
      {
        key: 'hill2001',
        id: 'ref-hill2001',
        number: 1,
        html: 'Ann Hill and Bob Dale. <a href="https://doi.org/10.1000/182" rel="noopener"><cite class="reference-title">On Trees</cite></a>. Journal of Examples, 2001. <a href="https://doi.org/10.1000/182" rel="noopener">doi:10.1000/182</a>',
        text: 'Ann Hill and Bob Dale. On Trees. Journal of Examples, 2001. https://doi.org/10.1000/182',
      },
    ]);
  });
  it('leave a link and code alone', async () => {
    expect(await html('[@home](https://example.org) `[@hill2001]`')).not.toContain('class="cite"');
  });
  it('of an unknown work are reported with the nearest key', async () => {
    expect(await complaints('one\n\ntwo [@hil2001]')).toBe(
      'body:3: The bibliography has no work “hil2001”.\n    expected: an entry “hil2001” in refs.bib\n    did you mean “hill2001”?',
    );
  });
  it('that are missing are only a warning, on the line of the entry', async () => {
    const { problems } = await compile('[@hill2001]');
    expect(problems).toEqual([
      { file: 'articles/test/refs.bib', line: 10, message: 'Nothing cites “wood2010”.', severity: 'warning' },
    ]);
  });
});
