import { expect, test } from 'vitest';
import { placeOf } from '../../../src/embed/fetch-figure.ts';
import { readHeight } from '../../../src/embed/height.ts';
import { inPixels } from '../../../src/embed/pixels.ts';
import { articleOf, type Embedded, frameAddress, snippetOf } from '../../../src/reader/embed/snippets.ts';
import { boxed } from '../../../src/site/embed-sheet.ts';

const figure: Embedded = {
  article: 'https://example.org/site/trees/',
  id: 'power',
  hash: '#power?power.power=2',
  title: 'Stars & “powers” <b>',
  said: 'A [star] with "8" leaves.',
  theme: 'page',
  width: 0,
  height: 640,
};

test('the article is found from its own page and from an embed page', () => {
  expect(articleOf('https://example.org/site/trees/?data=x#power?power.power=2')).toBe(
    'https://example.org/site/trees/',
  );
  expect(articleOf('https://example.org/site/trees/embed/power/?theme=dark#power')).toBe(
    'https://example.org/site/trees/',
  );
  expect(articleOf('https://example.org/trees/index.html#power')).toBe('https://example.org/trees/');
});

test('snippets name site, state, theme and size, and what is said is no markup in them', () => {
  expect(frameAddress(figure)).toBe('https://example.org/site/trees/embed/power/#power?power.power=2');
  expect(frameAddress({ ...figure, theme: 'dark', hash: '#power' })).toBe(
    'https://example.org/site/trees/embed/power/?theme=dark',
  );
  const frame = snippetOf('iframe', figure);
  expect(frame).toContain('src="https://example.org/site/embed-frames.js"');
  const element = snippetOf('element', { ...figure, theme: 'light', width: 640 });
  expect(element).toContain('theme="light" style="display:block;width:640px;max-width:100%"');
  expect(element).toContain('src="https://example.org/site/embed.js"');
  for (const way of ['iframe', 'element', 'image'] as const)
    expect(snippetOf(way, figure)).not.toMatch(/<b>|"8"/);
  expect(snippetOf('markdown', figure)).toBe(
    '[![A \\[star\\] with "8" leaves.](https://example.org/site/trees/figures/power.png)](https://example.org/site/trees/#power?power.power=2)',
  );
  expect(snippetOf('image', { ...figure, theme: 'dark' })).toContain('figures/power.dark.png');
});

test('only heights of our form are read', () => {
  const good = { type: 'vitrine-height', figure: 'power', height: 500 };
  expect(readHeight({ ...good, more: 1 })).toEqual(good);
  for (const bad of [
    null,
    undefined,
    7,
    'vitrine-height',
    {},
    { ...good, type: 'height' },
    { ...good, figure: 3 },
    ...[Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 1e6, '500'].map((height) => ({ ...good, height })),
  ])
    expect(readHeight(bad)).toBeUndefined();
});

test('the place of a figure is read from an address, and nothing else is taken for one', () => {
  const page = 'https://host.example/post/';
  expect(placeOf('https://example.org/site/trees/#power?power=2', page)).toEqual({
    article: 'https://example.org/site/trees/',
    id: 'power',
    hash: '#power?power=2',
  });
  expect(placeOf('../trees/#cube', page).article).toBe('https://host.example/trees/');
  for (const bad of [
    '',
    'https://example.org/trees/',
    'javascript:alert(1)#power',
    'https://example.org/#a/../b',
    'data:text/html,#power',
  ])
    expect(() => placeOf(bad, page), bad).toThrow('takes the address of a figure');
});

test('style sheets are in pixels, and what was said of the page is said of the box', () => {
  expect(inPixels('a{margin:0.5rem -1rem;inline-size:min(20rem,100%)}b{color:#1rem}')).toBe(
    'a{margin:8px -16px;inline-size:min(320px,100%)}b{color:#1rem}',
  );
  expect(boxed(':root[data-theme="dark"] { } html { } body { } .html, tbody { }')).toBe(
    '.vitrine-embed[data-theme="dark"] { } .vitrine-embed { } .vitrine-embed { } .html, tbody { }',
  );
});
