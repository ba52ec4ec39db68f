import { createHash } from 'node:crypto';
import type { SearchEntry, SearchFile } from '../../search/entry.ts';
import type { ReadyArticle } from '../articles.ts';
import { linkTo, type SiteConfig } from '../config.ts';
import type { FigureRegistry } from '../markdown/figure-spec.ts';
import { plainHtml } from './plain-html.ts';
import { type Section, sectionsOf } from './sections.ts';

const TERM = /<dt id="([^"]*)">([\s\S]*?)<\/dt>\s*<dd>([\s\S]*?)<\/dd>/g;
const PAPER_TITLE = /<cite class="reference-title">([\s\S]*?)<\/cite>/;

/** All that can be found on the site. @param listed the articles of the collection, in its order */
export function searchFile(listed: readonly ReadyArticle[], figures: FigureRegistry): SearchFile {
  return {
    articles: listed.map(({ slug, frontMatter }) => ({ path: `${slug}/`, title: frontMatter.title })),
    entries: [...listed.flatMap((article, place) => entriesOf(article, place, figures)), ...termsOf(listed)],
  };
}

function entriesOf(article: ReadyArticle, place: number, figures: FigureRegistry): SearchEntry[] {
  const { frontMatter: front } = article;
  const articles = [place];
  const sections = sectionsOf(article.html);
  const titleOf = ({ title }: Section) => title || front.title;
  return [
    ...sections.map(({ id, title, trail, text }): SearchEntry => {
      if (id) return { kind: 'section', articles, id, title, trail, text };
      const words = [front.subtitle, front.summary, text].filter(Boolean).join(' ');
      return { kind: 'section', articles, id, title: front.title, trail, text: words };
    }),
    ...article.figures.map((spec): SearchEntry => {
      const home = sections.find((section) => section.figures.includes(spec.id));
      const { describe } = figures.get(spec.name)!.contract;
      const words = [plainHtml(spec.captionHtml), describe(spec.data?.value, spec.state as never)];
      const trail = home?.id ? [...home.trail, home.title] : [];
      return {
        kind: 'figure',
        articles,
        id: spec.id,
        title: spec.title,
        trail,
        text: words.join(' ').trim(),
      };
    }),
    ...article.references.map(
      ({ id, html, text }): SearchEntry => ({
        kind: 'paper',
        articles,
        id,
        title: plainHtml(PAPER_TITLE.exec(html)?.[1] ?? text),
        trail: sections.filter(({ cites }) => cites.has(id)).map(titleOf),
        text,
      }),
    ),
  ];
}

/** Articles share the glossary; each has the terms that it uses, with the same words. */
function termsOf(listed: readonly ReadyArticle[]): SearchEntry[] {
  const terms = new Map<string, SearchEntry & { articles: number[] }>();
  for (const [place, { glossaryHtml }] of listed.entries()) {
    for (const [, id, title, text] of glossaryHtml.matchAll(TERM)) {
      const known = terms.get(id!);
      if (known) known.articles.push(place);
      else {
        const words = { title: plainHtml(title!), trail: [], text: plainHtml(text!) };
        terms.set(id!, { kind: 'term', articles: [place], id: id!, ...words });
      }
    }
  }
  return [...terms.values()];
}

/** The file as the site serves it: a name that changes with the content, as data files have. */
export function publishSearch(file: SearchFile, site: SiteConfig) {
  const text = JSON.stringify(file);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const path = `search/index.${sha256.slice(0, 8)}.json`;
  return { path, text, address: linkTo(site, path) } as const;
}
