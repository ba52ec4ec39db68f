import type { DataCard, Evidence, FigureAbout } from '../figures/kit/contract.ts';
import { tableHtml } from '../figures/kit/html.ts';
import { defaults, type StateOf, writeState } from '../figures/kit/state.ts';
import type { AnyContract } from './figure-registry.ts';
import type { FigureEntry, FigureSpec } from './markdown/figure-spec.ts';
import { type Html, html, raw } from './pages/html.ts';
import type { PublishedFile } from './render-figure.ts';

/** More rows than this come with the script: a page must stay light for those who do not open the table. */
const TABLE_ROWS = 2;

export const EVIDENCE: Readonly<Record<Evidence, string>> = {
  published: 'Read in a published text, which is named beside the number.',
  computed: 'Computed by a program in the source of this site, and kept in a file.',
  live: 'Computed in your browser, now.',
};

interface FrameParts {
  readonly spec: FigureSpec;
  readonly entry: FigureEntry;
  readonly file?: PublishedFile | undefined;
  /** The element as the server drew it. */
  readonly stage: Html;
}

/**
 * Everything round the drawing, derived from the contract: number, title, caption, live sentence, the place for messages,
 * kind of evidence, table, data card, and the place for the menu, which the reader's script fills.
 */
export function frameHtml({ spec, entry, file, stage }: FrameParts): Html {
  const { contract, about } = entry;
  const data = spec.data?.value;
  const state = spec.state as StateOf<AnyContract['state']>;
  const table = tableHtml(entry.table(data, state), TABLE_ROWS);
  return html`<figure class="figure figure--${spec.width}" id="${spec.id}" data-figure="${spec.name}"${file && html` data-src="${file.address}"`} data-state="${stateJson(spec, contract)}">
<div class="figure-stage">${stage}</div>
<p class="figure-sentence" aria-live="polite" aria-atomic="true">${contract.describe(data, state)}</p>
<p class="figure-status" role="status" hidden></p>
<figcaption><span class="figure-number"><a href="#${spec.id}">Figure ${spec.number}</a></span> <strong class="figure-title">${spec.title}${/[.?!]$/.test(spec.title) ? '' : '.'}</strong> ${raw(spec.captionHtml)}</figcaption>
<div class="figure-tools">
<span class="evidence evidence--${about.evidence}">${about.evidence}</span>
<details class="figure-table"><summary>Table</summary><div class="table-scroll" tabindex="0" role="region" aria-label="Table of figure ${spec.number}">${raw(table)}</div></details>
<details class="figure-card"><summary>Data card</summary>${dataCard(about, spec.data?.card, file)}</details>
<div class="figure-menu" hidden></div>
</div>
</figure>
`;
}

/** The values that differ from the table's defaults, as they are and not as an address spells them. */
function stateJson({ state }: FigureSpec, { state: table }: AnyContract): string {
  const changed = Object.keys(writeState(table, state as never, defaults(table)));
  return JSON.stringify(Object.fromEntries(changed.map((name) => [name, state[name]])));
}

function dataCard(about: FigureAbout, card: DataCard | undefined, file: PublishedFile | undefined): Html {
  const fields: readonly (readonly [string, Html | string | undefined])[] = [
    ['Evidence', `${about.evidence}: ${EVIDENCE[about.evidence]}`],
    ['How', about.method],
    ['Holds', card?.title],
    ['Source', card?.source],
    ['Model', card?.model],
    ['Weights', card?.weights && html`SHA-256 <code>${card.weights}</code>`],
    ['Made by', card?.recipe],
    ['Seed', card && (card.seed === null ? 'none: nothing is random' : String(card.seed))],
    ['Sample', card?.sampleSize],
    ['Interval', card?.interval],
    ['Date', card?.date],
    ['Licence', card?.licence],
    ['File', file && html`<a href="${file.address}" download>${file.path.split('/').at(-1)}</a>`],
    ['SHA-256', file && html`<code>${file.sha256}</code>`],
  ];
  return html`<dl class="card-fields">${fields.map(
    ([name, value]) => value !== undefined && value !== '' && html`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl>`;
}
