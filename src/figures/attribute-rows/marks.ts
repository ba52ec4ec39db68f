import { remembering } from '../kit/remember.ts';
import type { StateOf } from '../kit/state.ts';
import { type WordMatch, wordMatch } from '../kit/words/word-match.ts';
import { type Data, PAGE_ROWS, type Row, type stateTable } from './schema.ts';

export type RowsState = StateOf<typeof stateTable>;

/** A row with both counts. */
export interface Counted {
  readonly row: Row;
  /** Where the text names the object as whole words. */
  readonly match: WordMatch | undefined;
}

export interface Counts {
  readonly rows: number;
  readonly samples: number;
  /** By the table's own rule, by whole words, by both. */
  readonly table: number;
  readonly words: number;
  readonly both: number;
  readonly problems: number;
}

export const rowsOf = ({ rows, own }: Data): readonly Row[] => own?.rows ?? rows;

const counted = remembering((rows: readonly Row[]): readonly Counted[] =>
  rows.map((row) => ({ row, match: wordMatch(row.said, [row.object]) })),
);

export const isDifferent = ({ row, match }: Counted): boolean => row.counted !== (match !== undefined);

const SHOWN: Readonly<Record<RowsState['show'], (each: Counted) => boolean>> = {
  all: () => true,
  right: ({ row }) => row.counted,
  wrong: ({ row }) => !row.counted,
  differ: isDifferent,
};

/** The rows that the state leaves. */
export const found = remembering((data: Data, find: string, show: RowsState['show']): readonly Counted[] => {
  const wanted = find.toLowerCase().trim();
  return counted(rowsOf(data)).filter(
    (each) =>
      SHOWN[show](each) &&
      `${each.row.subject}\n${each.row.object}\n${each.row.said}`.toLowerCase().includes(wanted),
  );
});

export function countsOf(data: Data): Counts {
  const all = counted(rowsOf(data));
  const number = (isCounted: (each: Counted) => boolean) => all.filter(isCounted).length;
  return {
    rows: all.length,
    samples: new Set(all.map(({ row }) => row.sample)).size,
    table: number(({ row }) => row.counted),
    words: number(({ match }) => match !== undefined),
    both: number(({ row, match }) => row.counted && match !== undefined),
    problems: data.own?.problems.length ?? 0,
  };
}

export const pagesOf = (rows: readonly Counted[]): number => Math.max(1, Math.ceil(rows.length / PAGE_ROWS));

export function shown(data: Data, { find, show, page }: RowsState) {
  const rows = found(data, find, show);
  const start = (Math.min(page, pagesOf(rows)) - 1) * PAGE_ROWS;
  return { rows, start, listed: rows.slice(start, start + PAGE_ROWS) };
}

export const BAR = { width: 360, height: 24 } as const;

/** Parts of a bar over all rows: right by both, by the table alone, by words alone, by neither. */
export function barOf({ rows, table, words, both }: Counts) {
  const parts = [
    { kind: 'both', label: 'right by both counts', count: both },
    { kind: 'table', label: 'by the table alone', count: table - both },
    { kind: 'words', label: 'by whole words alone', count: words - both },
    { kind: 'neither', label: 'by neither', count: rows - table - words + both },
  ];
  let x = 0;
  return parts.map((part) => {
    const width = rows === 0 ? 0 : Math.round((part.count / rows) * BAR.width);
    const path = `M${x} 0h${width}v${BAR.height}h-${width}z`;
    x += width;
    return { ...part, path };
  });
}

export function describe(data: Data, state: RowsState): string {
  const { rows, samples, table, words, both, problems } = countsOf(data);
  const { rows: left } = shown(data, state);
  const what = data.own ? `Your table “${data.own.name}”` : 'The table of this page';
  const wrong = problems > 0 ? ` ${problems} rows could not be read.` : '';
  return `${what} has ${rows} rows of ${samples} samples. ${table} are counted right by its own rule and ${words} by whole words; the counts disagree in ${table + words - 2 * both}.${wrong} ${left.length} are listed.`;
}
