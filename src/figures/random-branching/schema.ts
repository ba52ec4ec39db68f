import * as v from 'valibot';
import type { FigureAbout } from '../kit/contract.ts';
import { number } from '../kit/state.ts';

const atLeastZero = v.pipe(v.number(), v.minValue(0));

/** `data/trees/branching.json`: the spread over many draws for one complete tree, by number of dimensions. */
export const dataSchema = v.object({
  /** Draws for each number of dimensions. */
  samples: v.pipe(v.number(), v.integer()),
  complete: v.object({
    nodes: v.pipe(v.number(), v.integer()),
    byDimension: v.array(
      v.object({
        m: v.pipe(v.number(), v.integer(), v.minValue(1)),
        /** Root mean square of (squared distance ÷ tree distance − 1) over all pairs and draws. */
        spread: atLeastZero,
        /** The spread of single draws: the middle 95 % lie between these. */
        low: atLeastZero,
        high: atLeastZero,
      }),
    ),
    /** Of the logarithm of `spread` against the logarithm of `m`. */
    slope: v.number(),
  }),
});
export type Data = v.InferOutput<typeof dataSchema>;

export const stateTable = {
  exponent: number({ label: 'Dimensions m', min: 1, max: 11, step: 1, default: 6 }),
  branching: number({ label: 'Children per node', min: 1, max: 4, step: 1, default: 2 }),
  /** With more children per node, fewer levels are possible. */
  depth: number({ label: 'Levels below the root', min: 1, max: 6, step: 1, default: 4 }),
  /** The first sample shown is an average one: mean and spread near those of theory. */
  seed: number({ label: 'Sample', min: 1, max: 9999, step: 1, default: 2 }),
};

export const about: FigureAbout = {
  title: 'Random branching comes close',
  evidence: 'live',
  method:
    'Your browser grows the tree: each child is its parent plus a random step of average squared length 1. It then measures every pair. The same sample number draws the same steps. The points of the second panel were computed beforehand from many draws.',
};
