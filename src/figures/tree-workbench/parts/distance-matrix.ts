import { html, nothing, svg, type TemplateResult } from 'lit';
import { drawingPoint } from '../../kit/drag.ts';
import { brief } from '../../kit/format.ts';
import { shortened } from '../../kit/tree-picture-labels.ts';
import { type DistanceTable, MATRIX, type MatrixLevel, matrixFrame } from '../marks-matrix.ts';

interface MatrixOptions {
  readonly labels: readonly string[];
  readonly table: DistanceTable;
  /** Words that stand out; a pair pointed at is row and column. */
  readonly lit: readonly number[];
  readonly point: (...words: readonly number[]) => void;
  readonly press: (word: number) => void;
  readonly label: string;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const LONGEST_LABEL = 12;

/**
 * Distances as a table of colours, rows and columns in the order of the words. The table is one Tab stop: arrow keys go from cell
 * to cell, Enter chooses the word of the row.
 */
export function distanceMatrix(options: MatrixOptions): TemplateResult {
  const { labels, table, lit, point, press, label } = options;
  const n = labels.length;
  const { left, cell, labelled, height } = matrixFrame(n);
  const pairAt = (event: PointerEvent): readonly number[] => {
    const { x, y } = drawingPoint(event.currentTarget as SVGSVGElement, event);
    const pair = [Math.floor((y - MATRIX.top) / cell), Math.floor((x - left) / cell)];
    return pair.every((place) => place >= 0 && place < n) ? pair : [];
  };
  const onKey = (event: KeyboardEvent) => {
    const [row = 0, column = row] = lit;
    const step = STEPS[event.key];
    const inside = (place: number) => Math.max(0, Math.min(n - 1, place));
    if (event.key === 'Enter' || event.key === ' ') press(row);
    else if (event.key === 'Escape') point();
    else if (step) point(inside(row + step[0]), inside(column + step[1]));
    else return;
    event.preventDefault();
  };
  return html`<svg class="tree-picture matrix" viewBox="0 0 ${MATRIX.width} ${height}" role="group" tabindex="0" aria-label=${label}
    @pointermove=${(event: PointerEvent) => point(...pairAt(event))} @pointerleave=${() => point()}
    @click=${(event: PointerEvent) => pairAt(event).slice(0, 1).map(press)}
    @focus=${() => point(lit[0] ?? 0, lit[1] ?? 0)} @blur=${() => point()} @keydown=${onKey}>
    ${labelled ? rowLabels(labels, lit, left, cell) : nothing}
    <g transform="translate(${left} ${MATRIX.top}) scale(${Number(cell.toFixed(4))}) translate(0 .5)">${table.levels.map(cells)}</g>
    <path class="bands" d=${lit.length > 0 ? bands(lit, n, cell, left) : ''}></path>
  </svg>`;
}

/** All cells of one colour; the larger the distance, the less of the paper shows through. */
function cells({ look, path }: MatrixLevel) {
  return typeof look === 'string'
    ? svg`<path class="cells ${look}" d=${path}></path>`
    : svg`<path class="cells" d=${path} stroke-opacity=${look}></path>`;
}

function rowLabels(labels: readonly string[], lit: readonly number[], left: number, cell: number) {
  return svg`<g text-anchor="end" transform="translate(${left - 8})">${labels.map((label, i) => {
    const y = Math.round(MATRIX.top + (i + 0.5) * cell + 4.5);
    return svg`<text class=${lit.includes(i) ? 'raised' : nothing} y=${y}>${shortened(label, LONGEST_LABEL)}</text>`;
  })}</g>`;
}

/** Outlines of the row of the first word and the column of the last: of one word its cross, of a pair where they meet. */
function bands(lit: readonly number[], n: number, cell: number, left: number): string {
  const one = (value: number) => Number(value.toFixed(1));
  const size = one(n * cell);
  const across = `M${left},${one(MATRIX.top + lit[0]! * cell)}h${size}v${one(cell)}h${-size}z`;
  const down = `M${one(left + lit.at(-1)! * cell)},${MATRIX.top}v${size}h${one(cell)}v${-size}z`;
  return across + down;
}

/** The scale of colours from 0 to the largest distance. */
export function distanceKey(most: number): TemplateResult {
  return html`<div class="legend distance-key"><span>0</span><i></i><span>${brief(most, 1)}</span></div>`;
}
