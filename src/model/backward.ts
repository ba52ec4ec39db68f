import { type BlockTrace, runBlock } from './block.ts';
import { blockGradient } from './block-backward.ts';
import { barredIn, changeGradient } from './effects.ts';
import { addInputGradient, addWeightGradient } from './kernels/linear-backward.ts';
import { addRmsGradient, rms } from './kernels/rms.ts';
import { logSumExp } from './kernels/softmax.ts';
import { addScaled } from './kernels/vectors.ts';
import { type Weights, zeroWeights } from './network.ts';
import { checkPlace } from './places.ts';
import { unembed } from './readings.ts';
import { type Run, stateAt } from './run.ts';

/** A token whose probability is asked for, as the next one after a position. */
export interface Target {
  readonly position: number;
  readonly id: number;
}

/** Gradients of a sum of log-probabilities. */
export interface Gradients {
  /** The sum itself: natural logarithms, 0 or less. */
  readonly logProbability: number;
  /** With respect to each of the nLayers + 1 streams [n, dModel], after interventions: how the sum changes with what block l reads. */
  readonly streams: readonly Float32Array[];
  /** With respect to all weights; there when they were asked for. */
  readonly weights: Weights | undefined;
}

/** The targets by which a text [n] is scored in training: after each position, the token that follows. n − 1 of them. */
export function nextTokens(ids: readonly number[]): Target[] {
  return ids.slice(1).map((id, position) => ({ position, id }));
}

/**
 * The gradient of Σ log p(target) by backpropagation through a run, interventions included: nothing flows into a replaced state. Blocks are
 * computed again on the way back, so a run need not keep what is inside them. In plain JavaScript it takes about six forward passes with
 * `weights` and three without; these products have no WebAssembly yet.
 * Throws RangeError for a target that is not there.
 */
export function backward(
  run: Run,
  targets: readonly Target[],
  { weights = false }: { weights?: boolean } = {},
): Gradients {
  const { network, interventions, streams } = run;
  const { sizes } = network;
  const dWeights = weights ? zeroWeights(sizes) : undefined;
  const { logProbability, dStream } = headGradient(run, targets, dWeights);
  const dStreams = [dStream];
  for (let layer = sizes.nLayers - 1; layer >= 0; layer--) {
    const dOut = dStreams[0]!.slice();
    changeGradient(dOut, layer + 1, interventions, sizes);
    const dBlock = dWeights?.blocks[layer];
    dStreams.unshift(blockGradient(network, layer, streams[layer]!, traceAgain(run, layer), dOut, dBlock));
  }
  if (dWeights) addEmbeddingGradient(run, dStreams[0]!, dWeights.embed);
  return { logProbability, streams: dStreams, weights: dWeights };
}

/** Through the softmax, the unembedding and the final norm, back to the last stream. */
function headGradient(
  run: Run,
  targets: readonly Target[],
  dWeights: Weights | undefined,
): { logProbability: number; dStream: Float32Array } {
  const { sizes, weights } = run.network;
  const { nLayers, nVocab, dModel, eps } = sizes;
  const dStream = new Float32Array(run.streams[nLayers]!.length);
  let logProbability = 0;
  for (const { position, id } of targets) {
    checkPlace(id, nVocab, 'token');
    const state = stateAt(run, { layer: nLayers, position });
    const logits = unembed(run.network, state);
    const total = logSumExp(logits);
    logProbability += logits[id]! - total;
    // d log p(id) / d logits is 1 at id, minus the probabilities.
    const dLogits = logits.map((logit, k) => (k === id ? 1 : 0) - Math.exp(logit - total));
    const dNormed = new Float32Array(dModel);
    addInputGradient(dNormed, dLogits, weights.embed, dModel);
    const dState = dStream.subarray(position * dModel, (position + 1) * dModel);
    addRmsGradient(dState, dWeights?.normFinal, dNormed, state, weights.normFinal, eps);
    if (dWeights) addWeightGradient(dWeights.embed, dLogits, rms(state, weights.normFinal, eps), dModel);
  }
  return { logProbability, dStream };
}

function traceAgain({ network, ids, interventions, streams }: Run, layer: number): BlockTrace {
  const { sizes } = network;
  const memory = {
    keys: new Float32Array(ids.length * sizes.dModel),
    values: new Float32Array(ids.length * sizes.dModel),
  };
  const barred = barredIn(layer, interventions, sizes, ids.length);
  return runBlock(network, layer, streams[layer]!, memory, { first: 0, from: 0 }, barred);
}

/** The embedding's part as input; its part as unembedding was added where the logits are. */
function addEmbeddingGradient(run: Run, dFirst: Float32Array, dEmbed: Float32Array): void {
  const { dModel } = run.network.sizes;
  const dInput = dFirst.slice();
  changeGradient(dInput, 0, run.interventions, run.network.sizes);
  for (const [i, id] of run.ids.entries()) {
    addScaled(dEmbed, id * dModel, Math.sqrt(dModel), dInput, i * dModel, dModel);
  }
}
