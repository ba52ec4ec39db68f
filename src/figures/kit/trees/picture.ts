import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { textWidth } from '../text-width.ts';
import { RATIOS, ratioLook } from './embedding.ts';
import { PICTURE, type Picture, type PictureNode } from './marks.ts';

/** What all views of a tree's words have in common. */
export interface WordsShown {
  /** What is said of each word, in its tip and to a screen reader. */
  readonly tips: readonly string[];
  /** Words that stand out. */
  readonly lit: readonly number[];
  /** −1: none. */
  readonly chosen: number;
}

interface PictureOptions extends WordsShown {
  readonly picture: Picture;
  /** Alternative text of the whole. */
  readonly label: string;
  /** Called for a drag that starts beside the words, in pictures that can be turned. */
  readonly turn?: (event: PointerEvent) => void;
}

/** The words of a tree as points, its edges coloured and dashed by how their squared length compares with the tree. */
export function treePictureView(options: PictureOptions): TemplateResult {
  const { picture, label, lit, turn } = options;
  const { nodes, edges, near } = picture;
  const onDown = (event: PointerEvent) => {
    if (!(event.target as Element).closest('[data-mark]')) turn?.(event);
  };
  const line = (a: number, b: number) => `M${nodes[a]!.x} ${nodes[a]!.y}L${nodes[b]!.x} ${nodes[b]!.y}`;
  const lines = edges.map(({ child, head, ratio }) => ({
    path: line(child, head),
    ratio,
    isLit: lit.includes(child) || lit.includes(head),
  }));
  return html`<svg class="tree-picture${turn ? ' turning' : ''}" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}"
    role="group" aria-label=${label} @pointerdown=${onDown}>
    <path class="near" d=${near.map(([a, b]) => line(a, b)).join('')}></path>
    ${ratioPaths(lines)}
    <g class="halo">
      ${nodes.map((node, word) => wordMark(options, word, node, pointAndLabel(node)))}
      ${lit.map((word) => raised(nodes[word]!))}
    </g>
  </svg>`;
}

/** A word that can be pointed at and pressed; its `content` is drawn round its place, and begins with what is hit. */
export function wordMark(
  { tips, lit, chosen }: WordsShown,
  word: number,
  { x, y }: { readonly x: number; readonly y: number },
  content: SVGTemplateResult,
): SVGTemplateResult {
  const isChosen = word === chosen;
  return svg`<g class="mark${lit.includes(word) ? ' lit' : ''}${isChosen ? ' chosen' : ''}" data-mark=${word}
    transform="translate(${x} ${y})" role="button" aria-label=${tips[word]} aria-pressed=${isChosen}>${content}</g>`;
}

function pointAndLabel({ radius, label, text }: PictureNode): SVGTemplateResult {
  return svg`<circle class="hit" r="14"></circle>
    ${label?.leader ? svg`<path class="leader" d="M0 0L${label.leader.join(' ')}"></path>` : nothing}
    <circle r=${radius}></circle>
    ${label ? svg`<text x=${label.x} y=${label.y} text-anchor=${label.anchor ?? nothing}>${text}</text>` : nothing}`;
}

/** The label of a highlighted word, above everything else; beside its point when it has no place of its own. */
function raised({ x, y, text, label }: PictureNode): SVGTemplateResult {
  const half = textWidth(text) / 2;
  const [left, top, anchor] = label
    ? [x + label.x, y + label.y, label.anchor]
    : [Math.max(half, Math.min(PICTURE.width - half, x)), y > 30 ? y - 10 : y + 22, 'middle'];
  return svg`<text class="raised" aria-hidden="true" x=${left} y=${top} text-anchor=${anchor ?? nothing}>${text}</text>`;
}

interface RatioLine {
  readonly path: string;
  readonly ratio: number;
  readonly isLit: boolean;
}

/** Lines coloured and dashed by their ratios; those of one look are one element. */
export function ratioPaths(lines: readonly RatioLine[]): SVGTemplateResult[] {
  const paths: Record<string, string> = {};
  for (const { path, ratio, isLit } of lines) {
    const look = `edge ${ratioLook(ratio)}${isLit ? ' lit' : ''}`;
    paths[look] = (paths[look] ?? '') + path;
  }
  return Object.entries(paths).map(([look, path]) => svg`<path class=${look} d=${path}></path>`);
}

/** How to read colours and dashes: of edges by their ratio, and of the dotted pairs that no edge joins. */
export function pictureKey(dotted = 'no edge, yet squared distance 0.5 to 1.5'): TemplateResult {
  const [half, less, more, twice] = RATIOS;
  const entries = {
    'edge r0': `below ${half}`,
    'edge r1': `${half} to ${less}`,
    'edge r2': `${less} to ${more}: about right`,
    'edge r3': `${more} to ${twice}`,
    'edge r4': `above ${twice}`,
    near: dotted,
  };
  return html`<p class="readout picture-key">Squared length of an edge, divided by its length in the tree:</p>
    <ul class="legend">
      ${Object.entries(entries).map(
        ([look, words]) =>
          html`<li><svg class="tree-picture" viewBox="0 0 28 14" aria-hidden="true"><path class=${look} d="M0 7h28"></path></svg>${words}</li>`,
      )}
    </ul>`;
}
