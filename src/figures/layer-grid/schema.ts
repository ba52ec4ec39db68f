import * as v from 'valibot';
import { amount, axisSchema, id, MOST_TICKS, repeated, valueAxis, words } from '../kit/chart/schema.ts';
import type { FigureAbout } from '../kit/contract.ts';
import { flag, number, text } from '../kit/state.ts';

/** Null where nothing was measured. */
const cellsSchema = v.array(v.array(v.nullable(amount)));
const shareSchema = v.pipe(amount, v.minValue(0), v.maxValue(1));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

const examplesSchema = v.object({
  /** What was asked; right is an answer that equals `expected`, all of it. */
  items: v.pipe(v.array(v.object({ name: words, expected: v.optional(words) })), v.minLength(1)),
  /** Everything that was said anywhere, once. */
  phrases: v.array(v.string()),
  /** What was said, as places in `phrases`: [row][column][item]. */
  said: v.array(v.array(v.array(place))),
});

const panelSchema = v.object({
  id,
  name: words,
  /** How many answers stand behind each cell. */
  n: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** [row][column]. */
  cells: cellsSchema,
  /** Shares to compare the cells with, and how many tries each had. */
  baselines: v.optional(
    v.array(v.object({ name: words, value: amount, tries: v.optional(v.pipe(v.number(), v.minValue(1))) })),
  ),
  /** A share for each row, drawn beside the rows. */
  strip: v.optional(v.object({ name: words, values: v.array(shareSchema) })),
  examples: v.optional(examplesSchema),
});
type PanelData = v.InferOutput<typeof panelSchema>;

const shape = v.object({
  row: axisSchema,
  column: axisSchema,
  value: valueAxis,
  panels: v.pipe(v.array(panelSchema), v.minLength(1)),
});

const fits = <T>(cells: readonly (readonly T[])[], rows: number, columns: number): boolean =>
  cells.length === rows && cells.every((row) => row.length === columns);

/** Whether the examples are of the panel's form, and the cells the shares of them that are right. */
function agrees({ cells, n, examples }: PanelData, isShare: boolean): boolean {
  if (!examples) return true;
  const { items, phrases, said } = examples;
  if (!fits(said, cells.length, cells[0]?.length ?? 0)) return false;
  const counted = isShare && items.length === n && items.every(({ expected }) => expected !== undefined);
  return said.every((row, i) =>
    row.every((answers, j) => {
      const right = answers.filter((answer, k) => phrases[answer] === items[k]?.expected).length;
      return (
        answers.length === items.length &&
        answers.every((answer) => answer < phrases.length) &&
        (!counted || Math.abs(right / n - (cells[i]![j] ?? Number.NaN)) < 1e-3)
      );
    }),
  );
}

/** Values by two things in steps, such as a source and a target layer, or a layer and a token; a panel for each task. */
export const dataSchema = v.pipe(
  shape,
  v.check(
    ({ row, column, panels }) =>
      panels.every(({ cells }) => fits(cells, row.ticks.length, column.ticks.length)),
    'each panel has a cell for every row and column: “cells” is a list of rows',
  ),
  v.check(
    ({ row, panels }) =>
      panels.every(({ strip }) => !strip || strip.values.length === row.ticks.length) &&
      new Set(panels.flatMap(({ strip }) => strip?.name ?? [])).size < 2,
    'a strip has a value for every row, and the same name in all panels',
  ),
  v.check(
    ({ panels }) => repeated(panels.map((panel) => panel.id)).length === 0,
    'ids of panels must differ',
  ),
  v.check(
    ({ value: { min, max }, panels }) =>
      panels.every(({ cells, baselines = [] }) =>
        [...cells.flat(), ...baselines.map(({ value }) => value)].every(
          (value) => value === null || (value >= min && value <= max),
        ),
      ),
    'every cell and baseline must lie between “min” and “max” of the value',
  ),
  v.check(
    ({ value, panels }) => panels.every((panel) => agrees(panel, value.format === 'share')),
    '“said” has an answer of every item in every cell, and cells are the shares of right ones',
  ),
);
export type Data = v.InferOutput<typeof dataSchema>;

export const stateTable = {
  panel: text({ label: 'Panel (empty: the first)', maxLength: 60, default: '' }),
  row: number({
    label: 'Row of the chosen cell (−1: none)',
    min: -1,
    max: MOST_TICKS - 1,
    step: 1,
    default: -1,
  }),
  column: number({ label: 'Column of the chosen cell', min: -1, max: MOST_TICKS - 1, step: 1, default: -1 }),
  /** Of the way from the smallest to the largest value. */
  above: number({ label: 'Outline cells from', min: 0, max: 1, step: 0.05, default: 0.5 }),
  means: flag({ label: 'Means of rows and columns', default: true }),
  find: text({ label: 'Mark cells that say', maxLength: 60, default: '' }),
};

export const about: FigureAbout = {
  title: 'A value for each pair of layers',
  evidence: 'computed',
  method:
    'The file holds the values; the figure shades each cell by its own and prints it as it is. Means are of the cells drawn, and the best cell is picked after the fact, so it is named with the number of cells tried.',
};
