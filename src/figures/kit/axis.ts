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

/** Horizontal axis along `y`, its label centred below. Takes 36 units of height. */
export function axisBottom(options: AxisOptions & { readonly y: number }): SVGTemplateResult {
  const { scale, label, y, grid = 0, format = brief } = options;
  const [from, to] = scale.range;
  return svg`<g class="axis" aria-hidden="true">
    ${tickValues(options).map((value) => {
      const x = scale(value);
      return svg`<line class="grid-line" x1=${x} x2=${x} y1=${y - grid} y2=${y}></line>
        <line class="tick" x1=${x} x2=${x} y1=${y} y2=${y + 4}></line>
        <text x=${x} y=${y + 17} text-anchor="middle">${format(value)}</text>`;
    })}
    <line class="domain" x1=${from} x2=${to} y1=${y} y2=${y}></line>
    <text x=${(from + to) / 2} y=${y + 33} text-anchor="middle">${label}</text>
  </g>`;
}

/** Vertical axis along `x`; its label stands above the top end, horizontally, so that nobody tilts their head. */
export function axisLeft(options: AxisOptions & { readonly x: number }): SVGTemplateResult {
  const { scale, label, x, grid = 0, format = brief } = options;
  const [from, to] = scale.range;
  return svg`<g class="axis" aria-hidden="true">
    ${tickValues(options).map((value) => {
      const y = scale(value);
      return svg`<line class="grid-line" x1=${x} x2=${x + grid} y1=${y} y2=${y}></line>
        <line class="tick" x1=${x - 4} x2=${x} y1=${y} y2=${y}></line>
        <text x=${x - 7} y=${y + 4} text-anchor="end">${format(value)}</text>`;
    })}
    <line class="domain" x1=${x} x2=${x} y1=${from} y2=${to}></line>
    <text x="0" y=${Math.min(from, to) - 10}>${label}</text>
  </g>`;
}
