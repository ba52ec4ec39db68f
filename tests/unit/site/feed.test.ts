import { describe, expect, it } from 'vitest';
import { siteConfig } from '../../../src/site/config.ts';
import { atomFeed } from '../../../src/site/feed.ts';
import { robotsTxt, sitemap } from '../../../src/site/sitemap.ts';
import { feedProblems, feedText, readFeed } from '../../formats/atom.ts';
import { sitemapProblems } from '../../formats/sitemap.ts';
import { asList } from '../../formats/xml.ts';
import { sampleFrontMatter } from './front-matter-sample.ts';

const site = siteConfig({ BASE_PATH: 'x', SITE_URL: 'https://example.org' });
const HOME = 'https://example.org/x/';
const content = '<p>1 &lt; 2 &amp; “3”</p>';
const older = { slug: 'older', front: { ...sampleFrontMatter, title: 'Older', date: '2025-01-01' }, content };
const trees = { slug: 'trees', front: sampleFrontMatter, content };

describe('the feed', () => {
  const text = atomFeed([older, trees], site);

  it('is what RFC 4287 asks for', () => {
    expect(feedProblems(text)).toEqual([]);
  });

  it('has the newest first, each with its dates and its whole text as it was made', () => {
    const feed = readFeed(text);
    expect(feed).toMatchObject({ id: HOME, title: 'Vitrine', updated: '2026-04-01T00:00:00Z' });
    const entries = asList(feed.entry);
    expect(entries.map(({ title }) => title)).toEqual(['Trees & “vectors” <in> space', 'Older']);
    expect(entries[0]).toMatchObject({
      id: `${HOME}trees/`,
      published: '2026-03-09T00:00:00Z',
      updated: '2026-04-01T00:00:00Z',
      summary: 'Why a < b & c.',
    });
    expect(feedText(entries[0]?.content)).toBe(content);
  });

  it('is a feed also when there is no article yet', () => {
    const empty = atomFeed([], site);
    expect(feedProblems(empty)).toEqual([]);
    expect(readFeed(empty).entry).toBeUndefined();
  });

  it.each([
    [/<id>[^<]*trees\/<\/id>/, `<id>${HOME}</id>`, 'an id is used twice'],
    [/<published>2026-03-09T/, '<published>2026-03-09 ', 'is not a date of RFC 3339'],
    [/<updated>2026-04-01[^<]*<\/updated>\n<author/, '<author', 'not one updated'],
    [/&#60;p&#62;/, '&#60;p class="x"&#62;', '<p class>'],
    [/&#60;p&#62;/, '&#60;p&#62;&#60;img src="a.png" alt="a"&#62;', 'src="a.png"'],
    [/&#60;p&#62;/, '&#60;script&#62;', '<script>'],
  ])('the check of feeds finds what is wrong: %s', (part, wrong, problem) => {
    expect(text).toMatch(part);
    expect(feedProblems(text.replace(part, wrong)).join('\n')).toContain(problem);
  });
});

describe('the sitemap', () => {
  const text = sitemap([{ path: '' }, { path: 'trees/', changed: '2026-04-01' }], site);

  it('is what sitemaps.org asks for', () => {
    expect(sitemapProblems(text, HOME)).toEqual([]);
    expect(text).toContain('<loc>https://example.org/x/trees/</loc><lastmod>2026-04-01</lastmod>');
  });

  it.each([
    [`${HOME}trees/`, '/x/trees/', 'is not absolute'],
    [`${HOME}trees/`, 'https://example.org/trees/', 'is not below'],
    [`${HOME}trees/`, HOME, 'named twice'],
    [`${HOME}trees/`, `${HOME}a b/`, 'is not escaped'],
    ['2026-04-01', 'April', 'is not a date'],
  ])('the check of sitemaps finds what is wrong: %s as %s', (part, wrong, problem) => {
    expect(sitemapProblems(text.replace(part, wrong), HOME).join('\n')).toContain(problem);
  });
});

it('robots.txt leads to the sitemap', () => {
  expect(robotsTxt(site)).toContain('\nSitemap: https://example.org/x/sitemap.xml\n');
});
