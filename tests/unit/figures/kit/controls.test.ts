import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { expect, describe as group, test } from 'vitest';
import { radios, select, toggle } from '../../../../src/figures/kit/controls.ts';
import { choice, flag } from '../../../../src/figures/kit/state.ts';

const field = choice({
  label: 'Tree',
  options: { star: 'Star', chain: 'Chain', path: 'Path' },
  default: 'star',
});
const choose = () => {};

/** Each `<input>` or `<option>` the server prints: its value, and whether a browser without JavaScript would mark it. */
async function marked(template: unknown): Promise<(readonly [string | undefined, boolean])[]> {
  const printed = await collectResult(render(template));
  return (printed.match(/<(input|option)[^>]*>/g) ?? []).map((tag) => [
    tag.match(/value="(\w+)"/)?.[1],
    /\s(checked|selected)/.test(tag),
  ]);
}

group('controls without JavaScript', () => {
  test('mark the chosen one of several options and no other', async () => {
    const expected = [
      ['star', false],
      ['chain', true],
      ['path', false],
    ];
    expect(await marked(radios({ field, value: 'chain', choose }))).toEqual(expected);
    expect(await marked(select({ field, value: 'chain', choose }))).toEqual(expected);
  });

  test('tick a box only when it is on', async () => {
    const box = flag({ label: 'Turn', default: false });
    expect(await marked(toggle({ field: box, value: false, choose }))).toEqual([[undefined, false]]);
    expect(await marked(toggle({ field: box, value: true, choose }))).toEqual([[undefined, true]]);
  });
});
