import type { ReadyArticle } from '../articles.ts';
import { linkTo, type SiteConfig } from '../config.ts';
import type { TocEntry } from '../markdown/headings.ts';
import { type Html, html, raw } from './html.ts';
import type { Page } from './shell.ts';

export const searchPath = 'search/';

/** Keeps the space in which the script puts the field, so that nothing below it moves. */
const SPACE = raw('<style>.js .search-place{min-block-size:9.5rem}</style>');

/** The search, and for readers without JavaScript (or who would rather look around) all articles with their sections. */
export function searchPage(listed: readonly ReadyArticle[], script: string, site: SiteConfig): Page {
  return {
    path: searchPath,
    title: 'Search',
    description: `Search the articles, figures, terms and papers of ${site.name}, or look through all sections.`,
    kind: 'website',
    head: html`${SPACE}<script type="module" src="${script}"></script>`,
    main: html`<div class="column">
<h1>Search</h1>
<div class="search-place"></div>
<noscript><p>The search needs JavaScript. These are all articles with their sections.</p></noscript>
<h2 id="all-articles">All articles and their sections</h2>
${listed.map(
  ({
    slug,
    frontMatter,
    toc,
  }) => html`<h3 id="article-${slug}"><a href="${linkTo(site, `${slug}/`)}">${frontMatter.title}</a></h3>
${sectionList(toc, linkTo(site, `${slug}/`))}`,
)}
</div>`,
  };
}

function sectionList(entries: readonly TocEntry[], page: string): Html | false {
  return (
    entries.length > 0 &&
    html`<ul>${entries.map(
      ({ id, html: title, children }) =>
        html`<li><a href="${page}#${id}">${raw(title)}</a>${sectionList(children, page)}</li>`,
    )}</ul>`
  );
}
