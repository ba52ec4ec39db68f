import { html, svg, type TemplateResult } from 'lit';
import { brief } from '../../kit/format.ts';
import { type Construction, isChosen, type Pair, placedPairs } from '../marks.ts';
import { HEIGHT, WIDTH } from '../marks-layout.ts';
import { DISTANCE } from '../marks-words.ts';

/** Left and upper edge of the cells. */
const [LEFT, TOP] = [46, 46];
const GAP = 2;

/**
 * Every pair of nodes twice: above the diagonal, in cells to press, the distance between points; below it, as its mirror
 * image, the distance along the tree.
 */
export function checkPanel(construction: Construction, chosen: Pair): TemplateResult {
  const { tree, measure } = construction;
  const { labels } = tree;
  const pairs = placedPairs(construction);
  const width = Math.floor((WIDTH - LEFT) / labels.length);
  const height = Math.floor((HEIGHT - 22 - TOP) / labels.length);
  const textX = (column: number) => LEFT + width * column + Math.round(width / 2) - 1;
  const textY = (row: number) => TOP + height * row + Math.round(height / 2) + 4;
  const number = (value: number, row: number, column: number) =>
    svg`<text x=${textX(column)} y=${textY(row)}>${brief(value)}</text>`;
  const box = (row: number, column: number) => {
    const [w, h] = [width - GAP, height - GAP];
    return `M${LEFT + width * column} ${TOP + height * row}h${w}v${h}h${-w}z`;
  };

  const cell = (pair: Pair) => {
    const { from, to, along, between, agrees } = pair;
    const pressed = isChosen(pair, chosen);
    return svg`<path class="mark${pressed ? ' chosen' : ''}" data-mark="${from}-${to}" role="button" d=${box(from, to)}
      aria-pressed=${pressed ? 'true' : 'false'}
      aria-label="${labels[from]} – ${labels[to]}: tree distance ${brief(along)}, ${DISTANCE[measure]} ${brief(between)}${agrees ? '' : ', not equal'}"></path>`;
  };

  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="All pairs; arrow keys go from cell to cell">
    <g class="cells">
      ${pairs.map(cell)}
      ${pairs.filter((pair) => isChosen(pair, chosen)).map(({ from, to }) => svg`<path class="twin" d=${box(to, from)}></path>`)}
    </g>
    <g class="numbers" text-anchor="middle">
      ${pairs.map(({ from, to, between }) => number(between, from, to))}
      ${pairs.map(({ from, to, along }) => number(along, to, from))}
      ${labels.map((label, node) => svg`<text x=${textX(node)} y=${TOP - 8}>${label}</text>`)}
    </g>
    <g text-anchor="end">
      ${labels.map((label, node) => svg`<text x=${LEFT - 6} y=${textY(node)}>${label}</text>`)}
      <text class="soft" x=${WIDTH} y="12">upper right: ${DISTANCE[measure]}</text>
    </g>
    <text class="soft" x="0" y=${HEIGHT - 4}>lower left: tree distance</text>
  </svg>`;
}
