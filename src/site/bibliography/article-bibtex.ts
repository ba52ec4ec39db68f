import type { FrontMatter } from '../front-matter.ts';
import { slug } from '../markdown/conventions.ts';

/** BibTeX with which others cite an article of ours. The key is surname, year and first word of the title. */
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
  const surname = authors[0]?.name.split(' ').at(-1) ?? 'anonymous';
  const firstWord =
    slug(title)
      .split('-')
      .find((word) => word.length > 3) ?? slug(title);
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
  return `@misc{${slug(surname).replace(/-/g, '')}${year}${firstWord},\n${lines.join('\n')}\n}\n`;
}

/** A group's name has no surname: braces keep it in one piece. */
function bibtexName(name: string): string {
  const parts = name.trim().split(/\s+/);
  const isGroup = parts.length === 1 || /\b(team|group|authors|lab|project|contributors)\b/i.test(name);
  return isGroup ? `{${name}}` : name;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_]/g, (letter) => TEX[letter] ?? `\\${letter}`);
}
