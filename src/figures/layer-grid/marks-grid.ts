import type { Cells } from '../kit/grid/shades.ts';
import { remembering } from '../kit/remember.ts';

/** The outline of all cells from `least` on, in cells. */
export const outlineOf = remembering((cells: Cells, least: number): string => {
  const isIn = (row: number, column: number) => (cells[row]?.[column] ?? Number.NEGATIVE_INFINITY) >= least;
  let path = '';
  for (let row = 0; row <= cells.length; row++) {
    for (let column = 0; column <= cells[0]!.length; column++) {
      if (isIn(row, column) !== isIn(row - 1, column)) path += `M${column} ${row}h1`;
      if (isIn(row, column) !== isIn(row, column - 1)) path += `M${column} ${row}v1`;
    }
  }
  return path;
});
