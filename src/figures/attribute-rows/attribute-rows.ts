import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { legend } from '../kit/legend.ts';
import { styles } from './attribute-rows.styles.ts';
import { BAR, barOf, type Counted, countsOf, describe, pagesOf, shown } from './marks.ts';
import { type Data, PAGE_ROWS, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'attribute-rows',
  state: stateTable,
  describe,
};

/** Larger files would make the page stand still. */
const MOST_BYTES = 50_000_000;

/**
 * The rows of a table of attribute answers, each counted right or wrong by the table's own rule and by whole words. A reader can drop or choose a table of
 * their own; what reads it is fetched then.
 */
export class AttributeRowsFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];
  #problem = '';

  override render() {
    const { rows, start, listed } = shown(this.data, this.state);
    return html`<div class="controls">${this.#opener()} ${this.#search()} ${this.control('show', { change: (show) => ({ show, page: 1 }) })}</div>
      <div class="panels" @dragover=${(event: DragEvent) => event.preventDefault()} @drop=${this.#dropped}>
        <div class="panel panel-wide">
          ${this.#bar()}
          <ol class="rows" start=${start + 1}>${listed.map((each) => this.#row(each))}</ol>
          ${this.#pager(rows.length, start, listed.length)}
        </div>
      </div>`;
  }

  #opener(): TemplateResult {
    const { own } = this.data;
    const open = (event: Event) => {
      const input = event.target as HTMLInputElement;
      void this.#read(input.files?.[0]);
      input.value = '';
    };
    return html`<label class="control"><span class="control-label">Open a table (.tsv), or drop it here</span>
        <input type="file" accept=".tsv,.txt,text/tab-separated-values" @change=${open} /></label>
      ${own ? html`<div class="buttons"><button type="button" @click=${this.#back}>Back to the page’s table</button></div>` : nothing}
      <p class="message" role="status" ?hidden=${this.#problem === '' && !own?.problems.length}>${this.#problem || own?.problems.slice(0, 3).join(' ')}</p>`;
  }

  #search(): TemplateResult {
    const { find } = stateTable;
    const asked = (event: Event) => ({ find: (event.target as HTMLInputElement).value, page: 1 });
    return html`<label class="control"><span class="control-label">${find.label}</span>
      <input type="search" maxlength=${find.maxLength} spellcheck="false" autocomplete="off" .value=${this.state.find}
        @input=${(event: Event) => this.pass(asked(event))} @change=${(event: Event) => this.choose(asked(event))} /></label>`;
  }

  #dropped = (event: DragEvent): void => {
    event.preventDefault();
    // A file dropped on the figure as a whole would be taken for its data.
    event.stopPropagation();
    void this.#read(event.dataTransfer?.files[0]);
  };

  async #read(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      if (file.size > MOST_BYTES)
        throw new Error(
          `it has ${Math.round(file.size / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB can be read here.`,
        );
      const [{ readTable }, text] = await Promise.all([import('./parts/read-table.ts'), file.text()]);
      this.data = { ...this.data, own: { name: file.name, ...readTable(text) } };
      this.#problem = '';
      this.choose({ find: '', show: 'all', page: 1 });
    } catch (error) {
      this.#problem = `“${file.name}” was not opened: ${(error as Error).message}`;
      this.requestUpdate();
    }
  }

  #back = (): void => {
    const { own, ...data } = this.data;
    this.data = data;
    this.#problem = '';
    this.choose({ find: '', show: 'all', page: 1 });
  };

  #bar(): TemplateResult {
    const parts = barOf(countsOf(this.data));
    return html`<svg viewBox="0 0 ${BAR.width} ${BAR.height}" preserveAspectRatio="none" role="img" aria-label="Rows by how they are counted">
        ${parts.map(({ kind, path }) => svg`<path class=${kind} d=${path}></path>`)}</svg>
      ${legend(
        parts.map(({ kind, label, count }) => ({
          sample: svg`<path class=${kind} d="M1 1h26v12h-26z"></path>`,
          label: `${count} ${label}`,
        })),
      )}`;
  }

  #row({ row, match }: Counted): TemplateResult {
    const { said, before, subjectEnd, after } = row;
    const text = match
      ? html`${said.slice(0, match.start)}<mark>${said.slice(match.start, match.end)}</mark>${said.slice(match.end)}`
      : said;
    const verdict = (isRight: boolean) => (isRight ? '✓ right' : '✗ wrong');
    return html`<li><p><b>${row.subject}</b> → ${row.object} <span class="soft">${row.prompt}</span></p>
      <p class="said">${text}</p>
      ${before + subjectEnd ? html`<p class="soft">Source: ${before}<u>${subjectEnd}</u>${after}</p>` : html`<p class="soft">No source sentence.</p>`}
      <p class="soft"><span>By the table: ${verdict(row.counted)}</span> <span>By whole words: ${verdict(match !== undefined)}</span></p></li>`;
  }

  /** Buttons that lead nowhere stay, so that the focus is not lost on the last page. */
  #pager(count: number, start: number, listed: number): TemplateResult {
    const at = Math.floor(start / PAGE_ROWS) + 1;
    const last = pagesOf(shown(this.data, this.state).rows);
    const button = (label: string, words: string, page: number) => {
      const leads = page >= 1 && page <= last;
      return html`<button type="button" aria-label=${words} aria-disabled=${String(!leads)} @click=${() => leads && this.choose({ page })}>${label}</button>`;
    };
    return html`<p class="readout pager">${count === 0 ? 'Nothing is found.' : `${start + 1}–${start + listed} of ${count}`}
      <span class="buttons">${button('←', 'Rows before', at - 1)} ${button('→', 'Rows after', at + 1)}</span></p>`;
  }
}
customElements.define('vitrine-attribute-rows', AttributeRowsFigure);
