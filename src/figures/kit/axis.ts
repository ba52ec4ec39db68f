import { nothing, type SVGTemplateResult, svg } from 'lit';
import { brief } from './format.ts';
import type { Scale } from './scale.ts';

interface AxisOptions {
  readonly scale: Scale;
  readonly label: string;
  readonly ticks: readonly number[];
}

/** Ticks at whole drawing units, which nobody can tell from the exact places and which make short texts. */
const placed = ({ scale, ticks }: AxisOptions) =>
  ticks.map((value) => ({ at: Math.round(scale(value)), words: brief(value) }));

/** Horizontal axis along `y`, its label centred below. Takes 36 units of height. */
export function axisBottom(options: AxisOptions & { readonly y: number }): SVGTemplateResult {
  const { scale, label, y } = options;
  const [from, to] = scale.range;
  const ticks = placed(options);
  return svg`<g class="axis" aria-hidden="true" text-anchor="middle">
    <path class="domain" d="M${from} ${y}H${to}${ticks.map(({ at }) => `M${at} ${y}v4`).join('')}"></path>
    ${ticks.map(({ at, words }) => svg`<text x=${at} y=${y + 17}>${words}</text>`)}
    <text x=${(from + to) / 2} y=${y + 33}>${label}</text>
  </g>`;
}

/**
 * Vertical axis along `x`, its label above the top end, horizontally, so that nobody tilts their head. `grid`: length of
 * lines from the ticks into the plot.
 */
export function axisLeft(
  options: AxisOptions & { readonly x: number; readonly grid?: number },
): SVGTemplateResult {
  const { scale, label, x, grid } = options;
  const [from, to] = scale.range;
  const ticks = placed(options);
  const lines = (length: number) => ticks.map(({ at }) => `M${x} ${at}h${length}`).join('');
  return svg`<g class="axis" aria-hidden="true" text-anchor="end">
    ${grid ? svg`<path class="grid-line" d=${lines(grid)}></path>` : nothing}
    <path class="domain" d="M${x} ${from}V${to}${lines(-4)}"></path>
    ${ticks.map(({ at, words }) => svg`<text x=${x - 7} y=${at + 4}>${words}</text>`)}
    <text x="0" y=${to - 10} text-anchor="start">${label}</text>
  </g>`;
}
