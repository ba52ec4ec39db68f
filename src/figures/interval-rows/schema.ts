import * as v from 'valibot';
import { amount, id, repeated, valueAxis, words } from '../kit/chart/schema.ts';
import type { FigureAbout } from '../kit/contract.ts';
import { choice, flag, text } from '../kit/state.ts';

const estimateSchema = v.pipe(
  v.object({
    value: amount,
    low: amount,
    high: amount,
    /** The same measure of each seed alone. */
    seeds: v.optional(v.array(amount)),
    /** The same measure where it should fail, by name: another subject's vector, a guess. */
    controls: v.optional(v.record(words, amount)),
    /** Layer at which it was measured, where one was chosen. */
    layer: v.optional(v.nullable(v.pipe(v.number(), v.integer()))),
  }),
  v.check(
    ({ value, low, high }) => low <= value && value <= high,
    '“value” must lie between “low” and “high”',
  ),
);

const rowSchema = v.object({
  name: words,
  detail: v.optional(words),
  items: v.optional(v.pipe(amount, v.integer(), v.minValue(1))),
  /** The least value that was asked for beforehand. */
  gate: v.optional(amount),
  /** By id of the group. A group that was not measured in this row is missing. */
  groups: v.record(id, estimateSchema),
});

/** Measured values in rows, each with its interval, for one group or several: models, conditions, years. */
export const dataSchema = v.pipe(
  v.object({
    x: valueAxis,
    /** What the bars are, in words: “95 % bootstrap over seeds and items”. */
    interval: words,
    /** What the small dots are, and what the crosses are: words for the legend, where there are any. */
    seeds: v.optional(words),
    controls: v.optional(words),
    /** What is counted in `items`. */
    itemsName: v.optional(words),
    groups: v.pipe(v.array(v.object({ id, name: words })), v.minLength(1)),
    /** By id, in the order in which they are listed. */
    rows: v.pipe(
      v.record(id, rowSchema),
      v.check((rows) => Object.keys(rows).length > 0, 'there must be a row'),
    ),
    notes: v.optional(words),
  }),
  v.check(
    (data) =>
      (['seeds', 'controls'] as const).every(
        (field) =>
          data[field] ||
          Object.values(data.rows).every((row) => Object.values(row.groups).every((each) => !each[field])),
      ),
    'where there are seeds or controls, “seeds” and “controls” say what they are',
  ),
  v.check(({ groups }) => repeated(groups.map((each) => each.id)).length === 0, 'ids of groups must differ'),
  v.check(
    ({ groups, rows }) =>
      Object.values(rows).every((row) => {
        const measured = Object.keys(row.groups);
        return measured.length > 0 && measured.every((each) => groups.some((group) => group.id === each));
      }),
    'every row has a value for one of the groups, and for no other',
  ),
  v.check(
    ({ x, rows }) =>
      Object.values(rows).every(({ gate, groups }) =>
        Object.values(groups).every(({ value, low, high, seeds = [], controls = {} }) =>
          [low, high, gate ?? value, ...seeds, ...Object.values(controls)].every(
            (each) => each >= x.min && each <= x.max,
          ),
        ),
      ),
    'every number of a row must lie between “min” and “max” of x',
  ),
);
export type Data = v.InferOutput<typeof dataSchema>;

export const stateTable = {
  sort: choice({
    label: 'Order',
    options: { given: 'as listed', value: 'by value', name: 'by name', items: 'by number of items' },
    default: 'given',
  }),
  /** Only where some rows have a gate and others have none. */
  ungated: flag({ label: 'Also measures without a gate', default: false }),
  hidden: text({ label: 'Groups left out', maxLength: 200, default: '' }),
  row: text({ label: 'Row read out', maxLength: 80, default: '' }),
};

export const about: FigureAbout = {
  title: 'Values with their intervals',
  evidence: 'computed',
  method:
    'The file holds values, intervals, single seeds and controls; the figure only places them. A gate is met when the value itself, unrounded, is at least the gate.',
};
