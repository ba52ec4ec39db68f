import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/install.mjs';
import type { DataCard } from '../../../src/figures/kit/contract.ts';
import { byLayer, type Interval } from '../../minilm/curves.ts';

/** What `python -m minilm.senses`, `.subspace`, `.joined` and `.atlas` write. */

interface Settings {
  readonly model: string;
  readonly seed: number;
  readonly words: number;
  readonly sentences: number;
}

export interface Senses extends Settings {
  readonly folds: number;
  /** By layer. */
  readonly layers: readonly Interval[];
  readonly random: readonly Interval[];
  readonly best: number;
  readonly commonest: Interval;
  readonly examples: readonly (Interval & { readonly count: number })[];
  /** The hardest first. */
  readonly byWord: Readonly<Record<string, { readonly senses: number; readonly right: number }>>;
}

export type Maps = Readonly<Record<'trained' | 'others' | 'random', Interval>>;

export interface Subspace extends Settings {
  readonly randomMaps: number;
  readonly layer: number;
  /** Without a map, by layer. */
  readonly whole: readonly Interval[];
  readonly dimensions: readonly (Maps & { readonly dimensions: number })[];
  readonly layeredDimensions: number;
  readonly layers: readonly Maps[];
}

export type JoinedKind = 'alone' | 'opposite' | 'same' | 'unrelated';
type Told = Readonly<Record<JoinedKind, { readonly gap: Interval; readonly wrong: Interval }>>;

export interface Joined extends Settings {
  readonly dimensions: number;
  readonly layers: readonly Readonly<Record<'plain' | 'probe', Told>>[];
}

interface Neighbours {
  /** Share of a word's nearest vectors that have its sense. */
  readonly sense: Interval;
  /** Correlation of the place in the sentence with the mean place of the nearest vectors. */
  readonly place: Interval;
}

export interface Atlas extends Settings {
  readonly neighbours: number;
  /** Coordinates of maps go from 0 to this. */
  readonly steps: number;
  /** By word; `trust`: of each sentence, how many nearest vectors are also nearest on the map. */
  readonly maps: Readonly<
    Record<
      string,
      { readonly layers: readonly (readonly number[])[]; readonly trust: readonly (readonly number[])[] }
    >
  >;
  readonly layers: readonly Neighbours[];
  readonly random: readonly Neighbours[];
  readonly senseByChance: Interval;
  /** By way of making maps and layer: share of a vector's nearest neighbours that are nearest on the map. */
  readonly kept: Readonly<Record<'umap' | 'pca', readonly Interval[]>>;
  readonly keptByChance: Interval;
}

export const read = <Report>(name: string): Report =>
  JSON.parse(readFileSync(join(ROOT, 'data/minilm', `${name}.json`), 'utf8'));

/** What all cards of a page have in common. `script`: of `data/minilm`; `home`: the folder of the page's recipe. */
export const cardOf = (
  { model, seed, words, sentences }: Settings,
  script: string,
  home = 'context',
): Omit<DataCard, 'title' | 'interval'> => ({
  evidence: 'computed',
  model,
  recipe: `data/minilm/${script}.py, then data/${home}/recipe.ts`,
  seed,
  sampleSize: `${sentences} sentences of ${words} words, each with its sense`,
  date: '2026-11-27',
  licence: 'CC BY 4.0',
});

export const OVER_WORDS = '95 % bootstrap over words';

/** The curve of the encoder and that of the same encoder with random weights, by layer. */
export const encoderLines = (trained: readonly Interval[], random: readonly Interval[]) => [
  {
    id: 'model',
    name: 'the trained encoder',
    label: 'encoder',
    kind: 'main' as const,
    points: byLayer(trained),
  },
  {
    id: 'random',
    name: 'control: encoder with random weights',
    label: 'random weights',
    kind: 'control' as const,
    points: byLayer(random),
  },
];
