import { checkHidden, hiddenIds } from '../kit/chart/hidden.ts';
import { type LinearScale, linearScale, type Scale } from '../kit/scale.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { measuredAt, nearestX, scaleOf, ticksOf } from './marks-axis.ts';
import { LEAD, labelsHeight, labelsWidth } from './marks-labels.ts';
import type { Data, stateTable } from './schema.ts';

export type CurveState = StateOf<typeof stateTable>;
export type Series = Data['series'][number];
export type Point = Series['points'][number];
export type Level = NonNullable<Data['marks']>[number];

/** Drawing units. The right end of the plots leaves room for their labels, the lower end follows from how many there are. */
export const WIDTH = 360;
export const LEFT = 34;
export const TOP = 32;
const LOWEST = 182;
/** Labels may stand out of the plot by this much above and below. */
export const OVERHANG = 8;

/** A kind of line: the same in every panel, and one entry of the legend. */
export interface Kind extends Pick<Series, 'id' | 'name' | 'kind'> {
  /** Place among the kinds, from which colour and pattern follow. */
  readonly index: number;
}

export const kindsOf = ({ series }: Data): Kind[] =>
  series
    .filter(({ id }, i) => series.findIndex((each) => each.id === id) === i)
    .map(({ id, name, kind }, index) => ({ id, name, kind, index }));

/** Takes out of `hidden` what the data lack, and says so. */
export function check(data: Data, state: CurveState): StateRead<typeof stateTable> {
  const { hidden, problems } = checkHidden(
    state.hidden,
    kindsOf(data).map(({ id }) => id),
  );
  return { state: { ...state, hidden }, problems };
}

/** Lines and levels of one panel that the state shows. */
export interface PanelContent {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly series: readonly Series[];
  readonly levels: readonly Level[];
}

/** What each panel holds, in the data's order, without what is left out. */
export function panelsOf({ panels, series, marks = [] }: Data, hidden: string): PanelContent[] {
  const without = hiddenIds(hidden);
  return (panels ?? [{ id: undefined, name: undefined }]).map(({ id, name }) => ({
    id,
    name,
    series: series.filter((each) => each.panel === id && !without.has(each.id)),
    levels: marks.filter((each) => each.panel === id),
  }));
}

export interface Frame {
  /** Every measured x, and the one on the reading line. */
  readonly xs: readonly number[];
  readonly at: number;
  readonly x: Scale;
  readonly y: LinearScale;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly height: number;
}

/** What stands at the ends of the lines and levels of a panel. */
export const namesOf = ({ series, levels }: PanelContent): string[] => [
  ...series.map(({ label, name }) => label ?? name),
  ...levels.map(({ name }) => name),
];

/** Axes, which all panels share. Room is left for all labels, also of lines left out, so that nothing moves when one goes. */
export function frameOf(data: Data, { at }: CurveState): Frame {
  const xs = measuredAt(data);
  const names = panelsOf(data, '').map(namesOf);
  const right = WIDTH - LEAD - labelsWidth(names.flat());
  const bottom = Math.max(LOWEST, TOP - 2 * OVERHANG + Math.max(...names.map(labelsHeight)));
  const x = scaleOf(data.x.kind, xs, [LEFT, right]);
  const y = linearScale([data.y.min, data.y.max], [bottom, TOP]);
  return {
    xs,
    at: nearestX(at, xs),
    x,
    y,
    xTicks: ticksOf(data, xs, x),
    yTicks: data.y.ticks ?? y.ticks(4),
    height: bottom + 38,
  };
}
