import * as v from 'valibot';
import type { FigureAbout } from '../kit/contract.ts';
import { choice } from '../kit/state.ts';

/** The stages in their order. */
export const stateTable = {
  stage: choice({
    label: 'Stage',
    options: {
      source: 'The source run',
      pick: 'Pick a state',
      inspection: 'The inspection prompt',
      patch: 'Move the state over',
      read: 'Read what comes out',
    },
    default: 'read',
  }),
};

/** Words between asterisks are terms at the place that explains them. */
const paragraphs = v.pipe(v.array(v.string()), v.minLength(1));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const wordShare = v.object({ word: v.string(), probability: share });
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A run of n tokens through L layers. */
const runSchema = v.object({
  /** [n], the start mark first. */
  tokens: v.pipe(v.array(v.string()), v.minLength(2)),
  /** [n][L + 1]: the likeliest word of every state, read as if it were the last. */
  lens: v.array(v.array(wordShare)),
  /** [L][i][j ≤ i]: how much of its attention position i gives to j in a layer, averaged over heads. */
  attention: v.array(v.array(v.array(share))),
});

export const dataSchema = v.object({
  /** What is told at each stage. */
  texts: v.object({
    source: paragraphs,
    pick: paragraphs,
    inspection: paragraphs,
    patch: paragraphs,
    read: paragraphs,
  }),
  sizes: v.object({ width: place, layers: place }),
  source: runSchema,
  /** The run with the patch in it. */
  target: runSchema,
  /** The state that is taken, and the place where it is put. */
  from: v.object({ position: place, layer: place }),
  to: v.object({ position: place, layer: place }),
  /** What the inspection prompt says without a patch. */
  plain: v.string(),
  /** What it says with the state of each source layer, 0 … L, put into its own layer of the inspection run. */
  said: v.array(v.string()),
  /** What it says with a random vector of the same length in the same place. */
  random: v.string(),
});
export type Data = v.InferOutput<typeof dataSchema>;

export const about: FigureAbout = {
  title: 'One Patchscope in five steps',
  evidence: 'computed',
  method:
    'The pocket model read two short prompts; one state of the first run was written over one of the second. Each state is read by the logit lens: final norm and unembedding, as if it were the last. Attention is averaged over the heads of a layer; arrows of less than a tenth are left out.',
};
