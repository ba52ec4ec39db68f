import { describe, expect, it } from 'vitest';
import { absoluteLink, basePath, linkTo, siteConfig } from '../../../src/site/config.ts';

describe('the base path', () => {
  it.each([
    ['/', '/'],
    ['', '/'],
    ['interpretability', '/interpretability/'],
    ['/interpretability', '/interpretability/'],
    ['/a/b/', '/a/b/'],
  ])('“%s” means “%s”', (written, meant) => {
    expect(basePath(written)).toBe(meant);
  });

  it.each(['https://example.org/x', '/a b/', '/"x/'])('“%s” is refused in words', (written) => {
    expect(() => basePath(written)).toThrow(/BASE_PATH is “.*but takes a path/);
  });
});

describe('addresses', () => {
  const site = siteConfig({ BASE_PATH: 'x', SITE_URL: 'https://example.org/' });

  it('are written below the base path', () => {
    expect(linkTo(site)).toBe('/x/');
    expect(linkTo(site, 'trees/')).toBe('/x/trees/');
    expect(absoluteLink(site, 'feed.xml')).toBe('https://example.org/x/feed.xml');
  });

  it.each(['example.org', 'ftp://example.org', 'javascript:alert(1)'])('“%s” is no SITE_URL', (address) => {
    expect(() => siteConfig({ SITE_URL: address })).toThrow(/SITE_URL/);
  });
});
