import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { weightAt } from '../../../src/figures/kit/model/attention-weights.ts';
import type { Data } from '../../../src/figures/patch-walk/schema.ts';
import { gaussian, seeded } from '../../../src/geometry/random.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import { rerun, run } from '../../../src/model/forward.ts';
import { patch } from '../../../src/model/interventions.ts';
import { attentionWeights, likeliest, logitLens, logitsAt } from '../../../src/model/readings.ts';
import type { Run } from '../../../src/model/run.ts';
import { encode } from '../../../src/model/tokenizer.ts';
import { committedModel, modelCard } from '../../pocket/recipe/model.ts';
import { patchedSpeech } from './patched-speech.ts';
import { randomStates, statesIn } from './states.ts';
import { patchTexts } from './walk-words.ts';

/** One Patchscope for the drawing that shows how it is done. */

/** Two people of this surname are better known to the model's first layer than he is. */
const SOURCE = 'tom mentions neil armstrong';
const TARGET = 'the profession of x is';
const PLACEHOLDER = 'x';
const LAYER = 3;
const SEED = 1;
const DIGITS = 4;

const rounded = (value: number) => Number(value.toFixed(DIGITS));

function drawn({ network, vocabulary }: WordedNetwork, base: Run): Data['source'] {
  const { nLayers } = network.sizes;
  return {
    tokens: base.ids.map((id) => vocabulary.words[id]!),
    lens: base.ids.map((_, position) =>
      Array.from({ length: nLayers + 1 }, (_, layer) => {
        const [best] = likeliest(logitLens(base, { layer, position }), 1);
        return { word: vocabulary.words[best!.id]!, probability: rounded(best!.probability) };
      }),
    ),
    attention: Array.from({ length: nLayers }, (_, layer) => {
      const block = { weights: [...attentionWeights(base, layer)], n: base.ids.length };
      return base.ids.map((_, i) =>
        Array.from({ length: i + 1 }, (_, j) => rounded(weightAt(block, 'mean', i, j))),
      );
    }),
  };
}

function walkOf(model: WordedNetwork): Data {
  const { network, vocabulary } = model;
  const source = run(network, encode(vocabulary, SOURCE));
  const target = run(network, encode(vocabulary, TARGET));
  const from = { position: source.ids.length - 1, layer: LAYER };
  const to = { position: target.ids.indexOf(vocabulary.ids.get(PLACEHOLDER)!), layer: LAYER };
  const states = statesIn(source, from.position);
  const base = rerun(target, [patch({ layer: to.layer, positions: to.position }, states[from.layer]!)]);
  const speak = patchedSpeech(model, TARGET, PLACEHOLDER);
  const [noise] = randomStates([states[from.layer]!], gaussian(seeded(SEED)));
  const [plain] = likeliest(logitsAt(target), 1);
  const patched = {
    sizes: { width: network.sizes.dModel, layers: network.sizes.nLayers },
    source: drawn(model, source),
    target: drawn(model, base),
    from,
    to,
    plain: vocabulary.words[plain!.id]!,
    said: states.map((state, layer) => speak(layer, state)),
    random: speak(to.layer, noise!),
  };
  return { ...patched, texts: patchTexts(patched) };
}

export function walk(root: string): Record<string, DataFile<Data>> {
  return {
    'walk.json': {
      card: {
        ...modelCard(root),
        recipe: 'data/patchscopes/recipe.ts',
        date: '2026-11-26',
        seed: SEED,
        title: `One Patchscope of the pocket model: from “${SOURCE}” into “${TARGET}”.`,
        sampleSize: 'one pair of prompts, chosen by us; one random vector',
        interval: 'none: nothing here is a sample',
      },
      data: walkOf(committedModel(root)),
    },
  };
}
