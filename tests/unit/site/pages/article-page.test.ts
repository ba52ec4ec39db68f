import { describe, expect, it } from 'vitest';
import type { ReadyArticle } from '../../../../src/site/articles.ts';
import { siteConfig } from '../../../../src/site/config.ts';
import { articlePage } from '../../../../src/site/pages/article-page.ts';
import { sampleFrontMatter } from '../front-matter-sample.ts';

const site = siteConfig({ BASE_PATH: 'x', SITE_URL: 'https://example.org' });

const pageOf = (front: object = {}) => {
  const article = {
    slug: 'trees',
    frontMatter: { ...sampleFrontMatter, ...front },
    html: '<p>Text</p>',
    toc: [],
    references: [{ key: 'k', id: 'ref-k', number: 1, html: 'A work', text: 'A work' }],
    glossaryHtml: '',
    words: 2345,
  } as unknown as ReadyArticle;
  return articlePage(article, [article], false, site).main.text;
};

describe('the page of an article', () => {
  it('says how many words it has and how long they take', () => {
    expect(pageOf()).toContain('2,345 words, 11 minutes to read');
  });

  it('can be cited as a sentence, as BibTeX and as CSL-JSON, each with a button that names it', () => {
    const text = pageOf();
    for (const [id, what] of [
      ['citation', 'plain text'],
      ['bibtex', 'BibTeX'],
      ['csl', 'CSL-JSON'],
    ]) {
      expect(text).toContain(`id="${id}"`);
      expect(text).toContain(`<button type="button" data-copy="${id}" hidden>Copy ${what}</button>`);
    }
    expect(text).toContain('<a href="/x/trees/cite.bib" download="trees.bib">');
    expect(text).toContain('<a id="csl" href="/x/trees/cite.json" download="trees.json">');
    expect(text, 'all that is written by an author stays text').not.toContain('<in>');
  });

  it('lists what changed, the newest first, down to the first publication', () => {
    const changes = [
      { date: '2026-03-20', text: 'A <b>.' },
      { date: '2026-04-01', text: 'A figure more.' },
    ];
    const log = /<h2 id="changes">[\s\S]*?<\/section>/.exec(pageOf({ changes }))?.[0] ?? '';
    const entries = [...log.matchAll(/<li>(.*)<\/li>/g)].map(([, entry = '']) =>
      entry.replace(/<\/?time[^>]*>/g, ''),
    );
    expect(entries).toEqual([
      '1 April 2026: A figure more.',
      '20 March 2026: A &#60;b&#62;.',
      '9 March 2026: First published.',
    ]);
  });

  it('has no list of changes where there are none', () => {
    expect(pageOf()).not.toContain('id="changes"');
    expect(pageOf({ changes: [] })).not.toContain('id="changes"');
  });

  it('has a link beside the title of each part, named after it', () => {
    const text = pageOf({ changes: [{ date: '2026-04-01', text: 'More.' }] });
    const titles = [
      ...text.matchAll(/<h2 id="([^"]+)">([^<]+) <a class="anchor" href="#([^"]+)" aria-label="([^"]+)">/g),
    ];
    expect(titles.map(([, id, title, target, name]) => [id, title, target === id, name])).toEqual([
      ['references', 'References', true, 'Link to section: References'],
      ['changes', 'Changes', true, 'Link to section: Changes'],
      ['cite', 'Cite this article', true, 'Link to section: Cite this article'],
    ]);
    expect(text.match(/<h2/g)).toHaveLength(3);
  });
});
