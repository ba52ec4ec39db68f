import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { relativePage } from '../../../../src/site/offline/relative-page.ts';
import { contentPolicy, themeScript } from '../../../../src/site/pages/theme-script.ts';

const PATHS = ['index.html', 'about/index.html', 'trees/index.html', 'trees/a.json', 'trees/header-1.svg'];
const site = (base: string) => ({
  base,
  has: (path: string) => PATHS.includes(path),
  read: () => '<svg/>',
});
const inside = (body: string, base = '/x/', path = 'trees/index.html') =>
  /<body>([\s\S]*)<\/body>/.exec(relativePage(path, `<!doctype html><body>${body}</body>`, site(base)))![1];

describe('a page with relative addresses', () => {
  it('names pages by their files, with what comes after', () => {
    expect(inside('<a href="/x/">a</a>')).toBe('<a href="../index.html">a</a>');
    expect(inside('<a href="../about/#b">a</a>')).toBe('<a href="../about/index.html#b">a</a>');
    expect(inside('<a href="/x/trees/?c=d#p?q=1">a</a>')).toBe(
      '<a href="../trees/index.html?c=d#p?q=1">a</a>',
    );
    expect(inside('<a href="/x/trees/">a</a>', '/x/', 'index.html')).toBe('<a href="trees/index.html">a</a>');
  });

  it('works for a site at the root of its host', () => {
    expect(inside('<a href="/about/">a</a>', '/')).toBe('<a href="../about/index.html">a</a>');
  });

  it('changes addresses in data of figures, also inside drawings', () => {
    expect(inside(`<p data-files='{"a":"/x/trees/a.json"}'></p>`)).toBe(
      '<p data-files="{&quot;a&quot;:&quot;../trees/a.json&quot;}"></p>',
    );
    expect(inside('<template shadowrootmode="open"><a href="/x/trees/a.json"></a></template>')).toBe(
      '<template shadowrootmode="open"><a href="../trees/a.json"></a></template>',
    );
  });

  it('carries pictures of styles with it', () => {
    const svg = Buffer.from('<svg/>').toString('base64');
    expect(inside('<i style="--picture:url(/x/trees/header-1.svg)"></i>')).toBe(
      `<i style="--picture:url(data:image/svg+xml;base64,${svg})"></i>`,
    );
  });

  it('leaves alone what is no file of the site, and texts', () => {
    for (const body of [
      '<a href="#here">a</a>',
      '<a href="https://example.org/x/">a</a>',
      '<a href="mailto:a@example.org">a</a>',
      '<a href="/elsewhere/">a</a>',
      '<a href="%zz">a</a>',
      '<p title="/x/about/">/x/about/</p>',
    ])
      expect(inside(body)).toBe(body);
  });
});

describe('scripts of a page that may be read from disk', () => {
  const html = `<!doctype html><head><meta http-equiv="content-security-policy" content="${contentPolicy(false)}">
<script>${themeScript}</script><link rel="modulepreload" href="/x/a.js"><link rel="preload" href="/x/f.woff2" as="font">
<script type="module" src="/x/a.js"></script><script type="application/ld+json">{"@type":"A"}</script></head>`;
  const made = relativePage('trees/index.html', html, site('/x/'));

  it('run only where there is a server, and are allowed by their new hash', () => {
    const script = /<script>([^<]*)<\/script>/.exec(made)![1]!;
    expect(script).toMatch(/^if\(location\.protocol!=='file:'\)\{/);
    expect(() => new Function(script)).not.toThrow();
    const hash = createHash('sha256').update(script).digest('base64');
    expect(made).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it('are not fetched from disk, where modules and hints are errors', () => {
    expect(made).not.toMatch(/type="module"|preload/);
    expect(made).toContain('<script type="vitrine/module" src="/x/a.js">');
    expect(made).toContain('<script type="application/ld+json">{"@type":"A"}</script>');
  });

  it('lets styles, fonts and pictures come from disk, and scripts from there no more than before', () => {
    for (const kind of ['style', 'img', 'font']) expect(made).toContain(`${kind}-src 'self' file:`);
    expect(made).not.toMatch(/(script|connect|worker|default)-src [^;]*file:/);
  });
});
