import { html, svg, type TemplateResult } from 'lit';
import type { Counts } from '../marks.ts';

const STEP = 22;
const LEFT = 176;

/** How many rows fall into each of the four cases, as bars with their words. */
export function countBars({ rows, both, neither, part, missed }: Counts): TemplateResult {
  const bars = [
    ['right by both counts', both],
    ['wrong by both counts', neither],
    ['counted right, no whole word', part],
    ['counted wrong, whole word', missed],
  ] as const;
  const width = (value: number) => Math.round((value / Math.max(1, rows)) * 140);
  const path = bars.map(([, value], k) =>
    value ? `M${LEFT} ${k * STEP + 4}h${Math.max(2, width(value))}v12H${LEFT}z` : '',
  );
  return html`<svg viewBox="0 0 360 ${bars.length * STEP}" role="img" aria-label=${bars.map(([words, value]) => `${words}: ${value}`).join(', ')}>
    <path class="bars" d=${path.join('') || `M${LEFT} 0`}></path>
    ${bars.map(
      ([words, value], k) =>
        svg`<text x="0" y=${k * STEP + 14}>${words}</text><text x=${LEFT + 6 + width(value)} y=${k * STEP + 14}>${value}</text>`,
    )}</svg>`;
}
