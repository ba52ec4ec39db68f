import type { WordedNetwork } from '../../../src/model/answers.ts';
import { run } from '../../../src/model/forward.ts';
import { type Run, stateAt } from '../../../src/model/run.ts';
import { encode } from '../../../src/model/tokenizer.ts';

/** The states of one position, one for each layer: [nLayers + 1] of [dModel]. */
export type States = readonly Float32Array[];

/** The states of a position of a run at every layer. */
export const statesIn = (run: Run, position: number): States =>
  run.streams.map((_, layer) => stateAt(run, { layer, position }));

/** The states of the last token of a text at every layer. */
export function statesAtEnd({ network, vocabulary }: WordedNetwork, text: string): States {
  const whole = run(network, encode(vocabulary, text));
  return statesIn(whole, whole.ids.length - 1);
}

/** Euclidean length. */
export const lengthOf = (vector: Float32Array): number => Math.hypot(...vector);

/** The vector stretched to a length. */
export function stretched(vector: Float32Array, length: number): Float32Array {
  const stretch = length / lengthOf(vector);
  return vector.map((value) => value * stretch);
}

/** Control: vectors of random direction, each as long as the state in its place. `normal` draws from a normal distribution. */
export const randomStates = (states: States, normal: () => number): States =>
  states.map((state) => stretched(state.map(normal), lengthOf(state)));

/** Control: the mean over several subjects, layer by layer. Throws RangeError where there are none. */
export function meanStates(several: readonly States[]): States {
  const [first] = several;
  if (!first) throw new RangeError('A mean needs at least one subject.');
  return first.map((_, layer) => {
    const sum = new Float32Array(first[layer]!.length);
    for (const states of several) for (let c = 0; c < sum.length; c++) sum[c]! += states[layer]![c]!;
    return sum.map((value) => value / several.length);
  });
}
