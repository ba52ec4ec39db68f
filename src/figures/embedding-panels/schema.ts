import type { FigureAbout } from '../kit/contract.ts';
import { number, text } from '../kit/state.ts';
import { type SentenceData, sentencesSchema } from '../kit/trees/schema.ts';

export const dataSchema = sentencesSchema;
export type Data = SentenceData;

/** Dimension of the random kinds: that of the vectors of a large encoder. */
export const DIMENSIONS = 1024;

export const stateTable = {
  sentence: text({ label: 'Sentence (empty: the first)', maxLength: 60, default: '' }),
  seed: number({ label: 'Random sample', min: 1, max: 9999, step: 1, default: 1 }),
  word: number({ label: 'Chosen word (−1: none)', min: -1, max: 199, step: 1, default: -1 }),
};

export const about: FigureAbout = {
  title: 'One sentence, embedded in several ways',
  evidence: 'live',
  // 1,024 is DIMENSIONS: a template here would reach every reader's script.
  method:
    'Your browser embeds the sentence’s dependency tree exactly, by random branching and at independent random positions, the last two in 1,024 dimensions, and draws the two principal components of each; also of the measured distances, where the file holds them.',
};
