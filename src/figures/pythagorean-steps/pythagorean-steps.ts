import { html, nothing } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { slider } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { Player } from '../kit/player.ts';
import { build, type Construction, chosenPair } from './marks.ts';
import { describe, pairWords, stepWords, verdictWords } from './marks-words.ts';
import { checkPanel } from './parts/check-panel.ts';
import { coordinateTable } from './parts/coordinate-table.ts';
import { treePanel } from './parts/tree-panel.ts';
import { styles } from './pythagorean-steps.styles.ts';
import { stateTable } from './schema.ts';

const contract: FigureContract<undefined, typeof stateTable> = {
  name: 'pythagorean-steps',
  state: stateTable,
  describe,
};

/**
 * Builds the embedding of a small tree edge by edge: the tree, the table of coordinates, and the check of all pairs.
 * Step by buttons, slider or play. Choose a pair by pressing its cell in the check, or by pressing its nodes one after the
 * other; nodes and cells are one Tab stop each, with arrow keys between them and Enter or Space to press.
 */
export class PythagoreanStepsFigure extends FigureElement<undefined, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];
  #player = new Player(this);
  #marks = new MarksFocus(this, { press: (key) => this.#pick(key) });

  override render() {
    const construction = build(this.state);
    const pair = chosenPair(construction, this.state);
    const { step, from, to } = stateTable;
    return html`<div class="controls">
        ${this.control('tree', { change: (tree) => ({ tree, step: step.max, from: from.min, to: to.max }) })}
        ${this.control('measure')} ${this.control('weighted')}
        <div class="controls steps">
          ${this.#player.controls(() => this.#steps())} ${this.#lengthSlider(construction)}
        </div>
      </div>
      <div class="panels">
        <div class="panel">
          <p class="panel-title">The tree: a vector for each edge</p>
          ${treePanel(construction, pair)}
          <p class="readout">${stepWords(construction)}</p>
        </div>
        <div class="panel">
          <p class="panel-title">Coordinates of each node</p>
          ${coordinateTable(construction, pair)}
          <p class="readout sum">${pairWords(construction, pair)}</p>
        </div>
        <div class="panel">
          <p class="panel-title">The check: all pairs</p>
          ${checkPanel(construction, pair)}
          <p class="readout sum">${verdictWords(construction)}</p>
        </div>
        ${this.#marks.tip()}
      </div>`;
  }

  #steps() {
    const { edges, placed } = build(this.state);
    return {
      field: { ...stateTable.step, max: edges.length },
      value: placed,
      pass: (step: number) => this.pass({ step }),
      choose: (step: number) => this.choose({ step }),
      print: (step: number) => `${step} of ${edges.length}`,
    };
  }

  #lengthSlider({ edges, placed, weighted }: Construction) {
    const newest = edges[placed - 1];
    if (!weighted || !newest) return nothing;
    const lengths = (length: number) => ({ lengths: this.state.lengths.with(placed - 1, length) });
    return slider({
      field: {
        ...stateTable.lengths,
        kind: 'number',
        label: `Length of the edge ${newest.name}`,
        step: 0.25,
        default: 1,
      },
      value: newest.length,
      pass: (length) => this.pass(lengths(length)),
      choose: (length) => this.choose(lengths(length)),
    });
  }

  /** A node that is pressed (`3`) becomes the second of the pair; a cell (`0-3`) is a pair. */
  #pick(key: string): void {
    const [first, second] = key.split('-').map(Number);
    if (second !== undefined) this.choose({ from: first!, to: second });
    else if (first !== this.state.to) this.choose({ from: this.state.to, to: first! });
  }
}
customElements.define('vitrine-pythagorean-steps', PythagoreanStepsFigure);
