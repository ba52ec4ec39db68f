import { html, svg, type TemplateResult } from 'lit';
import type { WordShare } from '../../../model/questions.ts';
import { drawingPoint } from '../drag.ts';
import { cut } from './labels.ts';
import {
  CELL,
  cornerOf,
  FOOT,
  type LensPlace,
  lensHeight,
  lensShades,
  placeAt,
  placeByKey,
} from './lens-cells.ts';

interface LensGridOptions {
  /** [n], `<bos>` first. */
  readonly tokens: readonly string[];
  /** [layers that are there][n], each list the likeliest first. */
  readonly lens: readonly (readonly (readonly WordShare[])[])[];
  /** How many layers there will be. */
  readonly layers: number;
  readonly chosen: LensPlace;
  /** While a key is held. */
  readonly pass: (place: LensPlace) => void;
  readonly choose: (place: LensPlace) => void;
  readonly label: string;
}

const LABELS = 42;
const LONGEST = 11;
/** Of the strongest shade: words must stay legible on it. */
const STRONGEST = 0.42;

/**
 * The logit lens as a grid: tokens across, layers upwards, in each cell the likeliest word, shaded by its probability and with a line as long. One Tab
 * stop; arrow keys, Home and End move the chosen cell. Where the page is narrower it scrolls, and the layers' numbers stay.
 */
export function lensGrid(options: LensGridOptions): TemplateResult {
  const { tokens, lens, layers, chosen, pass, choose, label } = options;
  const n = tokens.length;
  const height = lensHeight(layers);
  const { shades, lines } = lensShades(
    lens.map((row) => row.map(([first]) => first?.probability ?? 0)),
    layers,
  );
  const outline = cornerOf(chosen, layers);
  const onClick = (event: PointerEvent) => {
    const { x, y } = drawingPoint(event.currentTarget as SVGSVGElement, event);
    choose(placeAt(x, y, layers, n));
  };
  const onKey = (event: KeyboardEvent) => {
    const place = placeByKey(event.key, chosen, layers, n);
    if (!place) return;
    event.preventDefault();
    pass(place);
  };
  return html`<div class="scroll lens">
    <svg class="cells" viewBox="0 0 ${n * CELL.width} ${height}" width=${n * CELL.width} height=${height} role="group" tabindex="0" aria-label=${label}
      @click=${onClick} @keydown=${onKey} @keyup=${(event: KeyboardEvent) => placeByKey(event.key, chosen, layers, n) && choose(chosen)}>
      <g class="shades">${shades.map(({ tenth, path }) => svg`<path d=${path} stroke-opacity=${Number(((tenth / 10) * STRONGEST).toFixed(3))}></path>`)}</g>
      <path class="share-lines" d=${lines}></path>
      <g text-anchor="middle">
        ${lens.map((row, layer) =>
          row.map(([first], position) => {
            const { x, y } = cornerOf({ layer, position }, layers);
            return svg`<text x=${x + CELL.width / 2} y=${y + 17}>${cut(first?.word ?? '', LONGEST)}</text>`;
          }),
        )}
        ${tokens.map(
          (token, position) =>
            svg`<text class=${position === chosen.position ? 'current' : 'soft'} x=${(position + 0.5) * CELL.width} y=${height - FOOT + 18}>${cut(token, LONGEST)}</text>`,
        )}
      </g>
      <rect class="chosen" x=${outline.x + 1} y=${outline.y + 1} width=${CELL.width - 2} height=${CELL.height - 2} rx="3"></rect>
    </svg>
    <svg class="layers" viewBox="0 0 ${LABELS} ${height}" width=${LABELS} height=${height} aria-hidden="true">
      <rect class="paper" width=${LABELS} height=${height}></rect>
      ${Array.from(
        { length: layers },
        (_, layer) =>
          svg`<text class=${layer === chosen.layer ? 'current' : 'soft'} x=${LABELS - 8} y=${cornerOf({ layer, position: 0 }, layers).y + 17} text-anchor="end">${layer}</text>`,
      )}
      <text class="soft" x=${LABELS - 8} y=${height - FOOT + 18} text-anchor="end">layer</text>
    </svg>
  </div>`;
}

/** Brings a column of the grid in a drawing into view, where its box hides it. The page does not move. */
export function showColumn(root: ParentNode, position: number): void {
  const box = root.querySelector('.lens');
  if (!box) return;
  const left = position * CELL.width;
  const room = box.clientWidth - LABELS - CELL.width;
  box.scrollLeft = Math.min(left, Math.max(left - room, box.scrollLeft));
}
