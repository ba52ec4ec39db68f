import { type AttentionInputs, attentionRow } from './attention.ts';
import { addScaled, dot } from './vectors.ts';

/** Gradients with respect to (rotated) queries, keys and values, each [n, dModel]. */
export interface AttentionGradients {
  readonly queries: Float32Array;
  readonly keys: Float32Array;
  readonly values: Float32Array;
}

/**
 * Backward of `attend` for all positions (`from` must be 0), from `dMixed` [n, dModel]:
 * dv_j = Σ_i p_ij dmixed_i;  with g_ij = dmixed_i · v_j, the score's gradient is p_ij (g_ij − Σ_k p_ik g_ik).
 * A barred key has weight 0, so nothing flows through it.
 */
export function attentionGradients(inputs: AttentionInputs, dMixed: Float32Array): AttentionGradients {
  const { queries, keys, values, dModel, nHeads } = inputs;
  const dHead = dModel / nHeads;
  const scale = 1 / Math.sqrt(dHead);
  const n = keys.length / dModel;
  const weights = new Float32Array(n);
  const dWeights = new Float32Array(n);
  const gradients = {
    queries: new Float32Array(n * dModel),
    keys: new Float32Array(n * dModel),
    values: new Float32Array(n * dModel),
  };
  for (let head = 0; head < nHeads; head++) {
    const rowOf = (position: number) => position * dModel + head * dHead;
    for (let i = 0; i < n; i++) {
      attentionRow(inputs, head, i, weights);
      let mean = 0;
      for (let j = 0; j <= i; j++) {
        dWeights[j] = dot(dMixed, rowOf(i), values, rowOf(j), dHead);
        mean += weights[j]! * dWeights[j]!;
        addScaled(gradients.values, rowOf(j), weights[j]!, dMixed, rowOf(i), dHead);
      }
      for (let j = 0; j <= i; j++) {
        const dScore = scale * weights[j]! * (dWeights[j]! - mean);
        addScaled(gradients.queries, rowOf(i), dScore, keys, rowOf(j), dHead);
        addScaled(gradients.keys, rowOf(j), dScore, queries, rowOf(i), dHead);
      }
    }
  }
  return gradients;
}
