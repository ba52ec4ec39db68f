import { nothing, type SVGTemplateResult, svg } from 'lit';
import {
  bestOf,
  type Cell,
  foundCells,
  type GridState,
  hasDiagonal,
  meansOf,
  type Panel,
  sameCell,
  threshold,
} from '../marks.ts';
import { type Frame, frameOf, levelOf, outlineOf, shadesOf, WIDTH } from '../marks-grid.ts';
import { cellNumber } from '../marks-words.ts';
import type { Data } from '../schema.ts';

/** The shaded cells of a panel, one unit each. */
export const shades = ({ value }: Data, { cells }: Panel): SVGTemplateResult =>
  svg`<g class="shades" transform="translate(0 .5)">${shadesOf(cells, value).map(
    ({ level, path }) =>
      svg`<path class=${level ? nothing : 'least'} stroke-opacity=${level ? level / 10 : nothing} d=${path}></path>`,
  )}</g>`;

/** Numbers to a tenth make short texts. */
const tenth = (value: number): number => Math.round(value * 10) / 10;
const middle = (start: number, size: number, at: number): number => tenth(start + (at + 0.5) * size);
/** From the middle of a line of text to its baseline. */
const BASELINE = 4;

const label = (x: number, y: number, words: string, look: string | typeof nothing = nothing) =>
  svg`<text class=${look} x=${x} y=${y + BASELINE}>${words}</text>`;

interface Shown {
  readonly data: Data;
  readonly state: GridState;
  readonly panel: Panel;
  /** The cell that the reader keeps, and the one pointed at. */
  readonly pin: Cell | undefined;
  readonly current: Cell | undefined;
}

/** A panel with its axes, means and marks. */
export function gridDrawing(shown: Shown): { frame: Frame; content: SVGTemplateResult } {
  const { data, state, panel, pin, current } = shown;
  const frame = frameOf(data, state.means);
  const { left, top, width, height } = frame;
  const [rows, columns] = [panel.cells.length, panel.cells[0]!.length];
  const inCells = `translate(${tenth(left)} ${top}) scale(${Number(width.toFixed(3))} ${Number(height.toFixed(3))})`;
  const gaps = frame.hasNumbers
    ? `${panel.cells.map((_, i) => `M0 ${i}h${columns}`).join('')}${panel.cells[0]!.map((_, j) => `M${j} 0v${rows}`).join('')}`
    : '';
  const content = svg`<g aria-hidden="true">
    ${axes(data, frame, current ?? pin)}
    <g transform=${inCells}>
      ${shades(data, panel)}
      <path class="edge" d="M0 0h${columns}v${rows}h${-columns}z"></path>
      <path class="gaps" d=${gaps}></path>
      ${diagonal(data)}
      <path class="outline" d=${state.above > 0 ? outlineOf(panel.cells, threshold(data, state)) : ''}></path>
      <path class="found" d=${foundCells(panel, state.find)
        .map(({ row, column }) => `M${column + 0.2} ${row + 0.88}h.6`)
        .join('')}></path>
      ${[pin, current].map((cell, k) => (cell && (k === 0 || !sameCell(pin, cell)) ? frameRound(cell, rows, columns, k === 0) : nothing))}
    </g>
    ${frame.hasNumbers ? numbers(data, panel, frame) : nothing}
    ${state.means ? means(data, panel, frame) : nothing}
    ${(bestOf(panel.cells)?.cells ?? []).map(
      ({ row, column }) =>
        svg`<circle class="best" cx=${tenth(left + (column + 0.86) * width)} cy=${tenth(top + (row + 0.16) * height)} r=${frame.hasNumbers ? 3 : 2}></circle>`,
    )}
  </g>`;
  return { frame, content };
}

function axes({ row, column }: Data, frame: Frame, at: Cell | undefined): SVGTemplateResult {
  const { left, top, width, height, right, ticksY, rowTicks, columnTicks } = frame;
  const look = (isAt: boolean) => (isAt ? 'at' : nothing);
  return svg`<g class="axis">
    <text x="0" y="13">${row.label} ↓</text>
    <g text-anchor="end">${rowTicks.map((tick) => label(tenth(left - 6), middle(top, height, tick.at), tick.words, look(tick.at === at?.row)))}</g>
    <g text-anchor="middle">
      ${columnTicks.map((tick) => label(middle(left, width, tick.at), tenth(ticksY + 13), tick.words, look(tick.at === at?.column)))}
      <text x=${tenth((left + right) / 2)} y=${tenth(ticksY + 36)}>${column.label} →</text>
    </g>
  </g>`;
}

/** The cells at which both axes are at the same tick. */
function diagonal(data: Data) {
  if (!hasDiagonal(data)) return nothing;
  return svg`<path class="diagonal" d=${data.row.ticks.map((_, k) => `M${k} ${k}h1v1h-1z`).join('')}></path>`;
}

/** A cell outlined, with its row and column. */
function frameRound({ row, column }: Cell, rows: number, columns: number, isPin: boolean) {
  return svg`<path class="bands" d="M0 ${row}h${columns}v1h${-columns}zM${column} 0v${rows}h1v${-rows}z"></path>
    <path class=${isPin ? 'pin' : 'current'} d="M${column} ${row}h1v1h-1z"></path>`;
}

const numbers = (data: Data, { cells }: Panel, { left, top, width, height }: Frame) =>
  svg`<g class="numbers">${cells.map((values, i) =>
    values.map((value, j) => label(middle(left, width, j), middle(top, height, i), cellNumber(data, value))),
  )}</g>`;

/** Means of rows at the right and of columns below, shaded like cells. */
function means(data: Data, { cells }: Panel, frame: Frame): SVGTemplateResult {
  const { left, top, width, height, meansX, meansY, hasNumbers } = frame;
  const { rows, columns } = meansOf(cells);
  const cell = (value: number | null, x: number, y: number) =>
    value === null
      ? nothing
      : svg`<rect class="mean" x=${tenth(x)} y=${tenth(y)} width=${tenth(width)} height=${tenth(height)} fill-opacity=${levelOf(value, data.value) / 10}></rect>
        ${hasNumbers ? label(middle(x, width, 0), middle(y, height, 0), cellNumber(data, value)) : nothing}`;
  return svg`<g class="numbers">
    ${rows.map((value, i) => cell(value, meansX, top + i * height))}
    ${columns.map((value, j) => cell(value, left + j * width, meansY))}
  </g>
  <g class="axis" text-anchor="end">
    <text x=${tenth(Math.min(WIDTH - 2, meansX + width / 2 + 16))} y="13">mean</text>
    ${label(tenth(left - 6), middle(meansY, height, 0), 'mean')}
  </g>`;
}
