import * as v from 'valibot';
import type { Kernel } from '../../model/network.ts';
import type { FigureAbout } from '../kit/contract.ts';
import { choice, flag, number, text } from '../kit/state.ts';

const shares = v.array(v.object({ word: v.string(), probability: v.number() }));
const said = v.object({ next: shares, words: shares });
const drawn = v.object({
  tokens: v.pipe(v.array(v.string()), v.minLength(1)),
  /** [layers][n · n]: how much position i looks at j, mean over heads. */
  attention: v.array(v.array(v.number())),
});
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

const promptPlace = v.object({ text: v.string(), position: v.number(), layer: v.number() });
/** As in `PatchscopeAsked`. */
const asked = v.object({
  source: promptPlace,
  target: promptPlace,
  act: v.picklist(['patch', 'knockout']),
  map: v.picklist(['same', 'length']),
  noise: v.boolean(),
  control: v.picklist(['none', 'random', 'other', 'mean']),
  other: v.string(),
  means: v.array(v.string()),
  seed: v.number(),
  count: v.number(),
  limit: v.number(),
  closing: v.array(v.string()),
});

export const dataSchema = v.object({
  model: v.object({ sha256: v.string(), bytes: v.number(), words: v.number(), layers: place }),
  /** The answer to the first state, as a reader's browser would give it. */
  example: v.object({
    asked,
    source: drawn,
    target: drawn,
    from: place,
    to: place,
    patched: said,
    plain: said,
    control: v.optional(said),
    bySource: v.array(v.string()),
    byTarget: v.array(v.string()),
  }),
});
export type BenchFile = v.InferOutput<typeof dataSchema>;
export type Answer = BenchFile['example'];

export interface LiveAnswer extends Answer {
  readonly kernel: Kernel;
  readonly milliseconds: number;
}

/** What the file holds, and what was asked of the model since. */
export interface Data extends BenchFile {
  readonly run?: LiveAnswer;
}

const prompt = (label: string, initial: string) => text({ label, maxLength: 300, default: initial });
const position = (label: string) => number({ label, min: -1, max: 63, step: 1, default: -1 });
const layer = (label: string) => number({ label, min: 0, max: 8, step: 1, default: 3 });

export const stateTable = {
  preset: choice({
    label: 'Method',
    options: {
      attribute: 'Attribute extraction',
      description: 'Entity description',
      identity: 'Token identity',
      lens: 'Logit lens',
      hops: 'Two hops in one',
      tracing: 'Causal tracing',
      back: 'Back-patching',
      knockout: 'Attention knockout',
    },
    default: 'attribute',
  }),
  source: prompt('Source prompt S', 'tom mentions neil armstrong'),
  from: position('Position i (−1: the last)'),
  layer: layer('Layer ℓ'),
  target: prompt('Inspection prompt T', 'the profession of x is'),
  to: position('Position i∗ (−1: the last x, or the last)'),
  into: layer('Layer ℓ∗'),
  map: choice({
    label: 'f: on its way the state is',
    options: { same: 'kept as it is', length: 'brought to the length of what it replaces' },
    default: 'same',
  }),
  act: choice({
    label: 'What is done',
    options: { patch: 'the state is moved', knockout: 'looks at i∗ are cut' },
    default: 'patch',
  }),
  noise: flag({ label: 'Noise on the word at i∗', default: false }),
  control: choice({
    label: 'Compare with',
    options: { none: 'nothing', random: 'random vector', other: 'other subject', mean: 'mean state' },
    default: 'other',
  }),
  other: prompt('Prompt of the other subject', 'tom mentions marie curie'),
  seed: number({ label: 'Random sample', min: 1, max: 9999, step: 1, default: 1 }),
};

export const about: FigureAbout = {
  title: 'The bench: any Patchscope, live',
  evidence: 'computed',
  method:
    'The first example was computed from the weights when the page was made. After Run, your browser computes everything itself from the same weights, and the label says live. Continuations take the likeliest word each time.',
};
