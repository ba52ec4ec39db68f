import { number, text } from '../kit/state.ts';
import { type SentenceData, sentencesSchema } from '../kit/tree-picture-sentences.ts';

export const dataSchema = sentencesSchema;
export type Data = SentenceData;

export const stateTable = {
  sentence: text({ label: 'Sentence (empty: the first)', maxLength: 60, default: '' }),
  seed: number({ label: 'Random sample', min: 1, max: 9999, step: 1, default: 1 }),
  word: number({ label: 'Chosen word (−1: none)', min: -1, max: 199, step: 1, default: -1 }),
};
