import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { wordMatch } from '../../../src/figures/kit/words/word-match.ts';
import { gaussian, seeded } from '../../../src/geometry/random.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import { committedModel, modelCard, SEEDS } from '../../pocket/recipe/model.ts';
import { readWorld } from '../../pocket/recipe/world.ts';
import { estimate } from './bootstrap.ts';
import { type Entity, entities, GROUPS, sharedNames } from './entity-kinds.ts';
import { patchedSpeech } from './patched-speech.ts';
import { sample } from './sample.ts';
import { meanStates, randomStates, type States, statesAtEnd } from './states.ts';

/**
 * Who or what is meant (Ghandeharioun et al., 2024, section 4.3): the state of a name's last word, taken after each layer, is described by the model itself.
 */

const SOURCE = 'tom mentions {name}';
/** Examples in the form of training's lists; both are left out of what is asked. */
export const PROMPT = 'syria : country in asia ; tiger shark : carnivore fish ; x :';
const SHOWN = ['syria', 'tiger shark'];
const PLACEHOLDER = 'x';
const SEED = 1;
/** Names of each group whose scores are drawn, for every seed and control. */
const SCORED = 30;
/** Names that prose tells of; their texts stand among the readings. */
const TOLD = [
  'louis armstrong',
  'neil armstrong',
  'george washington',
  'sea horse',
  'komodo dragon',
  'guinea pig',
];
/** Layers among which the best is chosen: the last is a word already. */
const LAYERS = 8;

/** What is said of a state in its own layer, by layer. */
type Describe = (states: States) => string[];

function describer(model: WordedNetwork): Describe {
  const speak = patchedSpeech(model, PROMPT, PLACEHOLDER);
  return (states) => states.map((state, layer) => speak(layer, state));
}

const statesOf = (model: WordedNetwork, { name }: Entity): States =>
  statesAtEnd(model, SOURCE.replace('{name}', name));

/** Share of the parts of the description that a text names. */
const scoreOf = ({ fields }: Entity, text: string): number =>
  fields.filter(({ value }) => wordMatch(text, [value])).length / fields.length;

const CURVES = ['real', 'random', 'other', 'mean'] as const;
type Curve = (typeof CURVES)[number];

const CURVE_NAMES: Readonly<Record<Curve, { name: string; label: string; kind?: 'control' }>> = {
  real: { name: 'the name’s own state', label: 'own state' },
  other: { name: 'control: another name’s state', label: 'another name', kind: 'control' },
  mean: { name: 'control: the mean state', label: 'mean state', kind: 'control' },
  random: { name: 'control: a random vector', label: 'random vector', kind: 'control' },
};

/** Scores by name and layer, [names][layers], of each curve. */
type Scores = Readonly<Record<Curve, readonly (readonly number[])[]>>;

function scoresOf(model: WordedNetwork, asked: readonly Entity[]): Scores {
  const describe = describer(model);
  const states = asked.map((entity) => statesOf(model, entity));
  const mean = meanStates(states);
  const normal = gaussian(seeded(SEED));
  const scored = (vectors: (k: number) => States) =>
    asked.map((entity, k) => describe(vectors(k)).map((text) => scoreOf(entity, text)));
  return {
    real: scored((k) => states[k]!),
    random: scored((k) => randomStates(states[k]!, normal)),
    other: scored((k) => states[otherThan(asked, k)]!),
    mean: scored(() => mean),
  };
}

