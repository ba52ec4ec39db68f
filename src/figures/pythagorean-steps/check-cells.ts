import { type SVGTemplateResult, svg } from 'lit';
import { brief } from '../kit/format.ts';
import { type Construction, isPlaced, type Pair, pairOf, type StepsState } from './marks.ts';
import { matrixGrid } from './marks-layout.ts';
import { DISTANCE } from './marks-words.ts';

const key = (row: number, column: number) => `${row}-${column}`;
const short = (value: number) => value.toFixed(1);

/** The cells of the check: distance between points above the diagonal, along the tree below it. */
export function checkCells(
  construction: Construction,
  chosen: Pair,
  measure: StepsState['measure'],
): SVGTemplateResult[] {
  const { left, top, width, height } = matrixGrid(construction);
  const { labels } = construction.tree;
  const isChosen = ({ from, to }: Pair) =>
    (from === chosen.from && to === chosen.to) || (from === chosen.to && to === chosen.from);

  const cell = (row: number, column: number) => {
    const [x, y] = [left + width * column, top + height * row];
    const box = svg`<rect x=${short(x + 1)} y=${short(y + 1)} width=${short(width - 2)} height=${short(height - 2)} rx="3"></rect>`;
    if (row === column || !isPlaced(construction, row) || !isPlaced(construction, column)) {
      return svg`<g class="cell empty">${box}</g>`;
    }
    const pair = pairOf(construction, row, column);
    const upper = column > row;
    const equal = pair.agrees ? '' : ', not equal';
    const words = `${labels[row]} – ${labels[column]}: tree distance ${brief(pair.along)}, ${DISTANCE[measure]} ${brief(pair.between)}${equal}`;
    return svg`<g class="mark cell ${upper ? 'upper' : 'lower'} ${isChosen(pair) ? 'chosen' : ''}"
      data-mark=${key(row, column)} role="button" aria-label=${words}
      aria-pressed=${isChosen(pair) ? 'true' : 'false'}>
      ${box}<text x=${short(x + width / 2)} y=${short(y + height / 2 + 4.5)} text-anchor="middle"
        >${brief(upper ? pair.between : pair.along)}</text>
    </g>`;
  };
  return labels.flatMap((_, row) => labels.map((_, column) => cell(row, column)));
}
