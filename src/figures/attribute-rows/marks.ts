import type { Evidence } from '../kit/contract.ts';
import { remembering } from '../kit/remember.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { wordMatch } from '../kit/word-match.ts';
import { type Data, PAGE_ROWS, type Row, type stateTable } from './schema.ts';

export type RowsState = StateOf<typeof stateTable>;

/** A row with what whole words say of it. */
export interface Judged extends Row {
  /** Whether the object stands in the continuation as whole words. */
  readonly isNamed: boolean;
  /** Where the object was found in the continuation, from … up to: as whole words, else as a part of others. */
  readonly found: readonly [number, number] | undefined;
}

const spaceless = (text: string): string => text.replaceAll(' ', '');

/** The rule by which the files were counted: the object stands anywhere in the continuation, letter by letter, spaces left out of both. */
export const ruleCounts = ({ object, said }: Pick<Row, 'object' | 'said'>): boolean =>
  spaceless(said).includes(spaceless(object));

/** Where that rule finds the object, in the continuation with its spaces. */
function partFound({ object, said }: Row): readonly [number, number] | undefined {
  const wanted = spaceless(object);
  const start = spaceless(said).indexOf(wanted);
  if (start < 0) return undefined;
  const places = Array.from(said.matchAll(/[^ ]/g), ({ index }) => index);
  return [places[start]!, places[start + wanted.length - 1]! + 1];
}

const judged = remembering((rows: readonly Row[]): readonly Judged[] =>
  rows.map((row) => {
    const word = wordMatch(row.said, [row.object]);
    return { ...row, isNamed: word !== undefined, found: word ? [word.start, word.end] : partFound(row) };
  }),
);

export interface Counts {
  readonly rows: number;
  readonly samples: number;
  /** Rows by what both counts say. */
  readonly both: number;
  readonly neither: number;
  /** Counted right, though the object is no whole word of the continuation. */
  readonly part: number;
  /** Counted wrong, though it is. */
  readonly missed: number;
}

const tally = (rows: readonly Judged[]): Counts => {
  const some = (counted: boolean, isNamed: boolean) =>
    rows.filter((row) => row.counted === counted && row.isNamed === isNamed).length;
  return {
    rows: rows.length,
    samples: new Set(rows.map(({ sample }) => sample)).size,
    both: some(true, true),
    neither: some(false, false),
    part: some(true, false),
    missed: some(false, true),
  };
};

/** The rows that a state asks for. */
export interface Selection {
  /** How the rows that match the search were counted. */
  readonly counts: Counts;
  /** Of these the ones to be shown. */
  readonly listed: readonly Judged[];
}

const SHOWN: Readonly<Record<RowsState['show'], (row: Judged) => boolean>> = {
  all: () => true,
  right: ({ counted }) => counted,
  wrong: ({ counted }) => !counted,
  differ: ({ counted, isNamed }) => counted !== isNamed,
};

const matching = remembering((rows: readonly Row[], search: string) => {
  const wanted = search.trim().toLowerCase();
  const found = judged(rows).filter(({ subject, object, prompt, source, said }) =>
    [subject, object, prompt, source.join(''), said].join('\n').toLowerCase().includes(wanted),
  );
  return { found, counts: tally(found) };
});

export const selectionOf = remembering(({ rows }: Data, { search, show }: RowsState): Selection => {
  const { found, counts } = matching(rows, search);
  return { counts, listed: found.filter(SHOWN[show]) };
});

export const pageCount = (listed: readonly Judged[]): number =>
  Math.max(1, Math.ceil(listed.length / PAGE_ROWS));

export const evidence = ({ file }: Data): Evidence => (file === undefined ? 'computed' : 'published');

const count = (value: number, noun: string): string =>
  `${value.toLocaleString('en-GB')} ${noun}${value === 1 ? '' : 's'}`;

export function describe(data: Data, state: RowsState): string {
  const { counts, listed } = selectionOf(data, state);
  const { rows, samples, both, part, missed } = counts;
  const search = state.search.trim() && ` that match “${state.search.trim()}”`;
  const name = data.file === undefined ? 'A table made with the pocket model' : `The file “${data.file}”`;
  return `${name}: ${count(rows, 'row')} of ${count(samples, 'sample')}${search}. Counted right: ${both + part}; right by whole words: ${both + missed}. The two counts disagree in ${count(part + missed, 'row')}: ${part} counted right without the whole word, ${missed} counted wrong with it. Listed: ${count(listed.length, 'row')}.`;
}

/** A page beyond the last is let go, and said. */
export function check(data: Data, state: RowsState): StateRead<typeof stateTable> {
  const pages = pageCount(selectionOf(data, state).listed);
  if (state.page <= pages) return { state, problems: [] };
  return {
    state: { ...state, page: pages },
    problems: [`There is no page ${state.page}; the last is ${pages}.`],
  };
}
