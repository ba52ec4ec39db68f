import * as v from 'valibot';
import type { FigureAbout } from '../kit/contract.ts';
import { choice } from '../kit/state.ts';

/** The stages in their order. */
export const stateTable = {
  stage: choice({
    label: 'Stage',
    options: {
      embedding: 'Embedding',
      layer: 'One layer',
      row: 'A whole row',
      second: 'Looking back',
      word: 'The first new word',
      rest: 'Word by word',
    },
    default: 'rest',
  }),
};

/** Words between asterisks are terms at the place that explains them. */
const paragraphs = v.pipe(v.array(v.string()), v.minLength(1));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const wordShare = v.object({ word: v.string(), probability: share });
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** One run of n tokens through a model of L layers; `prompt` of the tokens were given, the others are its own words, fed back. */
export const dataSchema = v.object({
  /** What is told at each stage. */
  texts: v.object({
    embedding: paragraphs,
    layer: paragraphs,
    row: paragraphs,
    second: paragraphs,
    word: paragraphs,
    rest: paragraphs,
  }),
  sizes: v.object({ words: count, width: count, layers: count, heads: count }),
  /** How many tokens were given, the start mark among them; at least three. */
  prompt: v.pipe(v.number(), v.integer(), v.minValue(3)),
  /** [n]. */
  tokens: v.pipe(v.array(v.string()), v.minLength(3)),
  /** [n][L + 1]: the likeliest word of every state, read as if it were the last. */
  lens: v.array(v.array(wordShare)),
  /** [n][k]: the likeliest next words, the likeliest first. */
  next: v.array(v.pipe(v.array(wordShare), v.minLength(1))),
  /** [L][i][j ≤ i]: how much of its attention position i gives to j in a layer, averaged over heads. */
  attention: v.array(v.array(v.array(share))),
  /** [width]: the embedding of the second token. */
  vector: v.array(v.number()),
});

export type Walk = v.InferOutput<typeof dataSchema>;

export const about: FigureAbout = {
  title: 'A transformer at work, in six stages',
  evidence: 'computed',
  method:
    'The pocket model ran once on a short prompt and took its likeliest word each time. Each state is read by the logit lens: final norm and unembedding, as if it were the last. Attention is averaged over the heads of a layer; arrows of less than a tenth are left out.',
};
