import { describe, expect, it } from 'vitest';
import { siteConfig } from '../../../../src/site/config.ts';
import { aboutPage } from '../../../../src/site/pages/about-page.ts';
import { dateHtml, listWords } from '../../../../src/site/pages/dates.ts';
import { homePage } from '../../../../src/site/pages/home-page.ts';
import { html } from '../../../../src/site/pages/html.ts';
import { notFoundPage } from '../../../../src/site/pages/not-found-page.ts';
import { sampleFrontMatter } from '../front-matter-sample.ts';

const site = siteConfig({ BASE_PATH: 'x', SITE_URL: 'https://example.org' });
const tools = [{ id: 'power', title: 'Which powers' }];
const entry = { slug: 'trees', front: sampleFrontMatter, picture: html`<svg></svg>`, minutes: 12, tools };

describe('home', () => {
  const { text } = homePage([entry, { ...entry, slug: 'other' }], site).main;

  it('shows each article with its picture, papers, tags and length', () => {
    expect(text.match(/class="entry"/g)).toHaveLength(2);
    expect(text).toContain('<svg></svg>');
    expect(text).toContain('<a class="entry-link" href="/x/trees/">Trees &#38; “vectors”');
    expect(text).toContain(
      '<a href="https://example.org/paper?a=1&#38;b=2">On &#60;trees&#62;</a> (Conf 2019)',
    );
    expect(text).toContain('<a href="/x/trees/#power">Which powers</a>');
    expect(text).toContain('12 minutes');
    expect(text).toContain('<li>geometry</li>');
  });

  it('explains each label of evidence', () => {
    for (const kind of ['published', 'computed', 'live']) expect(text).toContain(`evidence--${kind}`);
  });

  it('does not skip a level of headings', () => {
    const levels = [...text.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.slice(1).entries()) expect(level - levels[i]!).toBeLessThanOrEqual(1);
  });
});

it('the page of missing pages names every article and stays out of search engines', () => {
  const page = notFoundPage([{ slug: 'trees', front: sampleFrontMatter }], site);
  expect(page.main.text).toContain('href="/x/trees/"');
  expect(page.unlisted).toBe(true);
});

it('every link of the about page within the site goes through the base path', () => {
  const links = [...aboutPage(['star-tree'], site).main.text.matchAll(/href="([^"]*)"/g)].map(
    ([, href]) => href!,
  );
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) expect(link).toMatch(/^(https:\/\/|\/x\/|#)/);
});

describe('words', () => {
  it('a date is written out for readers and kept for machines', () => {
    expect(dateHtml('2026-03-09').text).toBe('<time datetime="2026-03-09">9 March 2026</time>');
  });
  it.each([
    [[], ''],
    [['Ada'], 'Ada'],
    [['Ada', 'Ben'], 'Ada and Ben'],
    [['Ada', 'Ben', 'Cy'], 'Ada, Ben and Cy'],
  ])('%j is said “%s”', (names, said) => {
    expect(listWords(names)).toBe(said);
  });
});
