import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { siteConfig } from '../../../src/site/config.ts';
import { atomFeed } from '../../../src/site/feed.ts';
import { robotsTxt, sitemap } from '../../../src/site/sitemap.ts';
import { sampleFrontMatter } from './front-matter-sample.ts';

const site = siteConfig({ BASE_PATH: 'x', SITE_URL: 'https://example.org' });
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => ['entry', 'url'].includes(name) });
const older = { slug: 'older', front: { ...sampleFrontMatter, title: 'Older', date: '2025-01-01' } };
const trees = { slug: 'trees', front: sampleFrontMatter };

describe('the feed', () => {
  const text = atomFeed([older, trees], site);

  it('is well-formed and begins with its declaration', () => {
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toMatch(/^<\?xml/);
  });

  it('has what Atom requires of a feed and of each entry, the newest first', () => {
    const { feed } = parser.parse(text, true);
    expect(feed).toMatchObject({ id: 'https://example.org/x/', title: 'Vitrine' });
    expect(feed.entry.map(({ title }: { title: string }) => title)).toEqual([
      'Trees &#38; “vectors” &#60;in&#62; space',
      'Older',
    ]);
    for (const entry of feed.entry) {
      expect(entry.id).toMatch(/^https:\/\/example\.org\/x\/\w+\/$/);
      expect(entry.updated).toBe('2026-04-01T00:00:00Z');
      expect(entry.summary).toBeTruthy();
    }
    expect(feed.updated).toBe('2026-04-01T00:00:00Z');
  });

  it('is a feed also when there is no article yet', () => {
    const { feed } = parser.parse(atomFeed([], site));
    expect(feed.updated).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(feed.entry).toBeUndefined();
  });
});

it('the sitemap is well-formed and names every page with its address', () => {
  const text = sitemap([{ path: '' }, { path: 'trees/', changed: '2026-04-01' }], site);
  expect(XMLValidator.validate(text)).toBe(true);
  expect(parser.parse(text).urlset.url).toEqual([
    { loc: 'https://example.org/x/' },
    { loc: 'https://example.org/x/trees/', lastmod: '2026-04-01' },
  ]);
});

it('robots.txt leads to the sitemap', () => {
  expect(robotsTxt(site)).toContain('\nSitemap: https://example.org/x/sitemap.xml\n');
});
