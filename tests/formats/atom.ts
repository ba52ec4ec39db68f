import { feedHtmlProblems } from './feed-html.ts';
import { asList, readXml } from './xml.ts';

type Text = string | { readonly '#text'?: string; readonly '@type'?: string };
interface Link {
  readonly '@rel'?: string;
  readonly '@href'?: string;
}
interface Entry {
  readonly id?: string;
  readonly title?: Text;
  readonly updated?: string;
  readonly published?: string;
  readonly link?: Link | Link[];
  readonly author?: { readonly name?: string; readonly uri?: string } | { readonly name?: string }[];
  readonly summary?: Text;
  readonly content?: Text;
}
export interface Feed extends Entry {
  readonly '@xmlns'?: string;
  readonly entry?: Entry | Entry[];
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

export const feedText = (text: Text | undefined): string =>
  typeof text === 'string' ? text : (text?.['#text'] ?? '');

/** @throws Error where the text is no Atom feed at all */
export function readFeed(text: string): Feed {
  const read = readXml(text);
  if ('problem' in read) throw new Error(read.problem);
  return read.tree.feed as unknown as Feed;
}

/** What RFC 4287 asks of a feed and of an entry alike (4.1.1, 4.1.2). */
function problemsOf(part: Entry, name: string): string[] {
  const problems: string[] = [];
  const once = { id: part.id, title: part.title, updated: part.updated };
  for (const [field, value] of Object.entries(once))
    if (value === undefined || Array.isArray(value)) problems.push(`${name}: not one ${field}`);
  if (!URL.canParse(part.id ?? '')) problems.push(`${name}: the id is no IRI`);
  if (feedText(part.title) === '') problems.push(`${name}: no words in its title`);
  for (const date of [part.updated, part.published])
    if (date !== undefined && (!RFC_3339.test(date) || Number.isNaN(Date.parse(date))))
      problems.push(`${name}: ${date} is not a date of RFC 3339`);
  const links = asList(part.link);
  const kinds = links.map((link) => link['@rel'] ?? 'alternate');
  if (new Set(kinds).size < kinds.length) problems.push(`${name}: two links of one kind`);
  if (!kinds.includes('alternate')) problems.push(`${name}: no link to its page`);
  if (links.some((link) => !URL.canParse(link['@href'] ?? '')))
    problems.push(`${name}: a link is not absolute`);
  return problems;
}

/** What is wrong with a feed of whole articles: by RFC 4287, and in the HTML of its articles. */
export function feedProblems(text: string): string[] {
  const feed = readFeed(text);
  if (feed['@xmlns'] !== 'http://www.w3.org/2005/Atom') return ['no Atom feed'];
  const entries = asList(feed.entry);
  const problems = problemsOf(feed, 'the feed');
  if (!asList(feed.link).some((link) => link['@rel'] === 'self')) problems.push('no link to itself');
  for (const entry of entries) {
    const name = entry.id ?? '?';
    problems.push(...problemsOf(entry, name));
    const authors = asList(entry.author as { name?: string }[]);
    if (authors.length === 0 || authors.some((author) => !author.name)) problems.push(`${name}: no author`);
    if (typeof entry.content !== 'object' || entry.content['@type'] !== 'html')
      problems.push(`${name}: no HTML`);
    problems.push(...feedHtmlProblems(feedText(entry.content)).map((problem) => `${name}: ${problem}`));
    if ((entry.updated ?? '') < (entry.published ?? '')) problems.push(`${name}: updated before published`);
    if ((entry.updated ?? '') > (feed.updated ?? '')) problems.push(`${name}: newer than the feed`);
  }
  const ids = [feed.id, ...entries.map(({ id }) => id)];
  if (new Set(ids).size < ids.length) problems.push('an id is used twice');
  return problems;
}
