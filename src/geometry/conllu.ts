import type { Tree } from './tree.ts';
import { findCycles } from './tree-check.ts';
import { badLength, quote, readLength, TreeDraft, type TreeRead } from './tree-text.ts';

/*
 * CoNLL-U, the format of Universal Dependencies (universaldependencies.org/format.html): one word a line in ten columns. The last
 * two may be missing, and spaces may stand for tabs. An edge length is kept in MISC as `Length=2.5`, our own addition.
 */
const COLUMNS = 'ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC';
const LEAST_COLUMNS = 8;

export interface ConlluLine {
  /** From 1. */
  readonly line: number;
  /** At least one; ten in a complete line. */
  readonly columns: readonly string[];
}

/** The lines of one sentence: comments without their `#`, and words. */
export interface ConlluSentence {
  readonly comments: readonly string[];
  readonly words: readonly ConlluLine[];
}

export function splitColumns(line: string): string[] {
  return line.includes('\t') ? line.split('\t').map((column) => column.trim()) : line.trim().split(/\s+/);
}

/** Sentences as blank lines part them. Ranges (1-2) and empty nodes (1.1) are left out; nothing else is checked. */
export function splitSentences(text: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let words: ConlluLine[] = [];
  const close = (): void => {
    if (words.length > 0) sentences.push({ comments, words });
    comments = [];
    words = [];
  };
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') close();
    else if (line.startsWith('#')) comments.push(line.slice(1).trim());
    else {
      const columns = splitColumns(line);
      if (!/^\d+[-.]\d+$/.test(columns[0]!)) words.push({ line: index + 1, columns });
    }
  }
  close();
  return sentences;
}

/** The tree of the first sentence; `note` says so when there are more. */
export function parseConllu(text: string): TreeRead {
  const sentences = splitSentences(text);
  const note =
    sentences.length > 1 ? `The text holds ${sentences.length} sentences; the first is used.` : undefined;
  const words = sentences[0]?.words ?? [];
  const draft = new TreeDraft();
  const places = new Map<string, number>();
  for (const [place, { line, columns }] of words.entries()) {
    const id = columns[0]!;
    if (columns.length < LEAST_COLUMNS)
      draft.report(line, `This line has ${columns.length} columns; expected 10: ${COLUMNS}.`);
    if (!/^[1-9]\d*$/.test(id)) draft.report(line, `The ID is ${quote(id)}; expected a whole number from 1.`);
    else if (places.has(id))
      draft.report(line, `The ID ${quote(id)} is used twice; expected one for each word.`);
    else places.set(id, place);
  }
  const ids = [...places.keys()];
  const range = `${ids[0]} to ${ids.at(-1)}`;
  for (const word of words) addWord(draft, word, places, range);
  if (words.length > 0 && words.every(({ columns }) => columns.length >= LEAST_COLUMNS)) checkShape(draft);
  const relations = words.map(({ columns }) => columns[7] ?? '_');
  const named = relations.some((relation) => relation !== '_');
  return draft.finish({ ...(named && { relations }), ...(note && { note }) });
}

/** Stands for a head that is no word, so that the word is not taken for a root. */
const NO_WORD = -2;

function addWord(
  draft: TreeDraft,
  { line, columns }: ConlluLine,
  places: ReadonlyMap<string, number>,
  range: string,
): void {
  const [id, form = '_'] = columns;
  const head = columns[6];
  const parent = head === '0' ? -1 : places.get(head ?? '');
  if (head !== undefined && (parent === undefined || head === id)) {
    const found =
      head === id ? `${quote(form)} is its own HEAD` : `The HEAD of ${quote(form)} is ${quote(head)}`;
    draft.report(line, `${found}; expected 0 for the root, or another word’s ID, ${range}.`);
  }
  draft.add(form, parent ?? NO_WORD, lengthOf(columns, line, draft), line);
}

function lengthOf(columns: readonly string[], line: number, draft: TreeDraft): number | undefined {
  const written = /(?:^|\|)Length=([^|]*)/.exec(columns[9] ?? '')?.[1];
  if (written === undefined) return undefined;
  const length = readLength(written);
  if (length === undefined) draft.report(line, badLength(written, columns[1]!));
  return length;
}

/** One root, and no circles: what only the whole sentence can show. */
function checkShape(draft: TreeDraft): void {
  const { parents, labels, lines } = draft;
  if (!parents.includes(-1))
    draft.report(lines[0]!, 'No word has HEAD 0; expected one, the root of the sentence.');
  for (const cycle of findCycles(parents)) {
    if (cycle.length === 1) continue;
    const named = cycle.slice(0, 8).map((node) => quote(labels[node]!));
    const rest = cycle.length > named.length ? ['…'] : [];
    const path = [...named, ...rest, named[0]].join(' → ');
    draft.report(
      lines[cycle[0]!]!,
      `These words hang from each other in a circle: ${path}; expected a way up to the root.`,
    );
  }
}

/** The tree in ten columns, words in node order. Every tree comes back as it was, but for line breaks in labels. */
export function printConllu(tree: Tree): string {
  const lines = tree.labels.map((label, node) => {
    const form = label.replace(/\s+/g, ' ').trim() || '_';
    const head = tree.parents[node]! + 1;
    const weight = tree.weights[node]!;
    const misc = head === 0 || weight === 1 ? '_' : `Length=${weight}`;
    return [node + 1, form, '_', '_', '_', '_', head, tree.relations?.[node] ?? '_', '_', misc].join('\t');
  });
  return `${lines.join('\n')}\n`;
}
