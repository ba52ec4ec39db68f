import { type AttentionInputs, attend } from './kernels/attention.ts';
import { linear } from './kernels/linear.ts';
import { rms } from './kernels/rms.ts';
import { rotate } from './kernels/rotary.ts';
import type { BlockWeights, Network } from './network.ts';

/** Keys (rotated) and values of one block, each [n, dModel]: what later positions look at. */
export interface Memory {
  readonly keys: Float32Array;
  readonly values: Float32Array;
}

/** What a block computed on its way, for positions `from` … n − 1; m is their number. */
export interface BlockTrace {
  /** RMSNorm of the stream, [m, dModel]. */
  readonly attentionInput: Float32Array;
  readonly attention: AttentionInputs;
  /** Values mixed by attention, [m, dModel]. */
  readonly mixed: Float32Array;
  /** The stream between attention and MLP, [m, dModel]. */
  readonly middle: Float32Array;
  /** RMSNorm of `middle`, [m, dModel]. */
  readonly mlpInput: Float32Array;
  /** Before the squared ReLU, [m, dMlp]. */
  readonly hidden: Float32Array;
  /** After it, [m, dMlp]. */
  readonly activated: Float32Array;
  /** The stream after the block, [m, dModel]. */
  readonly out: Float32Array;
}

/** Which positions of a block are to be computed. */
export interface BlockRows {
  /** First position whose keys and values are written; those before it are in the memory already. */
  readonly first: number;
  /** First position whose stream after the block is wanted; from `first` on. */
  readonly from: number;
}

/**
 * One block on the stream `x` [n, dModel]: keys and values of positions `rows.first` … n − 1 go into `memory`, the stream after the block
 * is computed for positions `rows.from` … n − 1. `barred` as in AttentionInputs.
 */
export function runBlock(
  { sizes, rotary, weights }: Network,
  layer: number,
  x: Float32Array,
  memory: Memory,
  rows: BlockRows,
  barred: Uint8Array | undefined,
): BlockTrace {
  const { dModel, nHeads, eps } = sizes;
  const block = weights.blocks[layer]!;
  const normed = rms(x.subarray(rows.first * dModel), block.normAttention, eps);
  remember(block, normed, memory, rows.first * dModel);
  rotate(memory.keys.subarray(rows.first * dModel), rotary, dModel, rows.first);

  const attentionInput = normed.subarray((rows.from - rows.first) * dModel);
  const queries = through(block.query, attentionInput, dModel);
  rotate(queries, rotary, dModel, rows.from);
  const attention = { queries, ...memory, from: rows.from, dModel, nHeads, barred };
  const mixed = attend(attention);
  const middle = plus(x.subarray(rows.from * dModel), through(block.output, mixed, dModel));

  const mlpInput = rms(middle, block.normMlp, eps);
  const hidden = through(block.up, mlpInput, dModel);
  const activated = squaredRelu(hidden);
  const out = plus(middle, through(block.down, activated, sizes.dMlp));
  return { attentionInput, attention, mixed, middle, mlpInput, hidden, activated, out };
}

function remember(block: BlockWeights, normed: Float32Array, { keys, values }: Memory, start: number): void {
  const width = block.normAttention.length;
  linear(normed, block.key, width, keys.subarray(start));
  linear(normed, block.value, width, values.subarray(start));
}

/** x Wᵀ, new. */
function through(w: Float32Array, x: Float32Array, nIn: number): Float32Array {
  const y = new Float32Array((x.length / nIn) * (w.length / nIn));
  linear(x, w, nIn, y);
  return y;
}

/** `y` with `x` added to it. */
function plus(x: Float32Array, y: Float32Array): Float32Array {
  for (let k = 0; k < y.length; k++) y[k]! += x[k]!;
  return y;
}

function squaredRelu(x: Float32Array): Float32Array {
  const y = new Float32Array(x.length);
  for (let k = 0; k < x.length; k++) {
    const positive = Math.max(0, x[k]!);
    y[k] = positive * positive;
  }
  return y;
}
