import { html, nothing, svg } from 'lit';
import { axisBottom, axisLeft } from '../kit/axis.ts';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { fixed } from '../kit/format.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { lineThrough } from '../kit/path.ts';
import { boundary, describe, HEIGHT, PLOT, spectrum, WIDTH } from './marks.ts';
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
    return html`<div class="controls">
        ${this.control('tree')} ${this.control('power')} ${this.control('edges')}
      </div>
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

  #spectrumPanel() {
    const { bars, scale, embeds } = spectrum(this.state);
    const { left, right, top, bottom } = PLOT;
    const outline = (sign: string) =>
      bars
        .filter((bar) => bar.sign === sign)
        .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`);
    return html`<svg viewBox=${VIEW} role="group" aria-label="The eigenvalues as bars">
      ${axisLeft({ scale, label: 'Eigenvalue', ticks: scale.ticks(4), x: left, grid: right - left })}
      ${['positive', 'zero', 'negative'].map((sign) => svg`<path class="bar ${sign}" d=${outline(sign).join('')}></path>`)}
      <path class="zero-line" d="M${left} ${scale(0)}H${right}"></path>
      <g class="hold">
        ${bars.map(
          ({ rank, value, x, width }) => svg`<rect class="mark" data-mark=${rank} role="img"
            aria-label="Eigenvalue ${rank}: ${fixed(value, 3)}"
            x=${x - 2} y=${top} width=${width + 4} height=${bottom - top}></rect>`,
        )}
      </g>
      <text class="verdict ${embeds ? '' : 'fails'}" x=${left} y=${HEIGHT - 12}
        >${embeds ? 'none below zero: embeds' : 'below zero: does not embed'}</text>
    </svg>`;
  }

  #boundaryPanel() {
    const { x, y, star, critical } = boundary(this.state);
    const { power, edges, tree } = this.state;
    const { left, right, top, bottom } = PLOT;
    const limit = lineThrough(star.map(([k, p]) => ({ x: x(k), y: y(p) })));
    const cx = x(edges);
    const [side, anchor] = cx > 240 ? [-14, 'end'] : [14, 'start'];
    return html`<svg viewBox=${VIEW} role="img" aria-label="Map of the powers at which stars embed, and your tree on it">
      <path class="embeds" d="${limit}V${top}H${left}Z"></path>
      ${axisLeft({ scale: y, label: 'Power p', ticks: [1, 2, 3, 4], x: left })}
      ${axisBottom({ scale: x, label: 'Leaves of the star, k', ticks: [2, 8, 16, 24], y: bottom })}
      <path class="two" d="M${left} ${y(2)}H${right}"></path>
      <path class="limit" d=${limit}></path>
      <g text-anchor="end">
        <text x=${right} y=${top + 24}>embeds</text>
        <text x=${right} y=${bottom - 10}>does not embed</text>
        <text class="soft halo" x=${right} y=${y(2) - 6}>p = 2: every tree embeds</text>
      </g>
      ${
        tree === 'star'
          ? nothing
          : svg`<path class="needed" d="M${cx - 9} ${y(critical)}h18"></path>
            <text class="halo" x=${cx + side} y=${y(critical) + 4} text-anchor=${anchor}>this tree: from p = ${fixed(critical, 2)}</text>`
      }
      <circle class="you ${power >= critical - 1e-6 ? '' : 'fails'}" cx=${cx} cy=${y(power)} r="6.5"></circle>
    </svg>`;
  }
}
customElements.define('vitrine-power-gram', PowerGramFigure);
