import { absoluteLink, type SiteConfig } from './config.ts';
import { html } from './pages/html.ts';

export interface SitemapPage {
  readonly path: string;
  /** ISO day of the last change. */
  readonly changed?: string;
}

/** The pages that search engines should know (sitemaps.org, version 0.9). */
export function sitemap(pages: readonly SitemapPage[], site: SiteConfig): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map(
  ({ path, changed }) =>
    html`<url><loc>${absoluteLink(site, path)}</loc>${changed && html`<lastmod>${changed}</lastmod>`}</url>
`,
)}</urlset>
`.text;
}

export const robotsTxt = (site: SiteConfig): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${absoluteLink(site, 'sitemap.xml')}\n`;
