import * as v from 'valibot';
import type { FigureAbout } from '../kit/contract.ts';
import { choice, number, text } from '../kit/state.ts';

const filled = v.pipe(v.string(), v.minLength(1));

const rowSchema = v.object({
  /** Rows of one subject and object have the same number. */
  sample: v.pipe(v.number(), v.integer(), v.minValue(0)),
  subject: filled,
  object: filled,
  /** The inspection prompt, with its placeholder. */
  prompt: v.string(),
  /** The source text before the token that is read, that token, and what follows. */
  source: v.tuple([v.string(), v.string(), v.string()]),
  /** There is no source text: only the subject stands there. */
  alone: v.optional(v.boolean()),
  /** How the model goes on after the inspection prompt with the subject's name in it. */
  said: v.string(),
  /** Whether the file counts that as right. */
  counted: v.boolean(),
});

export const dataSchema = v.object({
  /** Name of a file that the reader opened. */
  file: v.optional(v.string()),
  rows: v.pipe(v.array(rowSchema), v.minLength(1)),
});
export type Data = v.InferOutput<typeof dataSchema>;
export type Row = Data['rows'][number];

/** Rows on a page of the list. */
export const PAGE_ROWS = 4;

export const stateTable = {
  search: text({ label: 'Search', maxLength: 60, default: '' }),
  show: choice({
    label: 'Rows',
    options: { all: 'All', right: 'Counted right', wrong: 'Counted wrong', differ: 'Counts differ' },
    default: 'all',
  }),
  page: number({ label: 'Page', min: 1, max: 99_999, step: 1, default: 1 }),
};

export const about: FigureAbout = {
  title: 'Tables of facts, read row by row',
  evidence: 'computed',
  method:
    'The file says which rows were counted right: those whose continuation holds the object anywhere, spaces aside. The figure looks again for the object as whole words; capitals and accents make no difference.',
};
