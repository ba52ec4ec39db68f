import type { StateOf } from '../kit/state.ts';
import type { stateTable } from './schema.ts';

export type BenchState = StateOf<typeof stateTable>;
export type PresetName = BenchState['preset'];

const LIST = 'syria : country in asia ; tiger shark : carnivore fish ; x :';
const COPY = 'cat -> cat ; 17 -> 17 ; hello -> hello ; x';
const PLAIN = { from: -1, to: -1, map: 'same', act: 'patch', noise: false, control: 'none' } as const;

/** What each method fills in. All words are known to the model. */
export const PRESETS: Readonly<Record<PresetName, Omit<BenchState, 'preset' | 'seed'>>> = {
  identity: {
    ...PLAIN,
    source: 'the capital of france is',
    layer: 6,
    target: COPY,
    into: 6,
    other: 'the capital of japan is',
  },
  attribute: {
    ...PLAIN,
    source: 'tom mentions neil armstrong',
    layer: 3,
    target: 'the profession of x is',
    into: 3,
    control: 'other',
    other: 'tom mentions marie curie',
  },
  description: {
    ...PLAIN,
    source: 'tom mentions sea horse',
    layer: 3,
    target: LIST,
    into: 3,
    other: 'tom mentions paris',
  },
  lens: {
    ...PLAIN,
    source: 'the capital of france is',
    layer: 6,
    target: COPY,
    into: 8,
    other: 'the capital of japan is',
  },
  hops: {
    ...PLAIN,
    source: 'the site of alhambra is',
    layer: 7,
    target: 'the capital of x is',
    into: 0,
    map: 'length',
    control: 'random',
    other: 'the site of acropolis is',
  },
  tracing: {
    ...PLAIN,
    source: 'the capital of japan is',
    from: 4,
    layer: 2,
    target: 'the capital of japan is',
    to: 4,
    into: 2,
    noise: true,
    other: 'tom mentions france',
  },
  back: {
    ...PLAIN,
    source: 'the capital of the site of alhambra is',
    from: 7,
    layer: 7,
    target: 'the capital of the site of alhambra is',
    to: 7,
    into: 2,
    other: 'the capital of the site of acropolis',
  },
  knockout: {
    ...PLAIN,
    source: 'the capital of japan is',
    from: 4,
    layer: 2,
    target: 'the capital of japan is',
    to: 4,
    into: 2,
    act: 'knockout',
    other: 'tom mentions france',
  },
};

/** What is special about each method, in a sentence. */
export const PRESET_WORDS: Readonly<Record<PresetName, string>> = {
  identity:
    'The inspection prompt only repeats; the state is put in its own layer. What comes out is the word that the source run is about to say.',
  attribute: 'The inspection prompt asks for one attribute of the placeholder. Any layers may be tried.',
  description:
    'The inspection prompt lists names with descriptions; the model goes on with one for the placeholder.',
  lens: 'The state is put into the last layer, so nothing is left but to turn it into a word. The inspection prompt no longer matters.',
  hops: 'The first half of a question is the source, the second half the inspection prompt. The state that is about to name the country goes in as if it were a word.',
  tracing:
    'Both prompts are the same sentence, but in the inspection run noise hides the subject. Which clean state brings the answer back?',
  back: 'Both prompts are the same; a state goes back into an earlier layer of its own position.',
  knockout: 'No state is moved. From layer ℓ∗ on, the last token may not look at position i∗.',
};

/** Prompts over which the mean state is taken: one of each kind of thing that the model knows. */
export const MEANS: readonly string[] = [
  'france',
  'japan',
  'marie curie',
  'neil armstrong',
  'tiger shark',
  'honey bee',
  'lemon',
  'brown rice',
  'helium',
  'eiffel tower',
  'violin',
  'hamlet',
].map((name) => `tom mentions ${name}`);
