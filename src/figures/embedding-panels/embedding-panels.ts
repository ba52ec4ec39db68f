import { html } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { percent } from '../kit/format.ts';
import { tokenRow } from '../kit/token-row.ts';
import { sampleButton, sentenceSelect } from '../kit/trees/controls.ts';
import { WordHighlight } from '../kit/trees/highlight.ts';
import { treePictureStyles } from '../kit/trees/picture.styles.ts';
import { pictureKey, treePictureView } from '../kit/trees/picture.ts';
import { sentenceOf } from '../kit/trees/sentences.ts';
import { wordWords } from '../kit/trees/words.ts';
import { styles } from './embedding-panels.styles.ts';
import { check, describe, type Panel, type PanelsView, panelsOf } from './marks.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'embedding-panels',
  state: stateTable,
  describe,
  check,
};

/**
 * The same words embedded in four ways, side by side: exactly, by random branching, at independent positions, and as
 * an encoder was measured, where there is such a measurement. The reader picks a sentence and draws new random samples.
 * Pointing at or focusing a word lights it in every panel; pressing it, or Enter, keeps it lit. Each panel is one Tab
 * stop, with arrow keys between its words.
 */
export class EmbeddingPanelsFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, treePictureStyles, styles];
  #highlight = new WordHighlight(this, (change) => this.choose(change));

  override render() {
    const { data, state } = this;
    const view = panelsOf(data, state);
    const lit = this.#highlight.lit(view.tree);
    return html`<div class="controls">
        ${sentenceSelect(data, sentenceOf(data, state.sentence).id, (sentence) => this.choose({ sentence, word: -1 }))}
        ${sampleButton(stateTable.seed, state.seed, (change) => this.choose(change))}
      </div>
      ${tokenRow({
        words: view.tree.labels,
        label: 'Words of the tree',
        current: lit[0] ?? null,
        chosen: state.word < 0 ? null : state.word,
        point: (word) => this.#highlight.point(...(word === null ? [] : [word])),
        choose: (word) => this.choose({ word: word ?? -1 }),
      })}
      <div class="panels">
        ${view.panels.map((panel) => this.#panel(panel, view, lit))} ${this.#highlight.marks.tip()}
      </div>
      ${pictureKey()}`;
  }

  #panel({ title, embedding, picture, kept }: Panel, { tree }: PanelsView, lit: readonly number[]) {
    return html`<div class="panel">
      <p class="panel-title">${title}</p>
      ${treePictureView({
        picture,
        label: `${title}: the words as points`,
        tips: tree.labels.map((_, word) => wordWords(tree, embedding, word)),
        lit,
        chosen: this.state.word,
      })}
      <p class="readout">The two axes drawn keep ${percent(kept)} of the variance.</p>
    </div>`;
  }
}

customElements.define('vitrine-embedding-panels', EmbeddingPanelsFigure);
