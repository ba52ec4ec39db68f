import { describe, expect, it } from 'vitest';
import { html, join, jsonForScript, raw } from '../../../../src/site/pages/html.ts';

describe('the template tag', () => {
  it('escapes what is put in, between tags and in attributes', () => {
    const title = `<img src=x onerror="a('b')"> & co`;
    const made = html`<p title="${title}">${title}</p>`.text;
    expect(made).not.toContain('<img');
    expect(made.match(/"/g)).toHaveLength(2);
    expect(made).toContain('&#60;img');
    expect(made).toContain('&#38; co');
  });

  it('keeps HTML that was made by it, joins lists and leaves out what is not there', () => {
    const items = ['a', 'b<'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}${false}${undefined}${null}${raw('<!-- -->')}${0}</ul>`.text).toBe(
      '<ul><li>a</li><li>b&#60;</li><!-- -->0</ul>',
    );
  });
});

it('parts are joined by an escaped separator', () => {
  expect(join([html`<b>a</b>`, '<', 3], ' & ').text).toBe('<b>a</b> &#38; &#60; &#38; 3');
});

it('JSON cannot end the script it stands in', () => {
  const value = { text: '</script><script>alert(1)</script><!--' };
  const made = jsonForScript(value).text;
  expect(made).not.toContain('<');
  expect(JSON.parse(made)).toEqual(value);
});
