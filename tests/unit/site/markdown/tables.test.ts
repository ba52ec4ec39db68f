import { describe, expect, it } from 'vitest';
import { complaints, html } from '../compile.ts';

const table = (cell: string) => `| a | b |\n| --- | --: |\n| ${cell} | 2 |\n`;

describe('tables', () => {
  it('stand in a region that keys can scroll', async () => {
    expect(await html(table('1'))).toContain(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Table of a">',
    );
  });
  it('say which way a column is aligned', async () => {
    expect(await html(table('1'))).toContain('<th scope="col" class="align-right">b</th>');
  });
  it.each(['\n', ''])('take a caption and a number from the line below %j', async (gap) => {
    const text = await html(`${table('1')}${gap}: Some *values* {#tbl-v}\n\nSee [](#tbl-v).`);
    expect(text).toContain('<figure class="table" id="tbl-v">');
    expect(text).toContain(
      '<figcaption><span class="table-label">Table 1</span> Some <em>values</em></figcaption>',
    );
    expect(text).toContain('>Table 1</a>.');
  });
  it('keep the bar of a bound number and of a term', async () => {
    const text = await html(table('{{ numbers.share | percent }} [[tree|big tree]]'));
    expect(text).toContain('<td><data class="bound" value="0.4312">43\u00A0%</data> <a');
    expect(text).toContain('>big tree</a></td>');
  });
  it('keep the double bar of a norm in a formula', async () => {
    expect(await html(table('$\\|x\\|$'))).toContain('\\Vert x\\Vert ');
  });
  it('report a bar inside a formula with its line and what to write', async () => {
    expect(await complaints(`text\n\n${table('$P(a|b)$')}`)).toBe(
      'body:5: A bar inside a formula ends the cell of a table.\n    expected: \\mid for “such that”, \\vert for an absolute value, \\Vert for a norm',
    );
  });
  it('report what is wrong in a cell on the line of its row', async () => {
    expect(await complaints(`${table('1')}| [[twig]] | 3 |`)).toMatch(
      /^body:4: The glossary has no term “twig”/,
    );
  });
  it('report what is wrong in a caption on its line', async () => {
    expect(await complaints(`${table('1')}\n: Of [[twig]]`)).toMatch(
      /^body:5: The glossary has no term “twig”/,
    );
  });
});
