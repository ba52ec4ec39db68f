import { describe, expect, it } from 'vitest';
import type { KeepList as Read } from '../../../../src/reader/offline/kept.ts';
import { type BuiltSite, keepList } from '../../../../src/site/offline/keep-list.ts';

const page = (body: string, head = '') =>
  `<!doctype html><head><meta property="og:title" content="Trees &amp; co"><link rel="stylesheet" href="/x/assets/main.css"><script type="module" src="/x/assets/main.js"></script>${head}</head><body>${body}</body>`;

const FILES: Record<string, string> = {
  'index.html': page(''),
  'trees/index.html': page(
    `<div style="--picture:url(/x/trees/header-1.svg)"></div>
    <figure data-figure="star" data-src="/x/trees/data/a.json" data-files='{"b":"/x/other/data/b.json"}'>
    <template shadowrootmode="open"><link rel="stylesheet" href="/x/assets/figure.css"></template></figure>
    <img src="/x/trees/photo%20one.png"><a href="/x/other/">Other</a><a href="../index.html">Home</a>
    <a href="/x/trees/cite.bib" download>Cite</a><a href="https://example.org/y.png">Elsewhere</a>
    <button data-keep="/x/trees/keep.json" data-model></button>`,
    '<link rel="alternate" href="/x/feed.xml"><link rel="icon" href="/x/icons/i.svg">',
  ),
  'trees/data/index.html': page('Numbers'),
  'kept/index.html': page('Kept'),
  'other/index.html': page(''),
  'trees/keep.json': '',
  'feed.xml': 'feed',
  'icons/i.svg': 'icon',
  'fonts/roman.woff2': 'font',
  'trees/header-1.svg': 'header',
  'trees/data/a.json': 'aaa',
  'other/data/b.json': 'bb',
  'trees/photo one.png': 'photo',
  'trees/cite.bib': '@misc{}',
  'assets/main.css': '@font-face{src:url(/x/fonts/roman.woff2)}',
  'assets/figure.css': 'a{}',
};

const OUTPUTS = [
  { type: 'chunk', fileName: 'assets/main.js', code: 'main', dynamicImports: ['assets/kit.js'] },
  {
    type: 'chunk',
    fileName: 'assets/kit.js',
    code: 'new Worker("/x/assets/worker-1.js")',
    imports: ['assets/base.js'],
    dynamicImports: ['assets/star.js', 'assets/bars.js', 'assets/model.js'],
  },
  { type: 'chunk', fileName: 'assets/base.js', code: 'base' },
  { type: 'chunk', fileName: 'assets/star.js', code: 's', moduleIds: ['/r/src/figures/star/star.ts'] },
  { type: 'chunk', fileName: 'assets/bars.js', code: 'b', moduleIds: ['/r/src/figures/bars/bars.ts'] },
  {
    type: 'chunk',
    fileName: 'assets/model.js',
    code: '"weights.safetensors"',
    moduleIds: ['/r/src/reader/model/pocket-model.ts'],
  },
  { type: 'asset', fileName: 'assets/worker-1.js', code: 'work' },
  { type: 'asset', fileName: 'assets/weights.safetensors', code: 'weights' },
] as const;

function built(changes: Record<string, string> = {}): BuiltSite {
  const scripts = OUTPUTS.map(({ fileName, code }) => [fileName, code]);
  const files = new Map<string, string>([...Object.entries({ ...FILES, ...changes }), ...(scripts as [])]);
  const read = (path: string) => files.get(path)!;
  return { base: '/x/', outputs: OUTPUTS, has: (path) => files.has(path), read, html: read };
}

describe('the list of what an article needs offline', () => {
  const list: Read = keepList('trees', built());
  const addresses = list.files.map(({ address }) => address);

  it('begins with its pages, as a browser asks for them', () => {
    expect(addresses.slice(0, 3)).toEqual(['../trees/', '../trees/data/', '../kept/']);
    expect(list.title).toBe('Trees & co');
  });

  it('has what its HTML names: data, siblings, pictures, styles, also those inside drawings; and their fonts', () => {
    expect(addresses).toEqual(
      expect.arrayContaining([
        '../trees/data/a.json',
        '../other/data/b.json',
        '../trees/header-1.svg',
        '../trees/photo%20one.png',
        '../trees/cite.bib',
        '../icons/i.svg',
        '../assets/main.css',
        '../assets/figure.css',
        '../fonts/roman.woff2',
      ]),
    );
  });

  it('has the scripts it can come to ask for, and none of other figures', () => {
    const scripts = addresses.filter((address) => address.endsWith('.js')).sort();
    const names = ['base', 'kit', 'main', 'model', 'star', 'worker-1'];
    expect(scripts).toEqual(names.map((name) => `../assets/${name}.js`));
  });

  it('has no other page, no feed and not itself', () => {
    expect(addresses.filter((address) => /other\/$|index|feed|keep\.json/.test(address))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('sets the files of the model apart, where a figure asks it', () => {
    expect(list.model?.files.map(({ address }) => address)).toEqual(['../assets/weights.safetensors']);
    expect(list.model?.bytes).toBe(7);
    const silent = FILES['trees/index.html']!.replace(' data-model', '');
    const without = keepList('trees', built({ 'trees/index.html': silent }));
    expect(without.model).toBeUndefined();
    expect(without.files.map(({ address }) => address)).not.toContain('../assets/model.js');
  });

  it('says sizes, and changes its hash with any file', () => {
    expect(list.bytes).toBe(list.files.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(list.files.find(({ address }) => address.endsWith('a.json'))?.bytes).toBe(3);
    expect(keepList('trees', built()).hash).toBe(list.hash);
    expect(keepList('trees', built({ 'other/data/b.json': 'bc' })).hash).not.toBe(list.hash);
  });
});
