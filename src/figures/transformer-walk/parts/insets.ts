import { nothing, type SVGTemplateResult, svg } from 'lit';
import { fitted } from '../../kit/network/drawing.ts';
import { layerX, type NetworkLayout, rowY } from '../../kit/network/layout.ts';
import type { Scene } from '../marks.ts';
import { nextBars, sticks } from '../marks-insets.ts';
import { exactly } from '../marks-words.ts';
import type { Walk } from '../schema.ts';

/** What stands in the room that the model's own words leave free: one thing a stage is about, larger. */
export function insetPart(
  walk: Walk,
  { inset, row }: Scene,
  layout: NetworkLayout,
): SVGTemplateResult | typeof nothing {
  if (!inset) return nothing;
  const top = rowY(layout, walk.prompt - 1)! + 22;
  return svg`<g class="inset" transform="translate(0 ${top})">${PARTS[inset](walk, row, layout)}</g>`;
}

const PARTS = { vector, block, lens, next };

/** The vector of the row's token, a stick for each number. */
function vector(walk: Walk, row: number): SVGTemplateResult {
  return svg`<text x="0" y="10">The vector of “${walk.tokens[row]!}”: ${walk.sizes.width} numbers, up or down</text>
    <path class="sticks" d=${sticks(walk.vector)}></path>`;
}

/** Inside the first layer: what is read from the residual stream, and added to it, twice. */
function block({ tokens }: Walk, row: number): SVGTemplateResult {
  return svg`<path class="stream" d="M30 62H340"></path>
    <path d="M30 18H84M98 62V34M160 18H182V53M234 62V34M284 18H306V53"></path>
    <path class="tips" d="M79 14l5 4-5 4M94 39l4-5 4 5M178 48l4 5 4-5M230 39l4-5 4 5M302 48l4 5 4-5"></path>
    <rect x="84" y="2" width="76" height="32" rx="5"></rect>
    <rect x="220" y="2" width="64" height="32" rx="5"></rect>
    <path class="plus" d="M182 53a9 9 0 1 1-.1 0zM177 62h10M182 57v10M306 53a9 9 0 1 1-.1 0zM301 62h10M306 57v10"></path>
    <path class="ends" d="M30 18h0M30 62h0M340 62h0"></path>
    <text x="40" y="13">${fitted(tokens[0]!, 40)}</text>
    <text x="40" y="57">${fitted(tokens[row]!, 52)}</text>
    <g text-anchor="middle"><text x="122" y="22">attention</text><text x="252" y="22">MLP</text></g>
    <text x="10" y="83">layer 0</text>
    <text class="guess" x="182" y="83" text-anchor="middle">residual stream</text>
    <text x="360" y="83" text-anchor="end">layer 1</text>`;
}

/** The lens word below each state of the row, on three lines in turn. */
function lens({ lens: read, tokens }: Walk, row: number, layout: NetworkLayout): SVGTemplateResult {
  const places = read[row]!.map((_, layer) => ({ x: layerX(layout, layer), y: 28 + (layer % 3) * 20 }));
  return svg`<text class="guess" x="0" y="28">logit lens</text>
    <text class="guess" x="0" y="44">${fitted(`“${tokens[row]!}”`, 62)}</text>
    <path class="leader" d=${places.map(({ x, y }) => `M${x} 6V${y - 12}`).join('')}></path>
    <g class="halo" text-anchor="middle">${read[row]!.map(
      ({ word, probability }, layer) =>
        svg`<text class=${probability > 0.5 ? 'sure' : ''} x=${places[layer]!.x} y=${places[layer]!.y}>${fitted(word, 62)}</text>`,
    )}</g>`;
}

/** The likeliest next words of the row. */
function next({ next: words }: Walk, row: number): SVGTemplateResult {
  return svg`${nextBars(words[row]!).map(
    ({
      word,
      probability,
      y,
      width,
    }) => svg`<text x="112" y=${y + 4} text-anchor="end">${fitted(word, 108)}</text>
      <rect class="bar" x="120" y=${y - 7} width=${width} height="14"></rect>
      <text x=${126 + width} y=${y + 4}>${exactly(probability)}</text>`,
  )}`;
}
