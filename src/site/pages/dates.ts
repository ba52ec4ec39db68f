import { type Html, html } from './html.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2026-11-22` is “22 November 2026”, in a tag that machines read. */
export function dateHtml(iso: string): Html {
  const [year, month, day] = iso.split('-').map(Number);
  return html`<time datetime="${iso}">${day} ${MONTHS[month! - 1]} ${year}</time>`;
}

/** “Ada”, “Ada and Ben”, “Ada, Ben and Cy”. */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export const inMinutes = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`);
