import { html, nothing, svg, type TemplateResult } from 'lit';
import { sentence } from '../kit/chart/chart-words.ts';
import type { FigureContract } from '../kit/contract.ts';
import { select } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { cellName, pinned, sameCell } from '../kit/grid/axes.ts';
import { axes, outlined, tenth } from '../kit/grid/drawing.ts';
import { frameOf } from '../kit/grid/frame.ts';
import { gridStyles } from '../kit/grid/grid.styles.ts';
import { GridCursor } from '../kit/grid/grid-cursor.ts';
import { multiples } from '../kit/grid/multiples.ts';
import { legend } from '../kit/legend.ts';
import { cellCount, check, type Query, queriesOf, queryOf, shownQueries, textAt } from './marks.ts';
import { type Mark, MOST_MARKS, marked, markOf, marksOf, released } from './marks-marked.ts';
import { pageCount, pageOf, textsOf } from './marks-texts.ts';
import { countIn, describe, isRight } from './marks-words.ts';
import { cellMarks } from './parts/cell-marks.ts';
import { prompts } from './parts/prompts.ts';
import { textList } from './parts/text-list.ts';
import { type Marking, signOf, textWords } from './parts/text-words.ts';
import { type Data, stateTable } from './schema.ts';
import { styles } from './word-grid.styles.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'word-grid',
  state: stateTable,
  describe,
  check,
};

/**
 * What was said in every cell of a grid, for several queries. Words typed or pressed are marked in every cell that holds them; pressed again
 * they are let go. Pointing, or moving by keys, reads a cell; pressing it, or Enter, keeps it. The grid is one Tab stop.
 */
