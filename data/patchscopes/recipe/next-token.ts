import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { committedModel, modelCard, SEEDS } from '../../pocket/recipe/model.ts';
import { estimate } from './bootstrap.ts';
import {
  METHODS,
  type Method,
  otherPrompts,
  precisionWith,
  type Reading,
  readNextWords,
  type Scores,
  tunedLens,
} from './next-token-readings.ts';
import { contentWords, positions, positionsBefore, readTexts } from './text-positions.ts';

/** The next word, read from every layer: curves over three seeds, and the differences that prose speaks of. */

const FIT_POSITIONS = 2;
const OTHER_PROMPTS = 5;
/** The other prompts are tried on so many texts. */
const OTHER_TEXTS = 100;

const PANELS = { all: 'all words', content: 'names and values' } as const;
type Panel = keyof typeof PANELS;

const NAMES: Readonly<Record<Method, { name: string; label: string; kind?: 'control' }>> = {
  patchscope: { name: 'identity Patchscope', label: 'Patchscope' },
  lens: { name: 'logit lens', label: 'logit lens' },
  tuned: { name: 'tuned lens', label: 'tuned lens' },
  random: { name: 'control: Patchscope of a random vector', label: 'random vector', kind: 'control' },
};

/** Readings of each seed, position by position. */
type Seeds = readonly (readonly Reading[])[];
type Score = keyof Scores;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const layersOf = (seeds: Seeds): number[] => seeds[0]![0]!.lens.precision.map((_, layer) => layer);

/** Mean over seeds, and the smallest and the largest seed, by layer. */
function series(panel: Panel, seeds: Seeds, method: Method, score: Score) {
  return {
    id: method,
    ...NAMES[method],
    panel,
    points: layersOf(seeds).map((layer) => {
      const each = seeds.map((readings) => mean(readings.map((reading) => reading[method][score][layer]!)));
      return { x: layer, y: mean(each), low: Math.min(...each), high: Math.max(...each) };
    }),
  };
}

/** Patchscope minus another method, position by position. */
const differences = (seeds: Seeds, method: Method, score: Score, layer: number): number[][] =>
  seeds.map((readings) =>
    readings.map((reading) => reading.patchscope[score][layer]! - reading[method][score][layer]!),
  );

/** By layer: how far the Patchscope is ahead of a lens, and where it is clearly ahead or behind. */
function comparison(seeds: Seeds, method: Method) {
  const layers = layersOf(seeds).map((layer) => ({
    layer,
    precision: estimate(differences(seeds, method, 'precision', layer)),
    surprisal: estimate(differences(seeds, method, 'surprisal', layer)),
  }));
  const best = layers.reduce((a, b) => (b.precision.value > a.precision.value ? b : a));
  const worst = layers.reduce((a, b) => (b.precision.value < a.precision.value ? b : a));
  return {
    layers,
    ahead: layers.filter(({ precision }) => precision.low > 0).map(({ layer }) => layer),
    behind: layers.filter(({ precision }) => precision.high < 0).map(({ layer }) => layer),
    best: { layer: best.layer, ...best.precision },
    worst: { layer: worst.layer, ...worst.precision },
  };
}

const by = (panels: Readonly<Record<Panel, Seeds>>, score: Score, methods: readonly Method[]) =>
  (Object.keys(PANELS) as Panel[]).flatMap((panel) =>
    methods.map((method) => series(panel, panels[panel], method, score)),
  );

export function nextToken(root: string): Record<string, DataFile<unknown>> {
  const texts = readTexts(root);
  const models = SEEDS.map((name) => committedModel(root, name));
  const words = contentWords(root, models[0]!);
  const read = models.map((model) => {
    const tuned = tunedLens(positions(model, texts.fit, FIT_POSITIONS));
    return {
      all: readNextWords(model, positions(model, texts.test, 1), tuned),
      content: readNextWords(model, positionsBefore(model, texts.test, words), tuned),
    };
  });
  const panels = { all: read.map(({ all }) => all), content: read.map(({ content }) => content) };
  const counts = Object.fromEntries(
    Object.entries(panels).map(([panel, seeds]) => [panel, Math.min(...seeds.map((each) => each.length))]),
  );
  const few = positions(models[0]!, texts.test.slice(0, OTHER_TEXTS), 1);
  const others = otherPrompts(models[0]!, words, OTHER_PROMPTS).map((prompt) =>
    precisionWith(models[0]!, few, prompt),
  );

  const chart = (
    label: string,
    max: number,
    format: 'share' | 'number',
    score: Score,
    more: object[] = [],
  ) => ({
    x: { label: 'Layer', unit: 'layer', kind: 'steps' },
    y: { label, min: 0, max, format },
    band: 'smallest to largest of three seeds',
    panels: Object.entries(PANELS).map(([id, name]) => ({ id, name })),
    series: [...by(panels, score, METHODS), ...more],
  });
  const other = {
    id: 'others',
    name: `Patchscope with ${OTHER_PROMPTS} other prompts`,
    label: 'other prompts',
    panel: 'all',
    points: others[0]!.map((_, layer) => {
      const each = others.map((curve) => curve[layer]!);
      return { x: layer, y: mean(each), low: Math.min(...each), high: Math.max(...each) };
    }),
  };
  const card = (title: string) => ({
    ...modelCard(root, SEEDS),
    recipe: 'data/patchscopes/recipe.ts',
    seed: 'positions 1 and 2, random vectors 3, other prompts 4',
    date: '2026-11-26',
    title,
    sampleSize: `one random position of each of ${texts.test.length} texts that were never trained on; of names and values, those of these texts that hold one (${counts.content} at least). Tuned lens: ${FIT_POSITIONS} positions of each of ${texts.fit.length} other texts, least squares in closed form`,
    interval:
      'bands: smallest to largest of three seeds; of the other prompts (one seed, 100 texts), smallest to largest prompt',
  });
  const largest = Math.ceil(
    Math.max(...by(panels, 'surprisal', METHODS).flatMap(({ points }) => points.map(({ high }) => high))),
  );
  return {
    'next-token-precision.json': {
      card: card(
        'How often a state’s reading is the word that the whole network says next, by layer and method.',
      ),
      data: chart('Same next word', 1, 'share', 'precision', [other]),
    },
    'next-token-surprisal.json': {
      card: card('How surprised the whole network is at the word read from a state, by layer and method.'),
      data: chart('Surprisal in nats', largest, 'number', 'surprisal'),
    },
    'next-token.json': {
      card: {
        ...card('The identity Patchscope against the logit lens and the tuned lens, layer by layer.'),
        interval: '95 % bootstrap over seeds and, within each, texts',
      },
      data: {
        texts: texts.test.length,
        fitStates: FIT_POSITIONS * texts.fit.length,
        counts,
        ...Object.fromEntries(
          (Object.keys(PANELS) as Panel[]).map((panel) => [
            panel,
            { lens: comparison(panels[panel], 'lens'), tuned: comparison(panels[panel], 'tuned') },
          ]),
        ),
      },
    },
  };
}
