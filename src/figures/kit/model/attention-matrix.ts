import { html, nothing, svg, type TemplateResult } from 'lit';
import { drawingPoint } from '../drag.ts';
import { attentionShades, type BlockAttention, type Head } from './attention-weights.ts';
import { cut } from './labels.ts';

interface MatrixOptions {
  readonly block: BlockAttention;
  readonly head: Head;
  /** The token that looks; its row is outlined. */
  readonly query: number;
}

/** The cells of a matrix in a square of `size` units. Strokes are in drawing units, as saved pictures know no others. */
function cells({ block, head, query }: MatrixOptions, size: number) {
  const { n } = block;
  const cell = size / n;
  const round = (value: number) => Number(value.toFixed(2));
  return svg`<g class="attention-cells" transform="scale(${Number(cell.toFixed(4))})">
      <path class="behind" d="M0 0V${n}H${n}${'v-1h-1'.repeat(n)}z"></path>
      <g transform="translate(0 .5)">
        ${attentionShades(block, head).map(({ tenth, path }) => svg`<path class="weights" d=${path} stroke-opacity=${tenth / 10}></path>`)}
      </g>
    </g>
    <rect class="query" y=${round(query * cell)} width=${round((query + 1) * cell)} height=${round(cell)}></rect>`;
}

const SMALL = 150;

/** One head, small and without words, under its name. Pressing it chooses the head. */
export function smallMatrix(
  options: MatrixOptions & { readonly name: string; readonly choose: () => void },
): TemplateResult {
  return html`<svg class="small-matrix" viewBox="0 0 ${SMALL} ${SMALL + 22}" role="img" aria-label="${options.name}, as a matrix" @click=${options.choose}>
    <text y="14">${options.name}</text>
    <g transform="translate(0 21)">${cells(options, SMALL)}</g>
  </svg>`;
}

interface LargeMatrixOptions extends MatrixOptions {
  readonly tokens: readonly string[];
  /** The token looked at, where the reader points at one. */
  readonly key: number | null;
  /** The reader moved to another pair. */
  readonly point: (query: number, key: number) => void;
  readonly label: string;
}

const WIDTH = 360;
/** More rows than this are lower than a line of text. */
const MOST_LABELLED = 18;
const WIDEST = 36;
/** Of words, in letters, and room for one in units. */
const LONGEST = 11;
const LETTER = 7.2;
const NARROWEST = 40;
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Where the cells of a matrix lie, whose words are the given tokens: `left`, the side `size` of the square and of one `cell`, and the `height` of the
 * drawing. Many tokens go without words.
 */
export function matrixFrame(tokens: readonly string[]) {
  const n = tokens.length;
  const isLabelled = n <= MOST_LABELLED;
  const longest = Math.min(LONGEST, Math.max(...tokens.map(({ length }) => length)));
  const left = isLabelled ? Math.max(NARROWEST, longest * LETTER) + 9 : 0;
  const cell = Math.min(WIDEST, (WIDTH - left - 2) / n);
  const size = cell * n;
  return { left, cell, size, isLabelled, height: size + (isLabelled ? left : 4) };
}

/** One head, or the mean, with words: rows look, columns are looked at. One Tab stop; arrow keys go from pair to pair. */
export function largeMatrix(options: LargeMatrixOptions): TemplateResult {
  const { tokens, query, key, point, label } = options;
  const n = tokens.length;
  const { left, cell, size, isLabelled, height } = matrixFrame(tokens);
  const inside = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const go = (i: number, j: number) => {
    const row = inside(i, n - 1);
    point(row, inside(j, row));
  };
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    go(query + step[0], (key ?? query) + step[1]);
  };
  const onClick = (event: PointerEvent) => {
    const { x, y } = drawingPoint(event.currentTarget as SVGSVGElement, event);
    go(Math.floor(y / cell), Math.floor((x - left) / cell));
  };
  const middle = (k: number) => Number(((k + 0.5) * cell + 4.5).toFixed(1));
  const words = (chosen: number | null, place: (k: number) => string) =>
    tokens.map(
      (token, k) =>
        svg`<text class=${k === chosen ? 'current' : 'soft'} transform=${place(k)}>${cut(token, LONGEST)}</text>`,
    );
  return html`<svg class="large-matrix" viewBox="0 0 ${WIDTH} ${Number(height.toFixed(1))}" role="group" tabindex="0" aria-label=${label}
    @click=${onClick} @keydown=${onKey}>
    ${
      isLabelled
        ? svg`<g text-anchor="end">${words(query, (k) => `translate(${left - 7} ${middle(k)})`)}
            ${words(key, (k) => `translate(${left + middle(k)} ${Number((size + 7).toFixed(1))}) rotate(-90)`)}</g>`
        : nothing
    }
    <g transform="translate(${left})">${cells(options, size)}
      ${key === null ? nothing : svg`<rect class="pair" x=${key * cell} y=${query * cell} width=${cell} height=${cell}></rect>`}
    </g>
  </svg>`;
}
