import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { percent } from '../kit/format.ts';
import { legend } from '../kit/legend.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { check, type Dot, describe, dotsOf, foundIn, keptShare, layerOf, pathOf } from './marks.ts';
import { wordMap } from './parts/map.ts';
import { sentenceList } from './parts/sentence-list.ts';
import { senseShape } from './parts/shapes.ts';
import { type Data, stateTable } from './schema.ts';
import { styles } from './word-map.styles.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'word-map',
  state: stateTable,
  describe,
  check,
};

/**
 * The vectors of one word in many sentences, as points of a map for each layer, beside the sentences. A point and its sentence are chosen together;
 * the chosen one shows its way through the layers. Map and list are one Tab stop each.
 */
export class WordMapFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];
  #marks = new MarksFocus(this, { press: (key) => this.#press(Number(key)) });

  override render() {
    const { data, state } = this;
    const { word, senses, sentences } = data;
    const layer = layerOf(data, state);
    const found = foundIn(data, state.find);
    const words = ({ number, sense, value }: Dot) => {
      const extra = { sense: '', place: ` (word ${value})`, kept: ` (${value} of ${data.neighbours} kept)` };
      return `${senses[sense]!.name}: ${sentences[number - 1]!.text}${extra[state.show]}`;
    };
    return html`<div class="controls">
        ${this.control('layer', { field: { ...stateTable.layer, max: data.layers.length - 1 } })}
        ${this.control('show')} ${this.#search()}
      </div>
      <div class="panels">
        <div class="panel picture">
          <p class="panel-title">“${word}” after layer ${layer}</p>
          ${wordMap({
            dots: dotsOf(data, state),
            show: state.show,
            chosen: state.sentence,
            path: state.path && state.sentence > 0 ? pathOf(data, state.sentence) : [],
            label: `Map of “${word}”; arrow keys go to the nearest point`,
            words,
          })}
          ${legend(senses.map(({ name, part, gloss }, k) => ({ sample: svg`<g transform="translate(14 7)">${senseShape(k)}</g>`, label: `${name} (${part}): ${gloss}` })))}
          <p class="readout">Of the nearest vectors the map keeps ${percent(keptShare(data, layer))}.</p>
        </div>
        <div class="panel list">
          <p class="panel-title" role="status">${found.length} of ${sentences.length} sentences</p>
          ${found.length > 0 ? sentenceList({ data, found, chosen: state.sentence, press: this.#press }) : this.#none()}
          ${state.sentence > 0 ? this.control('path') : nothing}
        </div>
        ${this.#marks.tip()}
      </div>`;
  }

  /** Pressing the chosen one again lets it go. */
  #press = (number: number) => this.choose({ sentence: this.state.sentence === number ? 0 : number });

  #none(): TemplateResult {
    return html`<p class="message">No sentence holds “${this.state.find}”.
      <button type="button" @click=${() => this.choose({ find: '' })}>Show all</button></p>`;
  }

  #search(): TemplateResult {
    const { find } = stateTable;
    const asked = (event: Event) => ({ find: (event.target as HTMLInputElement).value });
    return html`<label class="control"><span class="control-label">${find.label}</span>
      <input type="search" maxlength=${find.maxLength} spellcheck="false" autocomplete="off" .value=${this.state.find}
        @input=${(event: Event) => this.pass(asked(event))} @change=${(event: Event) => this.choose(asked(event))} /></label>`;
  }
}
customElements.define('vitrine-word-map', WordMapFigure);
