import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { ratioColour, ratioDash, ratioKey } from './diverging.ts';
import { legend, lineSample } from './legend.ts';
import { textWidth } from './tree-picture-labels.ts';
import { PICTURE, type Picture, type PictureNode } from './tree-picture-marks.ts';

interface PictureOptions {
  readonly picture: Picture;
  /** Alternative text of the whole. */
  readonly label: string;
  /** What is said of each word, in its tip and to a screen reader. */
  readonly tips: readonly string[];
  readonly lit: readonly number[];
  /** −1: none. */
  readonly chosen: number;
  /** Called for a drag that starts beside the words, in pictures that can be turned. */
  readonly turn?: (event: PointerEvent) => void;
}

const VIEW = `0 0 ${PICTURE.width} ${PICTURE.height}`;
const brief = (value: number) => Number(value.toFixed(1));

/** The words of a tree as points, its edges coloured and dashed by how their squared length compares with the tree. */
export function treePictureView(options: PictureOptions): TemplateResult {
  const { picture, label, lit, turn } = options;
  const onDown = (event: PointerEvent) => {
    if (!(event.target as Element).closest('[data-mark]')) turn?.(event);
  };
  return html`<svg class=${turn ? 'turning' : ''} viewBox=${VIEW} role="group" aria-label=${label} @pointerdown=${onDown}>
    ${picture.near.length > 0 ? svg`<path class="near-pairs" d=${nearPath(picture)}></path>` : nothing}
    ${edges(picture, lit)}
    ${picture.nodes.map((_, word) => node(options, word))}
    ${lit.map((word) => raised(picture.nodes[word]))}
    </svg>`;
}

function nearPath({ nodes, near }: Picture): string {
  const place = (word: number) => `${brief(nodes[word]!.x)},${brief(nodes[word]!.y)}`;
  return near.map(([a, b]) => `M${place(a)}L${place(b)}`).join('');
}

function edges({ nodes, edges }: Picture, lit: readonly number[]): SVGTemplateResult[] {
  return edges.map(({ child, head, ratio }) => {
    const [a, b] = [nodes[child]!, nodes[head]!];
    const isLit = lit.includes(child) || lit.includes(head);
    return svg`<line class="edge${isLit ? ' lit' : ''}" x1=${brief(a.x)} y1=${brief(a.y)} x2=${brief(b.x)} y2=${brief(b.y)}
      style=${edgeStyle(ratio)}></line>`;
  });
}

/** Colour and dashes of an edge, the same in every view. */
export function edgeStyle(ratio: number): string {
  const dash = ratioDash(ratio);
  return `stroke:${ratioColour(ratio)}${dash === 'none' ? '' : `;stroke-dasharray:${dash}`}`;
}

function node({ picture, tips, lit, chosen }: PictureOptions, word: number): SVGTemplateResult {
  const { x, y, radius, label, text } = picture.nodes[word]!;
  const [cx, cy] = [brief(x), brief(y)];
  const kind = `${lit.includes(word) ? ' lit' : ''}${word === chosen ? ' chosen' : ''}`;
  return svg`<g class="mark node${kind}" data-mark=${word} role="button"
    aria-label=${tips[word]} aria-pressed=${word === chosen ? 'true' : 'false'}>
    <circle class="hit" cx=${cx} cy=${cy} r="14"></circle>
    ${label?.leader ? svg`<line class="leader" x1=${cx} y1=${cy} x2=${brief(label.leader.x)} y2=${brief(label.leader.y)}></line>` : nothing}
    <circle class="dot" cx=${cx} cy=${cy} r=${radius}></circle>
    ${label ? svg`<text class="label halo" x=${brief(label.x)} y=${brief(label.y)} text-anchor=${label.anchor}>${text}</text>` : nothing}
  </g>`;
}

/** The label of a highlighted word, above everything else; beside its point when it has no place of its own. */
function raised(node: PictureNode | undefined): SVGTemplateResult | typeof nothing {
  if (!node) return nothing;
  const half = textWidth(node.text) / 2;
  const x = node.label?.x ?? Math.max(half, Math.min(PICTURE.width - half, node.x));
  const y = node.label?.y ?? (node.y > 30 ? node.y - 10 : node.y + 22);
  return svg`<text class="raised halo" aria-hidden="true" x=${brief(x)} y=${brief(y)}
    text-anchor=${node.label?.anchor ?? 'middle'}>${node.text}</text>`;
}

/** How to read colours and dashes: of edges by their ratio, and of the dotted pairs that no edge joins. */
export function pictureKey(): TemplateResult {
  return html`<div class="readout">${ratioKey('nearer than in the tree', 'farther')}</div>
    ${legend([
      { sample: lineSample(ratioColour(0.5), ratioDash(0.5)), label: 'nearer by a fifth or more' },
      { sample: lineSample(ratioColour(1)), label: 'as in the tree' },
      { sample: lineSample(ratioColour(2), ratioDash(2)), label: 'farther by a quarter or more' },
      {
        sample: lineSample('var(--ink-soft);stroke-linecap:round', '1 4', 1.2),
        label: 'no edge, yet squared distance 0.5 to 1.5',
      },
    ])}`;
}
