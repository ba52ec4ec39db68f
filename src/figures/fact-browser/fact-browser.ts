import { html, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { select } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { choice } from '../kit/state.ts';
import { styles } from './fact-browser.styles.ts';
import { check, type FactState, pageCount, type Selection, type SortColumn, selectionOf } from './marks.ts';
import { factsOf } from './marks-facts.ts';
import { histogram } from './marks-histogram.ts';
import { count, describe, summary } from './marks-words.ts';
import { factRows } from './parts/fact-rows.ts';
import { histogramPanel } from './parts/histogram.ts';
import { type Data, PAGE_ROWS, type RelationFacts, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'fact-browser',
  state: stateTable,
  describe,
  check,
};

/** Where another choice of facts begins. */
const ANEW = { page: 1, open: '' } as const;

/**
 * Every fact of the model's world with the model's own answer: searched, narrowed to a relation, to wrong answers or to a range of
 * probability, sorted by any column and turned page by page. Bars of the histogram are one Tab stop, with arrow keys between them;
 * everything else is a native control.
 */
export class FactBrowserFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];
  #marks = new MarksFocus(this, {
    press: (key) => this.#narrow({ range: this.state.range === Number(key) ? 0 : Number(key) }),
  });

  override render() {
    const selection = selectionOf(this.data, this.state);
    return html`<div class="panels">
      ${histogramPanel(histogram(selection.answered), this.state.range)}
      <div class="panel controls">${this.#controls(selection)}</div>
      <div class="panel panel-wide">${this.#list(selection)}</div>
      ${this.#marks.tip()}
    </div>`;
  }

  /** Another choice of facts begins at its first page. */
  #narrow(change: Partial<FactState>): void {
    this.choose({ ...ANEW, ...change });
  }

  #controls({ found }: Selection): TemplateResult {
    const { facts, right } = summary(found);
    const options = {
      all: `All ${count(facts)}`,
      right: `Right ${count(right)}`,
      wrong: `Wrong ${count(facts - right)}`,
    };
    const anew = <Change>(change: Change) => ({ ...ANEW, ...change });
    return html`${this.#search()} ${this.#relations()}
      ${this.control('wording', { change: (wording) => anew({ wording }) })}
      ${this.control('answers', { field: { ...stateTable.answers, options }, change: (answers) => anew({ answers }) })}`;
  }

  #search(): TemplateResult {
    const asked = (event: Event) => ({ ...ANEW, search: (event.target as HTMLInputElement).value });
    return html`<label class="control">
      <span class="control-label">Search names, values and relations</span>
      <input type="search" maxlength=${stateTable.search.maxLength} placeholder="armstrong, korea, yen …"
        spellcheck="false" autocomplete="off"
        .value=${this.state.search}
        @input=${(event: Event) => this.pass(asked(event))}
        @change=${(event: Event) => this.choose(asked(event))}
      />
    </label>`;
  }

  #relations(): TemplateResult {
    const { data, state } = this;
    const asked = factsOf(data, state.wording);
    const facts = (fits: (relation: RelationFacts) => boolean) =>
      count(asked.filter(({ relation }) => fits(relation)).length);
    const entries = data.relations.map((relation) => {
      const { name, noun, meaning, isInvented } = relation;
      const many = facts((other) => other === relation);
      return [name, `${noun}: ${meaning} (${many}${isInvented ? ', invented' : ''})`];
    });
    const all = `All facts of the world (${facts(({ isInvented }) => !isInvented)})`;
    return select({
      field: choice({ label: 'Relation', options: { '': all, ...Object.fromEntries(entries) }, default: '' }),
      value: state.relation,
      choose: (relation) => this.#narrow({ relation }),
    });
  }

  #list({ listed, words }: Selection): TemplateResult {
    const { state } = this;
    if (listed.length === 0) {
      return html`<p class="message" role="status">There is nothing to list.
        <button type="button" @click=${() => this.#narrow({ search: '', relation: '', answers: 'all', range: 0 })}>Show all facts</button></p>`;
    }
    const first = (state.page - 1) * PAGE_ROWS;
    const facts = listed.slice(first, first + PAGE_ROWS);
    const toggle = (id: string) => this.choose({ open: state.open === id ? '' : id });
    return html`<div class="pager">
        <p class="readout" role="status">${count(first + 1)}–${count(first + facts.length)} of ${count(listed.length)}</p>
        ${this.#pager(pageCount(listed))}
      </div>
      ${factRows({ ...state, facts, words, sortBy: this.#sortBy, toggle })}`;
  }

  #sortBy = (sort: SortColumn) =>
    this.#narrow({ sort, reversed: this.state.sort === sort && !this.state.reversed });

  /** Buttons that lead nowhere stay, so that the focus is not lost on the last page. */
  #pager(pages: number): TemplateResult {
    const button = (label: string, to: number) => {
      const leads = to >= 1 && to <= pages;
      return html`<button type="button" aria-disabled=${!leads}
        @click=${() => leads && this.choose({ page: to, open: '' })}>${label}</button>`;
    };
    const { page, sort } = this.state;
    return html`<div class="buttons">${button('← Previous', page - 1)} ${button('Next →', page + 1)}</div>
      <div class="sorter">
        ${select({ field: stateTable.sort, value: sort, choose: (sort) => this.#narrow({ sort, reversed: false }) })}
        ${this.control('reversed', { change: (reversed) => ({ ...ANEW, reversed }) })}
      </div>`;
  }
}
customElements.define('vitrine-fact-browser', FactBrowserFigure);
