import { describe, expect, it } from 'vitest';
import { compile, complaints, html } from '../compile.ts';

describe('side notes', () => {
  it('stand in the place of their mark', async () => {
    expect(await html('Text.[^a] More.\n\n[^a]: The *note*.')).toBe(
      '<p>Text.<span class="note"><button type="button" class="note-mark" aria-expanded="true" aria-controls="note-a" aria-label="Note 1"><sup>1</sup></button>' +
        '<span class="note-body" id="note-a" role="note"><span class="note-number">1</span> The <em>note</em>.</span></span> More.</p>\n',
    );
  });
  it('are numbered in the order of their marks', async () => {
    const { notes } = await compile('A[^b] B[^a]\n\n[^a]: first written\n\n[^b]: second written');
    expect(notes).toEqual([
      { id: 'note-b', number: 1, html: 'second written' },
      { id: 'note-a', number: 2, html: 'first written' },
    ]);
  });
  it('hold formulas, citations, terms and bound numbers', async () => {
    const text = await html('A[^a]\n\n[^a]: With $x$, [@hill2001], [[tree]], {{ numbers.count | integer }}.');
    expect(text).toMatch(/<math>.*class="cite".*class="term".*2,048/);
  });
  it('count their citations where they are read', async () => {
    const { references } = await compile('A[^a] [@wood2010]\n\n[^a]: See [@hill2001].');
    expect(references.map(({ key }) => key)).toEqual(['hill2001', 'wood2010']);
  });
  it('may have several paragraphs and a list, all of them inside a line', async () => {
    const text = await html('A[^a]\n\n[^a]: One.\n\n    Two.\n\n    - three\n\nAfter.');
    expect(text).toContain(
      '<span class="note-paragraph">One.</span><span class="note-paragraph">Two.</span><span class="note-item">three</span>',
    );
    expect(text).toMatch(/<p>After\.<\/p>\n$/);
  });
  it('go on over a line end', async () => {
    const { notes } = await compile('A[^a]\n\n[^a]: One\ntwo\n## Next');
    expect(notes[0]!.html).toBe('One\ntwo');
  });
});

describe('mistakes in notes', () => {
  it('name a note that is not written, with the nearest', async () => {
    expect(await complaints('A[^frist] B[^first]\n\n[^first]: x')).toMatch(
      /^body:1: There is no note “frist”\.[\s\S]*did you mean “first”/,
    );
  });
  it('name a note that nothing refers to, one referred to twice, and one written twice', async () => {
    expect(await complaints('A\n\n[^a]: x')).toContain('body:3: Nothing refers to the note “a”.');
    expect(await complaints('A[^a]\n\nB[^a]\n\n[^a]: x')).toContain(
      'body:3: The note “a” is referred to twice',
    );
    expect(await complaints('A[^a]\n\n[^a]: x\n\n[^a]: y')).toContain(
      'body:5: The note “a” is written twice',
    );
  });
  it('name a note inside a note, also inside itself', async () => {
    expect(await complaints('A[^a]\n\n[^a]: x[^a]')).toContain('body:3: A note stands inside another note.');
  });
  it('name a note in a heading, a table or a caption', async () => {
    expect(await complaints('## T[^a]\n\n[^a]: x')).toContain('body:1: A note stands inside a heading.');
    expect(await complaints('| a[^a] |\n| --- |\n\n[^a]: x')).toContain(
      'body:1: A note stands inside a table.',
    );
  });
  it('name what is too large for a note', async () => {
    expect(await complaints('A[^a]\n\n[^a]: x\n\n    | a |\n    | - |')).toContain(
      'Something in a note is too large',
    );
  });
  it('name the line of a mistake inside a note', async () => {
    expect(await complaints('A[^a]\n\n[^a]: x\n\n    [[twig]]')).toMatch(/^body:5: The glossary has no term/);
  });
});
