import type { Kind, SearchFile } from '../../search/entry.ts';
import type { Hit } from '../../search/searcher.ts';
import { type Piece, piecesOf, snippet } from '../../search/snippet.ts';
import { element } from './element.ts';

const KINDS: Readonly<Record<Kind, string>> = {
  section: 'Section',
  figure: 'Figure',
  term: 'Term',
  paper: 'Paper',
};

/** Above the results that are the glossary's and not one article's. */
const TERMS = 'Terms of the glossary';

const shown = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, found }) => (found ? element('mark', '', text) : text));

/** Results under the titles of their articles; the article with the best result comes first. @param root address of the site's first page */
export function resultList(hits: readonly Hit[], { articles }: SearchFile, root: string): HTMLElement[] {
  const groups = new Map<string, HTMLElement[]>();
  for (const hit of hits) {
    const title = hit.entry.kind === 'term' ? TERMS : articles[hit.entry.articles[0]!]!.title;
    const item = element('li', '', resultLink(hit, articles, root));
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  return [...groups].map(([title, items]) =>
    element('section', 'search-group', element('h2', '', title), element('ul', '', ...items)),
  );
}

function resultLink({ entry, words }: Hit, articles: SearchFile['articles'], root: string): HTMLElement {
  const { kind, id, title, trail, text } = entry;
  const pages = entry.articles.map((place) => articles[place]!);
  const urls = pages.map(({ path }) => new URL(path, root));
  // A term is explained on every page that uses it: this one, if it does.
  const url = urls.find(({ pathname }) => pathname === location.pathname) ?? urls[0]!;
  url.hash = id;
  const link = element('a', 'search-result');
  link.href = url.href;
  const where = {
    section: trail.join(' › '),
    figure: trail.join(' › '),
    term: `Used in: ${pages.map((page) => page.title).join('; ')}`,
    paper: trail.length > 0 ? `Cited in: ${trail.join('; ')}` : '',
  }[kind];
  link.append(
    element('span', 'search-kind', id ? KINDS[kind] : 'Article'),
    ' ',
    element('span', 'search-title', ...shown(piecesOf(title, words))),
  );
  if (where) link.append(' ', element('span', 'search-trail', where));
  if (text) link.append(' ', element('span', 'search-snippet', ...shown(snippet(text, words))));
  return link;
}
