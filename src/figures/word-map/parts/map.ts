import { nothing, type SVGTemplateResult, svg } from 'lit';
import { lineThrough } from '../../kit/path.ts';
import type { Dot } from '../marks.ts';
import type { Label } from '../marks-terms.ts';
import { type Place, SIZE } from '../marks-view.ts';
import { groupShape, shadeStyle } from './shapes.ts';

export interface MapOptions {
  /** Those that are marks: felt, focused and pressed. One that stays keeps its place in the list, and with it the focus. */
  readonly dots: readonly (Dot | undefined)[];
  /** The points are on a canvas below, and the marks are only felt. */
  readonly isCanvas: boolean;
  /** Before the keys of its marks. */
  readonly prefix: string;
  /** The marks choose a sentence. */
  readonly canPress: boolean;
  /** Number of the chosen sentence; 0 for none. */
  readonly chosen: number;
  /** Of the one pointed at, here or on the other map. */
  readonly near: number;
  /** Places of the chosen one in all layers, where they are drawn. */
  readonly path: readonly Place[];
  readonly labels: readonly Label[];
  /** Corners of the lasso. */
  readonly lasso: readonly Place[];
  /** Shown in another place than in the last drawing because the reader moves the map. */
  readonly isHeld: boolean;
  readonly isLassoing: boolean;
  readonly zoom: number;
  readonly label: string;
  /** What is said of a dot. */
  readonly words: (dot: Dot) => string;
  readonly hand: object;
}

function pointOf({ value, level, group }: Dot): SVGTemplateResult {
  return value === undefined
    ? groupShape(group)
    : svg`<text class="number" y="4" style=${shadeStyle(level)}>${value}</text>`;
}

function dotMark(dot: Dot, options: MapOptions): SVGTemplateResult {
  const { chosen, near, prefix, canPress, isCanvas, words } = options;
  const { number, x, y, isFound } = dot;
  const [isChosen, isNear] = [canPress && number === chosen, number === near];
  return svg`<g class="mark${isFound ? '' : ' faint'}" data-mark="${prefix}${number}" role=${canPress ? 'button' : 'img'}
      aria-pressed=${canPress ? isChosen : nothing} aria-label=${words(dot)} transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">
    <circle class="hold" r="8"></circle>
    ${isChosen || isNear ? svg`<circle class=${isChosen ? 'ring' : 'ring near'} r="10"></circle>` : nothing}
    ${isCanvas && !isChosen && !isNear ? nothing : pointOf(dot)}
  </g>`;
}

/** The way of one sentence from layer 0, marked, to the last. */
function pathMark(path: MapOptions['path']): SVGTemplateResult {
  const [first] = path;
  return svg`<g class="path" aria-hidden="true"><path d=${lineThrough(path)}></path>
    <circle cx=${first!.x} cy=${first!.y} r="3"></circle>
    ${path.map(({ x, y }, layer) => svg`<text class="halo" x=${x + 7} y=${y - 7}>${layer}</text>`)}</g>`;
}

const labelMark = ({ text, x, y, size }: Label) =>
  svg`<text class="term halo" x=${x.toFixed(1)} y=${(y + size / 3).toFixed(1)} style="font-size:${size.toFixed(1)}px">${text}</text>`;

/** All points of a layer, over the way of the chosen one, below the words that mark an area. */
export function mapDrawing(options: MapOptions): SVGTemplateResult {
  const { dots, path, labels, lasso, label, isHeld, isLassoing, zoom, hand } = options;
  const looks = `map${isHeld ? ' held' : ''}${isLassoing ? ' lassoing' : ''}${zoom > 1 ? ' zoomed' : ''}`;
  return svg`<svg class=${looks} viewBox="0 0 ${SIZE} ${SIZE}" role="group" aria-label=${label}
      @pointerdown=${hand} @pointermove=${hand} @pointerup=${hand} @pointercancel=${hand} @wheel=${hand} @keydown=${hand}>
    ${path.length > 0 ? pathMark(path) : nothing}
    <g text-anchor="middle">${dots.map((dot) => (dot ? dotMark(dot, options) : nothing))}</g>
    ${lasso.length > 1 ? svg`<path class="lasso" d="${lineThrough(lasso)}Z"></path>` : nothing}
    <g class="terms" text-anchor="middle" aria-hidden="true">${labels.map(labelMark)}</g>
  </svg>`;
}
