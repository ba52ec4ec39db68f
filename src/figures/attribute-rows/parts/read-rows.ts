import type { Row } from '../schema.ts';
import { readCells } from './read-cells.ts';
import { readList, unescaped } from './read-lists.ts';

/*
 * The preprocessed tables of “Patchscopes” (PAIR, 2024): one row for each source sentence of a fact. Fetched when a reader opens a file.
 */

/** Rows that could be read, and what is wrong with the others: a sentence each, with the line, ten at most. */
export interface RowsRead {
  readonly rows: readonly Row[];
  readonly problems: readonly string[];
}

const COLUMNS = [
  'sample_id',
  'prompt_target',
  'object',
  'subject',
  'generations_baseline',
  'is_correct_baseline',
  'prompt_source',
  'position_source',
  'source_cropped_toks',
] as const;
const MOST_PROBLEMS = 10;

type Fields = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Reads a whole file. Columns may stand in any order, others are ignored. Never throws. */
export function readRows(text: string): RowsRead {
  try {
    const [head, ...records] = readCells(text);
    const missing = COLUMNS.filter((name) => !head?.cells.includes(name));
    if (missing.length > 0)
      throw new Error(
        `Line 1 lacks ${missing.join(', ')}; expected the names of the columns, with tabs between them.`,
      );
    if (records.length === 0)
      throw new Error('There is no row below the names of the columns; expected at least one.');
    const rows: Row[] = [];
    const problems: string[] = [];
    const width = head!.cells.length;
    for (const { line, cells } of records) {
      const read =
        cells.length === width
          ? readRow(Object.fromEntries(head!.cells.map((name, k) => [name, cells[k]])) as Fields)
          : `there are ${cells.length} fields; expected ${width}, as in the first line.`;
      if (typeof read !== 'string') rows.push(read);
      else problems.push(`Line ${line}: ${read}`);
    }
    const more = problems.length - MOST_PROBLEMS;
    const shown = problems.slice(0, MOST_PROBLEMS);
    return { rows, problems: more > 0 ? [...shown, `So it goes on in ${more} more rows.`] : shown };
  } catch (error) {
    return { rows: [], problems: [(error as Error).message] };
  }
}

/** A row, or what is wrong with it. */
function readRow(fields: Fields): Row | string {
  const { sample_id, subject, prompt_target: prompt, is_correct_baseline: verdict } = fields;
  const found = (name: keyof Fields) => `${name} is “${fields[name].slice(0, 40)}”`;
  // An object such as “Bras\u00edlia” was written with its escape.
  const object = unescaped(fields.object);
  if (!subject || !object) return 'subject or object is empty; expected a name.';
  if (!/^\d+$/.test(sample_id)) return `${found('sample_id')}; expected a whole number from 0 on.`;
  if (verdict !== 'True' && verdict !== 'False')
    return `${found('is_correct_baseline')}; expected True or False.`;
  const said = readList(fields.generations_baseline);
  if (!said) return `${found('generations_baseline')}; expected a list of quoted tokens.`;
  const tokens = readList(fields.source_cropped_toks);
  if (!tokens) return `${found('source_cropped_toks')}; expected a list of quoted tokens.`;
  const at = /^\d+$/.test(fields.position_source) ? Number(fields.position_source) : tokens.length;
  if (at >= tokens.length)
    return `${found('position_source')}; expected the place of one of the ${tokens.length} tokens, from 0 on.`;
  const cropped = tokens.join('');
  const rest = fields.prompt_source.startsWith(cropped) ? fields.prompt_source.slice(cropped.length) : '';
  return {
    sample: Number(sample_id),
    subject,
    object,
    prompt,
    source: [tokens.slice(0, at).join(''), tokens[at]!, tokens.slice(at + 1).join('') + rest],
    ...(fields.prompt_source.trim() === '' && { alone: true }),
    said: said.join(''),
    counted: verdict === 'True',
  };
}
