import { html, nothing, svg } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { followDrag } from '../kit/drag.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { fixed } from '../kit/format.ts';
import { lineThrough } from '../kit/path.ts';
import {
  describe,
  type Fit,
  fitWords,
  LEAVES,
  type Leaf,
  nameOf,
  pairsOf,
  type StarState,
  WANTED,
} from './marks.ts';
import { angleAt, BARS, CIRCLE, chords, type LeafMark, leafMarks, lengthOf, VIEW } from './marks-drawing.ts';
import { stateTable } from './schema.ts';
import { styles } from './star-tree.styles.ts';

const contract: FigureContract<undefined, typeof stateTable> = {
  name: 'star-tree',
  state: stateTable,
  describe,
};

type Angles = Pick<StarState, Leaf>;
const POSITIONS: readonly (readonly [string, Angles])[] = [
  ['A and B in line', { a: 180, b: 0, c: 90 }],
  ['All apart (120°)', { a: 210, b: 330, c: 90 }],
  ['B meets C', { a: 180, b: 0, c: 0 }],
];

const exactSign = (fit: Fit) => (fit === 'exact' ? ' ✓' : nothing);

/**
 * A star whose three leaves move on the unit circle, and how far each pair is from the tree distance 2.
 * Leaves are dragged, or turned by their sliders; buttons set telling positions.
 */
export class StarTreeFigure extends FigureElement<undefined, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];

  override render() {
    const { measure } = this.state;
    return html`<div class="controls">
        ${this.control('measure')}
        <div class="buttons" role="group" aria-label="Positions of the leaves">
          ${POSITIONS.map(
            ([words, angles]) =>
              html`<button type="button" aria-pressed=${LEAVES.every((leaf) => angles[leaf] === this.state[leaf])}
                @click=${() => this.choose(angles)}>${words}</button>`,
          )}
        </div>
      </div>
      <div class="panels">
        <div class="panel">
          <p class="panel-title">The star: every edge is 1 long. Drag the leaves</p>
          ${this.#starPanel()}
          <div class="controls angles">${LEAVES.map((leaf) => this.control(leaf, { print: (angle) => `${angle}°` }))}</div>
        </div>
        <div class="panel">
          <p class="panel-title">${measure === 'squared' ? 'Squared distance' : 'Distance'}: wanted (dashed), actual (filled)</p>
          ${this.#barPanel()}
        </div>
      </div>`;
  }

  #starPanel() {
    const leaves = leafMarks(this.state);
    const lines = chords(this.state);
    return html`<svg viewBox="0 0 ${VIEW.width} ${VIEW.height}" role="img" aria-label="The star">
      <circle class="circle" cx=${CIRCLE.x} cy=${CIRCLE.y} r=${CIRCLE.r}></circle>
      ${['band', 'chord'].map((kind) =>
        lines.map(
          ({ from, to, fit }) => svg`<path class="${kind} ${fit}" d=${lineThrough([from, to])}></path>`,
        ),
      )}
      <path class="edge" d=${leaves.map((leaf) => lineThrough([CIRCLE, leaf])).join('')}></path>
      <circle class="node" cx=${CIRCLE.x} cy=${CIRCLE.y} r="8"></circle>
      <g class="halo" text-anchor="middle">
        ${lines.map(
          ({ label, fit, actual }) =>
            label &&
            svg`<text class="measured" x=${label.x} y=${label.y + 4.5}>${fixed(actual, 3)}${exactSign(fit)}</text>`,
        )}
        ${leaves.map((leaf) => this.#leaf(leaf))}
      </g>
    </svg>`;
  }

  #leaf({ leaf, x, y, letter }: LeafMark) {
    return svg`<g class="leaf" @pointerdown=${(event: PointerEvent) => this.#drag(event, leaf)}>
      <circle class="node" cx=${x} cy=${y} r="10"></circle>
      <text class="letter" x=${letter.x} y=${letter.y + 5}>${nameOf(leaf)}</text>
    </g>`;
  }

  #drag(event: PointerEvent, leaf: Leaf) {
    followDrag(
      event,
      (now) => this.pass({ [leaf]: angleAt(now) }),
      () => this.choose({ [leaf]: this.state[leaf] }),
    );
  }

  /** One row a pair: the actual length and, from the same start, the wanted one. */
  #barPanel() {
    const { left, right, row, height } = BARS;
    const pairs = pairsOf(this.state);
    const length = lengthOf(this.state);
    const wanted = pairs.map((_, i) => `M${left} ${row * i + 28}h${length(WANTED)}v20H${left}z`);
    return html`<svg viewBox="0 0 ${VIEW.width} ${height}" role="img" aria-label="Actual against wanted for each pair">
      ${pairs.map(
        (
          { name, actual, fit },
          i,
        ) => svg`<rect class="actual ${fit}" x=${left} y=${row * i + 31} width=${length(actual)} height="14"></rect>
          <text x=${left} y=${row * i + 21}>${name}</text>`,
      )}
      <path class="wanted" d=${wanted.join('')}></path>
      <g text-anchor="end">
        ${pairs.map(
          (pair, i) =>
            svg`<text x=${right} y=${row * i + 21}><tspan class="measured">${fixed(pair.actual, 3)}</tspan>, ${fitWords(pair)}${exactSign(pair.fit)}</text>`,
        )}
      </g>
    </svg>`;
  }
}
customElements.define('vitrine-star-tree', StarTreeFigure);
