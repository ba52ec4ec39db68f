import { gaussian, seeded } from '../../../src/geometry/random.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import { run } from '../../../src/model/forward.ts';
import { generate } from '../../../src/model/generate.ts';
import { likeliest } from '../../../src/model/readings.ts';
import { BOS, decode, encode, PAD } from '../../../src/model/tokenizer.ts';
import type { HopKind, Query } from './hop-kinds.ts';
import { identityReader } from './identity.ts';
import type { Grid, Rights } from './pairs.ts';
import { patchReaders, saidPlainly } from './patch-reader.ts';
import {
  lengthOf,
  meanStates,
  randomStates,
  type States,
  statesAtEnd,
  statesIn,
  stretched,
} from './states.ts';

/**
 * Two hops by patching (Ghandeharioun et al., 2024, section 5): the state at the end of the first question, which is about to say the bridge, stands in for
 * the x of the second question.
 */

const PLACEHOLDER = 'x';

/** How the state is changed on its way: not at all, or stretched to the length of the state that it replaces. */
export type Mapping = 'as it is' | 'same length';

export const CONTROLS = ['random', 'other', 'mean'] as const;
export type ControlName = (typeof CONTROLS)[number];

/** What a question says without any patch; each is right or not. */
export interface Unpatched {
  readonly plain: boolean;
  /** The model's own answer to the first question is written into the second. */
  readonly steps: boolean;
  /** The true bridge is written into the second question. */
  readonly bridge: boolean;
  /** The subject itself is written where the bridge belongs: a false question, which mere association may answer. */
  readonly bare: boolean;
}

export interface HopReading extends Query {
  readonly unpatched: Unpatched;
  /** [source layer][target layer], by mapping. */
  readonly said: Readonly<Record<Mapping, Grid<string>>>;
  /** Stretched to the same length. Undefined where they were not asked for. */
  readonly controls: Readonly<Record<ControlName, Rights>> | undefined;
  /** By source layer: whether the identity Patchscope of the state, in its own layer, says the first word of the bridge. */
  readonly names: readonly boolean[];
}

/** What a model says after a text, up to the full stop. */
function continuation({ network, vocabulary }: WordedNetwork, text: string): string {
  const stop = [PAD, BOS, vocabulary.ids.get('.')!];
  const said = generate(run(network, encode(vocabulary, text)), { stop, limit: 4 });
  return decode(
    vocabulary,
    Array.from(said, ({ id }) => id),
  );
}

function unpatched(model: WordedNetwork, kind: HopKind, { subject, bridge, answer }: Query): Unpatched {
  const isRight = (text: string) => saidPlainly(model, text, answer) === answer;
  return {
    plain: isRight(kind.whole(subject)),
    steps: isRight(kind.second(continuation(model, kind.first(subject)))),
    bridge: isRight(kind.second(bridge)),
    bare: isRight(kind.second(subject)),
  };
}

export interface HopOptions {
  /** Highest target layer, 0 … nLayers. */
  readonly targets: number;
  readonly mappings: readonly Mapping[];
  /** The controls are read for so many questions of each form. */
  readonly controlled: number;
  readonly seed: number;
}

/** All questions of one form, at every pair of layers asked for. */
export function readHops(model: WordedNetwork, kind: HopKind, options: HopOptions): HopReading[] {
  const { queries } = kind;
  const states = queries.map(({ subject }) => statesAtEnd(model, kind.first(subject)));
  const mean = meanStates(states);
  const readerOf = patchReaders(model, kind.second(PLACEHOLDER), PLACEHOLDER);
  const lengths = placeholderStates(model, kind).map(lengthOf);
  const identity = identityReader(model);
  const normal = gaussian(seeded(options.seed));
  const targets = Array.from({ length: options.targets + 1 }, (_, target) => target);

  return queries.map((query, k): HopReading => {
    const read = readerOf(query.answer);
    const grid = (vectors: States, mapping: Mapping): Grid<string> =>
      vectors.map((vector) =>
        targets.map((target) =>
          read(target, mapping === 'as it is' ? vector : stretched(vector, lengths[target]!)),
        ),
      );
    const rightOf = (vectors: States): Rights =>
      grid(vectors, 'same length').map((row) => row.map((said) => said === query.answer));
    const [bridge] = encode(model.vocabulary, query.bridge).slice(1);
    return {
      ...query,
      unpatched: unpatched(model, kind, query),
      said: Object.fromEntries(
        options.mappings.map((each) => [each, grid(states[k]!, each)]),
      ) as HopReading['said'],
      controls:
        k < options.controlled
          ? {
              random: rightOf(randomStates(states[k]!, normal)),
              other: rightOf(states[otherThan(queries, k)]!),
              mean: rightOf(mean),
            }
          : undefined,
      names: states[k]!.map((state, layer) => likeliest(identity(layer, state), 1)[0]!.id === bridge),
    };
  });
}

/** The states that a patch replaces. */
function placeholderStates({ network, vocabulary }: WordedNetwork, { second }: HopKind): States {
  const prompt = run(network, encode(vocabulary, second(PLACEHOLDER)));
  return statesIn(prompt, prompt.ids.indexOf(vocabulary.ids.get(PLACEHOLDER)!));
}

/** The next question with another answer. */
function otherThan(queries: readonly Query[], k: number): number {
  const later = queries.map((_, step) => (k + 1 + step) % queries.length);
  return later.find((at) => queries[at]!.answer !== queries[k]!.answer) ?? later[0]!;
}
