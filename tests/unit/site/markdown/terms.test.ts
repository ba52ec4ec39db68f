import { describe, expect, it } from 'vitest';
import { compile, complaints, html } from '../compile.ts';

describe('glossary terms', () => {
  it('are links, the first of a section marked as such', async () => {
    const text = await html('## A\n\n[[tree]] [[Trees]]\n\n## B\n\n[[tree|a big one]]');
    expect(
      [...text.matchAll(/<a class="(term[^"]*)"[^>]*>([^<]*)/g)].map(([, name, word]) => [name, word]),
    ).toEqual([
      ['term', 'tree'],
      ['term term-again', 'Trees'],
      ['term', 'a big one'],
    ]);
  });
  it('that an entry of the glossary uses do not count as used in the section', async () => {
    expect(await html('[[isometry]] [[tree]]')).not.toContain('term-again');
  });
  it('are found by other forms', async () => {
    expect(await html('[[isometric]]')).toBe('<p><a class="term" href="#term-isometry">isometric</a></p>\n');
  });
  it('are listed at the end, with the terms that they use', async () => {
    const { glossaryHtml } = await compile('[[isometry]]');
    expect(glossaryHtml).toMatch(
      /<dt id="term-isometry">Isometry<\/dt>\n<dd><p>Keeps[\s\S]*<math>[\s\S]*<dt id="term-tree">tree<\/dt>/,
    );
  });
  it('are not listed when none is used', async () => {
    expect((await compile('text')).glossaryHtml).toBe('');
  });
  it('that are unknown are reported with the nearest', async () => {
    expect(await complaints('one\n\n[[isometri]]')).toBe(
      'body:3: The glossary has no term “isometri”.\n    expected: an entry in articles/glossary.yaml\n    did you mean “isometry”?',
    );
  });
});
