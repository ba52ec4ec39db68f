import { lineThrough } from '../kit/path.ts';
import { type Frame, kindsOf, namesOf, OVERHANG, type PanelContent, type Series, TOP } from './marks.ts';
import { type Label, labelEnds } from './marks-labels.ts';
import type { Data } from './schema.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A series, or a level across the whole plot, in whole drawing units: less than a pixel off, and short texts. */
export interface Line {
  readonly kind: 'main' | 'control' | 'gate';
  /** From which colour and pattern follow. */
  readonly index: number;
  readonly path: string;
  /** Empty where there is no interval, and for levels. */
  readonly band: string;
  /** The measured places, and the one of them on the reading line; none of a level. */
  readonly measured: readonly Place[];
  readonly read: Place | undefined;
  readonly label: Label;
}

/** Patterns of levels, by their place among the patterns of lines. */
const LEVELS = { gate: 2, control: 4 } as const;

/** The area between two curves: along the upper and back along the lower. */
function areaOf(points: Series['points'], place: (x: number, y: number) => Place): string {
  if (points.some(({ low }) => low === undefined)) return '';
  const upper = points.map(({ x, high }) => place(x, high!));
  const lower = points.map(({ x, low }) => place(x, low!)).reverse();
  return `${lineThrough([...upper, ...lower])}Z`;
}

/** What stands in one panel: series, then levels. None of their labels lies over another. */
export function linesOf(data: Data, content: PanelContent, { at, x, y }: Frame): Line[] {
  const kinds = kindsOf(data);
  const place = (px: number, py: number): Place => ({ x: Math.round(x(px)), y: Math.round(y(py)) });
  const series = content.series.map(({ id, points, kind = 'main' }) => {
    const measured = points.map((point) => place(point.x, point.y));
    return {
      kind,
      index: kinds.findIndex((each) => each.id === id),
      ends: measured,
      band: areaOf(points, place),
      measured,
      read: measured[points.findIndex((point) => point.x === at)],
    };
  });
  const levels = content.levels.map((level) => ({
    kind: level.kind,
    index: LEVELS[level.kind],
    ends: x.range.map((end) => ({ x: end, y: Math.round(y(level.y)) })),
    band: '',
    measured: [],
    read: undefined,
  }));
  const all = [...series, ...levels];
  const names = namesOf(content);
  const labels = labelEnds(
    all.map(({ ends }, i) => ({ text: names[i]!, ...ends.at(-1)! })),
    x.range[1],
    TOP - OVERHANG,
    y.range[0] + OVERHANG,
  );
  return all.map(({ ends, ...line }, i) => ({ ...line, path: lineThrough(ends), label: labels[i]! }));
}
