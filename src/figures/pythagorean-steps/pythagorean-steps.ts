import { html, nothing, svg } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { radios, select, slider, toggle } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { brief } from '../kit/format.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { Player } from '../kit/player.ts';
import { choice, number } from '../kit/state.ts';
import { checkCells } from './check-cells.ts';
import { coordinateTable } from './coordinate-table.ts';
import { build, type Construction, chosenPair, isPlaced, type Pair } from './marks.ts';
import { edgeLabel, HEIGHT, matrixGrid, NODE, treePlaces, WIDTH } from './marks-layout.ts';
import { EXAMPLES } from './marks-trees.ts';
import {
  DISTANCE,
  describe,
  pairWords,
  pointWords,
  stepWords,
  verdictSign,
  verdictWords,
} from './marks-words.ts';
import { styles } from './pythagorean-steps.styles.ts';
import { stateTable } from './schema.ts';

const contract: FigureContract<undefined, typeof stateTable> = {
  name: 'pythagorean-steps',
  state: stateTable,
  describe,
};

const VIEW = `0 0 ${WIDTH} ${HEIGHT}`;

/**
 * Builds the embedding of a small tree edge by edge: the tree, the table of coordinates, and the check of all pairs.
 * Step by buttons, slider or play. Choose a pair in the lists, or press a node (it becomes the second of the pair) or a
 * cell of the check; nodes and cells are one Tab stop each, with arrow keys between them and Enter or Space to choose.
 */
export class PythagoreanStepsFigure extends FigureElement<undefined, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];
  #player = new Player(this);
  #marks = new MarksFocus(this, { press: (key) => this.#pick(key) });

  override render() {
    const construction = build(this.state);
    const pair = chosenPair(construction, this.state);
    const { measure } = this.state;
    return html`<div class="controls">${this.#controls(construction, pair)}</div>
      <div class="panels">
        <div class="panel">
          <p class="panel-title">The tree: a vector for each edge</p>
          ${this.#treePanel(construction, pair)}
          <p class="readout">${stepWords(construction, measure)}</p>
        </div>
        <div class="panel">
          <p class="panel-title">Coordinates of each node</p>
          ${coordinateTable(construction, pair, measure)}
          <p class="readout sum">${pairWords(construction, pair)}</p>
        </div>
        <div class="panel">
          <p class="panel-title">The check: all pairs</p>
          ${this.#checkPanel(construction, pair)}
          <p class="readout verdict">${verdictSign(construction)} ${verdictWords(construction, measure)}</p>
        </div>
        ${this.#marks.tip()}
      </div>`;
  }

  #controls(construction: Construction, pair: Pair) {
    const { tree, weighted, measure } = this.state;
    const { labels } = construction.tree;
    const node = (name: 'from' | 'to') =>
      select({
        field: choice({
          label: stateTable[name].label,
          options: Object.fromEntries(labels.entries()),
          default: '0',
        }),
        value: String(pair[name]),
        choose: (value) => this.choose({ [name]: Number(value) }),
      });
    return html`${radios({
      field: stateTable.tree,
      value: tree,
      choose: (tree) => {
        const { step, from, to } = stateTable;
        this.choose({ tree, step: step.max, from: from.min, to: to.max });
      },
    })}
    ${node('from')}${node('to')}
    ${radios({ field: stateTable.measure, value: measure, choose: (measure) => this.choose({ measure }) })}
    ${toggle({ field: stateTable.weighted, value: weighted, choose: (weighted) => this.choose({ weighted }) })}
    <div class="controls steps">
      ${this.#player.controls(() => this.#steps())} ${this.#lengthSlider(construction)}
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

  #lengthSlider({ edges, placed }: Construction) {
    const newest = edges[placed - 1];
    if (!this.state.weighted || !newest) return nothing;
    const { min, max } = stateTable.lengths;
    const lengths = (length: number) => ({ lengths: this.state.lengths.with(placed - 1, length) });
    return slider({
      field: number({ label: `Length of the edge ${newest.name}`, min, max, step: 0.25, default: 1 }),
      value: newest.length,
      pass: (length) => this.pass(lengths(length)),
      choose: (length) => this.choose(lengths(length)),
    });
  }

  /** Presses on nodes (`data-mark="3"`) and cells (`data-mark="0-3"`). */
  #pick(key: string): void {
    const [first, second] = key.split('-').map(Number);
    if (second !== undefined) this.choose({ from: first!, to: second });
    else if (first !== this.state.to) this.choose({ from: this.state.to, to: first! });
  }

  #treePanel(construction: Construction, pair: Pair) {
    const { tree, edges, placed } = construction;
    const example = EXAMPLES[this.state.tree];
    const places = treePlaces(example);
    const whole = isPlaced(construction, pair.from) && isPlaced(construction, pair.to);
    return svg`<svg viewBox=${VIEW} role="group" aria-label=${stepWords(construction, this.state.measure)}>
      ${edges.map(({ parent, child, name, length }, k) => {
        const [a, b] = [places[parent]!, places[child]!];
        const state = k >= placed ? 'later' : whole && pair.parts[k] !== 0 ? 'path' : '';
        const label = edgeLabel(example, places, child);
        return svg`<line class="edge c${k + 1} ${state}" x1=${a.x} y1=${a.y} x2=${b.x} y2=${b.y}></line>
          ${
            state === 'later'
              ? nothing
              : svg`<text class="halo edge-name" x=${label.x} y=${label.y} text-anchor=${label.anchor}
                >${name}${this.state.weighted ? `: ${brief(length)}` : ''}</text>`
          }`;
      })}
      ${tree.labels.map((label, node) => {
        const { x, y } = places[node]!;
        const chosen = node === pair.from || node === pair.to;
        const words = isPlaced(construction, node)
          ? `${label} = ${pointWords(construction, node, this.state.measure)}`
          : `${label}: joins in step ${construction.joins[node]}`;
        return svg`<g class="mark node ${chosen ? 'chosen' : ''} ${isPlaced(construction, node) ? '' : 'later'}"
          data-mark=${node} role="button" aria-label=${words} aria-pressed=${chosen ? 'true' : 'false'}>
          <rect x=${x - NODE.width / 2} y=${y - NODE.height / 2} width=${NODE.width} height=${NODE.height} rx="6"></rect>
          <text x=${x} y=${y + 4.5} text-anchor="middle">${label}</text>
        </g>`;
      })}
    </svg>`;
  }

  #checkPanel(construction: Construction, pair: Pair) {
    const grid = matrixGrid(construction);
    const { labels } = construction.tree;
    const x = (column: number) => grid.left + grid.width * column;
    const y = (row: number) => grid.top + grid.height * row;
    return svg`<svg viewBox=${VIEW} role="group" aria-label=${verdictWords(construction, this.state.measure)}>
      <text class="soft" x=${WIDTH} y="12" text-anchor="end">upper right: ${DISTANCE[this.state.measure]}</text>
      <text class="soft" x="0" y=${HEIGHT - 4}>lower left: tree distance</text>
      ${labels.map(
        (
          label,
          node,
        ) => svg`<text x=${x(node + 0.5).toFixed(1)} y=${grid.top - 8} text-anchor="middle">${label}</text>
          <text x=${grid.left - 6} y=${(y(node + 0.5) + 4.5).toFixed(1)} text-anchor="end">${label}</text>`,
      )}
      ${checkCells(construction, pair, this.state.measure)}
    </svg>`;
  }
}
customElements.define('vitrine-pythagorean-steps', PythagoreanStepsFigure);
