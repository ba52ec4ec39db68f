import type { Query } from './marks.ts';
import type { Data } from './schema.ts';

/** A text and how many cells say it. */
export interface SaidText {
  readonly text: string;
  readonly count: number;
}

const PAGE = 8;

/** The different texts of some queries, the commonest first, then in alphabetical order. */
export function textsOf({ phrases }: Data, queries: readonly Query[]): readonly SaidText[] {
  const counts = new Map<number, number>();
  for (const text of queries.flatMap(({ said }) => said.flat()))
    counts.set(text, (counts.get(text) ?? 0) + 1);
  return Array.from(counts, ([text, count]) => ({ text: phrases[text]!, count })).sort(
    (a, b) => b.count - a.count || (a.text < b.text ? -1 : 1),
  );
}

export const pageCount = (data: Data, queries: readonly Query[]): number =>
  Math.ceil(textsOf(data, queries).length / PAGE);

/** The texts of a page of the list, pages from 1 on, and how many stand before them. */
export function pageOf(
  data: Data,
  queries: readonly Query[],
  page: number,
): { texts: readonly SaidText[]; before: number } {
  const before = (page - 1) * PAGE;
  return { texts: textsOf(data, queries).slice(before, before + PAGE), before };
}
