import { html, type TemplateResult } from 'lit';
import type { LegendEntry } from '../legend.ts';
import { setProperty } from '../set-property.ts';

interface ToggleEntry extends LegendEntry {
  readonly shown: boolean;
  readonly toggle: () => void;
}

/** A legend whose entries can be left out of the chart and put back; what cannot be left out stands behind them. */
export function toggleLegend(
  label: string,
  entries: readonly ToggleEntry[],
  rest: readonly LegendEntry[] = [],
): TemplateResult {
  const sample = ({ sample }: LegendEntry) =>
    html`<svg viewBox="0 0 28 14" aria-hidden="true">${sample}</svg>`;
  return html`<ul class="legend" aria-label=${label}>
    ${entries.map(
      (entry) => html`<li><label class="toggle"
        ><input type="checkbox" ?checked=${entry.shown} ${setProperty('checked', entry.shown)}
          @change=${entry.toggle} />${sample(entry)}${entry.label}</label></li>`,
    )}${rest.map((entry) => html`<li>${sample(entry)}${entry.label}</li>`)}
  </ul>`;
}
