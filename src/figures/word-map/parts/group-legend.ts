import { html, svg, type TemplateResult } from 'lit';
import { legend } from '../../kit/legend.ts';
import type { Group } from '../marks-groups.ts';
import { groupShape } from './shapes.ts';

interface GroupLegendOptions {
  readonly groups: readonly Group[];
  /** What is searched for. */
  readonly find: string;
  readonly search: (term: string) => void;
}

/** What the points stand for. A word that marks an area can be pressed: its sentences are searched for. */
export function groupLegend({ groups, find, search }: GroupLegendOptions): TemplateResult {
  if (groups.length === 0)
    return html`<p class="readout">In this layer no word marks an area: its sentences lie about as far apart as any.</p>`;
  if (!groups[0]!.term)
    return legend(
      groups.map(({ label }, k) => ({
        sample: svg`<g transform="translate(14 7)">${groupShape(k)}</g>`,
        label,
      })),
    );
  return html`<div class="buttons legend" role="group" aria-label="Words that mark an area">${groups.map(
    ({ label, term }, k) => html`<button type="button" aria-pressed=${find === term}
      @click=${() => search(find === term ? '' : term!)}><svg viewBox="-8 -8 16 16" aria-hidden="true">${groupShape(k)}</svg> ${label}</button>`,
  )}</div>`;
}
