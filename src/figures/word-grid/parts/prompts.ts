import { html, nothing, type TemplateResult } from 'lit';
import type { Cell } from '../../kit/grid/axes.ts';
import type { Query } from '../marks.ts';

/** The two prompts, with the token that is read and the one that is written over. Where rows are tokens, the row of `cell` is the one read. */
export function prompts({ source, target }: Query, cell: Cell | undefined) {
  const line = (label: string, tokens: readonly string[], at: number | undefined): TemplateResult =>
    html`<dt>${label}</dt><dd>${tokens.map((token, k) => (k === at ? html`<mark>${token}</mark> ` : `${token} `))}</dd>`;
  if (!source && !target) return nothing;
  return html`<dl class="prompts">
    ${source ? line('Source', source.tokens, source.at ?? cell?.row) : nothing}
    ${target ? line('Inspection', target.tokens, target.at) : nothing}
  </dl>`;
}
