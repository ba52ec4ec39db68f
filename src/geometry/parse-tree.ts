import { parseBrackets } from './brackets.ts';
import { parseConllu, splitColumns } from './conllu.ts';
import { parseIndented } from './indented.ts';
import type { Tree } from './tree.ts';
import type { Problem } from './tree-text.ts';

export { printBrackets } from './brackets.ts';
export { printConllu } from './conllu.ts';
export { printIndented } from './indented.ts';
export { MAX_NODES, type Problem } from './tree-text.ts';

export type TreeFormat = 'brackets' | 'indented' | 'conllu';
export type ParsedTree =
  | { readonly tree: Tree; readonly format: TreeFormat; readonly note?: string }
  | { readonly problems: readonly Problem[] };

const PARSERS = { brackets: parseBrackets, indented: parseIndented, conllu: parseConllu };
const MAX_CHARACTERS = 500_000;

/**
 * A tree from text in one of three forms, told apart by how the text begins. Never throws; on bad input it returns every
 * problem (ten at most), each with its line and what was expected. Time grows with the length of the text, and nothing recurses.
 */
export function parseTree(text: string): ParsedTree {
  if (text.length > MAX_CHARACTERS)
    return {
      problems: [
        { line: 1, message: `The text is longer than ${MAX_CHARACTERS} characters; expected one tree.` },
      ],
    };
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (clean.trim() === '')
    return {
      problems: [
        { line: 1, message: 'There is no text; expected a tree, such as (runs (dog (the)) (fast)).' },
      ],
    };
  const format = detectFormat(clean);
  const read = PARSERS[format](clean);
  return 'problems' in read ? read : { ...read, format };
}

/** Brackets begin with a bracket; CoNLL-U, after its comments, with a number and tabs, or with eight columns and a HEAD. */
function detectFormat(text: string): TreeFormat {
  if (/^\s*[()]/.test(text)) return 'brackets';
  const line = text.split('\n').find((candidate) => candidate.trim() !== '' && !candidate.startsWith('#'));
  if (line === undefined) return 'conllu';
  const columns = splitColumns(line);
  const numbered = /^\d+([-.]\d+)?$/.test(columns[0]!);
  const complete = columns.length >= 8 && (line.includes('\t') || /^\d+$/.test(columns[6]!));
  return (numbered && line.includes('\t')) || complete ? 'conllu' : 'indented';
}
