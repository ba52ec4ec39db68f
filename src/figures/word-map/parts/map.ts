import { nothing, type SVGTemplateResult, svg } from 'lit';
import { lineThrough } from '../../kit/path.ts';
import { type Dot, type MapState, SIZE } from '../marks.ts';
import { senseShape } from './shapes.ts';

interface MapOptions {
  readonly dots: readonly Dot[];
  readonly show: MapState['show'];
  /** Number of the chosen sentence; 0 for none. */
  readonly chosen: number;
  /** Its places in all layers, where they are drawn. */
  readonly path: readonly { x: number; y: number }[];
  readonly label: string;
  /** What is said of a dot. */
  readonly words: (dot: Dot) => string;
}

const shade = (level: number): string =>
  `fill:color-mix(in oklab,var(--far) ${Math.round(level * 100)}%,var(--near))`;

function dotMark(dot: Dot, { show, chosen, words }: MapOptions): SVGTemplateResult {
  const { number, x, y, sense, value, level, isFound } = dot;
  const isChosen = number === chosen;
  return svg`<g class="mark${isFound ? '' : ' faint'}" data-mark=${number} role="button" aria-pressed=${isChosen}
      aria-label=${words(dot)} transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">
    <circle class="hold" r="8"></circle>
    ${isChosen ? svg`<circle class="ring" r="10"></circle>` : nothing}
    ${show === 'sense' ? senseShape(sense) : svg`<text class="number" y="4" style=${shade(level)}>${value}</text>`}
  </g>`;
}

/** The way of one sentence from layer 0, marked, to the last. */
function pathMark(path: MapOptions['path']): SVGTemplateResult {
  const [first] = path;
  return svg`<g class="path" aria-hidden="true"><path d=${lineThrough(path)}></path>
    <circle cx=${first!.x} cy=${first!.y} r="3"></circle>
    ${path.map(({ x, y }, layer) => svg`<text class="halo" x=${x + 7} y=${y - 7}>${layer}</text>`)}</g>`;
}

/** All points of a layer, over the way of the chosen one. */
export function wordMap(options: MapOptions): SVGTemplateResult {
  const { dots, path, label } = options;
  return svg`<svg class="map" viewBox="0 0 ${SIZE} ${SIZE}" role="group" aria-label=${label}>
    ${path.length > 0 ? pathMark(path) : nothing}
    <g text-anchor="middle">${dots.map((dot) => dotMark(dot, options))}</g>
  </svg>`;
}
