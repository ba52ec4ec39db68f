import { escapeHtml } from '../../figures/kit/html.ts';

/** Ways in which a figure can leave the site. */
export const WAYS = { iframe: 'Iframe', element: 'Element', image: 'Image', markdown: 'Markdown' } as const;
export type Way = keyof typeof WAYS;

export interface Embedded {
  /** Address of the article, with a slash at its end. */
  readonly article: string;
  readonly id: string;
  /** `#id`, with the state where it goes along. */
  readonly hash: string;
  readonly title: string;
  /** What the figure shows, in words. */
  readonly said: string;
  readonly theme: 'page' | 'light' | 'dark';
  /** CSS pixels; 0 for the width of the text around it. */
  readonly width: number;
  readonly height: number;
}

/** The address of a figure's article, from the link to one of its states: in an iframe that is one of the embed page. */
export function articleOf(link: string): string {
  const { origin, pathname } = new URL(link);
  return origin + pathname.replace(/embed\/[^/]+\/$/, '').replace(/[^/]*$/, '');
}

export function frameAddress({ article, id, hash, theme }: Embedded): string {
  return `${article}embed/${id}/${theme === 'page' ? '' : `?theme=${theme}`}${hash.includes('?') ? hash : ''}`;
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');

const imageAddress = ({ article, id, theme }: Embedded): string =>
  `${article}figures/${id}${theme === 'dark' ? '.dark' : ''}.png`;

function image(figure: Embedded): string {
  const { article, hash, said, width } = figure;
  const look = attributes({ src: imageAddress(figure), alt: said, width: width || 800 });
  return `<a${attributes({ href: article + hash })}><img${look}></a>`;
}

/** Lines of HTML or Markdown to paste into a page. */
export function snippetOf(way: Way, figure: Embedded): string {
  const { article, hash, title, said, theme, width, height } = figure;
  const site = new URL('../', article).href;
  const size = `width:${width ? `${width}px` : '100%'}`;
  if (way === 'markdown') {
    const words = said.replace(/[\\[\]]/g, '\\$&');
    return `[![${words}](${imageAddress(figure)})](${article}${hash})`;
  }
  if (way === 'image') return image(figure);
  if (way === 'iframe')
    return [
      `<iframe${attributes({ src: frameAddress(figure), title, loading: 'lazy', style: `border:0;${size};max-width:100%;height:${height}px` })}></iframe>`,
      `<script${attributes({ type: 'module', src: `${site}embed-frames.js` })}></script>`,
    ].join('\n');
  const look = {
    ...(theme !== 'page' && { theme }),
    ...(width && { style: `display:block;${size};max-width:100%` }),
  };
  return [
    `<script${attributes({ type: 'module', src: `${site}embed.js` })}></script>`,
    `<vitrine-figure${attributes({ src: article + hash, ...look })}>`,
    `  <a${attributes({ href: article + hash })}>${escapeHtml(title)}</a>`,
    `  <noscript>${image(figure)}</noscript>`,
    '</vitrine-figure>',
  ].join('\n');
}
