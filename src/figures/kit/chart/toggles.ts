import { html, type TemplateResult } from 'lit';
import type { LegendEntry } from '../legend.ts';
import { setProperty } from '../set-property.ts';
import { hiddenIds, toggled } from './hidden.ts';

interface ToggleLegend {
  readonly label: string;
  /** Entries with boxes to tick, each for something that can be left out. */
  readonly entries: readonly (LegendEntry & { readonly id: string })[];
  /** What cannot be left out; stands behind them. */
  readonly rest: readonly (LegendEntry | false | '' | undefined)[];
  /** The ids left out, as the state has them. */
  readonly hidden: string;
  readonly choose: (change: { hidden: string }) => void;
}

/** A legend whose entries can be left out of the chart and put back. */
export function toggleLegend({ label, entries, rest, hidden, choose }: ToggleLegend): TemplateResult {
  const without = hiddenIds(hidden);
  const ids = entries.map(({ id }) => id);
  const words = ({ sample, label }: LegendEntry) =>
    html`<svg viewBox="0 0 28 14" aria-hidden="true">${sample}</svg>${label}`;
  return html`<ul class="legend" aria-label=${label}>
    ${entries.map((entry) => {
      const shown = !without.has(entry.id);
      return html`<li><label class="toggle"
        ><input type="checkbox" ?checked=${shown} ${setProperty('checked', shown)}
          @change=${() => choose({ hidden: toggled(hidden, entry.id, ids) })} />${words(entry)}</label></li>`;
    })}${rest.flatMap((entry) => (entry ? [html`<li>${words(entry)}</li>`] : []))}
  </ul>`;
}
