import { html, nothing, type TemplateResult } from 'lit';
import type { Tree } from '../../geometry/tree.ts';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { percent } from '../kit/format.ts';
import { turnButtons, turnByDrag } from '../kit/orbit.ts';
import { sampleButton, sentenceSelect } from '../kit/trees/controls.ts';
import { distanceKey, distanceMatrix } from '../kit/trees/distance-matrix.ts';
import type { Embedding } from '../kit/trees/embedding.ts';
import { WordHighlight } from '../kit/trees/highlight.ts';
import { type PictureAxes, shareKept } from '../kit/trees/marks.ts';
import { distanceTable } from '../kit/trees/matrix-levels.ts';
import { treePictureStyles } from '../kit/trees/picture.styles.ts';
import { pictureKey, treePictureView, type WordsShown } from '../kit/trees/picture.ts';
import { rowTree } from '../kit/trees/row-tree.ts';
import { treeRows } from '../kit/trees/rows.ts';
import { sentenceOf } from '../kit/trees/sentences.ts';
import { treeViewStyles } from '../kit/trees/views.styles.ts';
import { pairWords, wordWords } from '../kit/trees/words.ts';
import { check, describe, embeddingFor, pictureFor, treeOf } from './marks.ts';
import { ownTree, prepare } from './marks-own.ts';
import { TreeInput } from './parts/tree-input.ts';
import { type Data, stateTable } from './schema.ts';
import { styles } from './tree-workbench.styles.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'tree-workbench',
  state: stateTable,
  describe,
  check,
  prepare,
};

/**
 * One tree, of a sentence or typed by the reader, as a classic tree, a table of distances and a picture of its embedding.
 * Pointing at or focusing a word, in any view, lights it in all of them; pressing it, or Enter, keeps it lit. Each view is one Tab
 * stop with arrow keys between its words or cells. A picture of three axes turns by drag and by buttons.
 */
export class TreeWorkbenchFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, treePictureStyles, treeViewStyles, styles];
  #highlight = new WordHighlight(this, (change) => this.choose(change));
  #input = new TreeInput(this, () => this.pass({}));

  /** A tree drawn anew has other words, so the chosen one is let go. */
  #passTree = (tree: string) => this.pass({ tree, word: -1 });
  #chooseTree = (tree: string) => this.choose({ tree, word: -1 });
  #changes = {
    pass: (change: Partial<typeof this.state>) => this.pass(change),
    choose: (change: Partial<typeof this.state>) => this.choose(change),
  };

  override render() {
    const { data, state } = this;
    const tree = treeOf(data, state);
    const embedding = embeddingFor(tree, state);
    const shown = {
      tips: tree.labels.map((_, word) => wordWords(tree, embedding, word)),
      lit: this.#highlight.lit(tree),
      chosen: state.word,
    };
    return html`<div class="controls">
        ${this.#sentenceControl()} ${this.#embeddingControls()}
        ${this.#input.render({ text: state.tree, tree, pass: this.#passTree, choose: this.#chooseTree })}
      </div>
      <div class="panels">
        ${this.#treePanel(tree, embedding, shown)} ${this.#matrixPanel(tree, embedding, shown.lit)}
        ${this.#picturePanel(tree, embedding, shown)} ${this.#highlight.marks.tip()}
      </div>
      ${pictureKey()}`;
  }

  #sentenceControl(): TemplateResult {
    const { sentence, tree } = this.state;
    const isOwn = ownTree(tree) !== undefined;
    const value = isOwn ? '' : sentenceOf(this.data, sentence).id;
    const pick = (sentence: string) => sentence && this.choose({ sentence, tree: '', word: -1 });
    return sentenceSelect(this.data, value, pick, isOwn ? 'Your own tree' : undefined);
  }

  /** Which embedding is drawn; dimension and sample matter to the random ones only, and are shown only there. */
  #embeddingControls(): TemplateResult {
    const { kind, seed } = this.state;
    const print = (exponent: number) => (2 ** exponent).toLocaleString('en-GB');
    return html`${this.control('kind')}
      ${
        kind === 'exact'
          ? nothing
          : html`${this.control('dimension', { field: { ...stateTable.dimension, label: 'Dimension m' }, print })}
              ${sampleButton(stateTable.seed, seed, this.#changes.choose)}`
      }`;
  }

  #treePanel(tree: Tree, embedding: Embedding, shown: WordsShown): TemplateResult {
    const level = this.state.level;
    return html`<div class="panel">
      <p class="panel-title">The tree</p>
      ${this.control('level')}
      ${rowTree({
        ...shown,
        drawn: treeRows(tree, embedding, level),
        axis: level === 'steps' ? 'edges from the root' : 'squared lengths from the root, added up',
      })}
    </div>`;
  }

  #matrixPanel(tree: Tree, embedding: Embedding, lit: readonly number[]): TemplateResult {
    const quantity = this.state.quantity;
    const drawn = distanceTable(tree, embedding, quantity);
    const [row, column] = lit;
    const words = row !== undefined && column !== undefined && pairWords(tree, embedding, row, column);
    return html`<div class="panel">
      <p class="panel-title">Distances</p>
      ${this.control('quantity')}
      ${distanceMatrix({
        labels: tree.labels,
        table: drawn,
        lit,
        point: this.#highlight.point,
        press: this.#highlight.press,
        label: 'Distances, rows and columns in the order of the words; arrow keys go from cell to cell',
      })}
      <p class="readout" aria-live="polite">${words || 'Rows and columns follow the words. Point at a cell to read it.'}</p>
      ${quantity === 'ratio' ? html`<p class="readout">Colours as of the edges, explained below.</p>` : distanceKey(drawn.most)}
    </div>`;
  }

  #picturePanel(tree: Tree, embedding: Embedding, shown: WordsShown): TemplateResult {
    const { axes, yaw, pitch } = this.state;
    const turning = { turn: { yaw, pitch }, ...this.#changes };
    const entries = Object.entries(stateTable.axes.options) as [PictureAxes, string][];
    const options = entries.map(([key, words]) => [
      key,
      `${words}: ${percent(shareKept(embedding.shares, key))}`,
    ]);
    const label = 'Axes drawn, and their share of the variance';
    return html`<div class="panel picture">
      <p class="panel-title">The picture</p>
      ${this.control('axes', { field: { ...stateTable.axes, label, options: Object.fromEntries(options) } })}
      ${axes === '3d' ? turnButtons(turning) : nothing}
      ${treePictureView({
        ...shown,
        picture: pictureFor(tree, this.state),
        label: 'The words as points',
        ...(axes === '3d' && { turn: (event) => turnByDrag(event, turning) }),
      })}
    </div>`;
  }
}
customElements.define('vitrine-tree-workbench', TreeWorkbenchFigure);
