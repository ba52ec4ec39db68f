import { absoluteLink, type SiteConfig } from '../config.ts';
import { type Html, html } from './html.ts';

/** A PNG of the site that stands for a page where it is shared. */
export interface PageImage {
  /** From the root of the site. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in a sentence. */
  readonly alt: string;
}

/** Open Graph's tags of a page's image, and the kind of card that shows it large. */
export function imageMetadata(image: PageImage | undefined, site: SiteConfig): Html {
  if (!image) return html`<meta name="twitter:card" content="summary">`;
  return html`<meta property="og:image" content="${absoluteLink(site, image.path)}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
<meta property="og:image:alt" content="${image.alt}">
<meta name="twitter:card" content="summary_large_image">`;
}
