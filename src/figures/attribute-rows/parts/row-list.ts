import { html, nothing, type TemplateResult } from 'lit';
import type { Judged } from '../marks.ts';

const verdict = (isRight: boolean): string => (isRight ? '✓ right' : '✗ wrong');

function row({
  subject,
  object,
  prompt,
  source: [before, token, after],
  alone,
  said,
  counted,
  isNamed,
  found,
}: Judged) {
  const [start, end] = found ?? [0, 0];
  return html`<li class=${counted === isNamed ? '' : 'differ'}><p><b>${subject}</b> → <b>${object}</b></p>
    <p>counted ${verdict(counted)} · whole words ${verdict(isNamed)}</p>
    <dl><dt>Inspection</dt><dd>${prompt}</dd>
    <dt>Source</dt><dd>${before}<mark>${token}</mark>${after}${alone ? html` <i>(no text, the subject alone)</i>` : nothing}</dd>
    <dt>Goes on</dt><dd>${said.slice(0, start)}${found ? html`<mark>${said.slice(start, end)}</mark>` : nothing}${said.slice(end)}</dd></dl></li>`;
}

/** One page of the list. */
export const rowList = (rows: readonly Judged[]): TemplateResult =>
  html`<ol class="rows">${rows.map(row)}</ol>`;
