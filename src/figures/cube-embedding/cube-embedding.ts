import { html, svg } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { radios } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { brief } from '../kit/format.ts';
import { type Turn, turnButtons, turnByDrag, turnByKey } from '../kit/orbit.ts';
import { setProperty } from '../kit/set-property.ts';
import { styles } from './cube-embedding.styles.ts';
import {
  describe,
  endsOf,
  keyOf,
  type PairKey,
  type PairRow,
  pairRows,
  type Shape,
  sumWords,
} from './marks.ts';
import {
  type CubeEdge,
  cubeEdges,
  cubeMarks,
  type EdgeMark,
  type NodeMark,
  type PairMark,
  VIEW,
} from './marks-drawing.ts';
import type { Segment } from './marks-labels.ts';
import { stateTable } from './schema.ts';

const contract: FigureContract<undefined, typeof stateTable> = {
  name: 'cube-embedding',
  state: stateTable,
  describe,
};

/** The pair that tells most of each tree, and a view in which nothing of it hides. */
const FIRST: Readonly<Record<Shape, { readonly pair: PairKey; readonly view: Turn }>> = {
  star: { pair: 'AB', view: { yaw: stateTable.yaw.default, pitch: stateTable.pitch.default } },
  chain: { pair: 'OC', view: { yaw: -33, pitch: -20 } },
};

/**
 * A star or a chain of four nodes on a unit cube, where squared distance is tree distance.
 * The cube turns by drag, by arrow keys when focused and by buttons. A pair is chosen in the table of all six, or by
 * clicking its two nodes one after the other.
 */
export class CubeEmbeddingFigure extends FigureElement<undefined, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];
  /** The node clicked last: with the next one it makes the pair. */
  #clicked: number | undefined;

  override render() {
    return html`<div class="controls">
        ${radios({
          field: stateTable.shape,
          value: this.state.shape as Shape,
          choose: (shape) => this.choose({ shape, pair: FIRST[shape].pair, ...FIRST[shape].view }),
        })}
        ${turnButtons(this.#turning())}
        <button type="button" @click=${() => this.choose(FIRST[this.state.shape as Shape].view)}>Reset view</button>
      </div>
      <div class="panels">
        <div class="panel">
          <p class="panel-title">The tree on the cube. Drag to turn it</p>
          ${this.#cubePanel()}
        </div>
        <div class="panel">${this.#pairsPanel()}</div>
      </div>`;
  }

  #turning() {
    const { yaw, pitch } = this.state;
    return {
      turn: { yaw, pitch },
      pass: (turn: Turn) => this.pass(turn),
      choose: (turn: Turn) => this.choose(turn),
    };
  }

  #cubePanel() {
    const sides = cubeEdges(this.state);
    const { items, pair } = cubeMarks(this.state);
    return html`<svg class="turnable" viewBox="0 0 ${VIEW.width} ${VIEW.height}" role="group" tabindex="0"
      aria-label="${describe(undefined, this.state)} Arrow keys turn the cube."
      @pointerdown=${(event: PointerEvent) => turnByDrag(event, this.#turning())}
      @keydown=${(event: KeyboardEvent) => turnByKey(event, this.#turning())}>
      ${sides.map((side) => this.#side(side))}
      ${this.#line('pair-band', pair)}
      ${items.map((item) => (item.kind === 'edge' ? this.#line(`edge edge-${item.direction}`, item) : this.#dot(item)))}
      ${this.#line('pair-line', pair)}
      ${items.map((item) => (item.kind === 'edge' ? this.#edgeName(item) : this.#nodeName(item)))}
      ${this.#pairLength(pair)}
    </svg>`;
  }

  #side(side: CubeEdge) {
    return this.#line(side.hidden ? 'side hidden' : 'side', side);
  }

  #line(classes: string, { from, to }: Segment) {
    return svg`<line class=${classes} x1=${from.x.toFixed(1)} y1=${from.y.toFixed(1)} x2=${to.x.toFixed(1)} y2=${to.y.toFixed(1)}></line>`;
  }

  #dot({ node, x, y, radius, chosen }: NodeMark) {
    const [cx, cy] = [x.toFixed(1), y.toFixed(1)];
    return svg`<g class=${chosen ? 'node chosen' : 'node'} @pointerdown=${(event: Event) => event.stopPropagation()}
      @click=${() => this.#click(node)}>
      <circle cx=${cx} cy=${cy} r="20" fill="transparent"></circle>
      <circle class="dot" cx=${cx} cy=${cy} r=${radius.toFixed(1)}></circle>
    </g>`;
  }

  #click(node: number) {
    const ends = endsOf(this.state.pair as PairKey);
    // The node clicked before stays, if it is still in the pair; else the first of the two.
    const others = ends.filter((end) => end !== node);
    const partner = others.find((end) => end === this.#clicked) ?? others[0]!;
    this.#clicked = node;
    this.choose({ pair: keyOf(partner, node) });
  }

  #edgeName({ name, label }: EdgeMark) {
    return (
      label &&
      svg`<text class="direction halo" x=${label.x.toFixed(1)} y=${(label.y + 5).toFixed(1)} text-anchor="middle">${name}</text>`
    );
  }

  #nodeName({ name, corner, label }: NodeMark) {
    const x = label.x.toFixed(1);
    return svg`<text class="halo" text-anchor="middle" y=${(label.y - 2).toFixed(1)}><tspan class="name" x=${x}
      >${name}</tspan><tspan x=${x} dy="14">${corner}</tspan></text>`;
  }

  #pairLength({ root, label }: PairMark) {
    return svg`<text class="pair-length halo" x=${label.x.toFixed(1)} y=${(label.y + 4.5).toFixed(1)} text-anchor="middle">${root}</text>`;
  }

  #pairsPanel() {
    const { shape, pair } = this.state;
    return html`<table>
        <caption>Squared distance is tree distance</caption>
        <thead>
          <tr><th scope="col">Two nodes</th><th scope="col">Tree distance</th><th scope="col">Distance</th><th scope="col">Squared distance</th></tr>
        </thead>
        <tbody>
          ${pairRows(shape).map((row) => this.#pairRow(row, row.key === pair))}
        </tbody>
      </table>
      <p class="readout">${sumWords(this.state)}</p>`;
  }

  #pairRow({ key, name, treeDistance, squared, length }: PairRow, chosen: boolean) {
    return html`<tr class=${chosen ? 'chosen' : ''}>
      <td>
        <label>
          <input type="radio" name="pair" ?checked=${chosen} ${setProperty('checked', chosen)}
            @change=${() => this.choose({ pair: key })} />${name}
        </label>
      </td>
      <td>${treeDistance}</td>
      <td>${length}</td>
      <td>${brief(squared)}</td>
    </tr>`;
  }
}
customElements.define('vitrine-cube-embedding', CubeEmbeddingFigure);
