import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadArticles, type ReadyArticle } from './articles.ts';
import type { PageAssets } from './assets.ts';
import { articleBibtex, articleCsl } from './bibliography.ts';
import { absoluteLink, type SiteConfig } from './config.ts';
import { embedSheet } from './embed-sheet.ts';
import { atomFeed, type FeedEntry } from './feed.ts';
import { feedContent } from './feed-content.ts';
import { loadFigures } from './figure-registry.ts';
import { figureSheet } from './figure-sheet.ts';
import { oembed, oembedPath } from './oembed.ts';
import { aboutPage } from './pages/about-page.ts';
import { articlePage, headerPicture, minutesToRead } from './pages/article-page.ts';
import type { CollectionEntry } from './pages/collection.ts';
import { dataPage, dataPath } from './pages/data-page.ts';
import { embedPage, embedPath } from './pages/embed-page.ts';
import { galleryPage, galleryPath } from './pages/gallery-page.ts';
import { homePage } from './pages/home-page.ts';
import { keptPage, keptPath } from './pages/kept-page.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { searchPage, searchPath } from './pages/search-page.ts';
import { type Page, shell } from './pages/shell.ts';
import { renderPicture } from './render-figure.ts';
import { schemaFiles } from './schema-files.ts';
import { publishSearch, searchFile } from './search/search-file.ts';
import { silhouette } from './silhouette.ts';
import { checkSiteLinks } from './site-links.ts';
import { robotsTxt, sitemap } from './sitemap.ts';
import { articleTwins } from './twins/twin-files.ts';

/** Makes a file when it is asked for. */
export type MakeFile = () => string | Uint8Array | Promise<string | Uint8Array>;
/** All files that the site makes itself, by path from its root: `trees/index.html`, `feed.xml`. */
export type Site = ReadonlyMap<string, MakeFile>;

export interface SiteOptions {
  /** Folder of the checkout. */
  readonly root: string;
  readonly site: SiteConfig;
  readonly assets: PageAssets;
}

/** @throws {BuildError} with everything that an author has to mend */
export async function loadSite({ root, site, assets }: SiteOptions): Promise<Site> {
  const figures = await loadFigures();
  const articles = await loadArticles(root, site, figures);
  const listed = articles.filter(({ frontMatter }) => frontMatter.status === 'complete');
  const named = listed.map(({ slug, frontMatter }) => ({ slug, front: frontMatter }));
  const search = publishSearch(searchFile(listed, figures), site);
  const show = async (page: Page | Promise<Page>) => shell(await page, site, assets, search.address);

  const files = new Map<string, MakeFile>([
    ['index.html', () => show(collectionEntries(listed).then((entries) => homePage(entries, site)))],
    ['about/index.html', () => show(aboutPage(figures.names, site))],
    [`${keptPath}index.html`, () => show(keptPage(site))],
    [`${galleryPath}index.html`, () => show(galleryPage(listed, figures, site, assets))],
    [`${searchPath}index.html`, () => show(searchPage(listed, assets.searchScript, site))],
    [search.path, () => search.text],
    ['404.html', () => show(notFoundPage(named, site))],
    [
      'feed.xml',
      () =>
        atomFeed(
          listed.map((article) => feedEntry(article, site)),
          site,
        ),
    ],
    ['sitemap.xml', () => sitemap(sitemapPages(listed), site)],
    ['robots.txt', () => robotsTxt(site)],
    [figureSheet.path, () => figureSheet.text],
    [embedSheet.path, () => embedSheet.text],
  ]);
  for (const [path, make] of schemaFiles(figures)) files.set(path, make);
  for (const article of articles) {
    for (const [path, make] of articleFiles(article, root, site)) files.set(path, make);
    const asksModel = article.figures.some(({ name }) => figures.get(name)?.contract.asksModel);
    const twins = articleTwins(article, figures, { root, site });
    for (const [path, make] of twins.files) files.set(path, make);
    files.set(`${article.slug}/index.html`, async () =>
      show({ ...articlePage(article, listed, asksModel, site), image: await twins.image() }),
    );
    for (const spec of article.figures) {
      const image = () => twins.image(spec.id);
      files.set(`${embedPath(article.slug, spec.id)}index.html`, async () =>
        embedPage(article, spec, { figures, site, assets, image: await image() }),
      );
      files.set(oembedPath(article.slug, spec.id), async () => oembed(article, spec, site, await image()));
    }
    if (article.figures.length > 0)
      files.set(`${article.slug}/${dataPath}index.html`, () => show(dataPage(article, figures, site)));
  }
  checkSiteLinks(articles, files.keys());
  return files;
}

/** What lies beside an article's page. */
function articleFiles(
  { slug, frontMatter, header, files, images }: ReadyArticle,
  root: string,
  site: SiteConfig,
): [string, MakeFile][] {
  return [
    [`${slug}/cite.bib`, () => articleBibtex(frontMatter, absoluteLink(site, `${slug}/`))],
    [`${slug}/cite.json`, () => articleCsl(frontMatter, absoluteLink(site, `${slug}/`), site.name)],
    ...files.map(({ path, text }): [string, MakeFile] => [path, () => text]),
    ...(header?.states ?? []).map((state, index): [string, MakeFile] => [
      headerPicture(slug, index),
      () => silhouette(header!, state),
    ]),
    ...images.map((name): [string, MakeFile] => [
      `${slug}/${name}`,
      () => readFileSync(join(root, 'articles', slug, name)),
    ]),
  ];
}

function collectionEntries(articles: readonly ReadyArticle[]): Promise<CollectionEntry[]> {
  return Promise.all(
    articles.map(async ({ slug, frontMatter, figures, words }) => ({
      slug,
      front: frontMatter,
      minutes: minutesToRead(words),
      tools: figures.filter(({ id }) => frontMatter.tools.includes(id)),
      picture: figures[0] && (await renderPicture(figures[0])),
    })),
  );
}

const feedEntry = (article: ReadyArticle, site: SiteConfig): FeedEntry => ({
  slug: article.slug,
  front: article.frontMatter,
  content: feedContent(article, site),
});

function sitemapPages(articles: readonly ReadyArticle[]) {
  const pages = articles.map(({ slug, frontMatter }) => ({
    path: `${slug}/`,
    changed: frontMatter.updated ?? frontMatter.date,
  }));
  return [{ path: '' }, { path: 'about/' }, { path: galleryPath }, { path: searchPath }, ...pages];
}