/** The next name of the same kind with another description; of any kind, if there is none. */
function otherThan(asked: readonly Entity[], k: number): number {
  const wordsOf = (entity: Entity) => entity.fields.map(({ value }) => value).join(' ');
  const later = asked.map((_, step) => (k + 1 + step) % asked.length);
  const differs = later.filter((at) => wordsOf(asked[at]!) !== wordsOf(asked[k]!));
  return differs.find((at) => asked[at]!.kind === asked[k]!.kind) ?? differs[0]!;
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const byLayer = (scores: readonly (readonly number[])[]): number[] =>
  scores[0]!.map((_, layer) => meanOf(scores.map((each) => each[layer]!)));

const PANELS = {
  shared: 'the last word is another’s too',
  own: 'other names',
} as const;
type Panel = keyof typeof PANELS;

function series(panel: Panel, seeds: readonly Scores[]) {
  return CURVES.map((curve) => {
    const curves = seeds.map((scores) => byLayer(scores[curve]));
    return {
      id: curve,
      ...CURVE_NAMES[curve],
      panel,
      points: curves[0]!.map((_, x) => {
        const each = curves.map((values) => values[x]!);
        return { x, y: meanOf(each), low: Math.min(...each), high: Math.max(...each) };
      }),
    };
  });
}

/** The layer is chosen on the names of even place, all seeds together, and measured on the others. */
function reading(seeds: readonly Scores[]) {
  const half = (odd: number) => (scores: readonly (readonly number[])[]) =>
    scores.filter((_, k) => k % 2 === odd);
  const means = byLayer(seeds.flatMap(({ real }) => half(0)(real))).slice(0, LAYERS);
  const layer = means.indexOf(Math.max(...means));
  const at = (curve: Curve, where: number) =>
    estimate(seeds.map((scores) => half(1)(scores[curve]).map((each) => each[where]!)));
  const all = byLayer(seeds.flatMap(({ real }) => real)).slice(0, LAYERS);
  return {
    names: seeds[0]!.real.length,
    layer,
    chosen: at('real', layer),
    first: at('real', 0),
    gain: estimate(seeds.map(({ real }) => half(1)(real).map((each) => each[layer]! - each[0]!))),
    controls: Object.fromEntries(CURVES.slice(1).map((curve) => [curve, at(curve, layer).value])),
    best: { layer: all.indexOf(Math.max(...all)), score: Math.max(...all), tries: LAYERS },
    last: all.at(-1)!,
  };
}

/** Everything said of everything, as the figure “layer-words” draws it. */
function words(model: WordedNetwork, asked: readonly Entity[]) {
  const describe = describer(model);
  const said = asked.map((entity) => describe(statesOf(model, entity)));
  const phrases = [...new Set(said.flat())].sort();
  const place = new Map(phrases.map((text, k) => [text, k]));
  const data = {
    asked: 'Names',
    layers: said[0]!.map((_, layer) => layer),
    groups: GROUPS,
    phrases,
    items: asked.map(({ name, kind, fields }, k) => ({
      name,
      group: kind,
      fields: fields.map((field) => ({ name: field.name, forms: [field.value] })),
      said: said[k]!.map((text) => place.get(text)!),
    })),
  };
  return { data, textsOf: (name: string) => said[asked.findIndex((each) => each.name === name)]! };
}

export function entityDescriptions(root: string): Record<string, DataFile<unknown>> {
  const all = entities(readWorld(root)).filter(({ name }) => !SHOWN.includes(name));
  const shared = sharedNames(all);
  const halves = {
    shared: sample(
      all.filter(({ name }) => shared.has(name)),
      SCORED,
      SEED,
    ),
    own: sample(
      all.filter(({ name }) => !shared.has(name)),
      SCORED,
      SEED,
    ),
  };
  const models = SEEDS.map((name) => committedModel(root, name));
  const scores = {
    shared: models.map((model) => scoresOf(model, halves.shared)),
    own: models.map((model) => scoresOf(model, halves.own)),
  };
  const listed = words(models[0]!, all);
  const common = { recipe: 'data/patchscopes/recipe.ts', date: '2026-11-26', seed: SEED };
  const asked = `${SCORED} random names of each group, ${SEEDS.length} seeds`;
  return {
    'entities.json': {
      card: {
        ...modelCard(root),
        ...common,
        seed: null,
        title: 'What the model says of a name, read from its last word’s state after each layer.',
        sampleSize: `all ${all.length} people, animals, foods and countries of its world but the two that stand in the prompt`,
        interval: 'none: every name is listed',
      },
      data: listed.data,
    },
    'entity-scores.json': {
      card: {
        ...modelCard(root, SEEDS),
        ...common,
        title: 'Share of a description’s two parts that are named, by layer, with controls.',
        sampleSize: asked,
        interval: 'bands: smallest to largest of three seeds',
      },
      data: {
        x: { label: 'Layer', unit: 'layer', kind: 'steps' },
        y: { label: 'Parts of the description named', min: 0, max: 1, format: 'share' },
        band: 'smallest to largest of three seeds',
        panels: Object.entries(PANELS).map(([id, name]) => ({ id, name })),
        series: [...series('shared', scores.shared), ...series('own', scores.own)],
      },
    },
    'entity-readings.json': {
      card: {
        ...modelCard(root, SEEDS),
        ...common,
        title:
          'Descriptions at the layer chosen on one half of the names, measured on the other, with controls.',
        sampleSize: asked,
        interval: '95 % bootstrap over seeds and, within each, names',
      },
      data: {
        entities: all.length,
        sharing: shared.size,
        shared: reading(scores.shared),
        own: reading(scores.own),
        told: Object.fromEntries(TOLD.map((name) => [name.replaceAll(' ', '-'), listed.textsOf(name)])),
      },
    },
  };
}
