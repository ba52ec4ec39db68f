import { html, nothing, svg } from 'lit';
import { axisBottom } from '../kit/axis.ts';
import { chartStyles } from '../kit/chart/chart.styles.ts';
import { colourOf, shapeOf } from '../kit/chart/kinds.ts';
import { toggleLegend } from '../kit/chart/toggles.ts';
import type { FigureContract } from '../kit/contract.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { MarksFocus } from '../kit/marks-focus.ts';
import { dots } from '../kit/path.ts';
import type { Scale } from '../kit/scale.ts';
import { styles } from './interval-rows.styles.ts';
import { check, groupsShown, hasBoth, rowsOf } from './marks.ts';
import {
  type Lane,
  PLOT,
  type PlacedRow,
  panelsOf,
  type RowsPanel,
  scaleOf,
  VALUE_AT,
  WIDTH,
} from './marks-layout.ts';
import { describe, estimateWords, gateWords, rowWords, verdict } from './marks-words.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'interval-rows',
  state: stateTable,
  describe,
  check,
};

/** Below the bar, so that neither hides the other. */
const SEEDS_BELOW = 8;
const cross = (x: number, y: number) => `M${x - 3.5} ${y - 3.5}l7 7m0 -7l-7 7`;

/**
 * Rows of values with their intervals, single seeds, controls and gates, for one group or several. Rows are one Tab stop a
 * panel, with arrow keys between them; pressing a row keeps its numbers in words below the picture.
 */
export class IntervalRowsFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, chartStyles, styles];
  #marks = new MarksFocus(this, {
    press: (row) => this.choose({ row: row === this.state.row ? '' : row }),
  });

  override render() {
    const { data } = this;
    const x = scaleOf(data);
    return html`<div class="controls">
        ${this.control('sort')} ${hasBoth(data) ? this.control('ungated', { change: (ungated) => ({ ungated, row: '' }) }) : nothing}
      </div>
      ${this.#legend()}
      <div class="panels">
        ${panelsOf(data, this.state).map((panel) => html`<div class="panel">${this.#panel(panel, x)}</div>`)}
        ${this.#marks.tip()}
      </div>
      ${data.notes ? html`<p class="readout">${data.notes}</p>` : nothing}`;
  }

  #legend() {
    const { groups, interval, seeds, controls } = this.data;
    const gated = rowsOf(this.data).some(({ gate }) => gate !== undefined);
    return toggleLegend({
      label: 'Groups',
      entries: groups.map(({ id, name }, index) => ({
        id,
        sample: svg`<path class="dot" style="fill:${colourOf(index)}" transform="translate(14 7)" d=${shapeOf(index)}></path>`,
        label: name,
      })),
      rest: [
        { sample: svg`<path class="bar" d="M2 7h24"></path>`, label: `bar: ${interval}` },
        seeds && {
          sample: svg`<path class="seeds" d=${dots([6, 14, 22].map((x) => ({ x, y: 7 })))}></path>`,
          label: seeds,
        },
        controls && { sample: svg`<path class="versus" d=${cross(14, 7)}></path>`, label: controls },
        gated && {
          sample: svg`<path class="gate" d="M14 0v14"></path>`,
          label: 'gate: what was asked beforehand',
        },
      ],
      hidden: this.state.hidden,
      choose: (change) => this.choose(change),
    });
  }

  #panel({ rows, bottom }: RowsPanel, x: Scale & { ticks(count: number): number[] }) {
    const ticks = this.data.x.ticks ?? x.ticks(5);
    return html`<svg viewBox="0 0 ${WIDTH} ${bottom + 38}" role="group" aria-label=${this.data.x.label}>
      ${rows.map((row) => this.#row(row, x, ticks))}
      ${axisBottom({ scale: x, label: this.data.x.label, ticks, y: bottom })}
    </svg>`;
  }

  #row({ row, top, height, names, details, lanes }: PlacedRow, x: Scale, ticks: readonly number[]) {
    const { data } = this;
    const chosen = row.id === this.state.row;
    const [from, to] = [(lanes[0]?.y ?? 0) - 10, (lanes.at(-1)?.y ?? 0) + 11];
    return svg`<g class="mark row" data-mark=${row.id} role="button" aria-pressed=${chosen ? 'true' : 'false'}
      aria-label=${rowWords(data, row, groupsShown(data, this.state))}>
      <rect class="ground ${chosen ? 'chosen' : ''}" x="0" y=${top} width=${WIDTH} height=${height} rx="4"></rect>
      <path class="grid-line" d=${ticks.map((tick) => `M${Math.round(x(tick))} ${from}V${to}`).join('')}></path>
      ${names.map(({ text, y }) => svg`<text class="name" x=${PLOT.left - 4} y=${y}>${text}</text>`)}
      ${details.map(({ text, y }) => svg`<text class="soft" x=${PLOT.left - 4} y=${y}>${text}</text>`)}
      ${
        row.gate === undefined
          ? nothing
          : svg`<text class="soft" x=${WIDTH - 6} y=${names[0]!.y} text-anchor="end">${gateWords(data, row.gate)}</text>
            <path class="gate" d="M${x(row.gate)} ${from}V${to}"></path>`
      }
      ${lanes.map((lane) => this.#lane(lane, row, x))}
    </g>`;
  }

  #lane({ group, estimate, y }: Lane, row: PlacedRow['row'], x: Scale) {
    if (!estimate) return svg`<text class="soft" x=${VALUE_AT} y=${y + 4}>not measured</text>`;
    const { value, low, high, seeds = [], controls = {} } = estimate;
    const ink = colourOf(group.index);
    const met = verdict(row, estimate);
    return svg`<path class="versus" d=${Object.values(controls)
      .map((each) => cross(x(each), y))
      .join('')}></path>
      <path class="bar" style="stroke:${ink}" d="M${x(low)} ${y}H${x(high)}"></path>
      <path class="seeds" style="stroke:${ink}" d=${dots(seeds.map((seed) => ({ x: x(seed), y: y + SEEDS_BELOW })))}></path>
      <path class="dot" style="fill:${ink}" transform="translate(${x(value)} ${y})" d=${shapeOf(group.index)}></path>
      <text x=${VALUE_AT} y=${y + 4.5}><tspan class="value">${estimateWords(this.data, row, estimate)}</tspan>${met ? ` ${met}` : nothing}</text>`;
  }
}
customElements.define('vitrine-interval-rows', IntervalRowsFigure);
