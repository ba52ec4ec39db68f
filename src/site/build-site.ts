import type { PageAssets } from './assets.ts';
import type { SiteConfig } from './config.ts';
import { atomFeed } from './feed.ts';
import { aboutPage } from './pages/about-page.ts';
import { homePage } from './pages/home-page.ts';
import { notFoundPage } from './pages/not-found-page.ts';
import { type Page, shell } from './pages/shell.ts';
import { robotsTxt, sitemap } from './sitemap.ts';

/** Makes the text of a file when it is asked for. */
export type MakeFile = () => string | Promise<string>;
/** All files that the site makes itself, by path from its root: `trees/index.html`, `feed.xml`. */
export type Site = ReadonlyMap<string, MakeFile>;

export interface SiteOptions {
  /** Folder of the checkout. */
  readonly root: string;
  readonly site: SiteConfig;
  readonly assets: PageAssets;
}

export async function loadSite({ site, assets }: SiteOptions): Promise<Site> {
  const page =
    (page: Page): MakeFile =>
    () =>
      shell(page, site, assets);
  return new Map<string, MakeFile>([
    ['index.html', page(homePage([], site))],
    ['about/index.html', page(aboutPage(site))],
    ['404.html', page(notFoundPage([], site))],
    ['feed.xml', () => atomFeed([], site)],
    ['sitemap.xml', () => sitemap([{ path: '' }, { path: 'about/' }], site)],
    ['robots.txt', () => robotsTxt(site)],
  ]);
}
