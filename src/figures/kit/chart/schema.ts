import * as v from 'valibot';

/** Parts of the charts' data formats. Only for `schema.ts` of a figure: valibot must not reach the reader. */

const finite = v.pipe(
  v.number('must be a number; leave the point out where nothing was measured'),
  v.finite('must be a finite number; leave the point out where nothing was measured'),
);
export const amount = finite;
export const words = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
/** Used in addresses and in paths of bound numbers. Begins with a letter, so that objects keep the order of their ids. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, 'an id is of small letters, digits and hyphens, and begins with a letter'),
);

/** An axis of values: its ends and how its numbers are printed. */
export const valueAxis = v.pipe(
  v.object({
    label: words,
    min: amount,
    max: amount,
    /** A share is printed with two decimals, a number with as many as it needs. */
    format: v.picklist(['share', 'number']),
    ticks: v.optional(v.array(amount)),
  }),
  v.check(({ min, max }) => min < max, '“min” must be below “max”'),
);

/** Names every value of a list that comes more than once. */
export const repeated = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) !== i);

/** More rows or columns could not be told apart in a panel. */
export const MOST_TICKS = 64;

/** Steps of an axis: numbers of layers, or words of a prompt. */
export const ticks = v.pipe(v.array(v.union([amount, words])), v.minLength(1), v.maxLength(MOST_TICKS));

/** An axis in steps. */
export const axisSchema = v.object({ label: words, ticks });
