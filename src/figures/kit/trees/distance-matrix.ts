import { html, nothing, svg, type TemplateResult } from 'lit';
import { drawingPoint } from '../drag.ts';
import { brief } from '../format.ts';
import { shortened } from './labels.ts';
import { type DistanceTable, type MatrixLevel, matrixFrame } from './matrix-levels.ts';

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
 * Distances as a table of colours, rows and columns in the order of the words, with the row of the first lit word and the column
 * of the last outlined. The table is one Tab stop: arrow keys go from cell to cell, Enter chooses the word of the row.
 */
export function distanceMatrix(options: MatrixOptions): TemplateResult {
  const { labels, table, lit, point, press, label } = options;
  const n = labels.length;
  const { left, top, cell, labelled, view } = matrixFrame(n);
  const pairAt = (event: PointerEvent): readonly number[] => {
    const { x, y } = drawingPoint(event.currentTarget as SVGSVGElement, event);
    const pair = [Math.floor((y - top) / cell), Math.floor((x - left) / cell)];
    return pair.every((place) => place >= 0 && place < n) ? pair : [];
  };
  const onPress = (event: PointerEvent) => {
    const pair = pairAt(event);
    // A finger points nowhere once it is lifted, and the focus it brings goes to the first cell.
    point(...pair);
    pair.slice(0, 1).map(press);
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
  const [row, column = row] = lit;
  const words = labels.map((word, i) => {
    const y = Math.round(top + (i + 0.5) * cell + 4.5);
    return svg`<text class=${lit.includes(i) ? 'raised' : nothing} y=${y}>${shortened(word, LONGEST_LABEL)}</text>`;
  });
  return html`<svg class="tree-picture matrix" viewBox=${view} role="group" tabindex="0" aria-label=${label}
    @pointermove=${(event: PointerEvent) => point(...pairAt(event))} @pointerleave=${() => point()}
    @click=${onPress}
    @focus=${() => point(lit[0] ?? 0, lit[1] ?? 0)} @blur=${() => point()} @keydown=${onKey}>
    <g text-anchor="end" transform="translate(${left - 8})">${labelled ? words : nothing}</g>
    <g transform="translate(${left} ${top}) scale(${Number(cell.toFixed(4))})">
      <g transform="translate(0 .5)">${table.levels.map(cells)}</g>
      <path class="bands" d=${row === undefined ? '' : `M0 ${row}h${n}v1h${-n}zM${column} 0v${n}h1v${-n}z`}></path>
    </g>
  </svg>`;
}

/** All cells of one colour; the larger the distance, the less of the paper shows through. */
function cells({ look, path }: MatrixLevel) {
  return typeof look === 'string'
    ? svg`<path class="cells ${look}" d=${path}></path>`
    : svg`<path class="cells" d=${path} stroke-opacity=${look}></path>`;
}

/** The scale of colours from 0 to the largest distance. */
export function distanceKey(most: number): TemplateResult {
  return html`<div class="legend distance-key"><span>0</span><i></i><span>${brief(most, 1)}</span></div>`;
}
