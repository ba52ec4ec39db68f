import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { loadArticles, type ReadyArticle } from '../../../src/site/articles.ts';
import { siteConfig } from '../../../src/site/config.ts';
import { loadFigures } from '../../../src/site/figure-registry.ts';
import { paint } from '../../../src/site/twins/raster.ts';
import { articleTwins, twinPath } from '../../../src/site/twins/twin-files.ts';

const site = siteConfig({ BASE_PATH: 'x' });
const figures = await loadFigures();
const articles = await loadArticles('.', site, figures);
const root = mkdtempSync(join(tmpdir(), 'twins-'));
afterAll(() => rmSync(root, { recursive: true }));

const twinsOf = (article: ReadyArticle) => articleTwins(article, figures, { root, site });
const wordsIn = (svg: string) => svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe.each(articles.map((article) => [article.slug, article] as const))('%s', (slug, article) => {
  const files = new Map(twinsOf(article).files);

  it.each(article.figures.map(({ id, title }) => [id, title] as const))('%s', async (id, title) => {
    const light = (await files.get(twinPath(slug, id, 'svg'))!()) as string;
    const dark = (await files.get(twinPath(slug, id, 'svg', 'dark'))!()) as string;
    for (const svg of [light, dark]) {
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toMatch(/var\(|light-dark\(|color-mix\(|currentColor|NaN|undefined|class=|<style/);
      const { svg: parsed } = new XMLParser({ processEntities: { enabled: true }, htmlEntities: true }).parse(
        svg,
      );
      expect(parsed.title).toBe(title);
      expect(parsed.desc).toMatch(/\w/);
      expect(wordsIn(svg)).toContain('Vitrine · ');
    }
    expect(dark).not.toBe(light);
    expect(wordsIn(dark)).toBe(wordsIn(light));
  });
});

const trees = articles.find(({ slug }) => slug === 'trees')!;

it('has the words of the legend and what stands under a panel', async () => {
  const files = new Map(twinsOf(trees).files);
  const words = wordsIn((await files.get('trees/figures/branching.svg')!()) as string);
  for (const shown of [
    'exact: squared = tree distance',
    'live: this sample',
    'The spread falls as one over √m',
  ])
    expect(words).toContain(shown);
  expect(words).not.toMatch(/New sample|Children per node/);
});

it('is painted once for a drawing, at twice its size', async () => {
  const make = new Map(twinsOf(trees).files).get('trees/figures/star.png')!;
  const png = Buffer.from((await make()) as Uint8Array);
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  const image = await twinsOf(trees).image();
  expect(image).toMatchObject({ path: 'trees/figures/star.png', width: 1600 });
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([image!.width, image!.height]);
  const painted = readdirSync(join(root, '.cache/twins'));
  expect(Buffer.from((await make()) as Uint8Array).equals(png)).toBe(true);
  expect(readdirSync(join(root, '.cache/twins'))).toEqual(painted);
});

it('paints words in a font of its own', async () => {
  const svg = (words: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15" font-family="system-ui">${words}</text></svg>`;
  const [words, none] = await Promise.all([paint(svg('→ words'), root), paint(svg(''), root)]);
  expect(words.length).toBeGreaterThan(none.length + 100);
});

it('stands for its article: the first figure, or the one that the front matter names', async () => {
  const named = { ...trees, frontMatter: { ...trees.frontMatter, image: 'cube' } };
  expect((await twinsOf(named).image())?.path).toBe('trees/figures/cube.png');
  expect((await twinsOf(trees).image('power'))?.alt).toMatch(/^At p = 1\.5/);
  expect(await twinsOf({ ...trees, figures: [] }).image()).toBeUndefined();
});
