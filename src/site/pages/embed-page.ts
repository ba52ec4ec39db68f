import { createHash } from 'node:crypto';
import type { ReadyArticle } from '../articles.ts';
import type { PageAssets } from '../assets.ts';
import { absoluteLink, linkTo, type SiteConfig } from '../config.ts';
import { embedSheet, embedStyles } from '../embed-sheet.ts';
import { compactCss, figureSheet } from '../figure-sheet.ts';
import type { FigureRegistry, FigureSpec } from '../markdown/figure-spec.ts';
import { oembedPath } from '../oembed.ts';
import { renderFigure } from '../render-figure.ts';
import { html, raw } from './html.ts';
import { imageMetadata, type PageImage } from './image-metadata.ts';
import { contentPolicy } from './theme-script.ts';

/** Of a figure's embed page, below the root of the site. */
export const embedPath = (slug: string, figure: string): string => `${slug}/embed/${figure}/`;

/** As in every page, but the theme is that of the address, `?theme=dark`: the page around it knows what it looks like. */
const script =
  "{const r=document.documentElement;r.classList.add('js');const t=new URLSearchParams(location.search).get('theme');if(t==='light'||t==='dark')r.dataset.theme=t}";
const scriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** What the sheet of the pages lacks. */
const OWN_STYLE = `.embed{padding:0.75rem}${compactCss(embedStyles)}`;

/** Links lead to the article and open beside the page that the figure stands in. */
function linksOut(frame: string, article: string): string {
  return frame.replace(/<a ([^>]*?)href="([^"]*)"/g, (_, others: string, href: string) => {
    const address = /^(https?:|\/|mailto:)/.test(href) ? href : article + href;
    return `<a ${others}target="_blank" rel="noopener" href="${address}"`;
  });
}

/** A figure alone, with its caption and a line of credit, to stand in an iframe (docs/embedding.md). */
export async function embedPage(
  article: ReadyArticle,
  spec: FigureSpec,
  {
    figures,
    site,
    assets,
    image,
  }: { figures: FigureRegistry; site: SiteConfig; assets: PageAssets; image: PageImage | undefined },
): Promise<string> {
  const { slug, frontMatter: front, files } = article;
  const file = files.find(({ name }) => name === spec.data?.file);
  const siblings = spec.data?.siblings?.map(
    ({ name, file: path }) => [name, files.find((each) => each.name === path)!.address] as const,
  );
  const frame = await renderFigure(spec, figures.get(spec.name)!, file, siblings);
  const address = linkTo(site, `${slug}/`);
  const program = assets.dev ? linkTo(site, 'src/embed/page.ts') : linkTo(site, 'embed-page.js');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${contentPolicy(assets.dev, scriptHash)}">
<script>${raw(script)}</script>
<meta name="viewport" content="width=device-width">
<title>${spec.title} – ${front.title}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="vitrine-sheet" href="${embedSheet.address}">
<meta property="og:title" content="${spec.title}">
${imageMetadata(image, site)}
<link rel="canonical" href="${absoluteLink(site, `${slug}/`)}">
<link rel="alternate" type="application/json+oembed" href="${absoluteLink(site, oembedPath(slug, spec.id))}" title="${spec.title}">
${assets.styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
<style>${raw(OWN_STYLE)}</style>
<link rel="preload" href="${figureSheet.address}" as="style">
${assets.dev && html`<script type="module" src="${linkTo(site, '@vite/client')}"></script>`}
<script type="module" src="${program}"></script>
</head>
<body>
<main class="embed">
<h1 class="visually-hidden">${spec.title}</h1>
${raw(linksOut(frame, address))}
<p class="embed-credit">From <a href="${address}#${spec.id}" target="_blank" rel="noopener">“${front.title}”</a>, ${site.name}. CC BY 4.0.</p>
</main>
</body>
</html>
`.text;
}
