import { html, nothing, type TemplateResult } from 'lit';
import { probabilityWords } from '../../kit/format.ts';
import type { SortColumn } from '../marks.ts';
import type { Answer, Fact } from '../marks-facts.ts';
import { pieces } from '../marks-search.ts';
import { stateTable } from '../schema.ts';

interface RowsOptions {
  readonly facts: readonly Fact[];
  /** Words to mark. */
  readonly words: readonly string[];
  readonly sort: SortColumn;
  readonly reversed: boolean;
  /** Id of the opened fact; '' for none. */
  readonly open: string;
  readonly sortBy: (column: SortColumn) => void;
  readonly toggle: (id: string) => void;
}

/** As the columns stand. */
const COLUMNS: readonly SortColumn[] = ['entity', 'relation', 'value', 'said', 'probability'];

/*
 * Roles are written out, as on a phone rows are laid out as boxes, and browsers then forget that they are rows.
 * Buttons lie over the words they belong to, which stay where no button is drawn: without a script, and on paper.
 */

function headCell(column: SortColumn, { sort, reversed, sortBy }: RowsOptions): TemplateResult {
  const words = stateTable.sort.options[column];
  const isSorted = sort === column;
  const direction = isSorted ? (reversed ? 'descending' : 'ascending') : 'none';
  return html`<th class=${column} role="columnheader" scope="col" aria-sort=${direction}>
    ${words}${isSorted ? html` <span aria-hidden="true">${reversed ? '▼' : '▲'}</span>` : nothing}
    <button type="button" class="over" aria-label="Sort by ${words.toLowerCase()}" @click=${() => sortBy(column)}></button>
  </th>`;
}

const marked = (text: string, words: readonly string[]) =>
  pieces(text, words).map((piece, k) => (k % 2 === 1 ? html`<mark>${piece}</mark>` : piece));

/** Right or wrong as a sign, spoken as a word. */
const verdict = ({ isRight, said }: Answer) =>
  html`<span class=${isRight ? 'yes' : 'no'} role="img" aria-label=${isRight ? 'right:' : 'wrong:'}>${isRight ? '✓' : '✗'}</span> ${said || '(nothing)'}`;

/** The other name by which a fact was found, where its own does not show why it is here. */
function otherName({ entity, aliases }: Fact, words: readonly string[]) {
  const isMarked = (name: string) => pieces(name, words).length > 1;
  const alias = isMarked(entity) ? undefined : aliases.find(isMarked);
  return alias ? html` <span class="relation">(${marked(alias, words)})</span>` : nothing;
}

function row(fact: Fact, { words, open, toggle }: RowsOptions): TemplateResult {
  const { id, entity, relation, value, probability } = fact;
  const isOpen = open === id;
  return html`<tr role="row" class=${isOpen ? 'opened' : ''}>
      <th class="entity" role="rowheader" scope="row">
        ${marked(entity, words)}${otherName(fact, words)}<button type="button" class="over" aria-expanded=${isOpen}
          aria-label="More about the ${relation.noun} of ${entity}" @click=${() => toggle(id)}>${isOpen ? '−' : '+'}</button>
      </th>
      <td class="relation" role="cell">${marked(relation.noun, words)}</td>
      <td class="value" role="cell">${marked(value, words)}</td>
      <td class="said" role="cell">${verdict(fact)}</td>
      <td class="probability" role="cell">
        <span class="percent">${probabilityWords(probability)}</span><i class="bar"><i style="inline-size:${(probability * 100).toFixed(1)}%"></i></i>
      </td>
    </tr>
    ${isOpen ? detailRow(fact, words) : nothing}`;
}

const asked = (prompt: string) =>
  html`<a href="#bench?bench.prompt=${encodeURIComponent(prompt)}">${prompt} …</a>`;

/** All that is known of a fact; prompts lead to the bench, where the model answers live. */
function detailRow(fact: Fact, words: readonly string[]): TemplateResult {
  const { prompt, aliases, source, other, relation } = fact;
  return html`<tr role="row" class="detail"><td role="cell" colspan=${COLUMNS.length}>
    <dl>
      <dt>Asked</dt><dd>${asked(prompt)} ${verdict(fact)}</dd>
      ${other ? html`<dt>In the other wording</dt><dd>${asked(other.prompt)} ${verdict(other)} (true value: ${probabilityWords(other.probability)})</dd>` : nothing}
      ${aliases.length > 0 ? html`<dt>Also called</dt><dd>${marked(aliases.join(', '), words)}</dd>` : nothing}
      <dt>Table</dt><dd>${relation.meaning}${relation.isInvented ? ', invented' : ''}</dd>
      <dt>Can be checked in</dt><dd>${source}</dd>
    </dl>
  </td></tr>`;
}

/** One page of the list. */
export function factRows(options: RowsOptions): TemplateResult {
  return html`<table class="facts" role="table" aria-label="Facts and the model’s answers">
    <thead role="rowgroup"><tr role="row">${COLUMNS.map((column) => headCell(column, options))}</tr></thead>
    <tbody role="rowgroup">${options.facts.map((fact) => row(fact, options))}</tbody>
  </table>`;
}
