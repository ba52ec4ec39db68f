import { csvParseRows, tsvParseRows } from 'd3-dsv';
import { FIELDS, rowOf } from './row-fields.ts';
import { checkMost, layerOf, numbersOf, type Row, shown, type Told } from './told.ts';
import type { Tell } from './vectors.ts';

/** Which columns of a table hold what. */
interface Columns {
  readonly names: readonly string[];
  readonly fields: Readonly<Record<keyof Row, number | undefined>>;
  /** Of a vector's numbers, or of x and y; one that holds a whole vector is `list`. */
  readonly numbers: readonly number[];
  readonly list: number | undefined;
  readonly kind: Told['kind'];
}

/** @throws Error where a column is missing or there are two of one kind */
function columnsOf(header: readonly string[]): Columns {
  const names = header.map((name) => name.trim());
  const find = (wanted: readonly string[]): number | undefined => {
    const found = names.flatMap((name, k) => (wanted.includes(name.toLowerCase()) ? [k] : []));
    if (found.length > 1)
      throw new Error(
        `Its columns ${found.map((k) => `“${names[k]}”`).join(' and ')} mean the same; keep one of them.`,
      );
    return found[0];
  };
  const fields = {
    text: find(FIELDS.text),
    word: find(FIELDS.word),
    label: find(FIELDS.label),
    part: find(FIELDS.part),
  };
  if (fields.text === undefined)
    throw new Error(
      `Its first line must name the columns, one of them “sentence” or “text”; found ${shown(names.join(', '))}.`,
    );
  const [x, y, list] = [find(['x']), find(['y']), find(['vector'])];
  if (x !== undefined && y !== undefined)
    return { names, fields, numbers: [x, y], list: undefined, kind: 'places' };
  if (list !== undefined) return { names, fields, numbers: [], list, kind: 'vectors' };
  const taken = new Set(Object.values(fields));
  // A column without a name is the number of the row, as pandas writes it.
  const numbers = names.flatMap((name, k) => (taken.has(k) || name === '' ? [] : [k]));
  if (numbers.length === 0)
    throw new Error(
      'It has no coordinates: expected columns “x” and “y”, a column “vector”, or a column for each number of the vectors.',
    );
  return { names, fields, numbers, list: undefined, kind: 'vectors' };
}

/** An empty cell is no number, though Number('') is 0. */
function number(cell: string): unknown {
  const value = Number(cell);
  return Number.isNaN(value) || (value === 0 && cell.trim() === '') ? cell : value;
}

/** A vector in one cell: a list as in JSON, or numbers with spaces or commas between them. */
function cellNumbers(cell: string): unknown[] {
  const parts = cell
    .trim()
    .replace(/^\[|\]$/g, '')
    .trim()
    .split(/\s*,\s*|\s+/);
  return parts.map(number);
}

/**
 * A table of sentences, with a line of names first. @param text without a byte order mark
 * @throws Error in words for the reader, with line and column
 */
export function parseRows(text: string, kind: 'csv' | 'tsv', tell: Tell = () => {}): Told {
  let columns: Columns | undefined;
  const rows: Row[] = [];
  const numbers: Float32Array[] = [];
  const lines: number[] = [];
  let [line, read] = [1, 0];
  const take = (cells: string[]): null => {
    const first = line;
    const where = `Line ${first}`;
    for (const cell of cells) {
      read += cell.length + 1;
      for (let k = cell.indexOf('\n'); k >= 0; k = cell.indexOf('\n', k + 1)) line++;
    }
    line++;
    if (cells.length === 1 && cells[0]!.trim() === '') return null;
    if (!columns) {
      columns = columnsOf(cells);
      return null;
    }
    const { names, fields, list, kind } = columns;
    if (cells.length !== names.length)
      throw new Error(`${where} has ${cells.length} cells; the first line names ${names.length} columns.`);
    rows.push(rowOf((field) => (fields[field] === undefined ? undefined : cells[fields[field]]), where));
    checkMost(rows.length, kind);
    lines.push(first);
    const at = columns.numbers;
    numbers.push(
      list === undefined
        ? numbersOf(
            at.map((k) => number(cells[k]!)),
            where,
            (k) => `column “${names[at[k]!]}”`,
          )
        : numbersOf(cellNumbers(cells[list]!), `${where}, column “${names[list]}”`),
    );
    if (rows.length % 256 === 0) tell(read / text.length);
    return null;
  };
  // Rows are taken one by one, as all cells of a large file at once would fill the memory.
  const parse = kind === 'csv' ? csvParseRows : tsvParseRows;
  parse(text, take as unknown as (cells: string[]) => object);
  if (!columns) throw new Error('It is empty.');
  return {
    rows,
    word: '',
    kind: columns.kind,
    layers: [layerOf(numbers, (i) => `Line ${lines[i]}`)],
    found: foundIn(columns),
  };
}

function foundIn({ names, numbers, list, kind }: Columns): string {
  if (kind === 'places') return 'columns x and y';
  if (list !== undefined) return 'column vector';
  return `${numbers.length} columns, ${shown(names[numbers[0]!])} to ${shown(names[numbers.at(-1)!])}`;
}
