import type { Memory } from './block.ts';
import type { Intervention } from './interventions.ts';
import type { Network } from './network.ts';
import { checkPlace } from './places.ts';

/**
 * One forward pass, kept whole: every residual stream, and the keys and values that make continuing it cheap. n is the number of tokens.
 * A run is never changed after it was made, and runs share what they have in common.
 */
export interface Run {
  readonly network: Network;
  /** [n], `<bos>` first. */
  readonly ids: readonly number[];
  readonly interventions: readonly Intervention[];
  /** nLayers + 1 streams [n, dModel]: what block l read, interventions included; the last is what the final norm reads. */
  readonly streams: readonly Float32Array[];
  /** One for each block. */
  readonly memories: readonly Memory[];
  /** First position whose last stream was computed; 0 unless a rerun asked for less. */
  readonly finalFrom: number;
}

/** One state: the residual stream of a position before block `layer` (for layer nLayers: before the final norm). */
export interface StatePlace {
  readonly layer: number;
  readonly position: number;
}

/** The state at a place, [dModel]: a view, not to be written to. Throws RangeError for a place that the run does not have. */
export function stateAt(run: Run, { layer, position }: StatePlace): Float32Array {
  const { dModel, nLayers } = run.network.sizes;
  checkPlace(layer, nLayers + 1, 'layer');
  checkPlace(position, run.ids.length, 'position');
  if (layer === nLayers && position < run.finalFrom) {
    throw new RangeError(
      `This run has the last stream from position ${run.finalFrom} on only, not at ${position}.`,
    );
  }
  return run.streams[layer]!.subarray(position * dModel, (position + 1) * dModel);
}
