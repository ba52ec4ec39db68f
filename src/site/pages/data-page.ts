import { tableHtml } from '../../figures/kit/html.ts';
import type { ReadyArticle } from '../articles.ts';
import { linkTo, type SiteConfig } from '../config.ts';
import { dataCard } from '../data-card.ts';
import type { FigureRegistry, FigureSpec } from '../markdown/figure-spec.ts';
import { type Html, html, raw } from './html.ts';
import type { Page } from './shell.ts';

/** Of the page of data, below its article's. */
export const dataPath = 'data/';

/** A table can have thousands of rows; all of them are in its file and in the figure's CSV. */
const TABLE_ROWS = 20;

/** The numbers behind the figures of an article and where they come from: as rows and words, so that they can be read without a script. */
export function dataPage(article: ReadyArticle, figures: FigureRegistry, site: SiteConfig): Page {
  const { slug, frontMatter: front } = article;
  return {
    path: `${slug}/${dataPath}`,
    title: `Data: ${front.title}`,
    description: `The numbers behind the figures of “${front.title}”, and where each comes from.`,
    kind: 'website',
    unlisted: true,
    main: html`<div class="column">
<h1>Data of “${front.title}”</h1>
<p>What the figures of <a href="${linkTo(site, `${slug}/`)}">the article</a> show when it is opened, as rows, and how the numbers came about.</p>
${article.figures.map((spec) => figureData(spec, article, figures))}
</div>`,
  };
}

function figureData(spec: FigureSpec, article: ReadyArticle, figures: FigureRegistry): Html {
  const { contract, about, table } = figures.get(spec.name)!;
  const data = spec.data?.value;
  const file = spec.data && fileOf(article, spec.data.file);
  return html`<section id="${spec.id}">
<h2><a href="../#${spec.id}">Figure ${spec.number}</a>: ${spec.title}</h2>
<p>${contract.describe(data, spec.state as never)}</p>
<div class="table-scroll" tabindex="0" role="region" aria-label="Table of figure ${spec.number}">${raw(tableHtml(table(data, spec.state), TABLE_ROWS))}</div>
${dataCard(about, spec.data?.card, file)}
${siblingList(spec, article)}
</section>
`;
}

const fileOf = ({ files }: ReadyArticle, file: string) => files.find(({ name }) => name === file);

/** The files that a reader can ask the figure for: made like its own, and each with a card of its own inside. */
function siblingList({ data }: FigureSpec, article: ReadyArticle): Html | undefined {
  if (!data?.siblings) return undefined;
  return html`<p>Made in the same way, and to be asked for in the figure:</p>
<ul class="files">${data.siblings.map(({ name, file, card }) => html`<li><a href="${fileOf(article, file)!.address}" download>${name}</a> (${card.sampleSize})</li>`)}</ul>`;
}
