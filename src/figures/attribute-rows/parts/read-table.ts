import type { Row } from '../schema.ts';

/*
 * Preprocessed attribute tables of PAIR's Patchscopes code: tab-separated, cells quoted as in CSV with line breaks inside, an index without a name in the
 * first column, and lists of tokens as Python or NumPy prints them.
 */

/** The table cannot be read at all; the message says what was expected. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

const NEEDED = [
  'sample_id',
  'prompt_target',
  'object',
  'subject',
  'generations_baseline',
  'is_correct_baseline',
  'prompt_source',
  'source_cropped_toks',
] as const;
type Column = (typeof NEEDED)[number];

interface Line {
  /** In the file, from 1: where the row begins. */
  readonly at: number;
  readonly cells: readonly string[];
}

/** Rows of a tab-separated text: cells in double quotes may hold tabs, line breaks and doubled quotes. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let cells: string[] = [];
  let cell = '';
  let at = 1;
  let line = 1;
  let isQuoted = false;
  const endRow = () => {
    cells.push(cell);
    if (cells.length > 1 || cell !== '') lines.push({ at, cells });
    cells = [];
    cell = '';
    at = line;
  };
  for (let k = 0; k < text.length; k++) {
    const sign = text[k]!;
    if (sign === '\n') line += 1;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[k + 1] === '"') cell += text[k++];
      else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === '\t') {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r' || text[k + 1] !== '\n') cell += sign;
  }
  if (isQuoted) throw new TableError(`A quoted cell that begins in the row of line ${at} is never closed.`);
  endRow();
  return lines;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The strings of a list as Python prints it, with commas, or NumPy, without; undefined where it is no list. */
export function tokenList(text: string): string[] | undefined {
  const inner = /^\s*\[([\s\S]*)\]\s*$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const tokens: string[] = [];
  const rest = inner.replaceAll(/'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"/g, (_, single, double) => {
    const raw: string = single ?? double;
    tokens.push(
      raw.replaceAll(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([\s\S]))/gi, (_all, hex, wide, sign) =>
        hex || wide ? String.fromCharCode(Number.parseInt(hex ?? wide, 16)) : (ESCAPES[sign] ?? sign),
      ),
    );
    return '';
  });
  return /^[\s,]*$/.test(rest) ? tokens : undefined;
}

/** A row, or what is wrong with it. */
function rowOf(cell: (column: Column) => string): Row | string {
  const said = tokenList(cell('generations_baseline'));
  if (!said) return '“generations_baseline” is not a list of tokens';
  const source = tokenList(cell('source_cropped_toks') || '[]');
  if (!source) return '“source_cropped_toks” is not a list of tokens';
  const counted = cell('is_correct_baseline');
  if (counted !== 'True' && counted !== 'False')
    return `“is_correct_baseline” is “${counted}”, not True or False`;
  const sample = Number(cell('sample_id'));
  if (cell('sample_id') === '' || !Number.isFinite(sample))
    return `“sample_id” is “${cell('sample_id')}”, not a number`;
  const cropped = source.join('');
  const whole = cell('prompt_source');
  return {
    sample,
    subject: cell('subject'),
    object: cell('object'),
    prompt: cell('prompt_target'),
    said: said.join(''),
    before: source.slice(0, -1).join(''),
    subjectEnd: source.at(-1) ?? '',
    after: whole.startsWith(cropped) ? whole.slice(cropped.length) : '',
    counted: counted === 'True',
  };
}

/** Reads a table. Throws {@link TableError} where it is none; rows that cannot be read are left out and named by line. */
export function readTable(text: string): { rows: Row[]; problems: string[] } {
  const [head, ...lines] = linesOf(text.replace(/^\uFEFF/, ''));
  const places = new Map(head?.cells.map((name, k) => [name.trim(), k]));
  const missing = NEEDED.filter((name) => !places.has(name));
  if (missing.length > 0)
    throw new TableError(
      `This is not such a table: its first line lacks ${missing.map((name) => `“${name}”`).join(', ')}. Expected are cells separated by tabs, the names of the columns first.`,
    );
  const rows: Row[] = [];
  const problems: string[] = [];
  for (const { at, cells } of lines) {
    if (cells.length !== head!.cells.length) {
      problems.push(`Line ${at} has ${cells.length} cells; expected are ${head!.cells.length}.`);
      continue;
    }
    const row = rowOf((column) => cells[places.get(column)!]!);
    if (typeof row === 'string') problems.push(`Line ${at}: ${row}.`);
    else rows.push(row);
  }
  if (rows.length === 0)
    throw new TableError(`No row could be read. ${problems[0] ?? 'The table has none.'}`);
  return { rows, problems };
}
