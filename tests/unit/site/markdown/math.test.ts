import { describe, expect, it } from 'vitest';
import { keepMarks } from '../../../../src/site/markdown/math-markup.ts';
import { compile, complaints, html } from '../compile.ts';

/** The signs of each formula in a piece of HTML, in order. */
const signs = (text: string) =>
  [...text.matchAll(/<math[^>]*>([\s\S]*?)<\/math>/g)].map(([, markup]) => markup!.replace(/<[^>]*>/g, ''));

describe('formulas in a line', () => {
  it('keep their stars and underscores', async () => {
    expect(signs(await html('$a*b*c$ and $x_1 + y_1$'))).toEqual(['a∗b∗c', 'x1+y1']);
  });
  it('open and close no emphasis that begins before them', async () => {
    expect(await html('*see $a*b$ here*')).toMatch(/<p><em>see <math>.*<\/math> here<\/em><\/p>/);
    expect(await html('_see $x_1$ here_')).toMatch(/<p><em>see <math>.*<\/math> here<\/em><\/p>/);
  });
  it.each(['It costs $5 and $6.', 'a $ b $ c', 'from $5 to$6', 'US$10 or $20', 'it is \\$x\\$'])(
    'are not seen in %j',
    async (text) => {
      expect(await html(text)).not.toContain('<math');
    },
  );
  it('may stand in brackets and before punctuation', async () => {
    expect(signs(await html('($n$), $m$.'))).toEqual(['n', 'm']);
  });
  it('may hold a dollar sign', async () => {
    expect(signs(await html('$\\text{\\$5}$'))).toEqual(['$5']);
  });
  it('may go on in the next line', async () => {
    expect(signs(await html('$a +\nb$'))).toEqual(['a+b']);
  });
  it('are not looked for in code', async () => {
    expect(await html('`$x$` and $y$')).toMatch(/<code>\$x\$<\/code> and <math>/);
    expect(await html('```text\n$$\nx\n$$\n```')).not.toContain('<math');
  });
  it('need no wrapper, no name space and no second copy', async () => {
    expect(await html('$x$')).toBe('<p><math><mi>x</mi></math></p>\n');
  });
});

describe('marks', () => {
  it('stay with the formula before them', async () => {
    expect(
      keepMarks('a <math><mi>x</mi></math>, b (<math><mi>y</mi></math>). <math><mi>z</mi></math> c'),
    ).toBe(
      'a <span class="kept"><math><mi>x</mi></math>,</span> b <span class="kept">(<math><mi>y</mi></math>).</span> <math><mi>z</mi></math> c',
    );
  });
});

describe('letters', () => {
  it('of one kind are marked upright when they are no single italic letter', async () => {
    expect(await html('$\\sin x$')).toContain('<mi class="up">sin</mi><mspace width=".17em"/><mi>x</mi>');
    expect(await html('$\\operatorname{softmax}$')).toContain('<mi class="up">softmax</mi>');
    expect(await html('$\\mathrm{d}x$')).toContain('<mi class="up">d</mi><mi>x</mi>');
  });
  it.each([
    ['\\mathbb{R}', 'double-struck', 'ℝ'],
    ['\\mathbb{S}', 'double-struck', '𝕊'],
    ['\\mathbf{x}', 'bold', '𝐱'],
    ['\\mathcal{L}', 'script', 'ℒ'],
    ['\\mathcal{A}', 'script', '𝒜'],
    ['\\mathfrak{g}', 'fraktur', '𝔤'],
    ['\\boldsymbol{\\alpha}', 'bold-italic', '𝜶'],
    ['\\mathsf{T}', 'sans-serif', '𝖳'],
  ])('of %s are the letters of that alphabet', async (tex, name, letter) => {
    expect(await html(`$${tex}$`)).toContain(`<mi class="up ${name}">${letter}</mi>`);
  });
  it('leave no attribute that browsers do not know', async () => {
    expect(await html('$\\mathbb{1} \\ne \\mathbf{0}, \\|x\\|, \\Gamma, \\mathtt{a}$')).not.toContain(
      'mathvariant',
    );
  });
});

