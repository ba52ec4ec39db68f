import type { PageAssets } from '../assets.ts';
import { absoluteLink, linkTo, type SiteConfig } from '../config.ts';
import { figureSheet } from '../figure-sheet.ts';
import { type Html, html, raw } from './html.ts';
import { imageMetadata, type PageImage } from './image-metadata.ts';
import { mark } from './mark.ts';
import { searchPath } from './search-page.ts';
import { contentPolicy, themeScript } from './theme-script.ts';

export interface Page {
  /** Path from the root of the site, without a slash at its start: `''`, `trees/`. */
  readonly path: string;
  /** Without the name of the site, which is added except at home. */
  readonly title: string;
  readonly description: string;
  readonly kind: 'website' | 'article';
  /** Tags of the head that only this page has. */
  readonly head?: Html;
  readonly main: Html;
  /** Shown where the page is shared. */
  readonly image?: PageImage | undefined;
  /** Kept out of search engines: the page of missing pages, drafts. */
  readonly unlisted?: boolean;
}

/** What all pages share: head, header, footer. @param searchIndex address of the file that is fetched for a search */
export function shell(page: Page, site: SiteConfig, assets: PageAssets, searchIndex: string): string {
  return foldLines(
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${contentPolicy(assets.dev)}">
<script>${raw(themeScript)}</script>
<meta name="viewport" content="width=device-width">
${head(page, site, assets)}
</head>
<body>
<a class="skip-link" href="#main">Skip to the content</a>
${header(page, site, searchIndex)}
<main id="main" class="page page--${page.kind}" tabindex="-1">
${page.main}
</main>
${footer(site)}
</body>
</html>
`.text,
  );
}

/** Where Markdown breaks a line says nothing to a reader; a space compresses better. What is set as written stays. */
function foldLines(text: string): string {
  return text.replace(/(<(pre|script|style)\b[\s\S]*?<\/\2>)|\n+/g, (_, kept?: string) => kept ?? ' ');
}

function head(page: Page, site: SiteConfig, assets: PageAssets): Html {
  const title = page.path === '' ? `${site.name} – ${site.tagline}` : `${page.title} – ${site.name}`;
  const address = absoluteLink(site, page.path);
  return html`<title>${title}</title>
<meta name="description" content="${page.description}">
${page.unlisted ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${address}">`}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fcfbf8" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#17181a" media="(prefers-color-scheme: dark)">
<link rel="icon" href="${linkTo(site, 'icons/vitrine.svg')}" type="image/svg+xml">
<link rel="icon" href="${linkTo(site, 'icons/vitrine-32.png')}" type="image/png" sizes="32x32">
<link rel="apple-touch-icon" href="${linkTo(site, 'icons/vitrine-180.png')}">
<link rel="preload" href="${linkTo(site, 'fonts/vitrine-serif-roman.woff2')}" as="font" type="font/woff2" crossorigin>
${assets.styles.map((address) => html`<link rel="stylesheet" href="${address}">`)}
${page.main.text.includes(figureSheet.address) && html`<link rel="preload" href="${figureSheet.address}" as="style">`}
${assets.preloads.map((address) => html`<link rel="modulepreload" href="${address}">`)}
${assets.scripts.map((address) => html`<script type="module" src="${address}"></script>`)}
<link rel="alternate" type="application/atom+xml" title="${site.name}" href="${linkTo(site, 'feed.xml')}">
<meta property="og:type" content="${page.kind}">
<meta property="og:site_name" content="${site.name}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:url" content="${address}">
${imageMetadata(page.image, site)}
${page.head}`;
}

function header(page: Page, site: SiteConfig, searchIndex: string): Html {
  const here = (path: string) => (page.path === path ? raw(' aria-current="page"') : '');
  return html`<header class="site-header">
<a class="site-name" href="${linkTo(site)}"${here('')}>${mark} ${site.name}</a>
<nav class="site-nav" aria-label="Site">
<a href="${linkTo(site, 'about/')}"${here('about/')}>About</a>
<a href="${linkTo(site, searchPath)}" rel="search" data-src="${searchIndex}" aria-keyshortcuts="/"${here(searchPath)}>Search</a>
<button class="theme-switch" type="button" hidden>Theme</button>
</nav>
</header>`;
}

function footer(site: SiteConfig): Html {
  return html`<footer class="site-footer">
<p>Text and figures: <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. Code: Apache 2.0.
<a href="${site.repository}">Source</a> · <a href="${linkTo(site, 'feed.xml')}">Feed</a> · <a href="${linkTo(site, 'figures/')}">All figures</a> · <a href="${linkTo(site, 'about/')}">About</a></p>
<p>No cookies, no tracking, nothing loaded from anywhere else.</p>
</footer>`;
}
