import * as v from 'valibot';
import type { FigureAbout } from '../kit/contract.ts';
import { choice, flag, number, text } from '../kit/state.ts';

/** How the model goes on after one wording, for some rows of a relation. */
const answersSchema = v.object({
  /** What it is asked to continue, with `{name}` where the entity stands. */
  prompt: v.string(),
  /** Of the true value; one for each row asked. */
  probability: v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** What the model says up to its full stop, by the place of the row among those asked; left out where it is the true value. */
  said: v.record(v.string(), v.string()),
});

const relationSchema = v.pipe(
  v.object({
    name: v.string(),
    noun: v.string(),
    meaning: v.string(),
    isInvented: v.boolean(),
    entities: v.pipe(v.array(v.string()), v.minLength(1)),
    values: v.array(v.string()),
    /** Other names, by row. */
    aliases: v.record(v.string(), v.array(v.string())),
    /** Where each row can be checked; a single one holds for all. */
    sources: v.pipe(v.array(v.string()), v.minLength(1)),
    /** All rows are asked. */
    trained: answersSchema,
    /** Rows are asked in a wording that training kept from them: one in `withheldEvery`. */
    withheld: answersSchema,
  }),
  v.check(
    ({ entities, values, sources, trained }) =>
      values.length === entities.length &&
      trained.probability.length === entities.length &&
      (sources.length === 1 || sources.length === entities.length),
    'a value, a source and a probability for each entity',
  ),
);

export const dataSchema = v.object({
  withheldEvery: v.pipe(v.number(), v.integer(), v.minValue(1)),
  relations: v.pipe(v.array(relationSchema), v.minLength(1)),
});
export type Data = v.InferOutput<typeof dataSchema>;
export type RelationFacts = Data['relations'][number];

/** Rows on a page of the list. */
export const PAGE_ROWS = 6;

export const stateTable = {
  search: text({ label: 'Search', maxLength: 60, default: '' }),
  relation: text({ label: 'Relation (empty: all)', maxLength: 30, default: '' }),
  wording: choice({
    label: 'Asked in a',
    options: { trained: 'Trained wording', withheld: 'Held-out wording' },
    default: 'trained',
  }),
  answers: choice({
    label: 'Answers',
    options: { all: 'All', right: 'Right', wrong: 'Wrong' },
    default: 'all',
  }),
  range: number({ label: 'Range (0: all)', min: 0, max: 7, step: 1, default: 0 }),
  sort: choice({
    label: 'Sorted by',
    options: {
      probability: 'Probability',
      entity: 'Entity',
      relation: 'Relation',
      value: 'True value',
      said: 'The model says',
    },
    default: 'probability',
  }),
  reversed: flag({ label: 'Reversed', default: false }),
  page: number({ label: 'Page', min: 1, max: 999, step: 1, default: 1 }),
  open: text({ label: 'Opened fact', maxLength: 80, default: '' }),
};

export const about: FigureAbout = {
  title: 'What the model knows, fact by fact',
  evidence: 'computed',
  method:
    'For every row of the tables the model is asked to go on after a prompt. Probability: of the true value, the product over its words. The answer is what it says by itself, the likeliest word each time up to its full stop. It is right where it begins with the true value, word for word.',
};
