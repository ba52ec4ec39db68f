import * as v from 'valibot';
import type { FigureAbout } from '../kit/contract.ts';
import { choice, number, text } from '../kit/state.ts';

const rowSchema = v.object({
  sample: v.number(),
  subject: v.string(),
  object: v.string(),
  /** The inspection prompt, with x for the subject. */
  prompt: v.string(),
  /** How the model goes on with the subject itself in the prompt. */
  said: v.string(),
  /** The source up to the subject's last token, and what comes after. */
  before: v.string(),
  subjectEnd: v.string(),
  after: v.string(),
  /** Whether the table counts it as right. */
  counted: v.boolean(),
});

export const dataSchema = v.object({ rows: v.pipe(v.array(rowSchema), v.minLength(1)) });
export type File = v.InferOutput<typeof dataSchema>;
export type Row = File['rows'][number];

/** What the file holds, and the reader's own table, once one was opened. */
export interface Data extends File {
  readonly own?: {
    readonly name: string;
    readonly rows: readonly Row[];
    /** What could not be read, a sentence each. */
    readonly problems: readonly string[];
  };
}

export const PAGE_ROWS = 6;

export const stateTable = {
  find: text({ label: 'Search subject, object and text', maxLength: 60, default: '' }),
  show: choice({
    label: 'Show',
    options: { all: 'all rows', right: 'counted right', wrong: 'counted wrong', differ: 'counts disagree' },
    default: 'all',
  }),
  page: number({ label: 'Page', min: 1, max: 99999, step: 1, default: 1 }),
};

export const about: FigureAbout = {
  title: 'Rows of an attribute table, counted twice',
  evidence: 'computed',
  method:
    'A row is counted right by the table’s own rule, the object’s letters anywhere in the text, spaces left out; and by whole words, whatever their case and accents. A table of your own is read in your browser and goes nowhere.',
};
