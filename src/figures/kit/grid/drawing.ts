import { nothing, type SVGTemplateResult, svg } from 'lit';
import type { Axes, Cell } from './axes.ts';
import type { Frame, Tick } from './frame.ts';

/** Numbers to a tenth make short texts. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A text whose middle line lies at `y`. */
export const label = (x: number, y: number, words: string, isAt = false) =>
  svg`<text class=${isAt ? 'at' : nothing} x=${tenth(x)} y=${tenth(y + 4)}>${words}</text>`;

/** Names and ticks of both axes, those of the cell `at` in bold. */
export function axes({ row, column }: Axes, frame: Frame, at: Cell | undefined): SVGTemplateResult {
  const { left, top, width, height, right, ticksY, rowTicks, columnTicks } = frame;
  const rowTick = (tick: Tick) =>
    label(left - 6, top + (tick.at + 0.5) * height, tick.words, tick.at === at?.row);
  const columnTick = (tick: Tick) =>
    label(left + (tick.at + 0.5) * width, ticksY + 9, tick.words, tick.at === at?.column);
  return svg`<g class="axis">
    ${label(0, top - 15, `${row.label} ↓`)}
    <g text-anchor="end">${rowTicks.map(rowTick)}</g>
    <g text-anchor="middle">${columnTicks.map(columnTick)} ${label((left + right) / 2, ticksY + 32, `${column.label} →`)}</g>
  </g>`;
}

/** A cell outlined, with its row and column, in cells. */
export const outlined = (cell: Cell | undefined, rows: number, columns: number, look: 'pin' | 'current') =>
  cell
    ? svg`<path class="bands" d="M0 ${cell.row}h${columns}v1h${-columns}zM${cell.column} 0v${rows}h1v${-rows}z"></path>
    <path class=${look} d="M${cell.column} ${cell.row}h1v1h-1z"></path>`
    : nothing;
