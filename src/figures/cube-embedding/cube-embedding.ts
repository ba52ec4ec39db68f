import { html, nothing, svg } from 'lit';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { type Turn, turnButtons, turnByDrag, turnByKey } from '../kit/orbit.ts';
import { lineThrough } from '../kit/path.ts';
import { setProperty } from '../kit/set-property.ts';
import { styles } from './cube-embedding.styles.ts';
import { describe, type PairKey, type PairRow, pairRows, type Shape, sumWords } from './marks.ts';
import { cubeEdges, cubeMarks, type EdgeMark, type NodeMark, VIEW } from './marks-drawing.ts';
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
 * The cube turns by drag, by arrow keys when focused and by buttons. A pair is chosen in the table of all six.
 */
export class CubeEmbeddingFigure extends FigureElement<undefined, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];

  override render() {
    const { shape, pair } = this.state;
    return html`<div class="controls">
        ${this.control('shape', { change: (shape) => ({ shape, pair: FIRST[shape].pair, ...FIRST[shape].view }) })}
        ${turnButtons(this.#turning())}
        <button type="button" @click=${() => this.choose(FIRST[shape].view)}>Reset view</button>
      </div>
      <div class="panels">
        <div class="panel">
          <p class="panel-title">The tree on the cube. Drag to turn it</p>
          ${this.#cubePanel()}
        </div>
        <div class="panel">
          <table>
            <caption>Squared distance is tree distance</caption>
            <thead>
              <tr>
                ${['Two nodes', 'Tree distance', 'Distance', 'Squared distance'].map((name) => html`<th scope="col">${name}</th>`)}
              </tr>
            </thead>
            <tbody>${pairRows(shape).map((row) => this.#pairRow(row, row.key === pair))}</tbody>
          </table>
          <p class="readout">${sumWords(this.state)}</p>
        </div>
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
    const { items, pair } = cubeMarks(this.state);
    const sides = cubeEdges(this.state);
    const sidesPath = (hidden: boolean) =>
      sides
        .filter((side) => side.hidden === hidden)
        .map(pathOf)
        .join('');
    return html`<svg class="turnable" viewBox="0 0 ${VIEW.width} ${VIEW.height}" role="group" tabindex="0"
      aria-label="The cube; arrow keys turn it"
      @pointerdown=${(event: PointerEvent) => turnByDrag(event, this.#turning())}
      @keydown=${(event: KeyboardEvent) => turnByKey(event, this.#turning())}>
      <path class="side" d=${sidesPath(false)}></path>
      <path class="side hidden" d=${sidesPath(true)}></path>
      <path class="pair-band" d=${pathOf(pair)}></path>
      ${items.map((item) =>
        item.kind === 'edge'
          ? svg`<path class="edge edge-${item.direction}" d=${pathOf(item)}></path>`
          : svg`<circle class="dot${item.chosen ? ' chosen' : ''}" cx=${item.x} cy=${item.y} r=${item.radius}></circle>`,
      )}
      <path class="pair-line" d=${pathOf(pair)}></path>
      <g class="halo" text-anchor="middle">
        ${items.map(nameOf)}
        <text class="pair-length" x=${pair.label.x} y=${pair.label.y + 4.5}>${pair.root}</text>
      </g>
    </svg>`;
  }

  #pairRow({ key, name, treeDistance, squared, length }: PairRow, chosen: boolean) {
    return html`<tr class=${chosen ? 'chosen' : nothing}>
      <td>
        <label class="toggle">
          <input type="radio" name="pair" ?checked=${chosen} ${setProperty('checked', chosen)}
            @change=${() => this.choose({ pair: key })} />${name}</label>
      </td>
      <td>${treeDistance}</td>
      <td>${length}</td>
      <td>${squared}</td>
    </tr>`;
  }
}

const pathOf = ({ from, to }: Segment) => lineThrough([from, to]);

function nameOf({ kind, name, label, ...item }: EdgeMark | NodeMark) {
  if (!label) return nothing;
  const { x, y } = label;
  return 'corner' in item
    ? svg`<text class="name" x=${x} y=${y - 2}>${name}<tspan x=${x} dy="14">${item.corner}</tspan></text>`
    : svg`<text class="direction" x=${x} y=${y + 5}>${name}</text>`;
}
customElements.define('vitrine-cube-embedding', CubeEmbeddingFigure);
