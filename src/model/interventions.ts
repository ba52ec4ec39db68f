import type { Places } from './places.ts';
import { type Run, stateAt } from './run.ts';

/*
 * Interventions are plain data, so they can be listed, compared and sent to a worker. Layer l of a stream is what block l reads
 * (0: the embeddings; nLayers: what the final norm reads). Those of one run take effect in the order of the list.
 */

/** Replaces rows of a residual stream: x becomes keep · x + add. */
export interface StreamIntervention {
  readonly kind: 'stream';
  /** 0 … nLayers. */
  readonly layer: number;
  readonly positions: Places;
  /** 0 replaces the state, 1 adds to it. */
  readonly keep: number;
  /** [dModel]. */
  readonly add: Float32Array;
}

/** Bars every listed query of every listed head from looking at every listed key. The other keys share its weight. */
export interface AttentionIntervention {
  readonly kind: 'attention';
  /** Blocks, 0 … nLayers − 1. */
  readonly layers: Places;
  readonly heads: Places;
  /** Positions that look. */
  readonly queries: Places;
  /** Positions looked at. */
  readonly keys: Places;
}

export type Intervention = StreamIntervention | AttentionIntervention;

/** Rows of the residual stream: one layer, some positions. */
export interface StreamPlace {
  readonly layer: number;
  readonly positions: Places;
}

/**
 * Activation patching: the state at a place becomes `vector` [dModel], such as the state of another prompt, layer or position
 * (Vig et al., 2020; Meng et al., 2022; between any places: Ghandeharioun et al., 2024).
 */
export function patch({ layer, positions }: StreamPlace, vector: Float32Array): StreamIntervention {
  return { kind: 'stream', layer, positions, keep: 0, add: vector };
}

/** Activation steering: `strength` · `direction` [dModel] is added to the state at a place (Turner et al., 2023). */
export function steer(place: StreamPlace, direction: Float32Array, strength: number): StreamIntervention {
  return { kind: 'stream', ...place, keep: 1, add: direction.map((value) => strength * value) };
}

/**
 * Attention knockout: queries may not look at keys (Geva et al., 2023). What is not given means all. A query whose keys are all barred
 * gets nothing from that head.
 */
export function ablateAttention(where: Partial<Omit<AttentionIntervention, 'kind'>>): AttentionIntervention {
  return { kind: 'attention', layers: 'all', heads: 'all', queries: 'all', keys: 'all', ...where };
}

/**
 * Back-patching: the state that a position has at a later layer is put in at an earlier layer of the same position, in a second run of
 * the same prompt (Biran et al., 2024). Throws RangeError when `into` is not before `from`.
 */
export function backpatch(
  run: Run,
  { position, from, into }: { position: number; from: number; into: number },
): StreamIntervention {
  if (into >= from)
    throw new RangeError(`Back-patching goes to an earlier layer; ${into} is not before ${from}.`);
  return patch({ layer: into, positions: position }, stateAt(run, { layer: from, position }));
}

/**
 * Difference of means: the mean of `positives` minus the mean of `negatives`, each a list of states [dModel]; the direction [dModel] that tells the two
 * apart (Marks and Tegmark, 2023), often used to {@link steer}. Throws RangeError for an empty list.
 */
export function meanDifference(
  positives: readonly Float32Array[],
  negatives: readonly Float32Array[],
): Float32Array {
  const subtracted = mean(negatives);
  return mean(positives).map((value, c) => value - subtracted[c]!);
}

function mean(vectors: readonly Float32Array[]): Float32Array {
  const [first] = vectors;
  if (!first) throw new RangeError('A mean needs at least one vector.');
  const sums = new Float32Array(first.length);
  for (const vector of vectors) {
    for (let c = 0; c < sums.length; c++) sums[c]! += vector[c]! / vectors.length;
  }
  return sums;
}
