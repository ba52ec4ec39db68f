// The three jobs by which programs for the pocket model are compared. Runs in Node and in a browser.
import { seeded } from '../../src/geometry/random.ts';
import { extend, run } from '../../src/model/forward.ts';
import { type Network, network, tensorsOf, weightsFrom } from '../../src/model/network.ts';
import { logitsAt } from '../../src/model/readings.ts';
import { stateAt } from '../../src/model/run.ts';
import { patchSweep } from '../../src/model/sweep.ts';
import { naiveLogits } from './naive-model.ts';

export const TOKENS = 24;
export const ADDED = 16;

export type JobName = 'forward' | 'sweep' | 'generation';
type Logits = Float32Array | Promise<Float32Array>;

/** A program that runs the network. Each job returns the last logits it computed [nVocab], so that programs can be compared. */
export interface Contender extends Record<JobName, () => Logits> {
  readonly name: string;
}

/** What all of them are given. */
export interface Prompts {
  /** [TOKENS], `<bos>` first. */
  readonly ids: readonly number[];
  /** Whose states are put into the runs of the sweep; as long. */
  readonly source: readonly number[];
}

/** Words by chance: how fast they are multiplied does not depend on what they say. */
export function somePrompts({ sizes }: Network): Prompts {
  const ids = (seed: number): number[] => {
    const random = seeded(seed);
    return [1, ...Array.from({ length: TOKENS - 1 }, () => 2 + Math.floor(random() * (sizes.nVocab - 2)))];
  };
  return { ids: ids(2), source: ids(3) };
}

/** The same network outside the memory that WebAssembly sees, so that JavaScript multiplies. */
export function plainCopy({ sizes, weights }: Network): Network {
  const copies = tensorsOf(weights).map((tensor) => tensor.slice());
  return network(
    sizes,
    weightsFrom(sizes, () => copies.shift()!),
    { plain: true },
  );
}

export function ours(name: string, net: Network, { ids, source }: Prompts): Contender {
  return {
    name,
    forward: () => logitsAt(run(net, ids)),
    sweep: () => {
      const from = run(net, source);
      let logits: Float32Array = new Float32Array();
      for (const step of patchSweep(run(net, ids), (place) => stateAt(from, place)))
        logits = logitsAt(step.run);
      return logits;
    },
    generation: () => {
      let current = run(net, ids);
      for (let k = 0; k < ADDED; k++) current = extend(current, [best(logitsAt(current))]);
      return logitsAt(current);
    },
  };
}

export function naive(net: Network, { ids, source }: Prompts): Contender {
  const from = run(net, source);
  return {
    name: 'naive',
    forward: () => naiveLogits(net, ids),
    sweep: () => {
      let logits: Float32Array = new Float32Array();
      for (let layer = 0; layer <= net.sizes.nLayers; layer++) {
        for (let position = 0; position < ids.length; position++) {
          logits = naiveLogits(net, ids, { layer, position, vector: stateAt(from, { layer, position }) });
        }
      }
      return logits;
    },
    generation: () => {
      const all = [...ids];
      for (let k = 0; k < ADDED; k++) all.push(best(naiveLogits(net, all)));
      return naiveLogits(net, all);
    },
  };
}

/** The id of the first of the highest logits. */
export function best(logits: Float32Array): number {
  return logits.reduce((top, logit, id) => (logit > logits[top]! ? id : top), 0);
}
