import { barredIn } from './effects.ts';
import { attentionRow } from './kernels/attention.ts';
import { linear } from './kernels/linear.ts';
import { rms } from './kernels/rms.ts';
import { rotate } from './kernels/rotary.ts';
import { softmax } from './kernels/softmax.ts';
import type { Network } from './network.ts';
import { checkPlace } from './places.ts';
import { type Run, type StatePlace, stateAt } from './run.ts';

/** Logits of any states [n, dModel], as if they were the last: final norm, then the unembedding; [n, nVocab]. Many at once are faster than one by one. */
export function unembed({ sizes, weights }: Network, states: Float32Array): Float32Array {
  const logits = new Float32Array((states.length / sizes.dModel) * sizes.nVocab);
  linear(rms(states, weights.normFinal, sizes.eps), weights.embed, sizes.dModel, logits);
  return logits;
}

/**
 * The logit lens (nostalgebraist, 2020): what the model would say next if the state at a place were its last. Logits, [nVocab]; at layer nLayers
 * they are the model's own.
 */
export function logitLens(run: Run, place: StatePlace): Float32Array {
  return unembed(run.network, stateAt(run, place));
}

/** The model's logits for the token after `position` (default: the last), [nVocab]. */
export function logitsAt(run: Run, position = run.ids.length - 1): Float32Array {
  return logitLens(run, { layer: run.network.sizes.nLayers, position });
}

/** Probabilities of logits, new; they add up to 1. */
export function probabilities(logits: Float32Array): Float32Array {
  const shares = logits.slice();
  softmax(shares);
  return shares;
}

export interface Candidate {
  readonly id: number;
  /** 0 … 1. */
  readonly probability: number;
}

/** The `count` likeliest tokens, the likeliest first; equal ones in the order of their ids. */
export function likeliest(logits: Float32Array, count: number): Candidate[] {
  const best: Candidate[] = [];
  const shares = probabilities(logits);
  for (let id = 0; id < shares.length; id++) {
    const probability = shares[id]!;
    const isFull = best.length >= count;
    if (isFull && !(probability > (best.at(-1)?.probability ?? Infinity))) continue;
    if (isFull) best.pop();
    let place = best.length;
    while (place > 0 && best[place - 1]!.probability < probability) place -= 1;
    best.splice(place, 0, { id, probability });
  }
  return best;
}

/**
 * Attention weights of a block, [nHeads, n, n]: entry (h, i, j) is how much position i of head h looks at position j. Each row adds up to 1
 * over j ≤ i, unless every key was barred. Computed anew from the run's stream, so that runs need not carry them.
 */
export function attentionWeights(run: Run, layer: number): Float32Array {
  const { sizes, weights, rotary } = run.network;
  const { dModel, nHeads, nLayers, eps } = sizes;
  checkPlace(layer, nLayers, 'block');
  const block = weights.blocks[layer]!;
  const n = run.ids.length;
  const queries = new Float32Array(n * dModel);
  linear(rms(run.streams[layer]!, block.normAttention, eps), block.query, dModel, queries);
  rotate(queries, rotary, dModel, 0);
  const barred = barredIn(layer, run.interventions, sizes, n);
  const inputs = { queries, ...run.memories[layer]!, from: 0, dModel, nHeads, barred };
  const all = new Float32Array(nHeads * n * n);
  for (let head = 0; head < nHeads; head++) {
    for (let i = 0; i < n; i++) attentionRow(inputs, head, i, all.subarray((head * n + i) * n));
  }
  return all;
}
