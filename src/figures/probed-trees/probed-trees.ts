import { html, nothing, type TemplateResult } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { percent } from '../kit/format.ts';
import { turnButtons, turnByDrag } from '../kit/orbit.ts';
import { sentenceSelect } from '../kit/trees/controls.ts';
import { distanceKey, distanceMatrix } from '../kit/trees/distance-matrix.ts';
import { WordHighlight } from '../kit/trees/highlight.ts';
import { type PictureAxes, shareKept } from '../kit/trees/marks.ts';
import { distanceTable } from '../kit/trees/matrix-levels.ts';
import { treePictureStyles } from '../kit/trees/picture.styles.ts';
import { pictureKey, treePictureView, type WordsShown } from '../kit/trees/picture.ts';
import { rowTree } from '../kit/trees/row-tree.ts';
import { treeRows } from '../kit/trees/rows.ts';
import { treeViewStyles } from '../kit/trees/views.styles.ts';
import { pairWords, wordWords } from '../kit/trees/words.ts';
import { check, describe, found, type Probed, pictureOf, probedOf, spanningOf } from './marks.ts';
import { residuals } from './marks-residuals.ts';
import { pairList } from './parts/pair-list.ts';
import { styles } from './probed-trees.styles.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'probed-trees',
  state: stateTable,
  describe,
  check,
};

/**
 * A gallery of sentences: the tree with branches as long as a probe measures them in a chosen layer, the words as points, the table of distances, and the
 * pairs that are most too near or too far. Pointing at or focusing a word, in any view, lights it in all of them. Each view is one Tab stop.
 */
export class ProbedTreesFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, treePictureStyles, treeViewStyles, styles];
  #highlight = new WordHighlight(this, (change) => this.choose(change));
  #changes = {
    pass: (change: Partial<typeof this.state>) => this.pass(change),
    choose: (change: Partial<typeof this.state>) => this.choose(change),
  };

  override render() {
    const { data, state } = this;
    const probed = probedOf(data, state);
    const { tree, embedding } = probed;
    const shown = {
      tips: tree.labels.map((_, word) => wordWords(tree, embedding, word)),
      lit: this.#highlight.lit(tree),
      chosen: state.word,
    };
    return html`<div class="controls">
        ${this.#search()} ${this.#sentences(probed)}
        ${this.control('layer', { field: { ...stateTable.layer, max: data.layers } })}
        <p class="readout">${probed.sentence.note}</p>
      </div>
      <div class="panels">
        ${this.#treePanel(probed, shown)} ${this.#picturePanel(probed, shown)}
        ${this.#matrixPanel(probed, shown.lit)} ${this.#pairsPanel(probed)} ${this.#highlight.marks.tip()}
      </div>
      ${pictureKey(state.dotted === 'near' ? undefined : 'spanning tree: the shortest lines that join all words')}`;
  }

  #search(): TemplateResult {
    const { find } = stateTable;
    const asked = (event: Event) => ({ find: (event.target as HTMLInputElement).value, word: -1 });
    return html`<label class="control"><span class="control-label">${find.label}</span>
      <input type="search" maxlength=${find.maxLength} spellcheck="false" autocomplete="off" .value=${this.state.find}
        @input=${(event: Event) => this.pass(asked(event))} @change=${(event: Event) => this.choose(asked(event))} /></label>`;
  }

  #sentences({ sentence }: Probed): TemplateResult {
    const listed = found(this.data, this.state);
    const count =
      listed.length === 0
        ? html`<p class="message">No sentence holds “${this.state.find}”; the one below is the first of all.</p>`
        : nothing;
    const sentences = listed.length === 0 ? [sentence] : [...listed];
    return html`${sentenceSelect({ sentences }, sentence.id, (id) => this.choose({ sentence: id, word: -1 }))} ${count}`;
  }

  #treePanel({ tree, embedding }: Probed, shown: WordsShown): TemplateResult {
    const { level } = this.state;
    return html`<div class="panel">
      <p class="panel-title">The tree, made by hand</p>
      ${this.control('level')}
      ${rowTree({
        ...shown,
        drawn: treeRows(tree, embedding, level),
        axis: level === 'steps' ? 'edges from the root' : 'probe distances from the root, added up',
      })}
    </div>`;
  }

  #picturePanel(probed: Probed, shown: WordsShown): TemplateResult {
    const { axes, yaw, pitch } = this.state;
    const { sentence, tree, embedding } = probed;
    const turning = { turn: { yaw, pitch }, ...this.#changes };
    const entries = Object.entries(stateTable.axes.options) as [PictureAxes, string][];
    const options = entries.map(([key, words]) => [
      key,
      `${words}: ${percent(shareKept(embedding.shares, key))}`,
    ]);
    const label = 'Axes drawn, and their share of the variance';
    const { edges, wrong } = spanningOf(sentence, tree, embedding);
    return html`<div class="panel picture">
      <p class="panel-title">The words after the probe</p>
      ${this.control('axes', { field: { ...stateTable.axes, label, options: Object.fromEntries(options) } })}
      ${axes === '3d' ? turnButtons(turning) : nothing}
      ${treePictureView({
        ...shown,
        picture: pictureOf(probed, this.state),
        label: 'The words as points',
        ...(axes === '3d' && { turn: (event) => turnByDrag(event, turning) }),
      })}
      ${this.control('dotted')}
      <p class="readout">The spanning tree has ${edges.length - wrong.length} of the ${edges.length} edges right${
        wrong.length === 0
          ? ''
          : `; wrong: ${wrong.map(([a, b]) => `${tree.labels[a]} – ${tree.labels[b]}`).join(', ')}`
      }.</p>
    </div>`;
  }

  #matrixPanel({ tree, embedding }: Probed, lit: readonly number[]): TemplateResult {
    const { quantity } = this.state;
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

  #pairsPanel({ tree, embedding }: Probed): TemplateResult {
    const { near, far } = residuals(tree, embedding);
    const list = (title: string, pairs: typeof near) =>
      pairList({
        title,
        tree,
        pairs,
        words: ([a, b]) => pairWords(tree, embedding, a, b),
        point: this.#highlight.point,
      });
    return html`<div class="panel unfit">
      <p class="panel-title">Not as the tree says</p>
      <div class="lists">${list('Closest, probe over tree distance', near)} ${list('Farthest', far)}</div>
    </div>`;
  }
}
customElements.define('vitrine-probed-trees', ProbedTreesFigure);
