import { describe, expect, it } from 'vitest';
import { complaints, html } from '../compile.ts';

describe('theorems', () => {
  it('have a title that names them, and Markdown inside', async () => {
    expect(await html('::: theorem {#thm-a title="Small *trees*"}\nA [[tree]].\n\n- one\n- two\n:::')).toBe(
      `<section class="theorem theorem--theorem" id="thm-a" aria-labelledby="thm-a-title">
<p class="theorem-title" id="thm-a-title"><span class="theorem-label">Theorem 1</span> <span class="theorem-name">Small <em>trees</em></span></p>
<p>A <a class="term" href="#term-tree">tree</a>.</p>
<ul>
<li>one</li>
<li>two</li>
</ul>
</section>
`,
    );
  });
  it('are counted by kind', async () => {
    const text = await html(
      '::: theorem\na\n:::\n::: lemma\nb\n:::\n::: theorem\nc\n:::\n::: remark\nd\n:::',
    );
    expect([...text.matchAll(/theorem-label">([^<]*)/g)].map(([, label]) => label)).toEqual([
      'Theorem 1',
      'Lemma 1',
      'Theorem 2',
      'Remark 1',
    ]);
  });
  it('may carry the number they have in a paper', async () => {
    const text = await html('::: theorem {#thm-a number="1.2"}\na\n:::\n\n[](#thm-a)');
    expect(text).toContain('>Theorem 1.2</a>');
  });
  it('may stand in each other, in a list and directly below a paragraph', async () => {
    expect(await html('::: theorem\na\n::: remark\nb\n:::\nc\n:::')).toMatch(
      /Theorem 1[\s\S]*Remark 1[\s\S]*<\/section>\n<p>c<\/p>\n<\/section>/,
    );
    expect(await html('- item\n\n  ::: remark\n  b\n  :::\n- next')).toMatch(
      /<li><p>item<\/p>\n<section[\s\S]*<p>b<\/p>\n<\/section><\/li>/,
    );
    expect(await html('text\n::: remark\nb\n:::')).toMatch(/^<p>text<\/p>\n<section/);
  });
  it('are not closed by a fence inside code', async () => {
    expect(await html('::: remark\n```text\n:::\n```\nafter\n:::')).toMatch(
      /<code>:::\n<\/code><\/pre>\n<p>after<\/p>\n<\/section>/,
    );
  });
});

describe('proofs and asides', () => {
  it('end a proof with a sign that is spoken', async () => {
    expect(await html('::: proof\nDone.\n:::')).toContain(
      '<p>Done. <span class="proof-end" role="img" aria-label="End of proof">∎</span></p>',
    );
    expect(await html('::: proof\n$$ x $$\n:::')).toMatch(
      /<p class="proof-last"><span class="proof-end"[^\n]*<\/p>\n<\/div>\n$/,
    );
  });
  it('let a title say what is proved', async () => {
    expect(
      await html('::: theorem {#thm-a}\na\n:::\n\n::: proof {title="Proof of [](#thm-a)"}\nb\n:::'),
    ).toContain('>Proof of <a class="xref" href="#thm-a">Theorem 1</a></p>');
  });
  it('have no number', async () => {
    expect(await html('::: aside {title="By the way"}\na\n:::')).toBe(
      '<div class="theorem theorem--aside" id="aside" role="note" aria-labelledby="aside-title">\n<p class="theorem-title" id="aside-title">By the way</p>\n<p>a</p>\n</div>\n',
    );
  });
});

describe('mistakes in boxes', () => {
  it('name an unknown kind and the nearest', async () => {
    expect(await complaints('text\n\n::: theorm\na\n:::')).toBe(
      'body:3: There is no box called “theorm”.\n    expected: one of theorem, definition, lemma, remark, proof, aside\n    did you mean “theorem”?',
    );
  });
  it('name a box without an end and an end without a box', async () => {
    expect(await complaints('::: lemma\na')).toContain('body:1: The lemma that begins here is not closed.');
    expect(await complaints('a\n\n:::\n\nb')).toContain('body:3: A line “:::” closes nothing.');
  });
  it('name a number given twice or that is none', async () => {
    expect(await complaints('::: lemma {number="1"}\na\n:::\n\n::: lemma\nb\n:::')).toContain(
      'body:5: There are two of Lemma 1',
    );
    expect(await complaints('::: lemma {number="one"}\na\n:::')).toContain(
      '“one” is not a number for a lemma.',
    );
    expect(await complaints('::: proof {number="1"}\na\n:::')).toContain('A proof has no number.');
  });
  it('name an unknown field', async () => {
    expect(await complaints('::: lemma {titel="x"}\na\n:::')).toMatch(
      /“titel” means nothing here[\s\S]*did you mean “title”/,
    );
  });
  it('report what is wrong inside on its own line', async () => {
    expect(await complaints('::: lemma\na\n\n[[twig]]\n:::')).toMatch(/^body:4: The glossary has no term/);
  });
});
