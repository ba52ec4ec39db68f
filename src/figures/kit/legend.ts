import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** A sample drawn in a box of 28 × 14 units, and what it stands for. */
export interface LegendEntry {
  readonly sample: SVGTemplateResult;
  readonly label: string;
}

export function legend(entries: readonly LegendEntry[]): TemplateResult {
  return html`<ul class="legend">
    ${entries.map(
      ({ sample, label }) =>
        html`<li><svg viewBox="0 0 28 14" aria-hidden="true">${sample}</svg>${label}</li>`,
    )}
  </ul>`;
}

/** A line sample; `dash` as in `stroke-dasharray`. */
export function lineSample(stroke: string, dash = 'none', width = 2.5): SVGTemplateResult {
  return svg`<line x1="1" x2="27" y1="7" y2="7" style="stroke:${stroke};stroke-width:${width};stroke-dasharray:${dash}"></line>`;
}
