import { expect, test } from '@playwright/test';
import { feedProblems, feedText, readFeed } from '../formats/atom.ts';
import { cslProblems } from '../formats/csl.ts';
import { sitemapProblems } from '../formats/sitemap.ts';
import { asList } from '../formats/xml.ts';
import { BASE, PAGES, readSiteFile, siteFiles } from './support/site.ts';

const feed = readSiteFile('feed.xml').toString();
const sitemap = readSiteFile('sitemap.xml').toString();
const ARTICLES = PAGES.filter(({ html, listed }) => listed && html.includes('<article class="article">'));
const { origin } = new URL(readFeed(feed).id ?? '');

test('the feed is valid and has the whole of every complete article', () => {
  expect(feedProblems(feed)).toEqual([]);
  const entries = asList(readFeed(feed).entry);
  const addresses = ARTICLES.map(({ path }) => `${origin}${BASE}${path}`);
  expect(entries.map(({ id }) => id).sort()).toEqual(addresses.sort());
});

for (const { path, html, figures } of ARTICLES) {
  test(`/${path} in the feed has each section, formula, figure and reference of the page`, () => {
    const address = `${origin}${BASE}${path}`;
    const entry = asList(readFeed(feed).entry).find(({ id }) => id === address);
    const text = feedText(entry?.content);
    for (const { id } of figures) {
      expect(text).toContain(`<a href="${address}#${id}"><img src="${address}figures/${id}.png" alt="`);
    }
    const count = (source: string, part: RegExp) => source.match(part)?.length ?? 0;
    const drawings = html.replaceAll(/<template shadowroot[\s\S]*?<\/template>|<nav[\s\S]*?<\/nav>/g, '');
    // A note stands in its place and at the end of the feed's text only.
    expect(count(text, /<math/g)).toBe(count(drawings, /<math/g));
    expect(count(text, /<img /g)).toBe(figures.length + count(drawings, /<img /g));
    const titles = [...drawings.matchAll(/<h[23] id="[^"]*">(?:<span[^>]*>[^<]*<\/span> )?([^<]+) </g)];
    expect(titles.length).toBeGreaterThan(0);
    for (const [, title = ''] of titles) {
      if (/^(Changes|Cite this article)$/.test(title)) continue;
      expect(text).toMatch(new RegExp(`<h[23]>[^<]*${title.replaceAll(/[.*+?^$()[\]{}|\\]/g, '\\$&')}`));
    }
  });

  test(`/${path} can be cited from files beside it`, () => {
    expect(siteFiles()).toContain(`${path}cite.bib`);
    expect(cslProblems(JSON.parse(readSiteFile(`${path}cite.json`).toString()))).toEqual([]);
  });
}

test('the sitemap is valid', () => {
  expect(sitemapProblems(sitemap, `${origin}${BASE}`)).toEqual([]);
});

test('a browser reads feed and sitemap as XML', async ({ page }) => {
  for (const text of [feed, sitemap]) {
    const wrong = await page.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
      text,
    );
    expect(wrong).toBeUndefined();
  }
});
