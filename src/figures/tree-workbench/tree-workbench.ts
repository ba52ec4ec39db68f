import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Tree } from '../../geometry/tree.ts';
import type { FigureContract } from '../kit/contract.ts';
import { radios } from '../kit/controls.ts';
import { ratioKey } from '../kit/diverging.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { turnByDrag } from '../kit/orbit.ts';
import { treePictureStyles } from '../kit/tree-picture.styles.ts';
import { pictureKey, treePictureView } from '../kit/tree-picture.ts';
import { sentenceSelect, wordRow } from '../kit/tree-picture-controls.ts';
import type { Embedding } from '../kit/tree-picture-embedding.ts';
import { highlighted, toggled, WordHighlight, wordMarks } from '../kit/tree-picture-highlight.ts';
import { PictureMorph } from '../kit/tree-picture-morph.ts';
import { sentenceOf } from '../kit/tree-picture-sentences.ts';
import { pairWords, wordWords } from '../kit/tree-picture-words.ts';
import { AXES_WORDS, check, describe, embeddingFor, ownTree, pictureFor, treeOf } from './marks.ts';
import { distanceTable } from './marks-matrix.ts';
import { treeRows } from './marks-rows.ts';
import { distanceKey, distanceMatrix } from './parts/distance-matrix.ts';
import { axesControls, embeddingControls, shareBars } from './parts/embedding-controls.ts';
import { rowTree } from './parts/row-tree.ts';
import { TreeInput } from './parts/tree-input.ts';
import { type Data, stateTable } from './schema.ts';
import { styles } from './tree-workbench.styles.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'tree-workbench',
  state: stateTable,
  describe,
  check,
};

/** What the views of one tree have in common. */
interface Shared {
  readonly tips: readonly string[];
  readonly lit: readonly number[];
  readonly chosen: number;
}

/**
 * One tree, of a sentence or typed by the reader, as a classic tree, a table of distances and a picture of its embedding.
 * Pointing at or focusing a word, in any view, lights it in all of them; pressing it, or Enter, keeps it lit. Each view is one Tab
 * stop with arrow keys between its words or cells. A picture of three axes turns by drag and by buttons.
 */
export class TreeWorkbenchFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, treePictureStyles, styles];
  #highlight = new WordHighlight(this);
  #press = (word: number) => this.choose({ word: toggled(word, this.state.word) });
  #marks = wordMarks(this, this.#highlight, this.#press);
  #morph = new PictureMorph(this);
  #input = new TreeInput(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    if (before && (before.sentence !== this.state.sentence || before.tree !== this.state.tree))
      this.#highlight.pointed = [];
  }

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
    const shared = {
      tips: tree.labels.map((_, word) => wordWords(tree, embedding, word)),
      lit: highlighted(this.#highlight.pointed, state.word).filter((word) => word < tree.labels.length),
      chosen: state.word,
    };
    return html`<div class="controls">
        ${this.#sentenceControl()} ${embeddingControls({ state, ...this.#changes })}
        ${this.#input.render({ text: state.tree, tree, pass: this.#passTree, choose: this.#chooseTree })}
      </div>
      <div class="sentence">${wordRow(tree.labels, this.#highlight, state.word, (word) => this.choose({ word }))}</div>
      <div class="panels">
        ${this.#treePanel(tree, embedding, shared)} ${this.#matrixPanel(tree, embedding, shared.lit)}
        ${this.#picturePanel(tree, embedding, shared)} ${this.#marks.tip()}
      </div>
      ${pictureKey()}`;
  }

  #turn = (event: PointerEvent) => {
    const { yaw, pitch } = this.state;
    turnByDrag(event, { turn: { yaw, pitch }, ...this.#changes });
  };

  #sentenceControl(): TemplateResult {
    const { sentence, tree } = this.state;
    const isOwn = !('problems' in ownTree(tree));
    const value = isOwn ? '' : sentenceOf(this.data, sentence).id;
    const pick = (sentence: string) => sentence && this.choose({ sentence, tree: '', word: -1 });
    return sentenceSelect(this.data, value, pick, isOwn ? 'Your own tree' : undefined);
  }

  #treePanel(tree: Tree, embedding: Embedding, shared: Shared): TemplateResult {
    const level = this.state.level;
    return html`<div class="panel">
      <p class="panel-title">The tree</p>
      <div class="panel-controls">
        ${radios({ field: stateTable.level, value: level, choose: (level) => this.choose({ level }) })}
      </div>
      ${rowTree({
        ...shared,
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
      <div class="panel-controls">
        ${radios({ field: stateTable.quantity, value: quantity, choose: (quantity) => this.choose({ quantity }) })}
      </div>
      ${distanceMatrix({
        labels: tree.labels,
        table: drawn,
        lit,
        point: this.#highlight.point,
        press: this.#press,
        label: 'Distances, rows and columns in the order of the words; arrow keys go from cell to cell',
      })}
      <p class="readout" aria-live="polite">${words || 'Rows and columns follow the words. Point at a cell to read it.'}</p>
      ${quantity === 'ratio' ? html`<div class="readout">${ratioKey('nearer than in the tree', 'farther')}</div>` : distanceKey(drawn.most)}
    </div>`;
  }

  #picturePanel(tree: Tree, embedding: Embedding, shared: Shared): TemplateResult {
    const { state } = this;
    const axes = state.axes;
    const cause = [state.kind, state.dimension, state.seed, axes].join();
    return html`<div class="panel picture">
      <p class="panel-title">The picture: ${AXES_WORDS[axes]}</p>
      ${axesControls({ state, ...this.#changes })}
      ${treePictureView({
        ...shared,
        picture: this.#morph.now(pictureFor(tree, state), cause),
        label: describe(this.data, state),
        ...(axes === '3d' && { turn: this.#turn }),
      })}
      ${shareBars(embedding.shares, axes)}
    </div>`;
  }
}
customElements.define('vitrine-tree-workbench', TreeWorkbenchFigure);
