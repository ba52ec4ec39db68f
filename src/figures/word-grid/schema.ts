import * as v from 'valibot';
import { axisSchema, id, MOST_TICKS, repeated, ticks, words } from '../kit/chart/schema.ts';
import type { FigureAbout } from '../kit/contract.ts';
import { choice, number, text } from '../kit/state.ts';

const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The tokens of a prompt, and which of them is read or written over, where that is the same one in every cell. */
const promptSchema = v.pipe(
  v.object({ tokens: v.pipe(v.array(words), v.minLength(1)), at: v.optional(place) }),
  v.check(({ tokens, at = 0 }) => at < tokens.length, '“at” is the place of one of the tokens, from 0 on'),
);

const querySchema = v.object({
  id,
  name: words,
  detail: v.optional(words),
  /** The right answer: a cell is right when its text holds these words, whole and in this order. */
  expected: v.optional(words),
  source: v.optional(promptSchema),
  target: v.optional(promptSchema),
});

const shape = v.object({
  /** Without ticks the rows of a query are the tokens of its source prompt. */
  row: v.object({ label: words, ticks: v.optional(ticks) }),
  column: axisSchema,
  /** How the texts were made, in words. */
  asked: v.optional(words),
  queries: v.pipe(v.array(querySchema), v.minLength(1)),
  /** Everything that was said anywhere, once; may be empty. */
  phrases: v.array(v.string()),
  /** What was said, as places in `phrases`: [query][row][column]. */
  said: v.array(v.array(v.array(place))),
});

/** What a model said at every pair of two things in steps, such as a source and a target layer, or a token and a layer, for several queries. */
export const dataSchema = v.pipe(
  shape,
  v.check(
    ({ queries }) => repeated(queries.map((query) => query.id)).length === 0,
    'ids of queries must differ',
  ),
  v.check(
    ({ row, queries }) =>
      row.ticks !== undefined || queries.every(({ source }) => source && source.tokens.length <= MOST_TICKS),
    `where “row” has no ticks, each query has the tokens of its “source”, at most ${MOST_TICKS}`,
  ),
  v.check(
    ({ row, column, queries, said }) =>
      said.length === queries.length &&
      said.every(
        (rows, k) =>
          rows.length === (row.ticks ?? queries[k]!.source?.tokens)?.length &&
          rows.every((cells) => cells.length === column.ticks.length),
      ),
    '“said” has a text for every query, row and column: a list of queries, each a list of rows',
  ),
  v.check(
    ({ phrases, said }) =>
      said
        .flat()
        .flat()
        .every((phrase) => phrase < phrases.length),
    'every number in “said” is a place in “phrases”, from 0 on',
  ),
);
export type Data = v.InferOutput<typeof dataSchema>;

export const stateTable = {
  view: choice({
    label: 'Show',
    options: { one: 'One query', all: 'All queries' },
    default: 'one',
  }),
  query: text({ label: 'Query (empty: the first)', maxLength: 60, default: '' }),
  row: number({
    label: 'Row of the kept cell (−1: none)',
    min: -1,
    max: MOST_TICKS - 1,
    step: 1,
    default: -1,
  }),
  column: number({ label: 'Column of the kept cell', min: -1, max: MOST_TICKS - 1, step: 1, default: -1 }),
  /** With commas between them; an empty place is free. */
  marks: text({ label: 'Marked words', maxLength: 250, default: '' }),
  page: number({ label: 'Page of the list of texts', min: 1, max: 999, step: 1, default: 1 }),
};

export const about: FigureAbout = {
  title: 'What is said in every cell',
  evidence: 'computed',
  method:
    'The file holds the texts; the figure looks for the marked words in them, whole words only, and counts. Accents and capitals make no difference.',
};
