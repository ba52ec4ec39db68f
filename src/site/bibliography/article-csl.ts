import type { FrontMatter } from '../front-matter.ts';
import { citationKey } from './article-bibtex.ts';
import { type AuthorName, authorName } from './author-name.ts';

/** The fields of a CSL-JSON item (citationstyles.org, version 1.0.2) that an article of ours has. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly author: readonly AuthorName[];
  readonly issued: { readonly 'date-parts': readonly [readonly [number, number, number]] };
  readonly 'container-title': string;
  readonly URL: string;
  readonly language: string;
  readonly note?: string;
}

/** CSL-JSON with which reference managers cite an article of ours: a list with one item. */
export function articleCsl(front: FrontMatter, url: string, siteName: string): string {
  const { title, subtitle, authors, date, updated, venue } = front;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const item: CslItem = {
    id: citationKey(front),
    type: 'webpage',
    title: subtitle ? `${title}: ${subtitle}` : title,
    author: authors.map(({ name }) => authorName(name)),
    issued: { 'date-parts': [[year, month, day]] },
    'container-title': venue ?? siteName,
    URL: url,
    language: 'en',
    ...(updated && { note: `Updated ${updated}` }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
