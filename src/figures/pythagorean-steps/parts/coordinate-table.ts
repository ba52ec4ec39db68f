import { html, nothing, type TemplateResult } from 'lit';
import { brief } from '../../kit/format.ts';
import { type Construction, isPlaced, type Pair } from '../marks.ts';
import { coordinateWords } from '../marks-words.ts';

/**
 * A row of coordinates for each node and a column for each edge placed so far; below them, what each column adds to the
 * distance of the chosen pair. Rows are there from the start, so that nothing jumps while the columns grow.
 */
export function coordinateTable(construction: Construction, pair: Pair): TemplateResult {
  const { tree, edges, placed, joins, coordinate, measure } = construction;
  const columns = edges.slice(0, placed);
  const ends = [pair.from, pair.to];
  const whole = ends.every((node) => isPlaced(construction, node));
  const differs = (k: number) => whole && pair.parts[k] !== 0;

  const cell = (k: number, text: string, filled: boolean, framed: boolean) =>
    html`<td class=${filled || framed ? `c${k + 1}${filled ? ' on' : ''}${framed ? ' differs' : ''}` : nothing}>${text}</td>`;
  const row = (label: string, node: number) => html`<tr class=${ends.includes(node) ? 'chosen' : nothing}>
    <th scope="row">${label}</th>
    ${
      isPlaced(construction, node)
        ? columns.map(({ length }, k) => {
            const value = coordinate(node, k);
            const framed = ends.includes(node) && differs(k);
            return cell(k, coordinateWords(value, length, measure), value !== 0, framed);
          })
        : html`<td class="later" colspan=${Math.max(1, placed)}>step ${joins[node]}</td>`
    }
  </tr>`;

  return html`<div class="scroll" tabindex="0" role="region" aria-label="Coordinates of each node">
    <table>
      <thead>
        <tr>
          <td></td>
          ${columns.map(({ name }, k) => html`<th scope="col" class="c${k + 1}">${name}</th>`)}
        </tr>
      </thead>
      <tbody>${tree.labels.map(row)}</tbody>
      <tfoot>
        <tr>
          <th scope="row">${measure === 'l1' ? '|difference|' : 'difference²'}</th>
          ${columns.map((_, k) => cell(k, whole ? brief(pair.parts[k]!) : '–', false, differs(k)))}
        </tr>
      </tfoot>
    </table>
  </div>`;
}
