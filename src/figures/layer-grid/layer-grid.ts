import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { select } from '../kit/controls.ts';
import { drawingPoint } from '../kit/drag.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { legend } from '../kit/legend.ts';
import { styles } from './layer-grid.styles.ts';
import {
  answersAt,
  type Cell,
  check,
  hasDiagonal,
  meansOf,
  type Panel,
  panelOf,
  pinned,
  sameCell,
  threshold,
} from './marks.ts';
import { type Frame, frameOf } from './marks-grid.ts';
import { amountWords, bestWords, cellName, cellWords, describe, findWords } from './marks-words.ts';
import { cellAnswers } from './parts/cell-answers.ts';
import { gridDrawing, shades } from './parts/grid-drawing.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'layer-grid',
  state: stateTable,
  describe,
  check,
};

/** Where a key leads from a cell; the ends of a row or column lie beyond every cell. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-99, 0],
  PageDown: [99, 0],
  Home: [0, -99],
  End: [0, 99],
};

/**
 * Values by two things in steps as shaded cells, a panel for each task: one large, the others small to choose from. Pointing, or moving
 * by keys, reads a cell; pressing it, or Enter, keeps it and lists what was said there. The grid is one Tab stop.
 */
export class LayerGridFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];
  /** The cell under the pointer or the keyboard. */
  #current: Cell | undefined;

  override render() {
    const { data, state } = this;
    const panel = panelOf(data, state);
    const frame = frameOf(data, state.means);
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
    const drawing = gridDrawing({ data, state, panel, frame, pin, current: this.#current });
    return html`<svg viewBox=${frame.view} role="group" tabindex="0"
      aria-label="${panel.name}: ${data.value.label}; arrow keys go from cell to cell, Enter keeps one"
      @pointermove=${(event: PointerEvent) => this.#point(this.#cellAt(event, panel, frame))}
      @pointerleave=${() => this.#point(undefined)} @blur=${() => this.#point(undefined)}
      @click=${(event: PointerEvent) => this.#keep(this.#cellAt(event, panel, frame))}
      @keydown=${(event: KeyboardEvent) => this.#press(event, panel)}>${drawing}</svg>`;
  }

  #cellAt(event: PointerEvent, panel: Panel, { left, top, width, height }: Frame): Cell | undefined {
    const { x, y } = drawingPoint(event.currentTarget as SVGSVGElement, event);
    const cell = { row: Math.floor((y - top) / height), column: Math.floor((x - left) / width) };
    return panel.cells[cell.row]?.[cell.column] === undefined ? undefined : cell;
  }

  #point(cell: Cell | undefined): void {
    if (sameCell(this.#current, cell)) return;
    this.#current = cell;
    this.requestUpdate();
  }

  /** Keeps a cell; the one that is kept already is let go. */
  #keep(cell: Cell | undefined): void {
    if (cell) this.choose(sameCell(pinned(this.state), cell) ? { row: -1, column: -1 } : cell);
  }

  #press(event: KeyboardEvent, { cells }: Panel): void {
    const from = this.#current ?? pinned(this.state);
    const step = STEPS[event.key];
    const inside = (place: number, count: number) => Math.max(0, Math.min(count - 1, place));
    if (step) {
      // The first key shows where one is.
      const [rows, columns] = from ? step : [0, 0];
      const { row, column } = from ?? { row: 0, column: 0 };
      this.#point({
        row: inside(row + rows, cells.length),
        column: inside(column + columns, cells[0]!.length),
      });
    } else if (event.key === 'Enter' || event.key === ' ') this.#keep(from);
    else if (event.key === 'Escape') this.#point(undefined);
    else return;
    event.preventDefault();
  }

  /** The cell pointed at, or the one that is kept, in words. */
  #reading(panel: Panel, pin: Cell | undefined): TemplateResult {
    const cell = this.#current ?? pin;
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
    return html`<div class="multiples" role="group" aria-label="Panels">
      ${panels.map(
        (panel) => html`<button type="button" aria-pressed=${panel === shown ? 'true' : 'false'}
          @click=${() => this.#show(panel.id)}>
          <svg viewBox="0 0 ${column.ticks.length} ${row.ticks.length}" preserveAspectRatio="none" aria-hidden="true">${shades(this.data, panel.cells)}</svg>
          <span>${panel.name}</span> <small>mean ${amountWords(this.data, meansOf(panel.cells).all)}</small>
        </button>`,
      )}
    </div>`;
  }
}
customElements.define('vitrine-layer-grid', LayerGridFigure);
