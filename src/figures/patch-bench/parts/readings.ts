import { html, nothing, type TemplateResult } from 'lit';
import { probabilityWords } from '../../kit/format.ts';
import { moveFocus } from '../../kit/move-focus.ts';
import { type BenchState, spoken } from '../marks.ts';
import type { TupleEntry } from '../marks-tuple.ts';
import type { Answer } from '../schema.ts';

/** How one run goes on, and its likeliest next words with bars as long as their probability. */
export function saidPart(title: string, { words, next }: Answer['patched'], isMain = false): TemplateResult {
  return html`<div class=${isMain ? 'outcome main' : 'outcome'}>
    <p class="run-name">${title}</p>
    <p class="run-words">${spoken(words) || '(nothing)'}</p>
    <ul>${next
      .slice(0, 3)
      .map(
        ({ word, probability }) =>
          html`<li><span>${word}</span><i style="inline-size:${(probability * 100).toFixed(0)}%"></i><small>${probabilityWords(probability)}</small></li>`,
      )}</ul>
  </div>`;
}

/** The first word for every layer, at either end; pressing one goes there. */
export function layerWords(
  { bySource, byTarget, asked }: Answer,
  choose: (change: Partial<BenchState>) => void,
): TemplateResult {
  const strip = (
    label: string,
    words: readonly string[],
    now: number,
    change: (layer: number) => Partial<BenchState>,
  ) =>
    html`<p class="run-name strip-name">${label}</p>
      <div class="strip" role="group" aria-label=${label} @keydown=${moveFocus('row')}>${words.map(
        (
          word,
          layer,
        ) => html`<button type="button" tabindex=${layer === now ? 0 : -1} aria-pressed=${String(layer === now)}
          aria-label="Layer ${layer}: ${word}" @click=${() => choose(change(layer))}><small>${layer}</small> ${word}</button>`,
      )}</div>`;
  return html`${
    asked.act === 'patch'
      ? strip('First word, by source layer', bySource, asked.source.layer, (layer) => ({ layer }))
      : nothing
  }
    ${strip('First word, by target layer', byTarget, asked.target.layer, (into) => ({ into }))}`;
}

/** The nine entries; those unlike the plain Patchscope say so. */
export function tupleTable({
  source,
  target,
}: {
  source: TupleEntry[];
  target: TupleEntry[];
}): TemplateResult {
  const rows = (entries: readonly TupleEntry[]) =>
    entries.map(
      ({ letter, value, differs }) =>
        html`<dt>${letter}</dt><dd>${value}${differs ? html` <span class="differs">special</span>` : nothing}</dd>`,
    );
  return html`<dl class="tuple">${rows(source)}</dl><dl class="tuple">${rows(target)}</dl>
    <p class="readout">“special”: unlike the token identity Patchscope.</p>`;
}
