import { valueWords } from '../kit/chart/chart-words.ts';
import { brief } from '../kit/format.ts';
import { type Cell, cellName, pinned } from '../kit/grid/axes.ts';
import { bestOf, foundCells, type GridState, meansOf, type Panel, panelOf, valueAt } from './marks.ts';
import type { Data } from './schema.ts';

export const amountWords = ({ value: { format } }: Data, value: number | null): string =>
  value === null ? 'not measured' : valueWords(value, format);

/** As short as a cell needs it: “.67”, “1”, “0”; empty where nothing was measured. */
export function cellNumber({ value: { format } }: Pick<Data, 'value'>, value: number | null): string {
  if (value === null) return '';
  return format === 'share' && value % 1 !== 0
    ? valueWords(value, format).replace(/^(−?)0\./, '$1.')
    : brief(value, 1);
}

/** “source layer 3 → target layer 1: 0.92, 11 of 12; names the bridge 0.85”. */
export function cellWords(data: Data, panel: Panel, cell: Cell): string {
  const { strip } = panel;
  const value = valueAt(panel, cell);
  const count = value === null ? 0 : value * panel.n;
  const isCount =
    value !== null && data.value.format === 'share' && Math.abs(count - Math.round(count)) < 0.01;
  const of = isCount ? `, ${Math.round(count)} of ${panel.n}` : '';
  return `${cellName(data, cell)}: ${amountWords(data, value)}${of}${strip ? `; ${strip.name} ${valueWords(strip.values[cell.row]!, 'share')}` : ''}`;
}

/** “best of 81 tries: 0.99”, and where, if that is one cell. */
export function bestWords(data: Data, panel: Panel): string {
  const best = bestOf(panel.cells);
  if (!best) return '';
  const [first, ...more] = best.cells;
  const where = more.length > 0 ? `in ${best.cells.length} cells` : `at ${cellName(data, first!)}`;
  return `best of ${best.tries} tries: ${amountWords(data, best.value)} ${where}`;
}

/** How often the words looked for are said; empty where none are. */
export function findWords(panel: Panel, { find }: GridState): string {
  if (find.trim() === '' || !panel.examples) return '';
  return `“${find.trim()}” is said in ${foundCells(panel, find).length} of ${panel.cells.flat().length} cells`;
}

export function describe(data: Data, state: GridState): string {
  const panel = panelOf(data, state);
  const pin = pinned(state);
  const best = bestWords(data, panel);
  const found = findWords(panel, state);
  return [
    `${panel.name}, n = ${panel.n}: ${data.value.label} by ${data.row.label} and ${data.column.label};`,
    `mean of all cells ${amountWords(data, meansOf(panel.cells).all)}${best ? `, ${best}` : ''}.`,
    pin ? `Chosen: ${cellWords(data, panel, pin)}.` : '',
    found && `${found}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
