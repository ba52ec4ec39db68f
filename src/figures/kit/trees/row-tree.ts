import { html, svg, type TemplateResult } from 'lit';
import { axisBottom } from '../axis.ts';
import { ratioPaths, type WordsShown, wordMark } from './picture.ts';
import { ROW, type TreeRows } from './rows.ts';

interface RowTreeOptions extends WordsShown {
  readonly drawn: TreeRows;
  readonly axis: string;
}

const WIDTH = 360;

/** The classic tree on its side: a row for each word, branches from head to word, relations at the right edge. */
export function rowTree(options: RowTreeOptions): TemplateResult {
  const { drawn, axis, lit } = options;
  const { rows, scale, height } = drawn;
  const ticks = scale.ticks(Math.min(6, scale.domain[1])).filter(Number.isInteger);
  return html`<div class="scroll">
    <svg class="tree-picture" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="The tree, one word a row">
      ${ratioPaths(rows.map(({ branch, ratio }, word) => ({ path: branch, ratio, isLit: lit.includes(word) })))}
      <g class="halo">
        ${rows.map(({ text, relation, x, y }, word) =>
          wordMark(
            options,
            word,
            { x: 0, y },
            svg`<rect class="hit" y=${-ROW / 2} width=${WIDTH} height=${ROW}></rect>
              <circle cx=${x} r="4.5"></circle>
              <text x=${x + 10} y="4.5">${text}</text>
              <text class="soft" x=${WIDTH - 4} y="4.5" text-anchor="end">${relation}</text>`,
          ),
        )}
      </g>
      ${axisBottom({ scale, label: '', y: height - 40, ticks })}
      <text class="soft" x="2" y=${height - 7}>${axis}</text>
    </svg>
  </div>`;
}
