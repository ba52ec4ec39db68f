import * as v from 'valibot';
import type { FigureAbout } from '../kit/contract.ts';
import { choice, flag, number, text } from '../kit/state.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.minLength(1, 'must not be empty'));

/** More senses than there are shapes could not be told apart. */
export const MOST_SENSES = 6;

/** Sentences of one ambiguous word, and where its vector lies on a map of each layer. */
export const dataSchema = v.pipe(
  v.object({
    word: words,
    senses: v.pipe(
      v.array(v.object({ name: words, part: words, gloss: words })),
      v.minLength(1),
      v.maxLength(MOST_SENSES),
    ),
    sentences: v.pipe(
      v.array(
        v.object({
          text: words,
          /** Where the word begins in the text, in UTF-16 units. */
          at: whole,
          /** Index among the senses. */
          sense: whole,
          /** Which word of the sentence it is, from 1. */
          place: v.pipe(whole, v.minValue(1)),
        }),
      ),
      v.minLength(2),
    ),
    /** Coordinates go from 0 to this. */
    steps: v.pipe(whole, v.minValue(1)),
    /** Nearest points that were compared between vectors and map. */
    neighbours: v.pipe(whole, v.minValue(1)),
    /** By layer, 0 … L: x and y of each sentence, one after the other [2 n]. */
    layers: v.pipe(v.array(v.array(whole)), v.minLength(1)),
    /** By layer and sentence [n]: how many of the nearest vectors are also nearest on the map. */
    kept: v.array(v.array(whole)),
  }),
  v.check(
    ({ sentences: { length }, layers, kept, steps }) =>
      layers.every((each) => each.length === 2 * length && each.every((value) => value <= steps)) &&
      kept.length === layers.length &&
      kept.every((each) => each.length === length),
    'every layer has two coordinates up to “steps”, and a number of kept neighbours, for each sentence',
  ),
  v.check(
    ({ senses, sentences, word }) =>
      sentences.every(
        ({ sense, text, at }) =>
          sense < senses.length && text.slice(at, at + word.length).toLowerCase() === word.toLowerCase(),
      ),
    'every sentence names one of the senses and has the word at “at”',
  ),
);
export type Data = v.InferOutput<typeof dataSchema>;

export const stateTable = {
  layer: number({ label: 'Layer', min: 0, max: 48, step: 1, default: 4 }),
  show: choice({
    label: 'Points show',
    options: { sense: 'sense', place: 'place in the sentence', kept: 'neighbours kept' },
    default: 'sense',
  }),
  find: text({ label: 'Search the sentences', maxLength: 60, default: '' }),
  sentence: number({ label: 'Chosen sentence (0: none)', min: 0, max: 9999, step: 1, default: 0 }),
  path: flag({ label: 'Way of the chosen one through the layers', default: true }),
};

export const about: FigureAbout = {
  title: 'A word on the map',
  evidence: 'computed',
  method:
    'Each point is the vector of the word in one sentence, brought from 384 dimensions to two by aligned UMAP: near vectors (by angle) lie near each other, and the same sentence is held near its place in the next layer. One scale for all layers; directions mean nothing.',
};