describe('roots and signs', () => {
  it('draw the line of a root without a math font', async () => {
    expect(await html('$\\sqrt{m}$')).toContain(
      '<mrow><mo rspace="0">√</mo><mrow class="under"><mi>m</mi></mrow></mrow>',
    );
  });
  it('have no space between a sign and its number', async () => {
    expect(await html('$v = -u$')).toContain('<mo>=</mo><mo form="prefix">−</mo><mi>u</mi>');
    expect(await html('$v - u$')).toContain('<mi>v</mi><mo>−</mo><mi>u</mi>');
  });
});

describe('bars', () => {
  it('of values and norms have no space around them', async () => {
    expect(await html('$|x|$')).toContain('<mi class="up">|</mi><mi>x</mi><mi class="up">|</mi>');
    expect(await html('$\\lVert x \\rVert$')).toContain('<mo lspace="0" rspace="0">‖</mo>');
  });
  it('grow with what they hold when the author asks for it', async () => {
    expect(await html('$\\left\\| x \\right\\|$')).toContain(
      '<mo fence="true" stretchy="true" symmetric="true" lspace="0" rspace="0" class="grows">‖</mo>',
    );
  });
  it('that say “such that” keep their space', async () => {
    expect(await html('$a \\mid b$')).toContain('<mi>a</mi><mo>∣</mo><mi>b</mi>');
  });
});

describe('equations', () => {
  it('without an id have no number', async () => {
    const text = await html('$$ x $$');
    expect(text).toContain('<div class="equation"><div class="equation-body"><math display="block">');
    expect(text).not.toContain('equation-number');
  });
  it('are numbered in order', async () => {
    const text = await html('$$\nx\n$$ {#eq-a}\n\n$$\ny\n$$ {#eq-b}\n\n[](#eq-b) after [](#eq-a)');
    expect(text).toContain('<div class="equation" id="eq-b">');
    expect(text).toContain('<span class="equation-number">(2)</span>');
    expect(text).toMatch(/>Equation 2<\/a> after <a [^>]*>Equation 1<\/a>/);
  });
  it('interrupt a paragraph, a list and a quotation', async () => {
    expect(await html('text\n$$\nx\n$$\nmore')).toMatch(
      /^<p>text<\/p>\n<div class="equation">.*<\/div>\n<p>more<\/p>\n$/,
    );
    expect(await html('- item\n  $$\n  x\n  $$\n- next')).toMatch(
      /<li>item<div class="equation">[\s\S]*<li>next<\/li>/,
    );
    expect(await html('> said\n> $$\n> x\n> $$')).toMatch(
      /<blockquote>\n<p>said<\/p>\n<div class="equation">/,
    );
  });
  it('may have lines that look like Markdown', async () => {
    expect(signs(await html('text\n$$\na\n=\nb\n$$'))).toEqual(['a=b']);
    expect(signs(await html('text\n\n$$\na\n- b\n+ c\n$$'))).toEqual(['a−b+c']);
    expect(await html('text\n$$\na\n=\nb\n$$')).not.toContain('<h');
  });
  it('can be scrolled by keys when they may be too wide for a phone, and only then', async () => {
    expect(await html('$$ a + b = c $$')).not.toContain('tabindex');
    expect(await html('$$ aaaaaaaaaa + bbbbbbbbbb + cccccccccc = dddddddddd $$ {#eq-w}')).toContain(
      '<div class="equation-body" role="region" tabindex="0" aria-label="Equation 1">',
    );
  });
});

describe('mistakes in formulas', () => {
  it('are reported with the line inside the formula', async () => {
    expect(await complaints('text\n\n$$\na\n+ \\foo\n$$')).toMatch(
      /^body:5: The formula “a \+ \\foo” cannot be read: Undefined control/,
    );
  });
  it('are all reported', async () => {
    expect((await complaints('$\\frac{a$\n\n$\\bar{$')).match(/^body:/gm)).toHaveLength(2);
  });
  it('leave the source as text', async () => {
    expect((await compile('$\\frac{<b>$')).html).toBe('<p><code>\\frac{&lt;b&gt;</code></p>\n');
  });
  it('name commands that would make links or styles', async () => {
    expect(await complaints('$\\href{javascript:x}{y}$')).toContain('\\href is not allowed');
  });
  it('name a display formula inside a line', async () => {
    expect(await complaints('one\ntwo $$x$$ three')).toContain('“$$” stands in the middle of a paragraph');
  });
  it('name braces that mean nothing', async () => {
    expect(await complaints('$$ x $$ {#eq-a title="X"}')).toContain('body:1: “title” means nothing here.');
  });
});
