import { describe, expect, it } from 'vitest';
import { compile, complaints, FRONT, html } from '../compile.ts';

const block = (body: string, name = 'power') => `text\n\n\`\`\`figure ${name}\n${body}\n\`\`\`\n`;
const POWER = 'id: p\ncaption: A caption.';

describe('figures', () => {
  it('are numbered and rendered in their place', async () => {
    const text = await html(`${block(POWER)}\nSee [](#q).\n\n${block('id: q\ncaption: Another.')}`);
    expect(text).toMatch(
      /data-figure="power"><figcaption>Figure 1\. A caption\.<[\s\S]*>Figure 2<\/a>[\s\S]*<figure id="q"/,
    );
  });
  it('hand on a complete state, the data and the title', async () => {
    const { figures } = await compile(
      block('id: p\ncaption: x\nwidth: page\nstate: { power: 3 }') +
        block('id: b\ndata: numbers\ntitle: Mine\ncaption: y', 'bars'),
    );
    expect(figures).toMatchObject([
      { id: 'p', number: 1, width: 'page', title: 'The power figure', state: { power: 3, shape: 'star' } },
      {
        id: 'b',
        number: 2,
        width: 'text',
        title: 'Mine',
        data: { file: 'numbers', card: { title: 'Numbers' } },
      },
    ]);
    expect(figures[0]).not.toHaveProperty('data');
  });
  it('have captions in Markdown, of one paragraph or more', async () => {
    const { figures } = await compile(
      block('id: p\ncaption: |\n  See *this*, [@hill2001].') + block('id: q\ncaption: |\n  One.\n\n  Two.'),
    );
    expect(figures[0]!.captionHtml).toMatch(/^See <em>this<\/em>, <a class="cite"/);
    expect(figures[1]!.captionHtml).toBe('<p>One.</p>\n<p>Two.</p>');
  });
  it('wait for a renderer that takes its time, one after the other', async () => {
    const article = await compile(block(POWER) + block('id: q\ncaption: costs $& more'));
    expect(article.html).toContain('Figure 2. costs $&amp; more');
  });
  it('may stand behind the title, in several states', async () => {
    const front = FRONT.replace(
      'summary',
      'header:\n  figure: power\n  states: [{ power: 1 }, { shape: chain }]\nsummary',
    );
    expect((await compile('text', front)).header).toEqual({
      name: 'power',
      states: [
        { power: 1, shape: 'star' },
        { power: 2, shape: 'chain' },
      ],
    });
  });
});

describe('mistakes in figures', () => {
  it.each([
    [block(POWER, 'pwoer'), 'body:3: There is no figure called “pwoer”.', 'power'],
    [block('id: p\ncapton: x\ncaption: y'), 'body:5: A figure has no field “capton”.', 'caption'],
    [block('id: b\ndata: numbrs\ncaption: x', 'bars'), 'body:5: There is no data file “numbrs”.', 'numbers'],
    [block('id: p\nstate:\n  pwer: 2\ncaption: x'), 'body:6: There is no control called “pwer”', 'power'],
  ])('name what is unknown, its line and the nearest name: %#', async (text, message, near) => {
    const said = await complaints(text);
    expect(said).toContain(message);
    expect(said).toContain(`did you mean “${near}”?`);
  });
  it.each([
    [block('caption: x'), 'body:3: The figure has no “id”.'],
    [block('id: p'), 'body:3: The figure has no “caption”.'],
    [
      block('id: p\nwidth: huge\ncaption: x'),
      'body:5: The field “width” of the figure is not as expected.\n    expected: text, page or screen',
    ],
    [
      block('id: p\nstate: { power: 9 }\ncaption: x'),
      'body:5: “power” was 9, but takes a number from 0.5 to 4.',
    ],
    [
      block('id: p\nstate: { shape: blob }\ncaption: x'),
      'body:5: “shape” was "blob", but takes one of star, chain.',
    ],
    [block('id: p\ndata: numbers\ncaption: x'), 'body:5: The figure “power” draws no data file.'],
    [block('id: b\ncaption: x', 'bars'), 'body:3: The figure “bars” needs data.'],
    [
      block('id: b\ndata: bare\ncaption: x', 'bars'),
      'body:5: The data file “bare” has not the two parts of one.',
    ],
    [block('id: p\ncaption: [unclosed'), 'This is not legal YAML'],
    [block('just text'), 'body:3: The block of the figure is not a list of fields.'],
    [block(POWER) + block(POWER), 'body:9: The id “p” is given twice'],
    [block('id: P 1\ncaption: x'), 'body:3: “P 1” cannot be an id.'],
    [block('id: p\ncaption: |\n  One.\n\n  Of [[twig]].'), 'body:8: The glossary has no term “twig”.'],
    [block(POWER, ''), 'body:3: The block does not name a figure.'],
  ])('say what is wrong and where: %#', async (text, message) => {
    expect(await complaints(text)).toContain(message);
  });
  it('say what the figure finds wrong in its data', async () => {
    const { options } = await import('../compile.ts');
    const { compileArticle } = await import('../../../../src/site/article.ts');
    const data = { names: ['odd'], read: () => ({ card: {}, data: { count: 'many' } }) };
    const { problems } = await compileArticle({
      ...options(block('id: b\ndata: odd\ncaption: x', 'bars')),
      data,
    });
    expect(problems[0]!.message).toMatch(/^The data file “odd” is not what “bars” draws: count: /);
  });
  it('behind the title are found on the line of the front matter', async () => {
    const front = FRONT.replace('summary', 'header:\n  figure: power\n  states: [{ powr: 1 }]\nsummary');
    expect((await compile('text', front)).problems[0]).toMatchObject({ line: 8, nearest: 'power' });
  });
});
