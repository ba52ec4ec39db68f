import { html, nothing, type PropertyValues, svg } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { percent } from '../kit/format.ts';
import { treePictureStyles } from '../kit/tree-picture.styles.ts';
import { pictureKey, treePictureView } from '../kit/tree-picture.ts';
import { sentenceSelect, wordRow } from '../kit/tree-picture-controls.ts';
import { highlighted, toggled, WordHighlight, wordMarks } from '../kit/tree-picture-highlight.ts';
import { PICTURE } from '../kit/tree-picture-marks.ts';
import { PictureMorph } from '../kit/tree-picture-morph.ts';
import { sentenceOf } from '../kit/tree-picture-sentences.ts';
import { wordWords } from '../kit/tree-picture-words.ts';
import { styles } from './embedding-panels.styles.ts';
import { check, describe, type Panel, panelsOf } from './marks.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'embedding-panels',
  state: stateTable,
  describe,
  check,
};

const NAMES = ['exact', 'branching', 'independent', 'measured'] as const;

/**
 * The same words embedded in four ways, side by side: exactly, by random branching, at independent positions, and as
 * an encoder was measured, where there is such a measurement. The reader picks a sentence and draws new random samples.
 * Pointing at or focusing a word lights it in every panel; pressing it, or Enter, keeps it lit. Each panel is one Tab
 * stop, with arrow keys between its words.
 */
export class EmbeddingPanelsFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, treePictureStyles, styles];
  #highlight = new WordHighlight(this);
  #press = (word: number) => this.choose({ word: toggled(word, this.state.word) });
  #marks = wordMarks(this, this.#highlight, this.#press);
  #morphs = NAMES.map(() => new PictureMorph(this));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('state') && changed.get('state')?.sentence !== this.state.sentence)
      this.#highlight.pointed = [];
  }

  override render() {
    const { word } = this.state;
    const { panels, tree } = panelsOf(this.data, this.state);
    return html`<div class="controls">${this.#controls()}</div>
      ${wordRow(tree.labels, this.#highlight, word, (word) => this.choose({ word }))}
      <div class="panels">
        ${panels.map((panel, place) => this.#panel(panel, place))} ${this.#marks.tip()}
      </div>
      ${pictureKey()}`;
  }

  #controls() {
    const { id } = sentenceOf(this.data, this.state.sentence);
    return html`${sentenceSelect(this.data, id, (sentence) => this.choose({ sentence, word: -1 }))}
      <button type="button" @click=${this.#newSample}>New sample</button>
      <output class="readout">Sample ${this.state.seed}</output>`;
  }

  #newSample = () => this.choose({ seed: (this.state.seed % stateTable.seed.max) + 1 });

  #panel({ title, shown }: Panel, place: number) {
    return html`<div class="panel">
      <p class="panel-title">${title}</p>
      ${shown ? this.#shown(title, shown, place) : this.#empty()}
      ${shown ? html`<p class="readout">The two axes drawn keep ${percent(shown.kept)} of the variance.</p>` : nothing}
    </div>`;
  }

  #shown(title: string, { embedding, picture }: NonNullable<Panel['shown']>, place: number) {
    const { tree } = panelsOf(this.data, this.state);
    const { word, seed } = this.state;
    return treePictureView({
      picture: this.#morphs[place]!.now(picture, String(seed)),
      label: `${title}: picture of the words as points`,
      tips: tree.labels.map((_, i) => wordWords(tree, embedding, i)),
      lit: highlighted(this.#highlight.pointed, word),
      chosen: word,
    });
  }

  #empty() {
    const { width, height } = PICTURE;
    const lines = ['Measured vectors of a real encoder', 'will stand here; none are computed yet.'];
    return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${lines.join(' ')}>
      <rect class="empty" x="1" y="1" width=${width - 2} height=${height - 2} rx="8"></rect>
      ${lines.map((line, i) => svg`<text x=${width / 2} y=${height / 2 - 4 + 20 * i} text-anchor="middle">${line}</text>`)}
    </svg>`;
  }
}
customElements.define('vitrine-embedding-panels', EmbeddingPanelsFigure);
