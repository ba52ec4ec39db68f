import { type SVGTemplateResult, svg } from 'lit';
import { remembering } from '../remember.ts';

/** [row][column]; null where nothing was measured. */
export type Cells = readonly (readonly (number | null)[])[];

/** Ends of the values that are shaded. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** All cells of one shade, as lines along the rows: `M column row h width`, in cells. */
export interface Shade {
  /** 0 … 10: tenths of the way from the smallest to the largest value, upwards; 0 is the smallest value itself. */
  readonly level: number;
  readonly path: string;
}

const LEVELS = 10;

const levelOf = (value: number, { min, max }: Range): number =>
  Math.ceil(Number((((value - min) / (max - min)) * LEVELS).toFixed(6)));

/** The cells as one path for each shade, neighbours in a row joined; what was not measured is left out. */
export const shadesOf = remembering((cells: Cells, range: Range): Shade[] => {
  const paths = new Map<number, string>();
  for (const [row, values] of cells.entries()) {
    const levels = values.map((value) => (value === null ? undefined : levelOf(value, range)));
    for (let start = 0, end: number; start < levels.length; start = end) {
      end = start + 1;
      const level = levels[start];
      if (level === undefined) continue;
      while (end < levels.length && levels[end] === level) end++;
      paths.set(level, `${paths.get(level) ?? ''}M${start} ${row}h${end - start}`);
    }
  }
  return Array.from(paths, ([level, path]) => ({ level, path }));
}, 60);

/** Shaded cells, one unit each. */
export const shades = (range: Range, cells: Cells): SVGTemplateResult =>
  svg`<g class="shades" transform="translate(0 .5)">${shadesOf(cells, range).map(
    ({ level, path }) => svg`<path style="--share:${level * 10}%" d=${path}></path>`,
  )}</g>`;
