import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../../../src/search/entry.ts';
import { Searcher } from '../../../../src/search/searcher.ts';
import { loadArticles } from '../../../../src/site/articles.ts';
import { siteConfig } from '../../../../src/site/config.ts';
import { loadFigures } from '../../../../src/site/figure-registry.ts';
import { publishSearch, searchFile } from '../../../../src/site/search/search-file.ts';

const site = siteConfig({ BASE_PATH: 'x' });
const registry = await loadFigures();
const articles = await loadArticles('.', site, registry);
const listed = articles.filter(({ frontMatter }) => frontMatter.status === 'complete');
const file = searchFile(listed, registry);
const searcher = new Searcher(file);
/** Tags of our pages; “0<p<2” and “<bos>” are text. */
const MARKUP =
  /<\/?(a|b|p|em|strong|span|div|m[a-z]{1,5}|code|figure|template|svg|style|button|section|t[dh]|li)\b[^<>]*>|&(#\d+|\w+);|shadowroot/i;
const of = (kind: SearchEntry['kind']) => file.entries.filter((entry) => entry.kind === kind);
const placed = ({ articles, id }: SearchEntry) => `${file.articles[articles[0]!]!.path}#${id}`;
const first = (question: string) => searcher.ask(question).hits[0]?.entry;

describe('the file of the search', () => {
  it('has every section and figure of every complete article, and no draft', () => {
    const sections = listed.flatMap(({ slug, html }) => [
      `${slug}/#`,
      ...Array.from(html.matchAll(/<h[2-6] id="([^"]*)"/g), ([, id]) => `${slug}/#${id}`),
    ]);
    const figures = listed.flatMap((article) => article.figures.map(({ id }) => `${article.slug}/#${id}`));
    expect(sections.length).toBeGreaterThan(30);
    expect(figures.length).toBeGreaterThan(20);
    expect(of('section').map(placed)).toEqual(sections);
    expect(of('figure').map(placed)).toEqual(figures);
    expect(file.articles.map(({ path }) => path)).toEqual(listed.map(({ slug }) => `${slug}/`));
  });

  it('has every term once with the articles that use it, and every reference with where it is cited', () => {
    const uses = listed.flatMap(({ glossaryHtml }) => glossaryHtml.match(/<dt id=/g) ?? []).length;
    expect(of('term').flatMap((term) => term.articles)).toHaveLength(uses);
    expect(new Set(of('term').map(({ id }) => id)).size).toBe(of('term').length);
    expect(of('paper')).toHaveLength(listed.flatMap(({ references }) => references).length);
    expect(of('paper').filter(({ trail }) => trail.length === 0)).toEqual([]);
  });

  it('leads to ids that are on the pages', () => {
    const dead = file.entries.flatMap(({ articles, id }) =>
      articles.filter((place) => {
        const { html, glossaryHtml, references } = listed[place]!;
        const known = html.includes(` id="${id}"`) || glossaryHtml.includes(` id="${id}"`);
        return id && !known && !references.some((work) => work.id === id);
      }),
    );
    expect(dead).toEqual([]);
  });

  it('is text without markup', () => {
    const texts = file.entries.flatMap(({ title, trail, text }) => [title, ...trail, text]);
    expect(texts.filter((text) => MARKUP.test(text))).toEqual([]);
    expect(texts.filter((text) => text !== text.trim() || /\s\s/.test(text))).toEqual([]);
    const silent = file.entries.filter(({ kind, text }) => kind !== 'section' && text === '');
    expect(silent).toEqual([]);
  });

  it('is served under a name that changes with it, below the path of the site, within 100 kB compressed', () => {
    const published = publishSearch(file, site);
    expect(published.address).toBe(`/x/${published.path}`);
    expect(published.path).toMatch(/^search\/index\.[\da-f]{8}\.json$/);
    expect(publishSearch({ ...file, articles: [] }, site).path).not.toBe(published.path);
    const size = gzipSync(published.text, { level: 9 }).length;
    console.log(`search: ${file.entries.length} entries, ${size} bytes after gzip -9`);
    expect(size).toBeLessThan(100_000);
  });
});

describe('a question', () => {
  it('that is the title of a figure finds that figure first', () => {
    const wrong = of('figure').flatMap((figure) => {
      const found = first(figure.title);
      return found?.kind === 'figure' && found.title === figure.title
        ? []
        : [`${figure.title} → ${found?.title}`];
    });
    expect(wrong).toEqual([]);
  });

  it('that is the title of a paper or a term finds it first', () => {
    for (const entry of [...of('paper'), ...of('term')]) expect(first(entry.title)?.title).toBe(entry.title);
  });

  it('with words half written, wrongly written or in capitals finds the same place', () => {
    const whole = searcher.ask('isometry').hits.map(({ entry }) => entry);
    expect(whole.length).toBeGreaterThan(0);
    for (const question of ['isome', 'isometri', 'ISOMETRY'])
      expect(searcher.ask(question).hits.map(({ entry }) => entry)).toContain(whole[0]);
  });
});
