import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { select } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { type Cell, cellName, pinned } from '../kit/grid/axes.ts';
import { type Frame, frameOf } from '../kit/grid/frame.ts';
import { gridStyles } from '../kit/grid/grid.styles.ts';
import { GridCursor } from '../kit/grid/grid-cursor.ts';
import { multiples } from '../kit/grid/multiples.ts';
import { shades } from '../kit/grid/shades.ts';
import { legend } from '../kit/legend.ts';
import { styles } from './layer-grid.styles.ts';
import { answersAt, check, hasDiagonal, meansOf, type Panel, panelOf, threshold } from './marks.ts';
import { amountWords, bestWords, cellWords, describe, findWords } from './marks-words.ts';
import { cellAnswers } from './parts/cell-answers.ts';
import { gridDrawing } from './parts/grid-drawing.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'layer-grid',
  state: stateTable,
  describe,
  check,
};

/**
 * Values by two things in steps as shaded cells, a panel for each task: one large, the others small to choose from. Pointing, or moving
 * by keys, reads a cell; pressing it, or Enter, keeps it and lists what was said there. The grid is one Tab stop.
 */
export class LayerGridFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, gridStyles, styles];
  #cursor = new GridCursor(this, (cell) => this.choose(cell));

  override render() {
    const { data, state } = this;
    const panel = panelOf(data, state);
    const frame = frameOf(data, state.means, Boolean(panel.strip));
    const pin = pinned(state);
    const answers = pin ? answersAt(panel, pin) : [];
    return html`<div class="controls">
        ${this.#picker(panel)} ${this.control('means')}
        ${this.control('above', { print: () => amountWords(data, threshold(data, state)) })} ${this.#finder(panel)}
      </div>
      <div class="panels ${frame.hasNumbers ? 'numbered' : ''}">
        <div class="panel">
          <p class="panel-title">${panel.name}, n = ${panel.n}</p>
          ${this.#grid(panel, frame, pin)}
          <p class="readout" aria-live="polite">${this.#reading(panel, pin)}</p>
          ${this.#key(panel)} ${this.#baselines(panel)}
        </div>
        <div class="panel beside">
          ${this.#multiples(panel)}
          ${pin && answers.length > 0 ? cellAnswers(cellName(data, pin), answers, state.find, (find) => this.choose({ find })) : nothing}
        </div>
      </div>`;
  }

  #show = (panel: string): void => this.choose({ panel });

  /** A drop-down for pages too narrow for the small panels. */
  #picker({ id }: Panel) {
    const { panels } = this.data;
    if (panels.length < 2) return nothing;
    const options = Object.fromEntries(panels.map((each) => [each.id, each.name]));
    return html`<div class="picker">${select({
      field: { kind: 'choice', label: 'Panel', options, default: id },
      value: id,
      choose: this.#show,
    })}</div>`;
  }

  #finder({ examples }: Panel) {
    if (!examples) return nothing;
    const { label, maxLength } = stateTable.find;
    const find = (event: Event) => ({ find: (event.target as HTMLInputElement).value });
    return html`<label class="control"><span class="control-label">${label}</span>
      <input type="text" maxlength=${maxLength} .value=${this.state.find} spellcheck="false"
        @input=${(event: Event) => this.pass(find(event))} @change=${(event: Event) => this.choose(find(event))} /></label>`;
  }

  #grid(panel: Panel, frame: Frame, pin: Cell | undefined): TemplateResult {
    const { data, state } = this;
    const { current } = this.#cursor;
    return this.#cursor.grid({
      frame,
      rows: panel.cells.length,
      columns: panel.cells[0]!.length,
      pin,
      label: `${panel.name}: ${data.value.label}`,
      drawing: gridDrawing({ data, state, panel, frame, pin, current }),
    });
  }

  /** The cell pointed at, or the one that is kept, in words. */
  #reading(panel: Panel, pin: Cell | undefined): TemplateResult {
    const cell = this.#cursor.current ?? pin;
    return cell
      ? html`<b>${cellWords(this.data, panel, cell)}</b>`
      : html`<span class="hint">Point at a cell or go there by arrow keys to read it; a press or Enter keeps it.</span>`;
  }

  #key(panel: Panel): TemplateResult {
    const { data, state } = this;
    const { value } = data;
    const entries = [
      [
        'outline',
        'M1 1h26v12h-26z',
        state.above > 0 && `${amountWords(data, threshold(data, state))} or more`,
      ],
      ['diagonal', 'M7 1h14v12h-14z', hasDiagonal(data) && 'same on both axes'],
      ['best', 'M14 7h0', bestWords(data, panel)],
      ['found', 'M4 7h20', findWords(panel, state)],
    ] as const;
    return html`<div class="legend scale"><span>${amountWords(data, value.min)}</span><i></i
        ><span>${amountWords(data, value.max)}</span> ${value.label}</div>
      ${legend(
        entries.flatMap(([look, path, label]) =>
          label ? [{ sample: svg`<path class=${look} d=${path}></path>`, label }] : [],
        ),
      )}`;
  }

  #baselines({ baselines = [] }: Panel) {
    if (baselines.length === 0) return nothing;
    return html`<p class="readout">To compare with:</p>
      <ul class="baselines">
        ${baselines.map(
          ({ name, value, tries }) => html`<li><b>${amountWords(this.data, value)}</b
            ><span>${name}${tries && tries > 1 ? `: best of ${tries} tries` : ''}</span></li>`,
        )}
      </ul>`;
  }

  #multiples(shown: Panel) {
    const { panels, row, column } = this.data;
    if (panels.length < 2) return nothing;
    return multiples(
      'Panels',
      panels.map((panel) => ({
        name: panel.name,
        note: `mean ${amountWords(this.data, meansOf(panel.cells).all)}`,
        rows: row.ticks.length,
        columns: column.ticks.length,
        drawing: shades(this.data.value, panel.cells),
        isShown: panel === shown,
        show: () => this.#show(panel.id),
      })),
    );
  }
}
customElements.define('vitrine-layer-grid', LayerGridFigure);
