import { html, svg } from 'lit';
import { axisBottom, axisLeft } from '../kit/axis.ts';
import type { FigureContract } from '../kit/contract.ts';
import { radios, slider } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { brief, fixed } from '../kit/format.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { polyline } from '../kit/path.ts';
import {
  boundary,
  describe,
  type EigenvalueBar,
  HEIGHT,
  PLOT,
  type PowerState,
  spectrum,
  WIDTH,
} from './marks.ts';
import { styles } from './power-gram.styles.ts';
import { stateTable } from './schema.ts';

const contract: FigureContract<undefined, typeof stateTable> = {
  name: 'power-gram',
  state: stateTable,
  describe,
};

const VIEW = `0 0 ${WIDTH} ${HEIGHT}`;

/**
 * The eigenvalues that decide whether a tree has a power-p embedding, and the map of which stars do.
 * Sliders set p and the number of edges; the bars are one Tab stop, with arrow keys between them.
 */
export class PowerGramFigure extends FigureElement<undefined, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];
  #marks = new MarksFocus(this);

  override render() {
    return html`<div class="controls">${this.#controls()}</div>
      <div class="panels">
        <div class="panel">
          <p class="panel-title">Eigenvalues, largest first</p>
          ${this.#spectrumPanel()}
        </div>
        <div class="panel">
          <p class="panel-title">Where stars embed</p>
          ${this.#boundaryPanel()}
        </div>
        ${this.#marks.tip()}
      </div>`;
  }

  #controls() {
    const { tree, power, edges } = this.state;
    return html`${radios({
      field: stateTable.tree,
      value: tree as 'star',
      choose: (tree) => this.choose({ tree }),
    })}
    ${slider({
      field: stateTable.power,
      value: power,
      pass: (power) => this.pass({ power }),
      choose: (power) => this.choose({ power }),
    })}
    ${slider({
      field: stateTable.edges,
      value: edges,
      pass: (edges) => this.pass({ edges }),
      choose: (edges) => this.choose({ edges }),
    })}`;
  }

  #spectrumPanel() {
    const { bars, scale, embeds } = spectrum(this.state);
    const zero = scale(0);
    return html`<svg viewBox=${VIEW} role="group" aria-label=${describe(undefined, this.state)}>
      ${axisLeft({ scale, label: 'Eigenvalue', x: PLOT.left, grid: PLOT.right - PLOT.left })}
      ${bars.map((bar) => this.#bar(bar))}
      <line class="zero-line" x1=${PLOT.left} x2=${PLOT.right} y1=${zero} y2=${zero}></line>
      <text class="verdict ${embeds ? 'works' : 'fails'}" x=${PLOT.left} y=${HEIGHT - 12}>
        ${embeds ? 'none below zero: embeds' : 'below zero: does not embed'}
      </text>
    </svg>`;
  }

  #bar({ rank, value, sign, x, y, width, height }: EigenvalueBar) {
    const words = `Eigenvalue ${rank}: ${fixed(value, 3)}`;
    const key = `bar-${rank}`;
    return svg`<g class="mark" data-mark=${key} role="img" aria-label=${words}>
      <rect class="bar ${sign}" x=${x.toFixed(1)} y=${y.toFixed(1)} width=${width.toFixed(1)} height=${height.toFixed(1)}></rect>
      <rect x=${(x - 2).toFixed(1)} y=${PLOT.top} width=${(width + 4).toFixed(1)} height=${PLOT.bottom - PLOT.top} fill="transparent"></rect>
    </g>`;
  }

  #boundaryPanel() {
    const { x, y, star, critical } = boundary(this.state);
    const { power, edges, tree }: PowerState = this.state;
    const stars = star.map(([k, p]) => [x(k), y(p)] as [number, number]);
    const works = power >= critical - 1e-6;
    const cx = x(edges);
    const cy = y(power);
    return html`<svg viewBox=${VIEW} role="img"
      aria-label="Smallest power for stars: it rises with the number of leaves towards 2. You are at ${edges} edges and p = ${brief(power)}.">
      <path class="embeds" d=${`${polyline(stars)}V${PLOT.top}H${PLOT.left}Z`}></path>
      ${axisLeft({ scale: y, label: 'Power p', x: PLOT.left, ticks: [0.5, 1, 2, 3, 4] })}
      ${axisBottom({ scale: x, label: 'Leaves of the star, k', y: PLOT.bottom, ticks: [2, 6, 12, 18, 24] })}
      <line class="two" x1=${PLOT.left} x2=${PLOT.right} y1=${y(2)} y2=${y(2)}></line>
      <path class="limit" d=${polyline(stars)}></path>
      <text x=${PLOT.right} y=${PLOT.top + 24} text-anchor="end">embeds</text>
      <text x=${PLOT.right} y=${PLOT.bottom - 10} text-anchor="end">does not embed</text>
      <text class="soft halo" x=${PLOT.right} y=${y(2) - 6} text-anchor="end">p = 2: every tree embeds</text>
      <g class="you ${works ? '' : 'fails'}">
        ${
          tree === 'star'
            ? ''
            : svg`<line x1=${cx - 9} x2=${cx + 9} y1=${y(critical)} y2=${y(critical)} stroke-width="2.5"></line>
              <text class="halo" x=${cx > 240 ? cx - 14 : cx + 14} y=${y(critical) + 4} text-anchor=${cx > 240 ? 'end' : 'start'}>this tree: from p = ${fixed(critical, 2)}</text>`
        }
        <circle cx=${cx.toFixed(1)} cy=${cy.toFixed(1)} r="6.5"></circle>
      </g>
    </svg>`;
  }
}
customElements.define('vitrine-power-gram', PowerGramFigure);
