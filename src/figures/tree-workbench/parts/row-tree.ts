import { html, nothing, svg, type TemplateResult } from 'lit';
import { axisBottom } from '../../kit/axis.ts';
import { edgeStyle } from '../../kit/tree-picture.ts';
import { ROW, type TreeRow, type TreeRows } from '../marks-rows.ts';

interface RowTreeOptions {
  readonly drawn: TreeRows;
  readonly axis: string;
  readonly tips: readonly string[];
  readonly lit: readonly number[];
  readonly chosen: number;
}

const WIDTH = 360;

/** The classic tree on its side: a row for each word, branches from head to word, relations at the right edge. */
export function rowTree(options: RowTreeOptions): TemplateResult {
  const { drawn, axis } = options;
  const { rows, scale, height } = drawn;
  const ticks = scale.ticks(Math.min(6, scale.domain[1])).filter(Number.isInteger);
  return html`<div class="scroll">
    <svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="The tree, one word a row">
      ${rows.map(({ branch, ratio }, word) => (branch ? branchOf(branch, ratio, word, options) : nothing))}
      ${rows.map((row, word) => rowOf(row, word, options))}
      ${axisBottom({ scale, label: '', y: height - 40, ticks })}
      <text class="soft" x="2" y=${height - 7}>${axis}</text>
    </svg>
  </div>`;
}

function branchOf(path: string, ratio: number, word: number, { lit }: RowTreeOptions) {
  return svg`<path class="edge branch${lit.includes(word) ? ' lit' : ''}" d=${path} style=${edgeStyle(ratio)}></path>`;
}

function rowOf({ text, relation, x, y }: TreeRow, word: number, { tips, lit, chosen }: RowTreeOptions) {
  const kind = `${lit.includes(word) ? ' lit' : ''}${word === chosen ? ' chosen' : ''}`;
  return svg`<g class="mark node${kind}" data-mark=${word} role="button"
    aria-label=${tips[word]} aria-pressed=${word === chosen ? 'true' : 'false'}>
    <rect class="row" x="0" y=${y - ROW / 2} width=${WIDTH} height=${ROW} rx="4"></rect>
    <circle class="dot" cx=${x} cy=${y} r="4.5"></circle>
    <text class="halo row-word" x=${x + 10} y=${y + 4.5}>${text}</text>
    <text class="soft" x=${WIDTH - 4} y=${y + 4.5} text-anchor="end">${relation}</text>
  </g>`;
}
