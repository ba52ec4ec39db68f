import { html, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { select } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { choice } from '../kit/state.ts';
import { styles } from './fact-browser.styles.ts';
import { check, type FactState, foundFacts, pageOf, type SortColumn, shownFacts } from './marks.ts';
import { factsOf } from './marks-facts.ts';
import { histogram } from './marks-histogram.ts';
import { wordsOf } from './marks-search.ts';
import { count, describe, summary } from './marks-words.ts';
import { factRows } from './parts/fact-rows.ts';
import { histogramPanel } from './parts/histogram.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'fact-browser',
  state: stateTable,
  describe,
  check,
};

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
    const { data, state } = this;
    return html`<div class="panels">
      ${histogramPanel(histogram(data, state), state.range)}
      <div class="panel controls">${this.#controls()}</div>
      <div class="panel panel-wide">${this.#list()}</div>
      ${this.#marks.tip()}
    </div>`;
  }

  /** Another choice of facts begins at its first page. */
  #narrow(change: Partial<FactState>): void {
    this.choose({ page: 1, open: '', ...change });
  }

  #controls(): TemplateResult {
    const { data, state } = this;
    const { facts, right } = summary(foundFacts(data, state));
    const options = {
      all: `All ${count(facts)}`,
      right: `Right ${count(right)}`,
      wrong: `Wrong ${count(facts - right)}`,
    };
    const anew = <Change>(change: Change) => ({ page: 1, open: '', ...change });
    return html`${this.#search()} ${this.#relations()}
      ${this.control('wording', { change: (wording) => anew({ wording }) })}
      ${this.control('answers', { field: { ...stateTable.answers, options }, change: (answers) => anew({ answers }) })}`;
  }

  #search(): TemplateResult {
    const searchOf = (event: Event) => ({
      search: (event.target as HTMLInputElement).value,
      page: 1,
      open: '',
    });
    return html`<label class="control search">
      <span class="control-label">Search names, values and relations</span>
      <input type="search" maxlength=${stateTable.search.maxLength} placeholder="armstrong, korea, yen …" spellcheck="false" autocomplete="off"
        .value=${this.state.search}
        @input=${(event: Event) => this.pass(searchOf(event))}
        @change=${(event: Event) => this.choose(searchOf(event))}
      />
    </label>`;
  }

  #relations(): TemplateResult {
    const { data, state } = this;
    const all = factsOf(data, state.wording);
    const entries = data.relations.map((relation) => {
      const facts = all.filter((fact) => fact.relation === relation).length;
      return [
        relation.name,
        `${relation.noun}: ${relation.meaning} (${facts}${relation.isInvented ? ', invented' : ''})`,
      ];
    });
    const real = all.filter(({ relation }) => !relation.isInvented).length;
    const options = { '': `All facts of the world (${count(real)})`, ...Object.fromEntries(entries) };
    return select({
      field: choice({ label: 'Relation', options, default: '' }),
      value: state.relation,
      choose: (relation) => this.#narrow({ relation }),
    });
  }

  #list(): TemplateResult {
    const { data, state } = this;
    const all = shownFacts(data, state).length;
    if (all === 0) {
      return html`<p class="message" role="status">${describe(data, state)}
        <button type="button" @click=${() => this.#narrow({ search: '', relation: '', answers: 'all', range: 0 })}>Show all facts</button></p>`;
    }
    const { facts } = pageOf(data, state);
    return html`${this.#pager(all)}
      ${factRows({
        ...state,
        facts,
        words: wordsOf(state.search),
        sortBy: this.#sortBy,
        toggle: (id) => this.choose({ open: state.open === id ? '' : id }),
      })}`;
  }

  #sortBy = (sort: SortColumn) =>
    this.#narrow({ sort, reversed: this.state.sort === sort && !this.state.reversed });

  #pager(all: number): TemplateResult {
    const { facts, first, page, pages } = pageOf(this.data, this.state);
    const button = (
      label: string,
      to: number,
    ) => html`<button type="button" aria-disabled=${to < 1 || to > pages}
      @click=${() => to >= 1 && to <= pages && this.choose({ page: to, open: '' })}>${label}</button>`;
    return html`<div class="pager">
      <p class="readout" role="status">${count(first)}–${count(first + facts.length - 1)} of ${count(all)}</p>
      <div class="buttons">${button('← Previous', page - 1)} ${button('Next →', page + 1)}</div>
      <div class="sorter">
        ${select({ field: stateTable.sort, value: this.state.sort, choose: (sort) => this.#narrow({ sort, reversed: false }) })}
        ${this.control('reversed')}
      </div>
    </div>`;
  }
}
customElements.define('vitrine-fact-browser', FactBrowserFigure);
