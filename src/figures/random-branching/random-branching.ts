import { html, svg } from 'lit';
import { axisBottom, axisLeft } from '../kit/axis.ts';
import type { FigureContract } from '../kit/contract.ts';
import { slider } from '../kit/controls.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { legend, lineSample } from '../kit/legend.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { check, deepest, type Sample, sampleOf, theorySpread } from './marks.ts';
import { HEIGHT, PLOT, type Strip, scatter, WIDTH } from './marks-scatter.ts';
import { type SpreadPoint, spreadPlot } from './marks-spread.ts';
import { computedWords, describe, groupWords, sampleWords, spreadWords } from './marks-words.ts';
import { styles } from './random-branching.styles.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'random-branching',
  state: stateTable,
  describe,
  check,
};

const VIEW = `0 0 ${WIDTH} ${HEIGHT}`;
const short = (value: number) => value.toFixed(1);

/**
 * Squared distance against tree distance for all pairs of a tree grown by random steps, and how the spread falls with the
 * number of dimensions. Sliders set dimensions, children per node and levels; a button draws the next sample. Tree
 * distances in the first panel and computed points in the second are one Tab stop each, with arrow keys between them.
 */
export class RandomBranchingFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, styles];
  #marks = new MarksFocus(this);

  override render() {
    const sample = sampleOf(this.state);
    return html`<div class="controls">${this.#controls()}</div>
      <div class="panels">
        <div class="panel">
          <p class="panel-title">Every pair of the ${sample.nodes} nodes, in ${sample.dims} dimensions</p>
          ${this.#scatterPanel(sample)}
        </div>
        <div class="panel">
          <p class="panel-title">The spread falls as one over √m</p>
          ${this.#spreadPanel(sample)}
        </div>
        ${this.#marks.tip()}
      </div>
      <p class="readout">${sampleWords(sample)}</p>`;
  }

  #controls() {
    const { exponent, branching, depth, seed } = this.state;
    const most = deepest(branching);
    const next = seed < stateTable.seed.max ? seed + 1 : stateTable.seed.min;
    return html`${slider({
      field: stateTable.exponent,
      value: exponent,
      print: (value) => String(2 ** value),
      pass: (exponent) => this.pass({ exponent }),
      choose: (exponent) => this.choose({ exponent }),
    })}
    ${slider({
      field: stateTable.branching,
      value: branching,
      pass: (branching) => this.pass(this.#withTree(branching)),
      choose: (branching) => this.choose(this.#withTree(branching)),
    })}
    ${slider({
      field: { ...stateTable.depth, max: most },
      value: Math.min(depth, most),
      pass: (depth) => this.pass({ depth }),
      choose: (depth) => this.choose({ depth }),
    })}
    <div class="seed">
      <button type="button" @click=${() => this.choose({ seed: next })}>New sample</button>
      <span>sample ${seed}</span>
    </div>`;
  }

  /** More children per node may leave room for fewer levels. */
  #withTree(branching: number) {
    return { branching, depth: Math.min(this.state.depth, deepest(branching)) };
  }

  #scatterPanel(sample: Sample) {
    const { x, y, strips, dots, dotCount, band, line } = scatter(sample);
    const every = Math.ceil(strips.length / 8);
    const rest = dotCount < sample.pairs ? ` (${dotCount} of ${sample.pairs})` : '';
    return html`${svg`<svg viewBox=${VIEW} role="group" aria-label=${sampleWords(sample)}>
        <polygon class="band" points=${band}></polygon>
        ${axisLeft({ scale: y, label: 'Squared distance', x: PLOT.left, grid: PLOT.right - PLOT.left })}
        ${axisBottom({ scale: x, label: 'Tree distance d', y: PLOT.bottom, ticks: strips.filter((_, i) => i % every === 0).map(({ group }) => group.distance) })}
        <path class="dots" d=${dots}></path>
        <line class="exact" x1=${PLOT.left} y1=${PLOT.bottom} x2=${short(line.x)} y2=${short(line.y)}></line>
        ${strips.map((strip) => this.#strip(strip))}
      </svg>`}
      ${legend([
        { sample: lineSample('var(--ink)', '5 3', 1.5), label: 'exact: squared = tree distance' },
        {
          sample: svg`<rect class="band" width="28" height="14"></rect>`,
          label: `theory: d ± ${spreadWords(theorySpread(sample.dims))} d`,
        },
        {
          sample: svg`<path class="dots" d="M6 9h0M14 4h0M22 8h0"></path>`,
          label: `pairs${rest}`,
        },
        {
          sample: svg`<path class="bar" d="M14 0v14"></path><circle class="mean" cx="14" cy="7" r="4"></circle>`,
          label: 'mean; bar: middle two thirds',
        },
      ])}`;
  }

  #strip({ group, x, mean, top, bottom, half }: Strip) {
    const words = groupWords(group);
    const key = `d${group.distance}`;
    return svg`<g class="mark" data-mark=${key} role="img" aria-label=${words}>
      <rect x=${short(x - half)} y=${PLOT.top} width=${short(2 * half)} height=${PLOT.bottom - PLOT.top} fill="transparent"></rect>
      <path class="bar" d="M${short(x)} ${short(bottom)}V${short(top)}"></path>
      <circle class="mean" cx=${short(x)} cy=${short(mean)} r="4"></circle>
    </g>`;
  }

  #spreadPanel(sample: Sample) {
    const plot = spreadPlot(this.data, sample);
    const [from, to] = plot.theory;
    const { x: cx, y: cy } = plot.sample;
    const left = cx > WIDTH / 2;
    const { samples, complete } = this.data;
    return html`${svg`<svg viewBox=${VIEW} role="group" aria-label="Spread against dimensions, both axes logarithmic">
        ${axisLeft({ scale: plot.y, label: 'Spread of squared ÷ tree distance', x: PLOT.left, ticks: [0.01, 0.03, 0.1, 0.3, 1, 3], grid: PLOT.right - PLOT.left })}
        ${axisBottom({ scale: plot.x, label: 'Dimensions m', y: PLOT.bottom, ticks: [2, 8, 32, 128, 512, 2048] })}
        <line class="theory" x1=${short(from.x)} y1=${short(from.y)} x2=${short(to.x)} y2=${short(to.y)}></line>
        ${plot.points.map((point) => this.#point(point))}
        <circle class="live" cx=${short(cx)} cy=${short(cy)} r="8"></circle>
        <text class="halo live-name" x=${short(left ? cx - 4 : cx + 4)} y=${short(left ? cy + 28 : cy - 18)} text-anchor=${left ? 'end' : 'start'}>this sample: ${spreadWords(sample.spread)}</text>
      </svg>`}
      ${legend([
        { sample: lineSample('var(--ink-soft)', 'none', 1.5), label: 'theory: √(2/m)' },
        {
          sample: svg`<path class="whisker" d="M14 0v14"></path><circle class="computed" cx="14" cy="7" r="4"></circle>`,
          label: `computed: ${samples} samples, ${complete.nodes} nodes; bar: middle 95 %`,
        },
        {
          sample: svg`<circle class="live" cx="14" cy="7" r="5.5"></circle>`,
          label: 'live: this sample',
        },
      ])}`;
  }

  #point({ computed, x, y, low, high }: SpreadPoint) {
    const words = computedWords(computed);
    const key = `m${computed.m}`;
    return svg`<g class="mark" data-mark=${key} role="img" aria-label=${words}>
      <circle cx=${short(x)} cy=${short(y)} r="14" fill="transparent"></circle>
      <path class="whisker" d="M${short(x)} ${short(low)}V${short(high)}"></path>
      <circle class="computed" cx=${short(x)} cy=${short(y)} r="4"></circle>
    </g>`;
  }
}
customElements.define('vitrine-random-branching', RandomBranchingFigure);
