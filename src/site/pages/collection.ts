import { linkTo, type SiteConfig } from '../config.ts';
import type { FrontMatter } from '../front-matter.ts';
import { dateHtml, inMinutes } from './dates.ts';
import { type Html, html, join } from './html.ts';

/** What the collection shows of an article. */
export interface CollectionEntry {
  readonly slug: string;
  readonly front: FrontMatter;
  /** The drawing of its first figure, as the server makes it. */
  readonly picture: Html | undefined;
  readonly minutes: number;
  /** The figures that are tools. */
  readonly tools: readonly { readonly id: string; readonly title: string }[];
}

/** One entry an article; the whole of it leads there. */
export function collection(entries: readonly CollectionEntry[], site: SiteConfig): Html {
  return html`<ul class="collection">
${entries.map(
  (entry) => html`<li>${entryHtml(entry, site)}</li>
`,
)}</ul>`;
}

function entryHtml({ slug, front, picture, minutes, tools }: CollectionEntry, site: SiteConfig): Html {
  const toolLinks = tools.map(
    ({ id, title }) => html`<a href="${linkTo(site, `${slug}/`)}#${id}">${title}</a>`,
  );
  return html`<article class="entry">
${picture && html`<div class="entry-picture" aria-hidden="true">${picture}</div>`}
<div class="entry-text">
<h3><a class="entry-link" href="${linkTo(site, `${slug}/`)}">${front.title}</a></h3>
${front.subtitle && html`<p class="subtitle">${front.subtitle}</p>`}
<p>${front.summary}</p>
<div class="entry-facts">
${front.paper && html`<p>Retells ${paperLinks(front)}</p>`}
${tools.length > 0 && html`<p>With a tool of its own: ${join(toolLinks, ', ')}</p>`}
<p>${dateHtml(front.date)} · ${inMinutes(minutes)}</p>
</div>
<ul class="tags" aria-label="Tags">${front.tags.map((tag) => html`<li>${tag}</li>`)}</ul>
</div>
</article>`;
}

/** The papers an article explains, with where they appeared. */
export function paperLinks({ paper = [] }: FrontMatter): Html {
  const links = paper.map(
    ({ title, url, venue, year }) =>
      html`<a href="${url}">${title}</a>${(venue ?? year) && html` (${venue ?? year})`}`,
  );
  return links.length < 2 ? html`${links}` : html`${join(links.slice(0, -1), ', ')} and ${links.at(-1)}`;
}
