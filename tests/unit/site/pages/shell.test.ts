import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { siteConfig } from '../../../../src/site/config.ts';
import { html } from '../../../../src/site/pages/html.ts';
import { articleMetadata } from '../../../../src/site/pages/metadata.ts';
import { type Page, shell } from '../../../../src/site/pages/shell.ts';
import { sampleFrontMatter } from '../front-matter-sample.ts';

const site = siteConfig({ BASE_PATH: 'x', SITE_URL: 'https://example.org' });
const assets = {
  scripts: ['/x/assets/main.js'],
  preloads: [],
  styles: ['/x/assets/main.css'],
  searchScript: '/x/assets/search.js',
  dev: false,
};
const searchIndex = '/x/search/index.0a1b.json';
const page: Page = {
  path: 'trees/',
  title: 'Trees & co',
  description: 'a "b" <c>',
  kind: 'article',
  main: html`<h1>Trees</h1>`,
};
const made = shell(page, site, assets, searchIndex);

describe('every page', () => {
  it('is shared with its image, where it has one, at an absolute address', () => {
    const image = { path: 'trees/figures/a.png', width: 1600, height: 900, alt: 'Shows "a" <b>.' };
    const shared = shell({ ...page, image }, site, assets, searchIndex);
    expect(shared).toContain(
      '<meta property="og:image" content="https://example.org/x/trees/figures/a.png">',
    );
    expect(shared).toContain('<meta property="og:image:width" content="1600">');
    expect(shared).toContain('<meta property="og:image:alt" content="Shows &#34;a&#34; &#60;b&#62;.">');
    expect(shared).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(made).toContain('<meta name="twitter:card" content="summary">');
    expect(made).not.toContain('og:image');
  });

  it('says its language, may be zoomed, and names its one address', () => {
    expect(made).toMatch(/^<!doctype html> <html lang="en">/);
    expect(made).toContain('<meta name="viewport" content="width=device-width">');
    expect(made).toContain('<link rel="canonical" href="https://example.org/x/trees/">');
  });

  it('allows its own inline script by hash, and no other', () => {
    const policy = /content-security-policy" content="([^"]*)"/.exec(made)![1]!.replaceAll('&#39;', "'");
    const inline = [...made.matchAll(/<script>([^<]*)<\/script>/g)].map(([, code]) => code!);
    expect(inline).toHaveLength(1);
    const hash = createHash('sha256').update(inline[0]!).digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|ws:/);
  });

  it('states its policy before anything it could stop', () => {
    expect(made.indexOf('content-security-policy')).toBeLessThan(made.indexOf('<script'));
    expect(made.indexOf('content-security-policy')).toBeLessThan(made.indexOf('<link'));
  });

  it('loads nothing from elsewhere', () => {
    const loaded = [
      ...made.matchAll(
        /<(?:script|img|link rel="(?:stylesheet|preload|modulepreload|icon)")[^>]*?(?:src|href)="([^"]*)"/g,
      ),
    ];
    expect(loaded.length).toBeGreaterThan(2);
    for (const [, address] of loaded) expect(address).toMatch(/^\/(?!\/)/);
  });

  it('has one main part, which the first link leads to, and marks where the reader is', () => {
    expect(made.match(/<main /g)).toHaveLength(1);
    expect(/<body>\s*<a [^>]*href="#([^"]*)"/.exec(made)![1]).toBe('main');
    const about = shell({ ...page, path: 'about/' }, site, assets, searchIndex);
    expect(about).toContain('href="/x/about/" aria-current="page"');
    expect(made).not.toContain('aria-current');
  });

  it('keeps out of search engines when it is asked to', () => {
    const hidden = shell({ ...page, unlisted: true }, site, assets, searchIndex);
    expect(hidden).toContain('<meta name="robots" content="noindex">');
    expect(hidden).not.toContain('canonical');
  });

  it('may open a socket for hot reload in dev only', () => {
    expect(shell(page, site, { ...assets, dev: true }, searchIndex)).toContain('ws:');
  });
});

describe('the description of an article', () => {
  const head = articleMetadata('trees', sampleFrontMatter, site).text;

  it('has the tags that Google Scholar reads', () => {
    expect(head).toContain('<meta name="citation_publication_date" content="2026/03/09">');
    expect(head.match(/name="citation_author"/g)).toHaveLength(2);
    expect(head).toContain('<meta name="citation_title" content="Trees &#38; “vectors” &#60;in&#62; space">');
  });

  it('is a ScholarlyArticle of schema.org that says what it is based on', () => {
    const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head)![1]!;
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'ScholarlyArticle',
      headline: sampleFrontMatter.title,
      datePublished: '2026-03-09',
      dateModified: '2026-04-01',
      url: 'https://example.org/x/trees/',
      author: [{ '@type': 'Person', name: 'Ada Example' }, { name: 'Ben O’Example' }],
      isBasedOn: [{ name: 'On <trees>' }],
    });
  });
});
