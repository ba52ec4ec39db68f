import { brief } from '../format.ts';

/** An axis in steps: numbers of layers, or words of a prompt. */
export interface Axis {
  readonly label: string;
  readonly ticks: readonly (number | string)[];
}

/** The two axes of a grid. */
export interface Axes {
  readonly row: Axis;
  readonly column: Axis;
}

/** A cell by its row and column, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a?.row === b?.row && a?.column === b?.column;

/** The cell that a state keeps; −1 says none. */
export const pinned = (state: Cell): Cell | undefined => (state.row < 0 ? undefined : state);

export const tickWords = (tick: number | string): string => (typeof tick === 'number' ? brief(tick) : tick);

/** “source layer 3”. */
const placeWords = ({ label, ticks }: Axis, at: number): string => `${label} ${tickWords(ticks[at]!)}`;

/** “source layer 3 → target layer 1”. */
export const cellName = ({ row, column }: Axes, cell: Cell): string =>
  `${placeWords(row, cell.row)} → ${placeWords(column, cell.column)}`;

/** What is wrong with the cell that a state keeps; empty where it is there, or none is kept. */
export function cellProblem({ row, column }: Axes, cell: Cell): string {
  const [rows, columns] = [row.ticks.length, column.ticks.length];
  const isThere = cell.row < rows && cell.column < columns && cell.row < 0 === cell.column < 0;
  return isThere
    ? ''
    : `There is no cell ${cell.row}, ${cell.column}; there are ${rows} rows and ${columns} columns, from 0 on.`;
}
