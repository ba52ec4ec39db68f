import { html, type TemplateResult } from 'lit';
import { brief } from '../kit/format.ts';
import { type Construction, isPlaced, type Pair, type StepsState } from './marks.ts';
import { coordinateWords } from './marks-words.ts';

/**
 * A row of coordinates for each node and a column for each edge placed so far; below them, what each column adds to the
 * distance of the chosen pair. Rows are there from the start, so that nothing jumps while the columns grow.
 */
export function coordinateTable(
  construction: Construction,
  pair: Pair,
  measure: StepsState['measure'],
): TemplateResult {
  const { tree, edges, placed, joins, coordinate } = construction;
  const columns = edges.slice(0, placed);
  const bothPlaced = isPlaced(construction, pair.from) && isPlaced(construction, pair.to);
  const differs = (k: number) => (bothPlaced && pair.parts[k] !== 0 ? 'differs' : '');
  const inPair = (node: number) => node === pair.from || node === pair.to;

  const cells = (node: number) =>
    columns.map(({ length }, k) => {
      const value = coordinate(node, k);
      return html`<td class="c${k + 1} ${value === 0 ? 'zero' : 'on'} ${inPair(node) ? differs(k) : ''}"
        >${coordinateWords(value, length, measure)}</td>`;
    });
  const row = (label: string, node: number) => html`<tr class=${inPair(node) ? 'chosen' : ''}>
    <th scope="row">${label}</th>
    ${
      isPlaced(construction, node)
        ? cells(node)
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
          ${columns.map(
            (_, k) =>
              html`<td class="c${k + 1} ${differs(k) || 'zero'}">${bothPlaced ? brief(pair.parts[k]!) : '–'}</td>`,
          )}
        </tr>
      </tfoot>
    </table>
  </div>`;
}
