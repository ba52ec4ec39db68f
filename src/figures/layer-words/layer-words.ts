import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { select } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { percent } from '../kit/format.ts';
import { moveFocus } from '../kit/move-focus.ts';
import { styles } from './layer-words.styles.ts';
import {
  barsOf,
  CHART,
  check,
  describe,
  type Item,
  type Line,
  linesOf,
  pagesOf,
  piecesOf,
  reasons,
  STRIP_HEIGHT,
  scoreOf,
  shown,
  stripOf,
  stripWidth,
} from './marks.ts';
import { type Data, PAGE_ITEMS, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'layer-words',
  state: stateTable,
  describe,
  check,
};

/**
 * A list of things, each with a strip that shows at which layers what was said of it is right; and for the chosen one the texts, with every match
 * marked and named. The list is one Tab stop with arrow keys.
 */
export class LayerWordsFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];

  override render() {
    const { items, start, listed, chosen } = shown(this.data, this.state);
    return html`<div class="controls">${this.#search()} ${this.#groups()}</div>
      <div class="panels">
        <div class="panel list">
          <p class="panel-title">All parts named, share of the ${items.length} listed, by layer</p>
          ${this.#bars(items)}
          <p class="panel-title">${this.data.asked}, and the layers at which the text is right</p>
          <div role="group" aria-label=${this.data.asked} @keydown=${moveFocus('column')}>
            ${listed.map((item, k) => this.#row(item, item === chosen, k === 0, listed.includes(chosen!)))}
          </div>
          ${this.#pager(items, start, listed.length)}
        </div>
        <div class="panel" aria-live="polite">${chosen ? this.#texts(chosen) : nothing}</div>
      </div>`;
  }

  #search(): TemplateResult {
    const asked = (event: Event) => ({ find: (event.target as HTMLInputElement).value, item: '', page: 1 });
    return html`<label class="control"><span class="control-label">Search ${this.data.asked.toLowerCase()}</span>
      <input type="search" maxlength=${stateTable.find.maxLength} spellcheck="false" autocomplete="off" .value=${this.state.find}
        @input=${(event: Event) => this.pass(asked(event))} @change=${(event: Event) => this.choose(asked(event))} /></label>`;
  }

  #groups() {
    const { groups = [] } = this.data;
    if (groups.length < 2) return nothing;
    const names = Object.fromEntries(groups.map(({ id, name }) => [id, name]));
    return select({
      field: { kind: 'choice', label: 'Kind', options: { '': 'All', ...names }, default: '' },
      value: this.state.group,
      choose: (group) => this.choose({ group, item: '', page: 1 }),
    });
  }

  #bars(items: readonly Item[]): TemplateResult {
    const bars = barsOf(this.data, items);
    return html`<svg class="bars" viewBox="0 0 ${CHART.width} ${CHART.height}" role="img" aria-label="Share of right texts by layer">
      <path class="strip" d=${bars.map(({ path }) => path).join('')}></path>
      <g text-anchor="middle">${bars.map(
        ({ layer, share, x, top }) =>
          svg`<text x=${x} y=${top - 4}>${percent(share)}</text><text class="soft" x=${x} y=${CHART.height - 4}>${layer}</text>`,
      )}</g>
    </svg>`;
  }

  /** The Tab stop of the list is its chosen row, or else its first. */
  #row(item: Item, isChosen: boolean, isFirst: boolean, hasChosen: boolean): TemplateResult {
    const lines = linesOf(this.data, item);
    const right = lines.filter((line) => scoreOf(line) === 1).length;
    return html`<button type="button" tabindex=${isChosen || (isFirst && !hasChosen) ? 0 : -1} aria-pressed=${String(isChosen)}
        aria-label="${item.name}, right at ${right} of ${lines.length} layers" @click=${() => this.choose({ item: item.name })}>
      <span>${item.name}</span>
      <svg viewBox="0 0 ${stripWidth(this.data)} ${STRIP_HEIGHT}" aria-hidden="true"><path class="strip" d=${stripOf(lines)}></path></svg>
    </button>`;
  }

  /** Buttons that lead nowhere stay, so that the focus is not lost on the last page. */
  #pager(items: readonly Item[], start: number, count: number): TemplateResult {
    const at = Math.floor(start / PAGE_ITEMS) + 1;
    const button = (label: string, words: string, page: number) => {
      const leads = page >= 1 && page <= pagesOf(items);
      return html`<button type="button" aria-label=${words} aria-disabled=${String(!leads)} @click=${() => leads && this.choose({ page, item: '' })}>${label}</button>`;
    };
    return html`<p class="readout pager">
      ${count === 0 ? 'Nothing is found.' : `${start + 1}–${start + count} of ${items.length}`}
      <span class="buttons">${button('←', 'Names before', at - 1)} ${button('→', 'Names after', at + 1)}</span></p>`;
  }

  #texts(item: Item): TemplateResult {
    const wanted = item.fields.map(({ forms }) => forms[0]).join(', ');
    return html`<p class="panel-title">${item.name} <span class="wanted">asked for: ${wanted}</span></p>
      <ol class="texts" start=${this.data.layers[0]!}>${linesOf(this.data, item).map((line) => this.#text(item, line))}</ol>`;
  }

  #text(item: Item, line: Line): TemplateResult {
    const pieces = piecesOf(line).map((piece, k) => (k % 2 === 1 ? html`<mark>${piece}</mark>` : piece));
    return html`<li value=${line.layer} class=${scoreOf(line) === 1 ? 'whole' : ''}><span class="said">${line.text === '' ? '(nothing)' : pieces}</span>
      <small>${reasons(item, line).map(({ named, words }) => html`<span>${named ? '✓' : '✗'} ${words}</span> `)}</small></li>`;
  }
}
customElements.define('vitrine-layer-words', LayerWordsFigure);
