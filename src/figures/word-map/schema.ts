import * as v from 'valibot';
import type { FigureAbout } from '../kit/contract.ts';
import { choice, flag, number, text } from '../kit/state.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const words = v.pipe(v.string(), v.minLength(1, 'must not be empty'));

/** More senses than there are shapes could not be told apart. */
export const MOST_SENSES = 8;

/** Sentences of one ambiguous word, and where its vector lies on a map of each layer. */
export const dataSchema = v.pipe(
  v.object({
    /** Empty where the sentences are not about one word. */
    word: v.string(),
    /** All words that a reader can ask for; each has a data file of its name. */
    words: v.optional(v.array(words)),
    senses: v.pipe(
      v.array(v.object({ name: words, part: v.optional(words), gloss: v.optional(words) })),
      v.minLength(1),
      v.maxLength(MOST_SENSES),
    ),
    sentences: v.pipe(
      v.array(
        v.object({
          text: words,
          /** Where the word begins in the text, in UTF-16 units; absent where it is not marked. */
          at: v.optional(whole),
          /** Index among the senses. */
          sense: whole,
          /** Which word of the sentence it is, from 1. */
          place: v.optional(v.pipe(whole, v.minValue(1))),
        }),
      ),
      v.minLength(2),
    ),
    /** Coordinates go from 0 to this. */
    steps: v.pipe(whole, v.minValue(1)),
    /** By layer, 0 … L: x and y of each sentence, one after the other [2 n]. */
    layers: v.pipe(v.array(v.array(whole)), v.minLength(1)),
    /** Nearest points that were compared between vectors and map; absent where there were no vectors to compare with. */
    neighbours: v.optional(v.pipe(whole, v.minValue(1))),
    /** By layer and sentence [n]: how many of the nearest vectors are also nearest on the map. */
    kept: v.optional(v.array(v.array(whole))),
  }),
  v.check(
    ({ sentences: { length }, layers, steps }) =>
      layers.every((each) => each.length === 2 * length && each.every((value) => value <= steps)),
    'every layer has two coordinates up to “steps” for each sentence',
  ),
  v.check(
    ({ sentences: { length }, layers, kept, neighbours }) =>
      kept === undefined
        ? neighbours === undefined
        : neighbours !== undefined &&
          kept.length === layers.length &&
          kept.every((each) => each.length === length),
    '“neighbours” and “kept” come together, “kept” with a number for each sentence in every layer',
  ),
  v.check(
    ({ senses, sentences, word }) =>
      sentences.every(
        ({ sense, text, at }) =>
          sense < senses.length &&
          (at === undefined || text.slice(at, at + word.length).toLowerCase() === word.toLowerCase()),
      ),
    'every sentence names one of the senses and has the word at “at”',
  ),
);
export type WordFile = v.InferOutput<typeof dataSchema>;
/** What is drawn: the file of a word, and of another beside it where the state asks for one. */
export interface Data extends WordFile {
  readonly second?: WordFile | undefined;
}

export const stateTable = {
  word: text({ label: 'Word', maxLength: 40, default: '' }),
  layer: number({ label: 'Layer', min: 0, max: 48, step: 1, default: 4 }),
  show: choice({
    label: 'Points show',
    options: {
      sense: 'sense',
      part: 'part of speech',
      words: 'words nearby',
      place: 'place in the sentence',
      kept: 'neighbours kept',
    },
    default: 'sense',
  }),
  beside: choice({
    label: 'Beside it',
    options: { nothing: 'nothing', layer: 'another layer', word: 'another word' },
    default: 'nothing',
  }),
  layer2: number({ label: 'Layer of the second map', min: 0, max: 48, step: 1, default: 0 }),
  word2: text({ label: 'Second word', maxLength: 40, default: '' }),
  find: text({ label: 'Search the sentences', maxLength: 60, default: '' }),
  sentence: number({ label: 'Chosen sentence (0: none)', min: 0, max: 99999, step: 1, default: 0 }),
  path: flag({ label: 'Way of the chosen one through the layers', default: true }),
  labels: flag({ label: 'Words that mark an area', default: true }),
  sort: choice({
    label: 'Sort by',
    options: { sense: 'sense', before: 'word before', after: 'word after', place: 'place' },
    default: 'sense',
  }),
  /** Corners of a line drawn round points, as `layer: x,y x,y …` in thousandths of the map; '' where none is. */
  lasso: text({ label: 'Lasso', maxLength: 500, default: '' }),
  zoom: number({ label: 'Zoom', min: 1, max: 32, step: 0.01, default: 1 }),
  /** Middle of what is seen, in thousandths of the map. */
  x: number({ label: 'Middle, across', min: 0, max: 1000, step: 0.1, default: 500 }),
  y: number({ label: 'Middle, down', min: 0, max: 1000, step: 0.1, default: 500 }),
};

export const about: FigureAbout = {
  title: 'A word on the map',
  evidence: 'computed',
  method:
    'Each point is the vector of the word in one sentence, brought from 384 dimensions to two by aligned UMAP: near vectors (by angle) lie near each other, and the same sentence is held near its place in the next layer. One scale for all layers; directions mean nothing. The words on the map stand in at least three of the sentences, and more of their points lie together than chance would have it.',
};
