import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataCard } from '../../../src/figures/kit/contract.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import { vocabulary } from '../../../src/model/tokenizer.ts';
import { readNetwork } from '../../../src/model/weights-file.ts';

/** What `python -m pocket.export` says of a weights file, as far as it is needed here. */
interface WeightsCard {
  readonly sha256: string;
  readonly run: string;
  readonly step: number;
  readonly settings: { readonly seed: number; readonly name_mask: number };
}

const VOCABULARY = 'data/pocket/vocabulary.json';

/** Weights that are kept: what pages run, the other seeds trained alike, and others for comparison. */
export type WeightsName = 'main' | 'seed2' | 'seed3' | 'early' | 'plain' | 'small';

/** Three models that differ in nothing but their seed; the first is what pages run. */
export const SEEDS: readonly WeightsName[] = ['main', 'seed2', 'seed3'];

const WEIGHTS = 'data/pocket/weights';

/** A committed model below `root`. Throws an Error with a sentence where its weights are missing. */
export function committedModel(root: string, name: WeightsName = 'main'): WordedNetwork {
  const weights = `${WEIGHTS}/${name}.int8.safetensors`;
  if (!existsSync(join(root, weights)))
    throw new Error(
      `There are no weights at ${weights}; docs/pocket-model.md says how to train and export them.`,
    );
  const { words } = JSON.parse(readFileSync(join(root, VOCABULARY), 'utf8'));
  return { network: readNetwork(readFileSync(join(root, weights))), vocabulary: vocabulary(words) };
}

/** What the cards of some weights say, several as a list in words. */
function weightsCard(root: string, names: readonly WeightsName[]) {
  const cards = names.map(
    (name) => JSON.parse(readFileSync(join(root, `${WEIGHTS}/${name}.json`), 'utf8')) as WeightsCard,
  );
  const each = (part: (card: WeightsCard) => string | number) => cards.map(part).join(', ');
  return {
    runs: each(({ run }) => run),
    steps: [...new Set(cards.map(({ step }) => step))].join(', '),
    sha256: each(({ sha256 }) => sha256),
    seed: cards.length === 1 ? cards[0]!.settings.seed : each(({ settings }) => settings.seed),
  };
}

/** The part of a data card that all files made from committed weights share; a recipe adds title, sample and interval. */
export function modelCard(
  root: string,
  names: readonly WeightsName[] = ['main'],
): Omit<DataCard, 'title' | 'sampleSize' | 'interval'> {
  const { runs, steps, sha256, seed } = weightsCard(root, names);
  return {
    evidence: 'computed',
    model: `pocket model, run ${runs}, step ${steps}, weights as int8`,
    weights: sha256,
    recipe: 'data/pocket/recipe.ts',
    seed,
    date: '2026-11-22',
    licence: 'CC BY 4.0',
  };
}
