import { html, svg } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { radios, slider } from '../kit/controls.ts';
import { followDrag } from '../kit/drag.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { fixed } from '../kit/format.ts';
import { describe, fitWords, LEAVES, type Leaf, type StarState, verdict } from './marks.ts';
import {
  angleAt,
  BARS,
  type BarMark,
  bars,
  type Chord,
  CIRCLE,
  chords,
  type LeafMark,
  leafMarks,
  turnedTo,
  VIEW,
} from './marks-drawing.ts';
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

const STEP = stateTable.a.step;
const KEY_DEGREES: Readonly<Record<string, number>> = {
  ArrowRight: STEP,
  ArrowUp: STEP,
  ArrowLeft: -STEP,
  ArrowDown: -STEP,
  PageUp: 5 * STEP,
  PageDown: -5 * STEP,
};

/**
 * A star whose three leaves move on the unit circle, and how far each pair is from the tree distance 2.
 * Leaves are dragged, or turned by arrow keys and Page keys when focused, or by sliders; buttons set telling positions.
 */
export class StarTreeFigure extends FigureElement<undefined, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];

  override render() {
    const squared = this.state.measure === 'squared';
    return html`<div class="controls">
        ${radios({
          field: stateTable.measure,
          value: this.state.measure as 'distance',
          choose: (measure) => this.choose({ measure }),
        })}
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
          <div class="controls angles">${LEAVES.map((leaf) => this.#angleSlider(leaf))}</div>
        </div>
        <div class="panel">
          <p class="panel-title">
            ${squared ? 'Squared distance' : 'Distance'}: wanted (dashed), actual (filled)
          </p>
          ${this.#barPanel()}
          <p class="readout">${verdict(this.state)}</p>
        </div>
      </div>`;
  }

  #angleSlider(leaf: Leaf) {
    return slider({
      field: stateTable[leaf],
      value: this.state[leaf],
      pass: (angle) => this.pass({ [leaf]: angle }),
      choose: (angle) => this.choose({ [leaf]: angle }),
      print: (angle) => `${angle}°`,
    });
  }

  #starPanel() {
    const leaves = leafMarks(this.state);
    const lines = chords(this.state);
    return html`<svg viewBox="0 0 ${VIEW.width} ${VIEW.height}" role="group" aria-label=${describe(undefined, this.state)}>
      <circle class="circle" cx=${CIRCLE.x} cy=${CIRCLE.y} r=${CIRCLE.r}></circle>
      ${lines.map((chord) => this.#chord(chord))}
      ${leaves.map(
        ({ x, y }) =>
          svg`<line class="edge" x1=${CIRCLE.x} y1=${CIRCLE.y} x2=${x.toFixed(1)} y2=${y.toFixed(1)}></line>`,
      )}
      <circle class="node" cx=${CIRCLE.x} cy=${CIRCLE.y} r="8"></circle>
      ${lines.map((chord) => this.#number(chord))}
      ${leaves.map((leaf) => this.#leaf(leaf))}
    </svg>`;
  }

  #chord({ from, to, fit }: Chord) {
    const [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map((unit) => unit.toFixed(1));
    return svg`<g class=${fit}>
      <line class="band" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>
      <line class="chord" x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>
    </g>`;
  }

  #number({ label, fit, actual }: Chord) {
    return (
      label &&
      svg`<text class="measured halo" x=${label.x.toFixed(1)} y=${(label.y + 4.5).toFixed(1)} text-anchor="middle"
        >${fixed(actual, 3)}${fit === 'exact' ? ' ✓' : ''}</text>`
    );
  }

  #leaf({ leaf, name, angle, x, y, letter, words }: LeafMark) {
    const [cx, cy] = [x.toFixed(1), y.toFixed(1)];
    return svg`<g class="leaf" role="slider" tabindex="0" aria-label="Leaf ${name}" aria-valuemin=${stateTable[leaf].min}
      aria-valuemax=${stateTable[leaf].max} aria-valuenow=${angle} aria-valuetext=${words}
      @pointerdown=${(event: PointerEvent) => this.#drag(event, leaf)} @keydown=${(event: KeyboardEvent) => this.#key(event, leaf)}>
      <circle cx=${cx} cy=${cy} r="22" fill="transparent"></circle>
      <circle class="ring" cx=${cx} cy=${cy} r="14"></circle>
      <circle class="node" cx=${cx} cy=${cy} r="10"></circle>
      <text class="letter halo" x=${letter.x.toFixed(1)} y=${(letter.y + 5).toFixed(1)} text-anchor="middle">${name}</text>
    </g>`;
  }

  #drag(event: PointerEvent, leaf: Leaf) {
    followDrag(
      event,
      (now) => this.pass({ [leaf]: angleAt(now) }),
      () => this.choose({ [leaf]: this.state[leaf] }),
    );
  }

  #key(event: KeyboardEvent, leaf: Leaf) {
    const degrees = KEY_DEGREES[event.key];
    if (!degrees) return;
    event.preventDefault();
    this.choose({ [leaf]: turnedTo(this.state[leaf] + degrees) });
  }

  #barPanel() {
    return html`<svg viewBox="0 0 ${VIEW.width} ${BARS.height}" role="img"
      aria-label="Actual against wanted for each pair; the sentence below sums it up.">
      ${bars(this.state).map((bar) => this.#bar(bar))}
    </svg>`;
  }

  #bar(bar: BarMark) {
    const { name, y, width, wanted, fit, actual } = bar;
    return svg`<g class=${fit}>
      <text x=${BARS.left} y=${y + 13}>${name}</text>
      <text x=${BARS.right} y=${y + 13} text-anchor="end"><tspan class="measured">${fixed(actual, 3)}</tspan>, ${fitWords(bar)}${fit === 'exact' ? ' ✓' : ''}</text>
      <rect class="actual" x=${BARS.left} y=${y + 23} width=${width.toFixed(1)} height="14"></rect>
      <rect class="wanted" x=${BARS.left} y=${y + 20} width=${wanted.toFixed(1)} height="20"></rect>
    </g>`;
  }
}
customElements.define('vitrine-star-tree', StarTreeFigure);
