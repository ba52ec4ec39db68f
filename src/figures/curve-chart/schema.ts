import * as v from 'valibot';
import { amount, id, repeated, valueAxis, words } from '../kit/chart/schema.ts';
import type { FigureAbout } from '../kit/contract.ts';
import { number, text } from '../kit/state.ts';

const pointSchema = v.pipe(
  v.object({
    x: amount,
    y: amount,
    /** Both or neither: the band round the line. */
    low: v.optional(amount),
    high: v.optional(amount),
  }),
  v.check(
    ({ y, low, high }) => (low === undefined) === (high === undefined) && (low ?? y) <= y && (high ?? y) >= y,
    '“low” and “high” come together, and “y” lies between them',
  ),
);

const seriesSchema = v.object({
  /** The same id in several panels is the same kind of line in each, and one entry of the legend. */
  id,
  name: words,
  /** A shorter name for the end of the line. */
  label: v.optional(words),
  /** Panel in which it is drawn; the only one, if there are no panels. */
  panel: v.optional(id),
  /** A control is what a line must be compared with to mean something: a random vector, a guess. */
  kind: v.optional(v.picklist(['main', 'control'])),
  points: v.pipe(
    v.array(pointSchema),
    v.minLength(1, 'must have a point; leave the series out where nothing was measured'),
    v.check(
      (points) => points.every(({ x }, i) => i === 0 || x > points[i - 1]!.x),
      'must be ordered by ascending x',
    ),
  ),
});

/** A level to compare with, drawn across the whole panel: a gate, or a control that does not depend on x. */
const markSchema = v.object({
  name: words,
  y: amount,
  panel: v.optional(id),
  kind: v.picklist(['gate', 'control']),
});

const shape = v.object({
  x: v.object({
    label: words,
    /** What one x is called before its number: “layer”. */
    unit: words,
    /** Steps: every x at the same distance from the next, as layers are. */
    kind: v.picklist(['linear', 'log', 'steps']),
    ticks: v.optional(v.array(amount)),
  }),
  y: valueAxis,
  /** What the bands are, in words: “smallest to largest of three seeds”. */
  band: v.optional(words),
  panels: v.optional(v.pipe(v.array(v.object({ id, name: words })), v.minLength(1))),
  series: v.pipe(v.array(seriesSchema), v.minLength(1)),
  marks: v.optional(v.array(markSchema)),
  notes: v.optional(words),
});

/** Curves over steps, layers or anything ordered, with bands, in one panel or several that share both axes. */
export const dataSchema = v.pipe(
  shape,
  v.check(
    ({ panels, series, marks = [] }) =>
      [...series, ...marks].every(({ panel }) =>
        panels ? panels.some((each) => each.id === panel) : panel === undefined,
      ),
    'every series and mark names one of the panels, or none where there are none',
  ),
  v.check(
    ({ panels = [], series }) =>
      repeated(panels.map((each) => each.id)).length === 0 &&
      repeated(series.map((each) => `${each.panel}/${each.id}`)).length === 0,
    'ids of panels, and of series in one panel, must differ',
  ),
  v.check(
    ({ y, series, marks = [] }) =>
      [...marks, ...series.flatMap(({ points }) => points)].every(
        (each) =>
          Math.min(each.y, ('low' in each && each.low) || each.y) >= y.min &&
          Math.max(each.y, ('high' in each && each.high) || each.y) <= y.max,
      ),
    'every value and band must lie between “min” and “max” of y',
  ),
  v.check(
    ({ x, series }) => x.kind !== 'log' || series.every(({ points }) => points[0]!.x > 0),
    'x must be above 0 on a logarithmic axis',
  ),
);
export type Data = v.InferOutput<typeof dataSchema>;

export const stateTable = {
  /** The measured x nearest to it is read. */
  at: number({ label: 'Read at', min: 0, max: 1e9, step: 0.001, default: 0 }),
  hidden: text({ label: 'Lines left out', maxLength: 400, default: '' }),
};

export const about: FigureAbout = {
  title: 'Curves with their bands',
  evidence: 'computed',
  method:
    'The file holds the values; the figure joins neighbouring ones by straight lines and prints those at the reading line as they are, without filling gaps.',
};
