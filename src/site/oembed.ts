import type { ReadyArticle } from './articles.ts';
import { absoluteLink, type SiteConfig } from './config.ts';
import type { FigureSpec } from './markdown/figure-spec.ts';
import { html } from './pages/html.ts';
import type { PageImage } from './pages/image-metadata.ts';

/** Of a figure's oEmbed answer, below the root of the site. */
export const oembedPath = (slug: string, figure: string): string => `${slug}/embed/${figure}/oembed.json`;

/** Before an iframe tells its height; most figures are about as high. */
const HEIGHT = 640;
const WIDTH = 800;

/** An answer of type “rich” (oembed.com, version 1.0), as a file: a static site answers the same whatever size is asked for. */
export function oembed(
  { slug, frontMatter }: ReadyArticle,
  { id, title }: FigureSpec,
  site: SiteConfig,
  image: PageImage | undefined,
): string {
  const [author] = frontMatter.authors;
  const address = absoluteLink(site, `${slug}/embed/${id}/`);
  const frame = html`<iframe src="${address}" title="${title}" width="${WIDTH}" height="${HEIGHT}" loading="lazy" style="border:0;width:100%"></iframe>`;
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: `${title} – ${frontMatter.title}`,
    ...(author && { author_name: author.name, ...(author.url && { author_url: author.url }) }),
    provider_name: site.name,
    provider_url: absoluteLink(site),
    cache_age: 86_400,
    ...(image && {
      thumbnail_url: absoluteLink(site, image.path),
      thumbnail_width: image.width,
      thumbnail_height: image.height,
    }),
    html: frame.text,
    width: WIDTH,
    height: HEIGHT,
  });
}
