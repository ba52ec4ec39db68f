import { softmax } from './softmax.ts';
import { addRows, dot } from './vectors.ts';

/**
 * One layer's attention, causal: position i looks at positions 0 … i. Heads lie side by side in each row of width dModel;
 * queries and keys are already rotated.
 */
export interface AttentionInputs {
  /** [n − from, dModel]: queries of positions `from` … n − 1. */
  readonly queries: Float32Array;
  /** [n, dModel]. */
  readonly keys: Float32Array;
  /** [n, dModel]. */
  readonly values: Float32Array;
  readonly from: number;
  readonly dModel: number;
  readonly nHeads: number;
  /** [nHeads, n, n], 1 where a head's query (second index) may not look at a key (third): its score counts as −∞. */
  readonly barred: Uint8Array | undefined;
}

/**
 * The attention weights of one head at position i, written to the first i + 1 numbers of `weights`: softmax over j ≤ i of
 * q_i · k_j / sqrt(dHead). All 0 when every key is barred.
 */
export function attentionRow(inputs: AttentionInputs, head: number, i: number, weights: Float32Array): void {
  const { queries, keys, from, dModel, nHeads, barred } = inputs;
  const dHead = dModel / nHeads;
  const n = keys.length / dModel;
  const scale = 1 / Math.sqrt(dHead);
  const query = (i - from) * dModel + head * dHead;
  for (let j = 0; j <= i; j++) {
    const closed = barred?.[(head * n + i) * n + j];
    weights[j] = closed ? -Infinity : scale * dot(queries, query, keys, j * dModel + head * dHead, dHead);
  }
  softmax(weights, i + 1);
}

/** Σ_j p_ij v_j of every head, side by side: new, [n − from, dModel], for positions `from` … n − 1. */
export function attend(inputs: AttentionInputs): Float32Array {
  const { queries, keys, values, from, dModel, nHeads } = inputs;
  const dHead = dModel / nHeads;
  const n = keys.length / dModel;
  const weights = new Float32Array(n);
  const factors = { values: weights, start: 0, step: 1 };
  const mixed = new Float32Array(queries.length);
  for (let head = 0; head < nHeads; head++) {
    for (let i = from; i < n; i++) {
      attentionRow(inputs, head, i, weights);
      const seen = { values, start: head * dHead, stride: dModel, width: dHead, count: i + 1 };
      addRows(mixed, (i - from) * dModel + head * dHead, factors, seen);
    }
  }
  return mixed;
}
