import { gaussian, seeded } from '../../../src/geometry/random.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import type { Network } from '../../../src/model/network.ts';
import { logitsAt, probabilities, unembed } from '../../../src/model/readings.ts';
import { stateAt } from '../../../src/model/run.ts';
import { decode } from '../../../src/model/tokenizer.ts';
import { fitted, inputs, type StateMap } from './affine.ts';
import { IDENTITY, identityReader } from './identity.ts';
import { randomStates, type States, statesIn } from './states.ts';
import { nextWord, type Position } from './text-positions.ts';

/**
 * Which word is a state about to say (Ghandeharioun et al., 2024, section 4.1)? Four ways to read it, layer by layer, each compared with what the whole
 * network says next at that position.
 */

export const METHODS = ['lens', 'tuned', 'patchscope', 'random'] as const;
export type Method = (typeof METHODS)[number];

/** Scores of one position, by layer 0 … nLayers. */
export interface Scores {
  /** 1 where the method's likeliest word is the network's own, else 0. */
  readonly precision: readonly number[];
  /** Surprisal, in nats: −ln of the probability that the network itself gives to the method's likeliest word. */
  readonly surprisal: readonly number[];
}

/** The tuned lens (Belrose et al., 2023), fitted in closed form: for each layer the affine map of least squares to the last layer's states. */
export function tunedLens(at: readonly Position[]): StateMap[] {
  const states = at.map(({ run, position }) => statesIn(run, position));
  const last = states.map((each) => each.at(-1)!);
  return states[0]!.map((_, layer) => fitted(inputs(states.map((each) => each[layer]!)), last));
}

/** One position read by every method. */
export type Reading = Readonly<Record<Method, Scores>>;

/** All positions, read layer by layer. */
export function readNextWords(
  model: WordedNetwork,
  at: readonly Position[],
  tuned: readonly StateMap[],
): Reading[] {
  const { network } = model;
  const identity = identityReader(model);
  const normal = gaussian(seeded(3));
  return at.map(({ run, position }) => {
    const own = probabilities(logitsAt(run, position));
    const states = statesIn(run, position);
    const asked = (vectors: States) =>
      scoresOf(
        vectors.map((vector, layer) => nextWord(identity(layer, vector))),
        own,
      );
    return {
      lens: scoresOf(lensWords(network, states), own),
      tuned: scoresOf(
        lensWords(
          network,
          states.map((state, layer) => tuned[layer]!(state)),
        ),
        own,
      ),
      patchscope: asked(states),
      random: asked(randomStates(states, normal)),
    };
  });
}

/** What each state would say if it were the last. One product for all of them is faster than one for each. */
function lensWords(network: Network, states: States): number[] {
  const { dModel, nVocab } = network.sizes;
  const rows = new Float32Array(states.length * dModel);
  for (const [k, state] of states.entries()) rows.set(state, k * dModel);
  const logits = unembed(network, rows);
  return states.map((_, k) => nextWord(logits.subarray(k * nVocab, (k + 1) * nVocab)));
}

/** Of the word said at each layer, against the network's own probabilities [nVocab]. */
export function scoresOf(said: readonly number[], own: Float32Array): Scores {
  const right = nextWord(own.map(Math.log));
  return {
    precision: said.map((id) => Number(id === right)),
    surprisal: said.map((id) => -Math.log(own[id]!)),
  };
}

/** Identity prompts of other words: as many pairs as drawn, 1 … 10, then the placeholder (paper, appendix B.3). */
export function otherPrompts(
  { vocabulary }: WordedNetwork,
  words: ReadonlySet<number>,
  count: number,
): string[] {
  const random = seeded(4);
  const ids = [...words];
  const word = () => decode(vocabulary, [ids[Math.floor(random() * ids.length)]!]);
  return Array.from({ length: count }, () => {
    const pairs = Array.from({ length: 1 + Math.floor(random() * 10) }, word);
    return `${pairs.map((each) => `${each} -> ${each} ; `).join('')}${IDENTITY.at(-1)}`;
  });
}

/** Precision of the identity Patchscope with another prompt, by layer: mean over positions. */
export function precisionWith(model: WordedNetwork, at: readonly Position[], prompt: string): number[] {
  const identity = identityReader(model, prompt);
  const layers = Array.from({ length: model.network.sizes.nLayers + 1 }, (_, layer) => layer);
  return layers.map((layer) => {
    const right = at.filter(
      ({ run, position }) =>
        nextWord(identity(layer, stateAt(run, { layer, position }))) === nextWord(logitsAt(run, position)),
    );
    return right.length / at.length;
  });
}
