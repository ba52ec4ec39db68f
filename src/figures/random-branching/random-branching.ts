import { html, svg } from 'lit';
import { axisBottom, axisLeft } from '../kit/axis.ts';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { legend, lineSample } from '../kit/legend.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { dots, lineThrough } from '../kit/path.ts';
import { check, deepest, type Sample, sampleOf, theorySpread } from './marks.ts';
import { HEIGHT, PLOT, type Strip, scatter, WIDTH } from './marks-scatter.ts';
import { spreadPlot } from './marks-spread.ts';
import { computedWords, describe, groupWords, spreadWords } from './marks-words.ts';
import { styles } from './random-branching.styles.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'random-branching',
  state: stateTable,
  describe,
  check,
};

const VIEW = `0 0 ${WIDTH} ${HEIGHT}`;
const { left, right, top, bottom } = PLOT;

type Range = Pick<Strip, 'x' | 'low' | 'high'>;
const bars = (ranges: readonly Range[]) => ranges.map(({ x, low, high }) => `M${x} ${low}V${high}`).join('');
const barSample = bars([{ x: 14, low: 0, high: 14 }]);

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
          <p class="panel-title">Pairs of the ${sample.nodes} nodes, in ${sample.dims} dimensions</p>
          ${this.#scatterPanel(sample)}
        </div>
        <div class="panel">
          <p class="panel-title">The spread falls as one over √m</p>
          ${this.#spreadPanel(sample)}
        </div>
        ${this.#marks.tip()}
      </div>`;
  }

  #controls() {
    const { branching, depth, seed } = this.state;
    const max = deepest(branching);
    return html`${this.control('exponent', { print: (exponent) => String(2 ** exponent) })}
      ${this.control('branching', {
        // More children per node may leave room for fewer levels.
        change: (branching) => ({ branching, depth: Math.min(depth, deepest(branching)) }),
      })}
      ${this.control('depth', { field: { ...stateTable.depth, max }, value: Math.min(depth, max) })}
      <button type="button" @click=${() => this.choose({ seed: (seed % stateTable.seed.max) + 1 })}>New sample</button>
      <output class="readout">Sample ${seed}</output>`;
  }

  #scatterPanel(sample: Sample) {
    const { x, y, room, strips, dots: pairs, band } = scatter(sample);
    const every = Math.ceil(strips.length / 8);
    const distances = strips.map(({ group }) => group.distance).filter((_, i) => i % every === 0);
    const farthest = sample.groups.at(-1)!.distance;
    const few = pairs.length < sample.pairs ? ` (${pairs.length} of ${sample.pairs})` : '';
    return html`<svg viewBox=${VIEW} role="group" aria-label="Squared distance against tree distance">
        <path class="band" d=${band}></path>
        ${axisLeft({ scale: y, label: 'Squared distance', ticks: y.ticks(4), x: left, grid: right - left })}
        ${axisBottom({ scale: x, label: 'Tree distance d', ticks: distances, y: bottom })}
        <path class="pairs dots" d=${dots(pairs)}></path>
        <path class="exact" d=${lineThrough([
          { x: left, y: bottom },
          { x: x(farthest), y: y(farthest) },
        ])}></path>
        <path class="mean" d=${bars(strips)}></path>
        <path class="mean dots" d=${dots(strips)}></path>
        <g class="hold">
          ${strips.map(
            ({
              group,
              x,
            }) => svg`<rect class="mark" data-mark="d${group.distance}" role="img" aria-label=${groupWords(group)}
              x=${x - room / 2} y=${top} width=${room} height=${bottom - top}></rect>`,
          )}
        </g>
      </svg>
      ${legend([
        { sample: lineSample('var(--ink)', '5 3', 1.5), label: 'exact: squared = tree distance' },
        {
          sample: svg`<path class="band" d="M0 0h28v14H0"></path>`,
          label: `theory: d ± ${spreadWords(theorySpread(sample.dims))} d`,
        },
        { sample: svg`<path class="pairs dots" d="M6 9h0M14 4h0M22 8h0"></path>`, label: `pairs${few}` },
        {
          sample: svg`<path class="mean" d=${barSample}></path><path class="mean dots" d="M14 7h0"></path>`,
          label: 'mean; bar: middle two thirds',
        },
      ])}`;
  }

  #spreadPanel(sample: Sample) {
    const { x, y, theory, points, sample: now } = spreadPlot(this.data, sample);
    const late = now.x > WIDTH / 2;
    const { samples, complete } = this.data;
    return html`<svg viewBox=${VIEW} role="group" aria-label="Spread against dimensions, both axes logarithmic">
        ${axisLeft({ scale: y, label: 'Spread of squared ÷ tree distance', ticks: [0.01, 0.1, 1], x: left, grid: right - left })}
        ${axisBottom({ scale: x, label: 'Dimensions m', ticks: [2, 8, 32, 128, 512, 2048], y: bottom })}
        <path class="theory" d=${lineThrough(theory)}></path>
        <path class="computed" d=${bars(points)}></path>
        ${points.map(
          ({ computed, x, y }) => svg`<circle class="mark point" data-mark="m${computed.m}" role="img"
            aria-label=${computedWords(computed)} cx=${x} cy=${y} r="4"></circle>`,
        )}
        <circle class="live" cx=${now.x} cy=${now.y} r="8"></circle>
        <text class="halo" x=${now.x + (late ? -4 : 4)} y=${now.y + (late ? 28 : -18)}
          text-anchor=${late ? 'end' : 'start'}>this sample: ${spreadWords(sample.spread)}</text>
      </svg>
      ${legend([
        { sample: lineSample('var(--ink-soft)', 'none', 1.5), label: 'theory: √(2/m)' },
        {
          sample: svg`<path class="computed" d=${barSample}></path><path class="computed dots" d="M14 7h0"></path>`,
          label: `computed: ${samples} samples, ${complete.nodes} nodes; bar: middle 95 %`,
        },
        { sample: svg`<circle class="live" cx="14" cy="7" r="5.5"></circle>`, label: 'live: this sample' },
      ])}`;
  }
}
customElements.define('vitrine-random-branching', RandomBranchingFigure);
