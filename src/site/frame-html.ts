import { defaults, type StateOf, writeState } from '../figures/kit/state.ts';
import type { AnyContract } from './figure-registry.ts';
import type { FigureEntry, FigureSpec } from './markdown/figure-spec.ts';
import { dataPath } from './pages/data-page.ts';
import { type Html, html, raw } from './pages/html.ts';
import type { PublishedFile, SiblingAddresses } from './render-figure.ts';

interface FrameParts {
  readonly spec: FigureSpec;
  readonly entry: FigureEntry;
  readonly file?: PublishedFile | undefined;
  readonly siblings?: SiblingAddresses | undefined;
  /** The element as the server drew it. */
  readonly stage: Html;
}

/**
 * Everything round the drawing, derived from the contract: number, title, caption, live sentence, the place for messages,
 * kind of evidence, and the places for table, data card and menu, which the reader's script fills. Until it does, the first two lead to the
 * article's page of data, so that a page stays light for those who open neither.
 */
export function frameHtml({ spec, entry, file, siblings, stage }: FrameParts): Html {
  const { contract, about } = entry;
  const data = spec.data?.value;
  const state = spec.state as StateOf<AnyContract['state']>;
  const dataLink = html`<a href="${dataPath}#${spec.id}">on the page of data</a>`;
  return html`<figure class="figure figure--${spec.width}" id="${spec.id}" data-figure="${spec.name}"${file && html` data-src="${file.address}"`}${siblings && html` data-files="${JSON.stringify(Object.fromEntries(siblings))}"`} data-state="${stateJson(spec, contract)}">
<div class="figure-stage">${stage}</div>
<p class="figure-sentence" aria-live="polite" aria-atomic="true">${contract.describe(data, state)}</p>
<p class="figure-status" role="status" hidden></p>
<figcaption><span class="figure-number"><a href="#${spec.id}">Figure ${spec.number}</a></span> <strong class="figure-title">${spec.title}${/[.?!]$/.test(spec.title) ? '' : '.'}</strong> ${raw(spec.captionHtml)}</figcaption>
<div class="figure-tools">
<span class="evidence evidence--${about.evidence}">${about.evidence}</span>
<details class="figure-table"><summary>Table</summary><div class="table-scroll" tabindex="0" role="region" aria-label="Table of figure ${spec.number}">${dataLink}</div></details>
<details class="figure-card"><summary>Data card</summary>${dataLink}</details>
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
