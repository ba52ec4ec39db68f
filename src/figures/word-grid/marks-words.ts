import { listed } from '../kit/format.ts';
import { cellName, pinned } from '../kit/grid/axes.ts';
import {
  cellCount,
  countOf,
  type GridState,
  holding,
  type Query,
  queryOf,
  shownQueries,
  textAt,
} from './marks.ts';
import { marksOf } from './marks-marked.ts';
import { textsOf } from './marks-texts.ts';
import type { Data } from './schema.ts';

/** A text in a sentence. */
export const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`);

/** In how many cells of the queries these words are said. */
export const countIn = ({ phrases }: Data, queries: readonly Query[], words: string): number =>
  countOf(queries, holding(phrases, words));

/** Whether a text holds the query's right answer; undefined where the query has none. */
export const isRight = ({ phrases }: Data, { expected }: Query, text: string): boolean | undefined =>
  expected === undefined ? undefined : holding(phrases, expected)[phrases.indexOf(text)];

/** Words marked in a text. */
export const marksIn = ({ phrases }: Data, { marks }: GridState, text: string): string[] =>
  marksOf(marks).flatMap(({ words }) => (holding(phrases, words)[phrases.indexOf(text)] ? [words] : []));

function markedWords(data: Data, state: GridState, queries: readonly Query[]): string {
  const counts = marksOf(state.marks).map(({ words }) => `“${words}” in ${countIn(data, queries, words)}`);
  return counts.length > 0 ? `Marked: ${listed(counts)} of ${cellCount(queries)} cells.` : '';
}

export function describe(data: Data, state: GridState): string {
  const queries = shownQueries(data, state);
  const query = queryOf(data, state);
  const texts = textsOf(data, queries);
  const pin = state.view === 'one' ? pinned(state) : undefined;
  const { text, count } = texts[0]!;
  const { expected } = query;
  const what = state.view === 'all' ? `All ${queries.length} queries` : `“${query.name}”`;
  return [
    `${what}: ${texts.length} different texts in ${cellCount(queries)} cells; the commonest is ${quoted(text)}, said in ${count}.`,
    state.view === 'one' && expected !== undefined
      ? `The right answer, “${expected}”, is named in ${countIn(data, queries, expected)}.`
      : '',
    markedWords(data, state, queries),
    pin ? `Chosen: ${cellName(query.axes, pin)}: ${quoted(textAt(data, query, pin))}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
