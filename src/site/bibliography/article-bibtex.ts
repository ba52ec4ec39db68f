import type { FrontMatter } from '../front-matter.ts';
import { slug } from '../markdown/conventions.ts';
import { authorName } from './author-name.ts';

/** Surname, year and first long word of the title: by this name others cite an article of ours. */
export function citationKey({
  title,
  authors,
  date,
}: Pick<FrontMatter, 'title' | 'authors' | 'date'>): string {
  const surname = authors[0]?.name.split(' ').at(-1) ?? 'anonymous';
  const firstWord =
    slug(title)
      .split('-')
      .find((word) => word.length > 3) ?? slug(title);
  return `${slug(surname).replace(/-/g, '')}${date.slice(0, 4)}${firstWord}`;
}

/** BibTeX with which others cite an article of ours. */
export function articleBibtex(
  {
    title,
    subtitle,
    authors,
    date,
    updated,
    venue,
  }: Pick<FrontMatter, 'title' | 'subtitle' | 'authors' | 'date' | 'updated' | 'venue'>,
  url: string,
): string {
  const [year, month] = date.split('-');
  const fields: [string, string | undefined][] = [
    ['title', `{${escapeTex(subtitle ? `${title}: ${subtitle}` : title)}}`],
    ['author', authors.map(({ name }) => escapeTex(bibtexName(name))).join(' and ')],
    ['year', year],
    ['month', String(Number(month))],
    ['howpublished', venue && escapeTex(venue)],
    ['note', updated && `Updated ${updated}`],
    ['url', url],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@misc{${citationKey({ title, authors, date })},\n${lines.join('\n')}\n}\n`;
}

/** Braces keep the name of a group in one piece. */
function bibtexName(written: string): string {
  const name = authorName(written);
  return 'literal' in name ? `{${name.literal}}` : `${name.given} ${name.family}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_]/g, (letter) => TEX[letter] ?? `\\${letter}`);
}
