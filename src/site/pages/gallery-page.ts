import { defaults, type StateTable, writeState } from '../../figures/kit/state.ts';
import type { ReadyArticle } from '../articles.ts';
import type { PageAssets } from '../assets.ts';
import { linkTo, type SiteConfig } from '../config.ts';
import { compactCss } from '../figure-sheet.ts';
import type { FigureRegistry, FigureSpec } from '../markdown/figure-spec.ts';
import { dataPath } from './data-page.ts';
import { type Html, html, raw } from './html.ts';
import type { Page } from './shell.ts';

export const galleryPath = 'figures/';

/** Only this page has them. */
const STYLE = compactCss(`
.gallery-filters { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; margin-block: 1.5rem; font: var(--step-small) / 1.5 var(--font-ui); }
html:not(.js) .gallery-filters { display: none; }
.gallery-filters label { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.2rem; max-inline-size: 100%; color: var(--ink-soft); }
.gallery-filters select { font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--control-edge); border-radius: var(--radius); min-block-size: 2.25rem; padding: 0 0.6rem; max-inline-size: 100%; }
.gallery { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5rem; margin: 0; padding: 0; list-style: none; }
.gallery > li { margin: 0; }
.gallery > li { border-block-start: 1px solid var(--rule); padding-block-start: 1.25rem; min-inline-size: 0; }
.gallery h2 { margin-block: 0; font: 600 1.125rem / 1.3 var(--font-ui); }
.gallery-count { flex-basis: 100%; }
.gallery p { font: var(--step-small) / 1.5 var(--font-ui); margin-block: 0.35rem 0.75rem; overflow-wrap: anywhere; }
.gallery .fallback { color: var(--ink-soft); }
.gallery .states { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; }
.gallery vitrine-figure { display: block; min-block-size: 20rem; border: 1px solid var(--rule); border-radius: var(--radius); }
.gallery noscript img { max-inline-size: 100%; }
`);

/** A figure's states besides the first: each option of each choice, as the address asks for it. */
function listedStates({ state }: FigureSpec, entry: NonNullable<ReturnType<FigureRegistry['get']>>) {
  const table: StateTable = entry.contract.state;
  return Object.entries(table).flatMap(([name, field]) =>
    field.kind === 'choice'
      ? Object.entries<string>(field.options)
          .filter(([option]) => option !== state[name])
          .map(([option, words]) => ({
            query: `${name}=${encodeURIComponent(option)}`,
            words: `${field.label}: ${words}`,
          }))
      : [],
  );
}

/** The names of what figures are told apart by in the page's menus. */
function filter(name: string, words: string, values: readonly (readonly [string, string])[]): Html {
  return html`<label>${words}<select data-filter="${name}"><option value="">all</option>${values.map(
    ([value, label]) => html`<option value="${value}">${label}</option>`,
  )}</select></label>`;
}

/** Every figure of the complete articles, live, each with its lines to paste and its data card: for readers who choose one, and for those who make them. */
export function galleryPage(
  articles: readonly ReadyArticle[],
  figures: FigureRegistry,
  site: SiteConfig,
  assets: PageAssets,
): Page {
  const all = articles.flatMap((article) => article.figures.map((spec) => ({ article, spec })));
  const evidence = [...new Set(all.map(({ spec }) => figures.get(spec.name)!.about.evidence))].sort();
  const kinds = [...new Set(all.map(({ spec }) => spec.name))].sort();
  const script = (name: string) =>
    assets.dev
      ? linkTo(site, `src/embed/${name}.ts`)
      : linkTo(site, name === 'embed' ? 'embed.js' : `${name}.js`);
  return {
    path: galleryPath,
    title: 'Figures',
    description: `All ${all.length} figures of the site, live, each with what it takes to put it into another page.`,
    kind: 'website',
    head: html`<style>${raw(STYLE)}</style>
<script type="module" src="${script('embed')}"></script>
<script type="module" src="${script('gallery')}"></script>`,
    main: html`<div class="column">
<h1>Figures</h1>
<p>All ${all.length} figures of the site, live. <em>Share and save → Embed</em> below each gives the lines that put it into a page of yours.</p>
<div class="gallery-filters" role="group" aria-label="Filters">
${filter(
  'article',
  'Article',
  articles.map(({ slug, frontMatter }) => [slug, frontMatter.title] as const),
)}
${filter(
  'kind',
  'Form',
  kinds.map((name) => [name, `${figures.get(name)!.about.title} (${name})`] as const),
)}
${filter(
  'evidence',
  'Evidence',
  evidence.map((each) => [each, each] as const),
)}
<p role="status" class="gallery-count"></p>
</div>
<ul class="gallery">${all.map(({ article, spec }) => item(article, spec, figures, site))}</ul>
</div>`,
  };
}

function item(
  { slug, frontMatter }: ReadyArticle,
  spec: FigureSpec,
  figures: FigureRegistry,
  site: SiteConfig,
): Html {
  const entry = figures.get(spec.name)!;
  const { contract, about } = entry;
  const said = contract.describe(spec.data?.value, spec.state as never);
  const article = linkTo(site, `${slug}/`);
  const first = Object.keys(writeState(contract.state, spec.state as never, defaults(contract.state))).length;
  const states = listedStates(spec, entry);
  return html`<li data-article="${slug}" data-kind="${spec.name}" data-evidence="${about.evidence}">
<h2><a href="${article}#${spec.id}">${spec.title}</a></h2>
<p>${frontMatter.title}, figure ${spec.number} · ${about.evidence} · <code>${spec.name}</code>${first > 0 && ' · opens in a state of the article’s own'} · <a href="${article}${dataPath}#${spec.id}">table and data card</a> · <a href="${article}embed/${spec.id}/">alone</a></p>
<vitrine-figure src="${article}#${spec.id}"><span class="fallback">${said}</span><noscript><img src="${article}figures/${spec.id}.png" alt="" loading="lazy" width="800"></noscript></vitrine-figure>
${states.length > 0 && html`<p class="states">${states.map(({ query, words }) => html`<a href="${article}#${spec.id}?${query}" data-state="${query}">${words}</a> `)}</p>`}
</li>
`;
}
