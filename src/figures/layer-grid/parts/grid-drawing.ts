import { nothing, type SVGTemplateResult, svg } from 'lit';
import { type Cell, sameCell } from '../../kit/grid/axes.ts';
import { axes, label, outlined, tenth } from '../../kit/grid/drawing.ts';
import { type Frame, WIDTH } from '../../kit/grid/frame.ts';
import { type Cells, shades } from '../../kit/grid/shades.ts';
import { bestOf, foundCells, type GridState, hasDiagonal, meansOf, type Panel, threshold } from '../marks.ts';
import { outlineOf } from '../marks-grid.ts';
import { cellNumber } from '../marks-words.ts';
import type { Data } from '../schema.ts';

interface Shown {
  readonly data: Data;
  readonly state: GridState;
  readonly panel: Panel;
  readonly frame: Frame;
  /** The cell that the reader keeps, and the one pointed at. */
  readonly pin: Cell | undefined;
  readonly current: Cell | undefined;
}

/** Whatever the cells are, a strip is of shares. */
const SHARES = { value: { label: 'share', min: 0, max: 1, format: 'share' } } as const;

/** A panel with its axes, means, strip and marks. */
export function gridDrawing({ data, state, panel, frame, pin, current }: Shown): SVGTemplateResult {
  const { left, top, meansX, meansY, stripX } = frame;
  const { cells, strip } = panel;
  const [rows, columns] = [cells.length, cells[0]!.length];
  const means = meansOf(cells);
  const found = foundCells(panel, state.find).map(({ row, column }) => `M${column + 0.2} ${row + 0.88}h.6`);
  const diagonal = hasDiagonal(data) ? cells.map((_, k) => `M${k} ${k}h1v1h-1z`) : [];
  const marks = svg`
    <path class="edge" d="M0 0h${columns}v${rows}h${-columns}z"></path>
    <path class="diagonal" d=${diagonal.join('')}></path>
    <path class="outline" d=${state.above > 0 ? outlineOf(cells, threshold(data, state)) : ''}></path>
    <path class="found" d=${found.join('')}></path>
    ${outlined(pin, rows, columns, 'pin')}
    ${outlined(sameCell(pin, current) ? undefined : current, rows, columns, 'current')}
    ${(bestOf(cells)?.cells ?? []).map(({ row, column }) => svg`<path class="best" d="M${column + 0.86} ${row + 0.16}h0"></path>`)}`;
  return svg`<g aria-hidden="true">
    ${axes(data, frame, current ?? pin)}
    ${block(data, frame, cells, left, top, marks)}
    ${
      state.means
        ? svg`${block(
            data,
            frame,
            means.rows.map((mean) => [mean]),
            meansX,
            top,
          )}${block(data, frame, [means.columns], left, meansY)}
          <g class="axis" text-anchor="end">
            ${label(Math.min(WIDTH - 2, meansX + frame.width / 2 + 16), top - 15, 'mean')}
            ${label(left - 6, meansY + frame.height / 2, 'mean')}
          </g>`
        : nothing
    }
    ${
      strip
        ? svg`${block(
            SHARES,
            frame,
            strip.values.map((share) => [share]),
            stripX,
            top,
          )}
          <g class="axis" text-anchor="end">${label(stripX + frame.width / 2 + 6, top - 31, `${strip.name} ↓`)}</g>`
        : nothing
    }
  </g>`;
}

/** Cells with their upper left corner at `x`, `y`, marks over them, and numbers where they find room. */
function block(
  data: Pick<Data, 'value'>,
  { width, height, hasNumbers }: Frame,
  cells: Cells,
  x: number,
  y: number,
  marks: SVGTemplateResult | typeof nothing = nothing,
): SVGTemplateResult {
  const gaps = [
    ...cells.map((row, i) => `M0 ${i}h${row.length}`),
    ...cells[0]!.map((_, j) => `M${j} 0v${cells.length}`),
  ];
  const number = (value: number | null, i: number, j: number) =>
    label(x + (j + 0.5) * width, y + (i + 0.5) * height, cellNumber(data, value));
  return svg`<g transform="translate(${tenth(x)} ${tenth(y)}) scale(${Number(width.toFixed(3))} ${Number(height.toFixed(3))})">
      ${shades(data.value, cells)}
      <path class="gaps" d=${hasNumbers ? gaps.join('') : ''}></path>
      ${marks}
    </g>
    <g class="numbers">${hasNumbers ? cells.map((row, i) => row.map((value, j) => number(value, i, j))) : nothing}</g>`;
}
