import { describe, expect, it } from 'vitest';
import { complaints, html } from '../compile.ts';

const shown = async (text: string) => /<data[^>]*>([^<]*)</.exec(await html(text))?.[1];

describe('bound numbers', () => {
  it.each([
    ['numbers.count | integer', '2,048'],
    ['numbers.share | fixed1', '0.4'],
    ['numbers.share | fixed3', '0.431'],
    ['numbers.small | fixed2', '−0.25'],
    ['numbers.share | percent', '43\u00A0%'],
    ['numbers.share | percent1', '43.1\u00A0%'],
    ['numbers.rows.1.value | fixed1', '2.5'],
    ['numbers.rows[0].value | fixed4', '1.6180'],
    ['numbers.name', 'oak'],
    ['numbers.name | text', 'oak'],
    ['numbers.names | list', 'oak, ash and elm'],
  ])('show %s as %s', async (path, text) => {
    expect(await shown(`{{ ${path} }}`)).toBe(text);
  });
  it('carry the unrounded value', async () => {
    expect(await html('{{ numbers.share | percent }}')).toContain('<data class="bound" value="0.4312">');
  });
  it('may stand in headings, captions, theorems and formulas', async () => {
    expect(await html('## Of {{ numbers.count | integer }}')).toMatch(
      /<h2 id="of-2-048">.*Of <data.*Link to section: Of 2,048"/,
    );
    expect(await html('```figure power\nid: p\ncaption: Of {{ numbers.count | integer }}.\n```')).toContain(
      'Of <data',
    );
    expect(await html('::: lemma\n{{ numbers.count | integer }}\n:::')).toContain('2,048</data>');
    expect(await html('$n = {{ numbers.count | integer }}$')).toContain('<mn>2,048</mn>');
    expect(await html('$s = {{ numbers.small | fixed2 }}$')).toContain('<mo>−</mo><mn>0.25</mn>');
  });
  it('are left alone in code, and double braces in TeX stay TeX', async () => {
    expect(await html('`{{ numbers.count | integer }}`')).toContain(
      '<code>{{ numbers.count | integer }}</code>',
    );
    expect(await html('$x^{{2}} {{n}\\choose{k}}$')).toContain('<msup><mi>x</mi><mn>2</mn></msup>');
  });
});

describe('mistakes in bound numbers', () => {
  it.each([
    ['nubers.count | integer', 'There is no data file “nubers”.', 'numbers'],
    ['numbers.cuont | integer', '“numbers” has no “cuont”.', 'count'],
    ['numbers.count | intger', 'There is no format “intger”.', 'integer'],
  ])('name what is unknown in {{ %s }} and the nearest name', async (path, message, near) => {
    const said = await complaints(`one\n\n{{ ${path} }}`);
    expect(said).toContain(`body:3: ${message}`);
    expect(said).toContain(`did you mean “${near}”?`);
  });
  it.each([
    ['numbers.count', 'does not say how it is shown'],
    ['numbers', 'does not name a number'],
    ['', 'does not name a number'],
    ['numbers.share | integer', 'the number 0.4312, which cannot be shown as integer'],
    ['numbers.rows | list', 'a list, which cannot be shown as list'],
    ['numbers.name | fixed1', 'the string "oak", which cannot be shown as fixed1'],
    ['numbers.count.deep | integer', '“numbers.count” has no “deep”'],
    ['numbers.rows.7.value | fixed1', '“numbers.rows” has no “7”'],
    ['bare.0 | integer', 'has not the two parts of one'],
  ])('say what is wrong with {{ %s }}', async (path, message) => {
    expect(await complaints(`{{ ${path} }}`)).toContain(message);
  });
  it('are found in formulas and captions, with their lines', async () => {
    expect(await complaints('a $n = {{ numbers.no | integer }}$')).toContain(
      'body:1: “numbers” has no “no”.',
    );
    expect(
      await complaints('```figure power\nid: p\ncaption: |\n  One\n  {{ numbers.no | integer }}.\n```'),
    ).toContain('body:5: “numbers” has no “no”');
  });
});
