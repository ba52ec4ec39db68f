import { type SVGTemplateResult, svg } from 'lit';
import { brief } from './format.ts';
import type { Scale } from './scale.ts';

interface AxisOptions {
  readonly scale: Scale;
  readonly label: string;
  /** About how many ticks, or exactly which. */
  readonly ticks?: number | readonly number[];
  readonly format?: (value: number) => string;
  /** Length of grid lines drawn away from the axis into the plot. */
  readonly grid?: number;
}

const tickValues = ({ scale, ticks = 5 }: AxisOptions): readonly number[] =>
  typeof ticks === 'number' ? scale.ticks(ticks) : ticks;

const at = (unit: number) => Number(unit.toFixed(1));

/** Horizontal axis along `y`, its label centred below. Takes 36 units of height. */
export function axisBottom(options: AxisOptions & { readonly y: number }): SVGTemplateResult {
  const { scale, label, y, grid = 0, format = brief } = options;
  const [from, to] = scale.range;
  const ticks = tickValues(options).map((value) => ({ x: at(scale(value)), words: format(value) }));
  return svg`<g class="axis" aria-hidden="true" text-anchor="middle">
    ${grid > 0 ? svg`<path class="grid-line" d=${ticks.map(({ x }) => `M${x},${y}v${-grid}`).join('')}></path>` : ''}
    <path class="domain" d="M${from},${y}H${to}${ticks.map(({ x }) => `M${x},${y}v4`).join('')}"></path>
    ${ticks.map(({ x, words }) => svg`<text x=${x} y=${y + 17}>${words}</text>`)}
    <text x=${(from + to) / 2} y=${y + 33}>${label}</text>
  </g>`;
}

/** Vertical axis along `x`; its label stands above the top end, horizontally, so that nobody tilts their head. */
export function axisLeft(options: AxisOptions & { readonly x: number }): SVGTemplateResult {
  const { scale, label, x, grid = 0, format = brief } = options;
  const [from, to] = scale.range;
  const ticks = tickValues(options).map((value) => ({ y: at(scale(value)), words: format(value) }));
  return svg`<g class="axis" aria-hidden="true" text-anchor="end">
    ${grid > 0 ? svg`<path class="grid-line" d=${ticks.map(({ y }) => `M${x},${y}h${grid}`).join('')}></path>` : ''}
    <path class="domain" d="M${x},${from}V${to}${ticks.map(({ y }) => `M${x},${y}h-4`).join('')}"></path>
    ${ticks.map(({ y, words }) => svg`<text x=${x - 7} y=${at(y + 4)}>${words}</text>`)}
    <text x="0" y=${Math.min(from, to) - 10} text-anchor="start">${label}</text>
  </g>`;
}
