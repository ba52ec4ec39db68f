import type { ReadyArticle } from '../articles.ts';
import { linkTo, type SiteConfig } from '../config.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { TocEntry } from '../markdown/headings.ts';
import { changeLog } from './change-log.ts';
import { citeSection } from './cite-section.ts';
import { paperLinks } from './collection.ts';
import { dateHtml, inMinutes } from './dates.ts';
import { type Html, html, join, raw } from './html.ts';
import { keepButton } from './kept-page.ts';
import { articleMetadata } from './metadata.ts';
import { sectionHeading } from './section-heading.ts';
import type { Page } from './shell.ts';

const WORDS_PER_MINUTE = 220;

/** Reading alone; playing with the figures comes on top. */
export const minutesToRead = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));

/**
 * @param listed the collection in its order, for the links to the articles before and after
 * @param asksModel whether a figure of the article can ask the language model
 */
export function articlePage(
  article: ReadyArticle,
  listed: readonly ReadyArticle[],
  asksModel: boolean,
  site: SiteConfig,
): Page {
  const { slug, frontMatter: front } = article;
  return {
    path: `${slug}/`,
    title: front.title,
    description: front.summary,
    kind: 'article',
    head: articleMetadata(slug, front, site),
    unlisted: front.status === 'draft',
    main: html`<article class="article">
${titleBlock(article, site)}
${contents(article.toc)}
<div class="column">
${raw(article.html)}
${backMatter(article, site)}
${keepButton(slug, asksModel, site)}
${neighbours(article, listed, site)}
</div>
</article>`,
  };
}

/** Path of the picture behind the title that shows state number `index` of its figure. */
export const headerPicture = (slug: string, index: number): string => `${slug}/header-${index + 1}.svg`;

/** The figure named in the front matter, in each of its states: for show, as many as fit side by side. */
function headerPictures({ slug, header }: ReadyArticle, site: SiteConfig): Html | undefined {
  if (!header) return undefined;
  return html`<div class="header-pictures" aria-hidden="true">${header.states.map(
    (_, index) => html`<span style="--picture:url(${linkTo(site, headerPicture(slug, index))})"></span>`,
  )}</div>`;
}

function titleBlock(article: ReadyArticle, site: SiteConfig): Html {
  const { frontMatter: front, words } = article;
  return html`<header class="title-block">
${headerPictures(article, site)}
<h1>${front.title}</h1>
${front.subtitle && html`<p class="subtitle">${front.subtitle}</p>`}
${front.status === 'draft' && html`<p class="draft">This is a draft: it may be incomplete, and it is not in the collection yet.</p>`}
<div class="byline">
<p class="names">${join(front.authors.map(authorHtml), ', ')}</p>
<p>${dateHtml(front.date)}${front.updated && html` · updated ${dateHtml(front.updated)}`} · ${words.toLocaleString('en')} words, ${inMinutes(minutesToRead(words))} to read${front.venue && html` · ${front.venue}`}</p>
${front.paper && html`<p>This article retells ${paperLinks(front)}.</p>`}
</div>
<p class="summary">${front.summary}</p>
</header>`;
}

function authorHtml({ name, url, affiliation }: FrontMatter['authors'][number]): Html {
  return html`${url ? html`<a href="${url}">${name}</a>` : name}${affiliation && ` (${affiliation})`}`;
}

function contents(toc: readonly TocEntry[]): Html | false {
  return (
    toc.length > 0 &&
    html`<nav class="toc" aria-label="Contents"><details open><summary>Contents</summary>
${tocList(toc)}
</details></nav>`
  );
}

function tocList(entries: readonly TocEntry[]): Html {
  const link = ({ id, html: title }: TocEntry) => html`<a href="#${id}">${raw(title)}</a>`;
  return html`<ol>${entries.map(
    (entry) => html`<li>${link(entry)}${entry.children.length > 0 && tocList(entry.children)}</li>`,
  )}</ol>`;
}

function backMatter(article: ReadyArticle, site: SiteConfig): Html {
  const { slug, frontMatter: front, references } = article;
  return html`<footer class="back-matter">
${
  references.length > 0 &&
  html`<section aria-labelledby="references">${sectionHeading('references', 'References')}
<ol class="references">${references.map(
    ({ id, html: work }) => html`<li id="${id}">${raw(work)}</li>
`,
  )}</ol></section>`
}
${raw(article.glossaryHtml)}
${changeLog(front)}
${citeSection(article, site)}
<p>The <a href="${site.repository}/tree/main/articles/${slug}">source of this article</a> and
the <a href="${site.repository}/tree/main/data/${slug}">programs that made its data</a> are open: <code>npm run data</code> makes every file of them again.</p>
</footer>`;
}

function neighbours({ slug }: ReadyArticle, listed: readonly ReadyArticle[], site: SiteConfig): Html | false {
  const here = listed.findIndex((article) => article.slug === slug);
  const before = listed[here - 1];
  const after = here < 0 ? undefined : listed[here + 1];
  const link = (article: ReadyArticle, words: string, rel: string) =>
    html`<a href="${linkTo(site, `${article.slug}/`)}" rel="${rel}">${words}: ${article.frontMatter.title}</a>`;
  if (!before && !after) return false;
  return html`<nav class="neighbours" aria-label="Other articles">
${before && link(before, 'Before', 'prev')}${after && link(after, 'Next', 'next')}
</nav>`;
}
