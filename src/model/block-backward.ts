import type { BlockTrace } from './block.ts';
import { attentionGradients } from './kernels/attention-backward.ts';
import { addInputGradient, addWeightGradient } from './kernels/linear-backward.ts';
import { addRmsGradient } from './kernels/rms.ts';
import { rotate } from './kernels/rotary.ts';
import type { BlockWeights, Network } from './network.ts';

/**
 * Backward of one block that was traced for all positions: from the gradient `dOut` [n, dModel] with respect to its output stream to the
 * gradient with respect to its input stream `x` [n, dModel], new. Adds to `dBlock`, where given, the gradients of its weights.
 */
export function blockGradient(
  network: Network,
  layer: number,
  x: Float32Array,
  trace: BlockTrace,
  dOut: Float32Array,
  dBlock: BlockWeights | undefined,
): Float32Array {
  const dMiddle = mlpGradient(network, layer, trace, dOut, dBlock);
  return attentionPartGradient(network, layer, x, trace, dMiddle, dBlock);
}

function mlpGradient(
  { sizes, weights }: Network,
  layer: number,
  { middle, mlpInput, hidden, activated }: BlockTrace,
  dOut: Float32Array,
  dBlock: BlockWeights | undefined,
): Float32Array {
  const { dModel, dMlp, eps } = sizes;
  const block = weights.blocks[layer]!;
  const dHidden = new Float32Array(hidden.length);
  addInputGradient(dHidden, dOut, block.down, dMlp);
  // Squared ReLU: the slope of max(0, z)² is 2 max(0, z).
  for (let k = 0; k < hidden.length; k++) dHidden[k]! *= 2 * Math.max(0, hidden[k]!);
  const dInput = new Float32Array(mlpInput.length);
  addInputGradient(dInput, dHidden, block.up, dModel);
  // The stream reaches the output directly too.
  const dMiddle = dOut.slice();
  addRmsGradient(dMiddle, dBlock?.normMlp, dInput, middle, block.normMlp, eps);
  if (dBlock) {
    addWeightGradient(dBlock.down, dOut, activated, dMlp);
    addWeightGradient(dBlock.up, dHidden, mlpInput, dModel);
  }
  return dMiddle;
}

function attentionPartGradient(
  { sizes, weights, rotary }: Network,
  layer: number,
  x: Float32Array,
  { attentionInput, attention, mixed }: BlockTrace,
  dMiddle: Float32Array,
  dBlock: BlockWeights | undefined,
): Float32Array {
  const { dModel, eps } = sizes;
  const block = weights.blocks[layer]!;
  const dMixed = new Float32Array(mixed.length);
  addInputGradient(dMixed, dMiddle, block.output, dModel);
  const { queries, keys, values } = attentionGradients(attention, dMixed);
  rotate(queries, rotary, dModel, 0, -1);
  rotate(keys, rotary, dModel, 0, -1);
  const dInput = new Float32Array(attentionInput.length);
  addInputGradient(dInput, queries, block.query, dModel);
  addInputGradient(dInput, keys, block.key, dModel);
  addInputGradient(dInput, values, block.value, dModel);
  const dx = dMiddle.slice();
  addRmsGradient(dx, dBlock?.normAttention, dInput, x, block.normAttention, eps);
  if (dBlock) {
    addWeightGradient(dBlock.output, dMiddle, mixed, dModel);
    addWeightGradient(dBlock.query, queries, attentionInput, dModel);
    addWeightGradient(dBlock.key, keys, attentionInput, dModel);
    addWeightGradient(dBlock.value, values, attentionInput, dModel);
  }
  return dx;
}
