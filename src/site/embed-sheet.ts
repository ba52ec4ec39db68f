import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkTo, siteConfig } from './config.ts';
import { compactCss } from './figure-sheet.ts';

/** What a frame needs of the site's looks, in the order of `main.css`. */
const PARTS = ['tokens', 'base', 'prose', 'figure', 'embed'];

/** First of all, what a page around it may have set: an element that inherits cannot be told apart from one that was told. `all` leaves out direction. */
const RESET = '.vitrine-embed{all:initial;direction:ltr;unicode-bidi:isolate;text-align:start}';
/** Light or dark as the page around it is, unless it is told. */
const SCHEME = '.vitrine-embed:not([data-theme]){color-scheme:inherit}';

const read = (name: string) => readFileSync(join(import.meta.dirname, 'styles', `${name}.css`), 'utf8');

/** What only figures away from their articles have. */
export const embedStyles = read('embed');

/** The site's own sheets for a box instead of a page: what is said of the root, of html and of body is said of the box. */
export function boxed(css: string): string {
  return css
    .replace(/:root\b/g, '.vitrine-embed')
    .replace(/(^|[{},;\s])(?:html|body)(?=\s*[,{])/g, '$1.vitrine-embed');
}

const text = RESET + compactCss(boxed(PARTS.map(read).join('\n'))) + SCHEME;
const path = `assets/embed.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;

/** The sheet of figures in other sites' pages, as a file that they fetch. */
export const embedSheet = { path, text, address: linkTo(siteConfig(), path) } as const;
