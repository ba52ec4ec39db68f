import { rerun } from './forward.ts';
import { patch } from './interventions.ts';
import type { Run, StatePlace } from './run.ts';

export interface SweepStep extends StatePlace {
  /** `base` with this one place patched. Its last stream is there at the last position only. */
  readonly run: Run;
}

/**
 * Patches one place after the other, each in a run of its own: layers 0 … nLayers by positions 0 … n − 1 of `base`. `vectorFor` gives the state
 * [dModel] to put in, or undefined to leave a place out. Later positions and layers alone are recomputed, so a step costs between nothing and one run.
 * A generator, so that a caller may stop, or show progress, between steps.
 */
export function* patchSweep(
  base: Run,
  vectorFor: (place: StatePlace) => Float32Array | undefined,
): Generator<SweepStep> {
  const n = base.ids.length;
  for (let layer = 0; layer <= base.network.sizes.nLayers; layer++) {
    for (let position = 0; position < n; position++) {
      const vector = vectorFor({ layer, position });
      if (!vector) continue;
      const run = rerun(base, [patch({ layer, positions: position }, vector)], { finalFrom: n - 1 });
      yield { layer, position, run };
    }
  }
}
