import { type Axes, type Cell, cellProblem } from '../kit/grid/axes.ts';
import { remembering } from '../kit/remember.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { checkMarks, holds } from './marks-marked.ts';
import { pageCount } from './marks-texts.ts';
import type { Data, stateTable } from './schema.ts';

export type GridState = StateOf<typeof stateTable>;
/** What was said in the cells of a query, as places in the list of texts: [row][column]. */
export type Said = Data['said'][number];

/** A query with its texts. */
export type Query = Data['queries'][number] & { readonly said: Said; readonly axes: Axes };

export const queriesOf = remembering(({ queries, row, column, said }: Data): readonly Query[] =>
  queries.map((query, k) => ({
    ...query,
    said: said[k]!,
    axes: { row: { ...row, ticks: row.ticks ?? query.source!.tokens }, column },
  })),
);

/** The query drawn large. */
export const queryOf = (data: Data, { query }: GridState): Query =>
  queriesOf(data).find(({ id }) => id === query) ?? queriesOf(data)[0]!;

/** The queries that are counted: the one drawn large, or all. */
export const shownQueries = (data: Data, state: GridState): readonly Query[] =>
  state.view === 'all' ? queriesOf(data) : [queryOf(data, state)];

export const textAt = ({ phrases }: Data, { said }: Query, { row, column }: Cell): string =>
  phrases[said[row]![column]!]!;

/** For each text, whether it holds these words, whole and in this order. */
export const holding = remembering(
  (phrases: readonly string[], words: string): readonly boolean[] =>
    phrases.map((text) => holds(text, words)),
  40,
);

/** In how many cells of some queries a text is said for which `holds` is true. */
export const countOf = (queries: readonly Query[], holds: readonly boolean[]): number =>
  queries.reduce((sum, { said }) => sum + said.flat().filter((text) => holds[text]).length, 0);

export const cellCount = (queries: readonly Query[]): number =>
  queries.reduce((sum, { said }) => sum + said.flat().length, 0);

/** Takes out of the state what the data lack, and says so. */
export function check(data: Data, state: GridState): StateRead<typeof stateTable> {
  const { marks, problems } = checkMarks(state.marks);
  let { query, row, column, page } = state;
  const ids = data.queries.map(({ id }) => id);
  if (query && !ids.includes(query)) {
    problems.push(`There is no query “${query}”; there are: ${ids.join(', ')}.`);
    query = '';
  }
  const lost = cellProblem(queryOf(data, { ...state, query }).axes, state);
  if (lost) {
    problems.push(lost);
    row = column = -1;
  }
  const pages = pageCount(data, shownQueries(data, { ...state, query }));
  if (page > pages) {
    problems.push(`There is no page ${page}; there are ${pages}.`);
    page = pages;
  }
  return { state: { ...state, query, row, column, marks, page }, problems };
}
