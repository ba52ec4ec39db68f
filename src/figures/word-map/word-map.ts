import { html, nothing, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { radios, select } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { capital, percent } from '../kit/format.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { Player } from '../kit/player.ts';
import {
  check,
  describe,
  keptShare,
  layerOf,
  type MapShown,
  type MapState,
  mapsOf,
  nameOf,
} from './marks.ts';
import { groupOf, groupsOf } from './marks-groups.ts';
import { inOrder } from './marks-lines.ts';
import { siblings } from './marks-words.ts';
import { groupLegend } from './parts/group-legend.ts';
import { MapStage } from './parts/map-stage.ts';
import { PAGE, sentenceList } from './parts/sentence-list.ts';
import { wordBox } from './parts/word-box.ts';
import { type Data, stateTable, type WordFile } from './schema.ts';
import { styles } from './word-map.styles.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'word-map',
  state: stateTable,
  siblings,
  describe,
  check,
};

/** What another word begins with: the view, the choice and the lasso are of the one before. */
const FRESH = { sentence: 0, lasso: '', zoom: 1, x: 500, y: 500 };

/**
 * The vectors of one word in many sentences, as points of a map for each layer, beside the sentences: the Context Atlas. A point and its sentence are
 * chosen together; the chosen one shows its way through the layers. Each map and the list are one Tab stop.
 */
export class WordMapFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];
  #near = 0;
  #most = PAGE;
  /** By box: what is being typed. */
  #typed: Partial<Record<'word' | 'word2', string>> = {};
  #player = new Player(this);
  #marks = new MarksFocus(this, {
    press: (key) => /^\d/.test(key) && this.#press(Number(key)),
    point: (key) => this.#point(key),
  });
  #stage = new MapStage(this, {
    pass: (change) => this.pass(change),
    choose: (change) => this.choose(change),
    near: (number) => this.#point(String(number)),
  });

  override render() {
    const { data, state } = this;
    const maps = mapsOf(data, state);
    return html`<div class="controls">
        ${data.words ? this.#wordBox('word') : nothing}
        ${data.layers.length > 1 ? this.#layers() : nothing}
        ${select({ field: stateTable.show, value: state.show, choose: (show) => this.choose({ show }) })}
        ${this.#beside()}
      </div>
      <div class="panels">
        ${maps.map((shown, k) => this.#map(shown, k))}
        <div class="panel list">${this.#list(maps[0]!)}</div>
        ${this.#marks.tip()}
      </div>`;
  }

  #layers(): TemplateResult {
    const field = { ...stateTable.layer, max: this.data.layers.length - 1 };
    return html`<div class="player">${this.#player.controls(() => ({
      field,
      value: layerOf(this.data, this.state.layer),
      pass: (layer) => this.pass({ layer }),
      choose: (layer) => this.choose({ layer }),
    }))}</div>`;
  }

  #wordBox(role: 'word' | 'word2'): TemplateResult {
    const shown = role === 'word' ? this.data : this.data.second;
    return wordBox({
      label: stateTable[role].label,
      words: this.data.words!,
      word: shown?.word ?? '',
      typed: this.#typed[role],
      type: (typed) => {
        this.#typed = { ...this.#typed, [role]: typed };
        this.requestUpdate();
      },
      choose: (word) => {
        this.#typed = { ...this.#typed, [role]: undefined };
        this.choose(role === 'word' ? { ...FRESH, word } : { word2: word });
      },
    });
  }

  /** Another layer or another word beside the map; only what the data have is offered. */
  #beside(): TemplateResult {
    const { data, state } = this;
    const { nothing: none, layer, word } = stateTable.beside.options;
    const options = {
      nothing: none,
      ...(data.layers.length > 1 && { layer }),
      ...(data.words && { word }),
    };
    if (Object.keys(options).length < 2) return html``;
    const field = { ...stateTable.beside, options } as typeof stateTable.beside;
    return html`${radios({ field, value: state.beside, choose: (beside) => this.choose({ beside }) })}
      ${state.beside === 'layer' ? this.control('layer2', { field: { ...stateTable.layer2, max: data.layers.length - 1 } }) : nothing}
      ${state.beside === 'word' && data.words ? this.#wordBox('word2') : nothing}`;
  }

  #map(shown: MapShown, index: number): TemplateResult {
    const { file, layer } = shown;
    const { show, find } = this.state;
    const kept = keptShare(file, layer);
    const isOther = file !== this.data;
    return html`<div class="panel picture">
      <p class="panel-title">${capital(nameOf(file))}${file.layers.length > 1 ? ` after layer ${layer}` : ''}</p>
      ${this.#stage.map({ shown, index, isOther, near: isOther ? 0 : this.#near, state: this.state })}
      ${numberWords(file, show)}
      ${index === 0 || isOther ? groupLegend({ groups: groupsOf(file, layer, show), find, search: (term) => this.choose({ find: term }) }) : nothing}
      ${kept === undefined ? nothing : html`<p class="readout">Of the nearest vectors the map keeps ${percent(kept)}.</p>`}
      ${index === 0 ? this.#stage.tools(this.state, layer) : nothing}
    </div>`;
  }

  #list({ file, layer, found }: MapShown): TemplateResult {
    const { state } = this;
    const listed = inOrder(file, found, state.sort);
    return html`<div class="list-head">
        ${this.#search()}
        ${file.word ? select({ field: stateTable.sort, value: state.sort, choose: (sort) => this.choose({ sort }) }) : nothing}
      </div>
      <p class="panel-title" role="status">${found.length} of ${file.sentences.length} sentences</p>
      ${
        found.length > 0
          ? sentenceList({
              file,
              listed,
              most: this.#most,
              chosen: state.sentence,
              group: groupOf(file, layer, state.show),
              press: this.#press,
              more: () => {
                this.#most += PAGE;
                this.requestUpdate();
              },
            })
          : this.#none()
      }
      ${state.sentence > 0 && file.layers.length > 1 ? this.control('path') : nothing}`;
  }

  /** Pressing the chosen one again lets it go. */
  #press = (number: number) => this.choose({ sentence: this.state.sentence === number ? 0 : number });

  #point(key: string | null): void {
    const near = key && /^\d/.test(key) ? Number(key) : 0;
    if (near === this.#near) return;
    this.#near = near;
    this.requestUpdate();
  }

  #none(): TemplateResult {
    const { find, lasso } = this.state;
    return html`<p class="message">No sentence ${lasso ? 'inside the lasso ' : ''}holds “${find}”.
      <button type="button" @click=${() => this.choose({ find: '', lasso: '' })}>Show all</button></p>`;
  }

  #search(): TemplateResult {
    const { find } = stateTable;
    const asked = (event: Event) => ({ find: (event.target as HTMLInputElement).value });
    return html`<label class="control"><span class="control-label">${find.label}</span>
      <input type="search" maxlength=${find.maxLength} spellcheck="false" autocomplete="off" .value=${this.state.find}
        @input=${(event: Event) => this.pass(asked(event))} @change=${(event: Event) => this.choose(asked(event))} /></label>`;
  }
}

/** What the numbers are, where points show some. */
function numberWords({ neighbours }: WordFile, show: MapState['show']): TemplateResult | typeof nothing {
  if (show === 'place')
    return html`<p class="readout">A number says which word of its sentence it is; blue is far down the sentence.</p>`;
  if (show !== 'kept' || neighbours === undefined) return nothing;
  return html`<p class="readout">A number says how many of the ${neighbours} nearest vectors are among the ${neighbours} nearest points.</p>`;
}
customElements.define('vitrine-word-map', WordMapFigure);
