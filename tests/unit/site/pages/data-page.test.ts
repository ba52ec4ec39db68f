import { describe, expect, it } from 'vitest';
import { number } from '../../../../src/figures/kit/state.ts';
import type { ReadyArticle } from '../../../../src/site/articles.ts';
import { siteConfig } from '../../../../src/site/config.ts';
import type { FigureEntry } from '../../../../src/site/markdown/figure-spec.ts';
import { dataPage } from '../../../../src/site/pages/data-page.ts';
import { sampleFrontMatter } from '../front-matter-sample.ts';

const entry: FigureEntry = {
  contract: {
    name: 'bars',
    state: { count: number({ label: 'Count', min: 0, max: 90, step: 1, default: 3 }) },
    describe: (_data, { count }) => `There are ${count} bars & <nothing> else.`,
  },
  about: { title: 'Bars', evidence: 'computed', method: 'Counted <by hand>.' },
  table: (_data, { count }) => ({
    caption: 'All bars',
    columns: [{ label: 'Bar', kind: 'number' }],
    rows: Array.from({ length: count }, (_, i) => [i]),
  }),
};
const card = {
  evidence: 'computed' as const,
  title: 'Some bars',
  model: 'none',
  recipe: 'data/trees/recipe.ts',
  seed: null,
  sampleSize: '9 bars',
  interval: 'none',
  date: '2026-01-02',
  licence: 'CC BY 4.0',
  source: 'A book, p. 3',
};
const file = {
  name: 'bars',
  path: 'trees/data/bars.0a1b.json',
  address: '/x/trees/data/bars.0a1b.json',
  sha256: '0a1b2c',
  text: '',
};

const pageOf = (count: number, data?: { file: string; value: unknown; card: typeof card }) =>
  dataPage(
    {
      slug: 'trees',
      frontMatter: sampleFrontMatter,
      files: [file],
      figures: [{ id: 'my-bars', name: 'bars', number: 2, title: 'Bars', state: { count }, data }],
    } as unknown as ReadyArticle,
    { names: ['bars'], get: () => entry },
    siteConfig({ BASE_PATH: 'x', SITE_URL: 'https://example.org' }),
  );

describe('the page of data', () => {
  it('lies below its article, leads back to it and stays out of search engines', () => {
    const page = pageOf(3);
    expect(page.path).toBe('trees/data/');
    expect(page.unlisted).toBe(true);
    expect(page.main.text).toContain('href="/x/trees/"');
    expect(page.main.text).toContain('<section id="my-bars">');
    expect(page.main.text).toContain('<a href="../#my-bars">Figure 2</a>');
  });

  it('says in escaped words what the first picture shows, and how the numbers came about', () => {
    const { text } = pageOf(3).main;
    expect(text).toContain('There are 3 bars &#38; &#60;nothing&#62; else.');
    expect(text).toContain('<dt>How</dt><dd>Counted &#60;by hand&#62;.</dd>');
  });

  it('cuts a long table short and says so', () => {
    const rows = (count: number) => pageOf(count).main.text.match(/<td class="number">/g) ?? [];
    expect(rows(3)).toHaveLength(3);
    expect(rows(90).length).toBeLessThan(60);
    expect(pageOf(90).main.text).toMatch(/… and \d+ more rows/);
  });

  it('shows every field of the data card, the file and its checksum', () => {
    const { text } = pageOf(3, { file: 'bars', value: [], card }).main;
    const values = [card.title, card.recipe, card.sampleSize, card.date, card.licence, card.source];
    for (const value of [...values, file.sha256, file.address, 'nothing is random'])
      expect(text).toContain(value);
  });
});
