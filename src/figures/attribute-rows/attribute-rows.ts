import { html, nothing, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { styles } from './attribute-rows.styles.ts';
import { check, describe, evidence, pageCount, type Selection, selectionOf } from './marks.ts';
import { countBars } from './parts/count-bars.ts';
import { rowList } from './parts/row-list.ts';
import { type Data, PAGE_ROWS, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'attribute-rows',
  state: stateTable,
  describe,
  check,
  evidence,
};

const MOST_MEGABYTES = 50;

/** Rows of a table of facts, the article's or one that the reader chooses or drops: searched, narrowed and turned page by page. */
export class AttributeRowsFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];
  #problems: readonly string[] = [];
  #isOver = false;
  /** The file that was asked for last; an older one that is read later is let go. */
  #asked: File | undefined;

  override render() {
    const selection = selectionOf(this.data, this.state);
    const over = (isOver: boolean) => (event: DragEvent) => {
      event.preventDefault();
      this.#isOver = isOver;
      this.requestUpdate();
    };
    const dropped = (event: DragEvent) => {
      over(false)(event);
      void this.#open(event.dataTransfer?.files[0]);
    };
    return html`<div class=${this.#isOver ? 'over' : ''} @dragover=${over(true)} @dragleave=${over(false)} @drop=${dropped}>
      <div class="controls">${this.#controls()}</div>
      <div role="status">${this.#problems.length > 0 ? html`<ul class="message">${this.#problems.map((problem) => html`<li>${problem}</li>`)}</ul>` : nothing}</div>
      <div class="panels"><div class="panel">${countBars(selection.counts)}</div>
      <div class="panel panel-wide">${this.#list(selection)}</div></div></div>`;
  }

  #controls(): TemplateResult {
    const search = (event: Event) => ({ search: (event.target as HTMLInputElement).value, page: 1 });
    const chosen = (event: Event) => void this.#open((event.target as HTMLInputElement).files?.[0]);
    return html`<label class="control"><span class="control-label">Choose a .tsv file, or drop it here</span>
        <input type="file" accept=".tsv,text/tab-separated-values" @change=${chosen} /></label>
      <label class="control"><span class="control-label">Search all texts</span>
        <input type="search" maxlength=${stateTable.search.maxLength} autocomplete="off" .value=${this.state.search}
          @input=${(event: Event) => this.pass(search(event))} @change=${(event: Event) => this.choose(search(event))} /></label>
      ${this.control('show', { change: (show) => ({ show, page: 1 }) })}`;
  }

  async #open(file: File | undefined): Promise<void> {
    if (!file) return;
    this.#asked = file;
    if (file.size > MOST_MEGABYTES * 2 ** 20) {
      this.#say([
        `“${file.name}” has ${Math.ceil(file.size / 2 ** 20)} MB; at most ${MOST_MEGABYTES} can be opened.`,
      ]);
      return;
    }
    this.#say([`Reading “${file.name}” …`]);
    try {
      const [{ readRows }, text] = await Promise.all([import('./parts/read-rows.ts'), file.text()]);
      if (this.#asked !== file) return;
      const { rows, problems } = readRows(text);
      this.#say(problems);
      if (rows.length === 0) return;
      this.data = { file: file.name, rows: [...rows] };
      this.choose({ page: 1, search: '', show: 'all' });
    } catch {
      if (this.#asked === file)
        this.#say([`“${file.name}” could not be read. Choose it again; the connection may be down.`]);
    }
  }

  #say(problems: readonly string[]): void {
    this.#problems = problems;
    this.requestUpdate();
  }

  #list({ listed }: Selection): TemplateResult {
    const { page: asked } = this.state;
    const pages = pageCount(listed);
    const page = Math.min(asked, pages);
    const first = (page - 1) * PAGE_ROWS;
    const rows = listed.slice(first, first + PAGE_ROWS);
    // Buttons that lead nowhere stay, so that the focus is not lost on the last page.
    const button = (words: string, to: number) => {
      const leads = to >= 1 && to <= pages;
      return html`<button type="button" aria-disabled=${!leads} @click=${() => leads && this.choose({ page: to })}>${words}</button>`;
    };
    return html`<div class="pager"><p class="readout" role="status">${rows.length > 0 ? `Rows ${first + 1}–${first + rows.length} of ${listed.length}` : 'No row fits.'}</p>
      <div class="buttons">${button('← Previous', page - 1)} ${button('Next →', page + 1)}</div></div>${rowList(rows)}`;
  }
}
customElements.define('vitrine-attribute-rows', AttributeRowsFigure);
