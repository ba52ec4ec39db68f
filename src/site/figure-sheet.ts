import { createHash } from 'node:crypto';
import { figureStyles } from '../figures/kit/styles.ts';
import { treePictureStyles } from '../figures/kit/trees/picture.styles.ts';
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

const SHARED = [figureStyles.cssText, treePictureStyles.cssText];
const text = compactCss(SHARED.join(''));
const path = `assets/figure.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;

/**
 * What figures share of their looks, as a file. Lit's server rendering would write it into every drawing, and a page
 * with seven figures would carry it seven times: a sixth of what a reader downloads.
 */
export const figureSheet = { path, text, address: linkTo(siteConfig(), path) } as const;

/** The styles in a drawing that are its own. */
export const ownStyles = (styles: string): string =>
  compactCss(SHARED.reduce((rest, shared) => rest.replace(shared, ''), styles));
