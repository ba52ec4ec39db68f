import * as v from 'valibot';
import { id, repeated, words } from '../kit/chart/schema.ts';
import type { FigureAbout } from '../kit/contract.ts';
import { number, text } from '../kit/state.ts';

const place = v.pipe(v.number(), v.integer(), v.minValue(0));

const itemSchema = v.object({
  name: words,
  group: v.optional(id),
  /** What a right text names; of each the accepted forms, the answer itself first. */
  fields: v.pipe(
    v.array(v.object({ name: v.optional(words), forms: v.pipe(v.array(words), v.minLength(1)) })),
    v.minLength(1),
  ),
  /** What was said at each layer, as places in `phrases`. */
  said: v.array(place),
});

/** Texts about things, a text for each layer. */
export const dataSchema = v.pipe(
  v.object({
    /** What is listed, in the plural: “Names”. */
    asked: words,
    layers: v.pipe(v.array(v.number()), v.minLength(1)),
    groups: v.optional(v.array(v.object({ id, name: words }))),
    /** Everything that was said anywhere, once. */
    phrases: v.array(v.string()),
    items: v.pipe(v.array(itemSchema), v.minLength(1)),
  }),
  v.check(
    ({ layers, phrases, items }) =>
      items.every(({ said }) => said.length === layers.length && said.every((at) => at < phrases.length)),
    '“said” has a place in “phrases” for every layer',
  ),
  v.check(
    ({ groups = [], items }) =>
      items.every(({ group }) =>
        groups.length === 0 ? group === undefined : groups.some((each) => each.id === group),
      ),
    'every item names one of the groups, or none where there are none',
  ),
  v.check(
    ({ items }) => repeated(items.map(({ name, group = '' }) => `${group}/${name}`)).length === 0,
    'items of one group must have different names',
  ),
);
export type Data = v.InferOutput<typeof dataSchema>;

/** Items on a page of the list. */
export const PAGE_ITEMS = 8;

export const stateTable = {
  find: text({ label: 'Search', maxLength: 60, default: '' }),
  group: text({ label: 'Group (empty: all)', maxLength: 40, default: '' }),
  item: text({ label: 'Chosen (empty: the first of the list)', maxLength: 80, default: '' }),
  page: number({ label: 'Page', min: 1, max: 9999, step: 1, default: 1 }),
};

export const about: FigureAbout = {
  title: 'What is said, layer by layer',
  evidence: 'computed',
  method:
    'The file holds the texts. A part of the answer counts as named where it, or an accepted other form of it, stands in the text as whole words side by side; case and accents do not matter, and letters inside a longer word do not count.',
};
