import { checkHidden, hiddenIds } from '../kit/chart/hidden.ts';
import { lineThrough } from '../kit/path.ts';
import { type LinearScale, linearScale, type Scale } from '../kit/scale.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { measuredAt, nearestX, scaleOf, ticksOf } from './marks-axis.ts';
import { type Label, LEAD, labelEnds, labelsHeight, labelsWidth, tenth } from './marks-labels.ts';
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
const OVERHANG = 8;

/** A kind of line: the same in every panel, and one entry of the legend. */
export interface Kind extends Pick<Series, 'id' | 'name' | 'kind'> {
  /** Place among the kinds, from which colour and pattern follow. */
  readonly index: number;
}

export function kindsOf({ series }: Data): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { id, name, kind } of series)
    if (!kinds.has(id)) kinds.set(id, { id, name, kind, index: kinds.size });
  return [...kinds.values()];
}

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

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Places in drawing units. */
export interface Line {
  readonly series: Series;
  readonly kind: Kind;
  readonly places: readonly Place[];
  /** Paths; the band is empty where the series has no interval. */
  readonly path: string;
  readonly band: string;
  readonly label: Label;
}

export interface LevelLine extends Level {
  /** In drawing units. */
  readonly place: number;
  readonly label: Label;
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

const namesOf = ({ series, levels }: PanelContent): string[] => [
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

/** The area between two curves: along the upper and back along the lower. */
function areaOf(points: readonly Point[], place: (x: number, y: number) => Place): string {
  if (points.some(({ low }) => low === undefined)) return '';
  const upper = points.map(({ x, high }) => place(x, high!));
  const lower = points.map(({ x, low }) => place(x, low!)).reverse();
  return `${lineThrough([...upper, ...lower])}Z`;
}

/** What stands in one panel, in drawing units, none of its labels over another. */
export function linesOf(
  data: Data,
  content: PanelContent,
  { x, y }: Frame,
): { lines: Line[]; levels: LevelLine[] } {
  const kinds = kindsOf(data);
  const place = (px: number, py: number) => ({ x: tenth(x(px)), y: tenth(y(py)) });
  const right = x.range[1];
  const lines = content.series.map((series) => {
    const places = series.points.map((point) => place(point.x, point.y));
    return {
      series,
      kind: kinds.find(({ id }) => id === series.id)!,
      places,
      path: lineThrough(places),
      band: areaOf(series.points, place),
    };
  });
  const levels = content.levels.map((level) => ({ ...level, place: tenth(y(level.y)) }));
  const ends = [
    ...lines.map(({ places }) => places.at(-1)!),
    ...levels.map(({ place: y }) => ({ x: right, y })),
  ];
  const labels = labelEnds(
    namesOf(content).map((text, i) => ({ text, ...ends[i]! })),
    right,
    TOP - OVERHANG,
    y.range[0] + OVERHANG,
  );
  return {
    lines: lines.map((line, i) => ({ ...line, label: labels[i]! })),
    levels: levels.map((level, i) => ({ ...level, label: labels[lines.length + i]! })),
  };
}
