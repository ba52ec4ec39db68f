import * as v from 'valibot';
import type { Kernel } from '../../model/network.ts';
import type { FigureAbout } from '../kit/contract.ts';
import { choice, number, text } from '../kit/state.ts';

const shares = v.array(v.object({ word: v.string(), probability: v.number() }));

export const dataSchema = v.object({
  model: v.object({ sha256: v.string(), bytes: v.number(), words: v.number() }),
  /** To start from. */
  prompts: v.array(v.object({ name: v.string(), text: v.string() })),
  /** n is the number of tokens. */
  example: v.object({
    text: v.string(),
    /** [n], `<bos>` first. */
    tokens: v.array(v.string()),
    /** [layers][n][words, the likeliest first]: layer 0 is the embedding, the last is the model’s own answer. */
    lens: v.array(v.array(shares)),
    /** [blocks][heads · n · n]: entry (h · n + i) · n + j is how much token i looks at token j in head h. */
    attention: v.array(v.array(v.number())),
    continuation: v.object({ temperature: v.number(), seed: v.number(), words: shares }),
  }),
});

export type BenchFile = v.InferOutput<typeof dataSchema>;
export type Answer = BenchFile['example'];

/** An answer that the reader's browser gave. While parts of it are on their way, lists are shorter than they will be. */
export interface LiveAnswer extends Answer {
  /** Of the weights. */
  readonly sha256: string;
  readonly kernel: Kernel;
  /** From the question to the last part; undefined until it is there. */
  readonly milliseconds?: number;
}

/** What the file holds, and what was asked of the model since. */
export interface Data extends BenchFile {
  readonly run?: LiveAnswer;
}

export const stateTable = {
  prompt: text({ label: 'Prompt', maxLength: 500, default: 'the capital of france is' }),
  position: number({ label: 'Chosen token (−1: the last)', min: -1, max: 63, step: 1, default: -1 }),
  layer: number({ label: 'Layer', min: 0, max: 8, step: 1, default: 5 }),
  view: choice({
    label: 'Look at',
    options: { both: 'Both', lens: 'Logit lens', attention: 'Attention' },
    default: 'both',
  }),
  head: choice({
    label: 'Heads',
    options: {
      each: 'Each head',
      mean: 'Mean of heads',
      '1': 'Head 1',
      '2': 'Head 2',
      '3': 'Head 3',
      '4': 'Head 4',
    },
    default: 'each',
  }),
  temperature: number({ label: 'Temperature', min: 0, max: 2, step: 0.1, default: 0 }),
  seed: number({ label: 'Random sample', min: 1, max: 9999, step: 1, default: 1 }),
};

export const about: FigureAbout = {
  title: 'The pocket model at work',
  evidence: 'computed',
  method:
    'The first example was computed from the weights when the page was made. After Run, your browser computes everything itself from the same weights, and the label says live.',
};
