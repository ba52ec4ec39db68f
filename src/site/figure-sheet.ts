import { createHash } from 'node:crypto';
import { figureStyles } from '../figures/kit/styles.ts';
import { linkTo, siteConfig } from './config.ts';

/** Style sheet text without comments and white space that only its authors need. */
export function compactCss(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/: /g, ':')
    .trim();
}

const text = compactCss(figureStyles.cssText);
const path = `assets/figure.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;

/**
 * What all figures share of their looks, as a file. Lit's server rendering would write it into every drawing, and a page
 * with seven figures would carry it seven times: a sixth of what a reader downloads.
 */
export const figureSheet = { path, text, address: linkTo(siteConfig(), path) } as const;
