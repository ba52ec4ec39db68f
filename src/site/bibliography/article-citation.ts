import type { FrontMatter } from '../front-matter.ts';
import { listWords } from '../pages/dates.ts';

/** One sentence of plain text with which others cite an article of ours. */
export function articleCitation(front: FrontMatter, url: string, siteName: string): string {
  const { title, subtitle, authors, date, venue } = front;
  const names = listWords(authors.map(({ name }) => name));
  return `${names}, “${subtitle ? `${title}: ${subtitle}` : title}”, ${venue ?? siteName}, ${date.slice(0, 4)}. ${url}`;
}
