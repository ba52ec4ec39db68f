import type { Intervention } from './interventions.ts';
import type { Sizes } from './network.ts';
import { checkPlace, placesIn } from './places.ts';

/** Throws RangeError when an intervention names a place that a run of n tokens does not have, or a vector of the wrong length. */
export function checkIntervention(intervention: Intervention, sizes: Sizes, n: number): void {
  if (intervention.kind === 'attention') {
    placesIn(intervention.layers, sizes.nLayers, 'block');
    placesIn(intervention.heads, sizes.nHeads, 'head');
    placesIn(intervention.queries, n, 'position');
    placesIn(intervention.keys, n, 'position');
    return;
  }
  checkPlace(intervention.layer, sizes.nLayers + 1, 'layer');
  placesIn(intervention.positions, n, 'position');
  if (intervention.add.length !== sizes.dModel) {
    throw new RangeError(
      `A state has ${sizes.dModel} numbers, but the vector has ${intervention.add.length}.`,
    );
  }
}

/** Changes rows `first` … n − 1 of the stream of `layer` [n, dModel] as the interventions say, in place. */
export function changeStream(
  stream: Float32Array,
  layer: number,
  interventions: readonly Intervention[],
  { dModel }: Sizes,
  first: number,
): void {
  for (const intervention of interventions) {
    if (intervention.kind !== 'stream' || intervention.layer !== layer) continue;
    const { positions, keep, add } = intervention;
    for (const position of placesIn(positions, stream.length / dModel, 'position')) {
      if (position < first) continue;
      const row = position * dModel;
      for (let c = 0; c < dModel; c++) stream[row + c] = keep * stream[row + c]! + add[c]!;
    }
  }
}

/** The backward pass of {@link changeStream}: what a gradient [n, dModel] with respect to the changed stream is to the unchanged one. In place. */
export function changeGradient(
  gradient: Float32Array,
  layer: number,
  interventions: readonly Intervention[],
  { dModel }: Sizes,
): void {
  for (const intervention of interventions) {
    if (intervention.kind !== 'stream' || intervention.layer !== layer) continue;
    for (const position of placesIn(intervention.positions, gradient.length / dModel, 'position')) {
      for (let c = position * dModel; c < (position + 1) * dModel; c++) gradient[c]! *= intervention.keep;
    }
  }
}

/** What the heads of a block may not look at, [nHeads, n, n] as in AttentionInputs; undefined when nothing is barred. */
export function barredIn(
  layer: number,
  interventions: readonly Intervention[],
  { nHeads, nLayers }: Sizes,
  n: number,
): Uint8Array | undefined {
  let barred: Uint8Array | undefined;
  for (const intervention of interventions) {
    if (intervention.kind !== 'attention') continue;
    if (!placesIn(intervention.layers, nLayers, 'block').includes(layer)) continue;
    barred ??= new Uint8Array(nHeads * n * n);
    for (const head of placesIn(intervention.heads, nHeads, 'head')) {
      for (const query of placesIn(intervention.queries, n, 'position')) {
        for (const key of placesIn(intervention.keys, n, 'position'))
          barred[(head * n + query) * n + key] = 1;
      }
    }
  }
  return barred;
}

/** The first layer and the first position at which a run with these interventions can differ from one without. */
export function firstChange(
  interventions: readonly Intervention[],
  { nLayers }: Sizes,
  n: number,
): { layer: number; position: number } {
  let layer = nLayers;
  let position = n;
  for (const intervention of interventions) {
    const attention = intervention.kind === 'attention';
    const layers = attention ? placesIn(intervention.layers, nLayers, 'block') : [intervention.layer];
    const positions = placesIn(attention ? intervention.queries : intervention.positions, n, 'position');
    layer = Math.min(layer, ...layers);
    position = Math.min(position, ...positions);
  }
  return { layer, position };
}
