import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The path below which the site is tested, as on GitHub Pages; `npm test -- build` makes it in {@link SITE_FOLDER}. */
export const BASE = '/interpretability/';
export const SITE_FOLDER = '.cache/test/site';

export interface FigureOnPage {
  /** Anchor, and the name in the address: `power`. */
  readonly id: string;
  /** Kind: `power-gram` is drawn by `<vitrine-power-gram>`. */
  readonly name: string;
}

export interface SitePage {
  /** Below {@link BASE}: `` for the home page, `trees/`, `404.html`. */
  readonly path: string;
  readonly html: string;
  /** Drafts and the page of missing pages are kept from search engines and so from the sitemap. */
  readonly listed: boolean;
  readonly figures: readonly FigureOnPage[];
}

/** Every file of the built site, as paths below its folder. */
export function siteFiles(): string[] {
  if (!existsSync(SITE_FOLDER)) {
    throw new Error(`There is no built site in ${SITE_FOLDER}: run npm test -- build first.`);
  }
  return readdirSync(SITE_FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(join(SITE_FOLDER, '/').length).replaceAll('\\', '/'),
    )
    .sort();
}

export const readSiteFile = (path: string): Buffer => readFileSync(join(SITE_FOLDER, path));

/** The pages the sitemap names, as paths below {@link BASE}. */
export function sitemapPaths(): string[] {
  const xml = readSiteFile('sitemap.xml').toString();
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => {
    const { pathname } = new URL(address);
    if (!pathname.startsWith(BASE))
      throw new Error(`The sitemap names ${address}, which is not below ${BASE}.`);
    return pathname.slice(BASE.length);
  });
}

function readPage(path: string): SitePage {
  const html = readSiteFile(path === '' || path.endsWith('/') ? `${path}index.html` : path).toString();
  const figures = [...html.matchAll(/<figure\b[^>]*\bdata-figure="[^"]*"[^>]*>/g)].map(([tag]) => ({
    id: /\bid="([^"]+)"/.exec(tag)?.[1] ?? '',
    name: /\bdata-figure="([^"]+)"/.exec(tag)?.[1] ?? '',
  }));
  return { path, html, listed: !/<meta name="robots" content="noindex">/.test(html), figures };
}

const everyPage = siteFiles()
  .filter((file) => file.endsWith('.html'))
  .map((file) => readPage(file.replace(/(^|\/)index\.html$/, '$1')));
const isEmbed = ({ path }: SitePage) => path.includes('/embed/');
/** Every page of the site, drafts and the page for addresses that lead nowhere among them; embed pages are apart. */
export const PAGES: readonly SitePage[] = everyPage.filter((page) => !isEmbed(page));
/** A page for each figure, to stand in an iframe. */
export const EMBED_PAGES: readonly SitePage[] = everyPage.filter(isEmbed);
export const PAGES_WITH_FIGURES = PAGES.filter((page) => page.figures.length > 0);

/** For the names of tests: `/trees/`. */
export const nameOf = (page: SitePage): string => `/${page.path}`;
