import { type Cell, cellProblem } from '../kit/grid/axes.ts';
import type { Cells } from '../kit/grid/shades.ts';
import { remembering } from '../kit/remember.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import type { Data, stateTable } from './schema.ts';

export type GridState = StateOf<typeof stateTable>;
export type Panel = Data['panels'][number];
/** The panel drawn large. */
export const panelOf = ({ panels }: Data, { panel }: GridState): Panel =>
  panels.find(({ id }) => id === panel) ?? panels[0]!;

export const valueAt = ({ cells }: Panel, { row, column }: Cell): number | null =>
  cells[row]?.[column] ?? null;

/** Value from which on cells are outlined. */
export const threshold = ({ value: { min, max } }: Data, { above }: GridState): number =>
  min + above * (max - min);

const meanOf = (values: readonly (number | null)[]): number | null => {
  const measured = values.filter((value) => value !== null);
  return measured.length > 0 ? measured.reduce((sum, value) => sum + value, 0) / measured.length : null;
};

/** Means of rows, of columns and of all cells; null where nothing was measured. */
export const meansOf = remembering(
  (cells: Cells) => ({
    rows: cells.map(meanOf),
    columns: cells[0]!.map((_, column) => meanOf(cells.map((row) => row[column]!))),
    all: meanOf(cells.flat()),
  }),
  30,
);

export interface Best {
  readonly value: number;
  /** Every cell that has this value. */
  readonly cells: readonly Cell[];
  /** How many cells were measured: among so many it is the best. */
  readonly tries: number;
}

/** The largest value, found after the fact; none where fewer than two cells were measured. */
export const bestOf = remembering((cells: Cells): Best | undefined => {
  const measured = cells.flat().filter((value) => value !== null);
  if (measured.length < 2) return undefined;
  const value = Math.max(...measured);
  return { value, cells: cellsWhere(cells, (_, each) => each === value), tries: measured.length };
});

function cellsWhere(cells: Cells, holds: (cell: Cell, value: number | null) => boolean): Cell[] {
  return cells.flatMap((values, row) =>
    values.flatMap((value, column) => (holds({ row, column }, value) ? [{ row, column }] : [])),
  );
}

/** Whether cells of the diagonal stand out: both axes have the same ticks, and more than one. */
export const hasDiagonal = ({ row, column }: Data): boolean =>
  row.ticks.length > 1 && row.ticks.join('\n') === column.ticks.join('\n');

/** One answer in a cell. */
export interface Answer {
  readonly name: string;
  readonly said: string;
  readonly expected: string | undefined;
  readonly isRight: boolean;
}

export function answersAt({ examples }: Panel, { row, column }: Cell): Answer[] {
  const answers = examples?.said[row]?.[column] ?? [];
  return answers.map((answer, k) => {
    const { name, expected } = examples!.items[k]!;
    const said = examples!.phrases[answer]!;
    return { name, said, expected, isRight: said === expected };
  });
}

/** Cells in which something is said that holds these words, whole and in this order. */
export const foundCells = remembering(({ cells, examples }: Panel, find: string): Cell[] => {
  const wanted = find.trim().toLowerCase();
  if (wanted === '' || !examples) return [];
  const holds = examples.phrases.map((phrase) => ` ${phrase} `.includes(` ${wanted} `));
  return cellsWhere(cells, ({ row, column }) => examples.said[row]![column]!.some((answer) => holds[answer]));
});

/** Takes out of the state what the data lack, and says so. */
export function check(data: Data, state: GridState): StateRead<typeof stateTable> {
  const problems: string[] = [];
  let { panel, row, column } = state;
  const ids = data.panels.map(({ id }) => id);
  if (panel && !ids.includes(panel)) {
    problems.push(`There is no panel “${panel}”; there are: ${ids.join(', ')}.`);
    panel = '';
  }
  const lost = cellProblem(data, state);
  if (lost) {
    problems.push(lost);
    row = column = -1;
  }
  return { state: { ...state, panel, row, column }, problems };
}
