import { html, nothing, svg } from 'lit';
import { axisBottom, axisLeft } from '../kit/axis.ts';
import { chartStyles } from '../kit/chart/chart.styles.ts';
import { colourOf, dashOf } from '../kit/chart/kinds.ts';
import { toggleLegend } from '../kit/chart/toggles.ts';
import type { FigureContract } from '../kit/contract.ts';
import { slider } from '../kit/controls.ts';
import { type DrawingPoint, drawingPoint, followDrag } from '../kit/drag.ts';
import { FigureElement } from '../kit/figure-element.ts';
import { lineSample } from '../kit/legend.ts';
import { dots } from '../kit/path.ts';
import { styles } from './curve-chart.styles.ts';
import {
  check,
  type Frame,
  frameOf,
  type Kind,
  kindsOf,
  type PanelContent,
  panelsOf,
  TOP,
  WIDTH,
} from './marks.ts';
import { nearestAt } from './marks-axis.ts';
import { LINE_HEIGHT } from './marks-labels.ts';
import { type Line, linesOf } from './marks-lines.ts';
import { describe, placeWords, readingsOf } from './marks-words.ts';
import { type Data, stateTable } from './schema.ts';

const contract: FigureContract<Data, typeof stateTable> = {
  name: 'curve-chart',
  state: stateTable,
  describe,
  check,
};

const INKS = { main: undefined, control: 'var(--ink-soft)', gate: 'var(--ink)' };
const inkOf = ({
  kind = 'main',
  index,
}: Pick<Kind, 'index'> & { readonly kind?: Line['kind'] | undefined }) => INKS[kind] ?? colourOf(index);
/** More points than this stand so close that they would make the line look like beads. */
const MOST_DOTS = 12;
/**
 * Curves with bands over steps, layers or the like. A line to read at, moved by a slider or by a press or drag in any
 * panel, is the same in all of them; boxes in the legend leave out kinds of lines.
 */
export class CurveChartFigure extends FigureElement<Data, typeof stateTable> {
  static override contract = contract;
  static override styles = [...FigureElement.styles, chartStyles, styles];

  override render() {
    const frame = frameOf(this.data, this.state);
    return html`<div class="controls">${this.#reader(frame)}</div>
      ${this.#legend()}
      <div class="panels charts">
        ${panelsOf(this.data, this.state.hidden).map((content) => this.#panel(content, frame))}
      </div>
      ${this.data.notes ? html`<p class="readout">${this.data.notes}</p>` : nothing}`;
  }

  #reader({ xs, at }: Frame) {
    const value = (index: number) => xs[index]!;
    return slider({
      field: { ...stateTable.at, max: xs.length - 1, step: 1 },
      value: xs.indexOf(at),
      pass: (index) => this.pass({ at: value(index) }),
      choose: (index) => this.choose({ at: value(index) }),
      print: (index) => placeWords(this.data, value(index)),
    });
  }

  #legend() {
    const { band } = this.data;
    return toggleLegend({
      label: 'Lines',
      entries: kindsOf(this.data).map((kind) => ({
        id: kind.id,
        sample: lineSample(inkOf(kind), dashOf(kind.index)),
        label: kind.name,
      })),
      rest: [
        band && {
          sample: svg`<path class="band" style="fill:var(--ink-soft)" d="M0 0h28v14H0z"></path>`,
          label: `band: ${band}`,
        },
      ],
      hidden: this.state.hidden,
      choose: (change) => this.choose(change),
    });
  }

  #panel(content: PanelContent, frame: Frame) {
    const { at } = frame;
    const readings = readingsOf(this.data, content, at);
    return html`<div class="panel">
      ${content.name ? html`<p class="panel-title">${content.name}</p>` : nothing}
      ${this.#drawing(content, frame)}
      <p class="readout">At ${placeWords(this.data, at)}:</p>
      <ul class="readings">
        ${readings.map(
          ({ name, value, interval }) =>
            html`<li><span>${name}</span><b>${value}</b><span>${interval}</span></li>`,
        )}
      </ul>
    </div>`;
  }

  #drawing(content: PanelContent, frame: Frame) {
    const { at, x, y, xTicks, yTicks, height } = frame;
    const lines = linesOf(this.data, content, frame);
    const [left, right] = x.range;
    const bottom = y.range[0];
    return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img"
      aria-label="${content.name ?? this.data.y.label}: curves by ${this.data.x.label.toLowerCase()}">
      ${axisLeft({ scale: y, label: this.data.y.label, ticks: yTicks, x: left, grid: right - left })}
      ${axisBottom({ scale: x, label: this.data.x.label, ticks: xTicks, y: bottom })}
      ${lines.map((line) => line.band && svg`<path class="band" style="fill:${inkOf(line)}" d=${line.band}></path>`)}
      <path class="reader" d="M${Math.round(x(at))} ${TOP - 4}V${bottom}"></path>
      ${lines.map(drawnLine)}
      ${lines.map(
        (line) =>
          line.read &&
          svg`<circle class="read" style="stroke:${inkOf(line)}" cx=${line.read.x} cy=${line.read.y} r="4.5"></circle>`,
      )}
      <rect class="hold sweep" x=${left - 8} y=${TOP - 8} width=${right - left + 16} height=${bottom - TOP + 16}
        @pointerdown=${(event: PointerEvent) => this.#sweep(event, frame)}></rect>
    </svg>`;
  }

  /** Press or drag in a plot: the reading line goes to the nearest measured place. */
  #sweep(event: PointerEvent, { xs, x }: Frame) {
    const read = (point: DrawingPoint) => ({ at: nearestAt(point.x, xs, x) });
    const svg = (event.currentTarget as SVGElement).ownerSVGElement!;
    this.pass(read(drawingPoint(svg, event)));
    followDrag(
      event,
      (point) => this.pass(read(point)),
      () => this.choose({}),
    );
  }
}

function drawnLine(line: Line) {
  const { kind, index, path, measured, label } = line;
  const ink = `stroke:${inkOf(line)}`;
  return svg`<path class="line is-${kind}" style="${ink};stroke-dasharray:${dashOf(index)}" d=${path}></path>
    ${measured.length <= MOST_DOTS ? svg`<path class="dots" style=${ink} d=${dots(measured)}></path>` : nothing}
    <path class="thread" style=${ink} d=${label.thread}></path>
    <text class=${kind === 'control' ? 'soft' : ''}>${label.lines.map(
      (text, i) => svg`<tspan x=${label.x} y=${label.y + i * LINE_HEIGHT}>${text}</tspan>`,
    )}</text>`;
}
customElements.define('vitrine-curve-chart', CurveChartFigure);