export class WordGridFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, gridStyles, styles];
  #cursor = new GridCursor(this, ({ row, column }) => this.choose({ row, column }));
  /** Whether the last word had no place. */
  #isFull = false;

  override render() {
    const { data, state } = this;
    const isOne = state.view === 'one';
    const query = queryOf(data, state);
    return html`<div class="controls">
        ${data.queries.length > 1 ? this.control('view', { change: (view) => ({ view, page: 1 }) }) : nothing}
        ${data.queries.length > 1 && isOne ? this.#picker(query) : nothing} ${this.#finder()}
      </div>
      ${this.#chips()}
      <div class="panels">
        <div class="panel ${isOne ? '' : 'panel-wide'}">${isOne ? this.#one(query) : this.#all()}</div>
        <div class="panel ${isOne ? '' : 'panel-wide'}">${this.#list()}</div>
      </div>`;
  }

  #show = (query: string): void => this.choose({ view: 'one', query, row: -1, column: -1, page: 1 });

  #picker({ id }: Query): TemplateResult {
    const options = Object.fromEntries(this.data.queries.map((each) => [each.id, each.name]));
    return select({
      field: { kind: 'choice', label: 'Query', options, default: id },
      value: id,
      choose: this.#show,
    });
  }

  get #marking(): Marking {
    return { marks: this.state.marks, press: this.#press };
  }

  /** Marks words; marked ones are let go. */
  #press = (words: string): void => {
    const mark = markOf(this.state.marks, words);
    this.#mark(mark ? released(this.state.marks, mark) : marked(this.state.marks, words));
  };

  #mark(marks: string | undefined): void {
    this.#isFull = marks === undefined;
    if (marks === undefined) this.requestUpdate();
    else this.choose({ marks });
  }

  #finder(): TemplateResult {
    const mark = (event: Event) => {
      event.preventDefault();
      const input = (event.currentTarget as HTMLFormElement).querySelector('input')!;
      // A comma in the address stands between two marks.
      this.#mark(marked(this.state.marks, input.value.replaceAll(',', ' ')));
      if (!this.#isFull) input.value = '';
    };
    return html`<form class="finder" @submit=${mark}>
      <label class="control"><span class="control-label">Mark a word in all cells</span>
        <input type="text" maxlength="40" spellcheck="false" autocomplete="off" autocapitalize="off" /></label>
      <button>Mark</button></form>`;
  }

  /** The marked words, as legend and to let go. */
  #chips(): TemplateResult {
    const { data, state } = this;
    const queries = shownQueries(data, state);
    const cells = cellCount(queries);
    const marks = marksOf(state.marks);
    const chip = (mark: Mark) => html`<li><button type="button" @click=${() => this.#press(mark.words)}
        >${signOf(mark)}<b>${mark.words}</b> ${countIn(data, queries, mark.words)} of ${cells}<span class="release" role="img" aria-label=", let go"> ✕</span></button></li>`;
    return html`${marks.length > 0 ? html`<ul class="legend tokens chips" aria-label="Marked words">${marks.map(chip)}</ul>` : nothing}
    ${this.#isFull ? html`<p class="message" role="status">${MOST_MARKS} words are marked, which is all there is room for. Let one go first.</p>` : nothing}`;
  }

  #one(query: Query): TemplateResult {
    const { data, state } = this;
    const { axes: both, said, name, expected } = query;
    const frame = frameOf(both, false);
    const pin = pinned(state);
    const { current } = this.#cursor;
    const [rows, columns] = [said.length, said[0]!.length];
    const drawing = svg`<g aria-hidden="true">${axes(both, frame, current ?? pin)}
      <g transform="translate(${tenth(frame.left)} ${frame.top}) scale(${Number(frame.width.toFixed(3))} ${Number(frame.height.toFixed(3))})">
        ${cellMarks(data, query, marksOf(state.marks))}
        ${outlined(pin, rows, columns, 'pin')}
        ${outlined(sameCell(pin, current) ? undefined : current, rows, columns, 'current')}
      </g></g>`;
    const notes = [query.detail, data.asked].filter(Boolean).join('; ');
    return html`<p class="panel-title">${name}</p>
      ${prompts(query, current ?? pin)}
      ${this.#cursor.grid({ frame, rows, columns, pin, label: name, drawing })}
      <p class="readout reading" aria-live="polite">${this.#reading(query)}</p>
      ${legend([
        ...(expected === undefined
          ? []
          : [
              {
                sample: svg`<path class="tint" d="M1 1h26v12h-26z"></path>`,
                label: `names the right answer, “${expected}”: ${countIn(data, [query], expected)} of ${rows * columns}`,
              },
            ]),
        { sample: svg`<path class="borders" d="M14 0v14"></path>`, label: 'another text begins' },
      ])}
      ${notes ? html`<p class="readout">${sentence(notes)}</p>` : nothing}`;
  }

  /** The cell pointed at, or the one that is kept: what is said there, each word to be marked. */
  #reading(query: Query) {
    const cell = this.#cursor.current ?? pinned(this.state);
    if (!cell)
      return html`<span class="hint">Point at a cell or go there by arrow keys to read it; a press or Enter keeps it.</span>`;
    const text = textAt(this.data, query, cell);
    const verdict = isRight(this.data, query, text);
    return html`${cellName(query.axes, cell)}: ${textWords(text, this.#marking)}
      ${verdict === undefined ? nothing : verdict ? '✓ right' : '✗ not right'}`;
  }

  #all(): TemplateResult {
    const { data, state } = this;
    const marks = marksOf(state.marks);
    return multiples(
      'Queries',
      queriesOf(data).map((query) => ({
        name: query.name,
        note: marks.map(({ words }) => `${words} ${countIn(data, [query], words)}`).join(', '),
        rows: query.said.length,
        columns: query.said[0]!.length,
        drawing: cellMarks(data, query, marks),
        isShown: query.id === queryOf(data, state).id,
        show: () => this.#show(query.id),
      })),
    );
  }

  #list(): TemplateResult {
    const { data, state } = this;
    const queries = shownQueries(data, state);
    return textList({
      title:
        state.view === 'one'
          ? 'All that is said, the commonest first'
          : 'All that is said in all queries, the commonest first',
      ...pageOf(data, queries, state.page),
      all: textsOf(data, queries).length,
      page: state.page,
      pages: pageCount(data, queries),
      turn: (page) => this.choose({ page }),
      ...this.#marking,
    });
  }
}
customElements.define('vitrine-word-grid', WordGridFigure);
