import * as v from 'valibot';

const words = v.array(v.string());

/** A sentence and its dependency tree. */
export const sentenceSchema = v.object({
  id: v.string(),
  text: v.string(),
  note: v.string(),
  words,
  /** Index of each word's head; −1 at the root. */
  parents: v.array(v.pipe(v.number(), v.integer(), v.minValue(-1))),
  /** Universal Dependencies relation of each word to its head. */
  relations: words,
  upos: words,
});

/** Squared distances of every pair of words, shape [n, n]. */
const squaredSchema = v.array(v.array(v.pipe(v.number(), v.minValue(0))));

/** A symmetric table with zeros on the diagonal, n by n. */
function isDistanceTable(table: readonly (readonly number[])[], n: number): boolean {
  return (
    table.length === n &&
    table.every((row, i) => row.length === n && row[i] === 0 && row.every((d, j) => d === table[j]?.[i]))
  );
}

/** `data/trees/sentences.json`: sentences with their dependency trees and, where an encoder was asked, what it measured. */
export const sentencesSchema = v.pipe(
  v.object({
    sentences: v.pipe(v.array(sentenceSchema), v.minLength(1)),
    /** By sentence id: squared distances between the words' vectors, scaled so that tree distance is what they should be. */
    measured: v.optional(v.record(v.string(), squaredSchema)),
  }),
  v.check(
    ({ sentences, measured = {} }) =>
      Object.entries(measured).every(([id, table]) =>
        sentences.some((sentence) => sentence.id === id && isDistanceTable(table, sentence.words.length)),
      ),
    'Each entry of “measured” must be named as a sentence and hold a symmetric table of its words, zeros on the diagonal.',
  ),
);

export type SentenceData = v.InferOutput<typeof sentencesSchema>;
export type Sentence = v.InferOutput<typeof sentenceSchema>;
