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

const WEIGHTS = 'data/pocket/weights/main.int8.safetensors';
const WEIGHTS_CARD = 'data/pocket/weights/main.json';
const VOCABULARY = 'data/pocket/vocabulary.json';
const MISSING = `There are no weights at ${WEIGHTS}; docs/pocket-model.md says how to train and export them.`;

/** The committed model below `root`. Throws an Error with a sentence where there are no weights. */
export function committedModel(root: string): WordedNetwork {
  const weights = join(root, WEIGHTS);
  if (!existsSync(weights)) throw new Error(MISSING);
  const { words } = JSON.parse(readFileSync(join(root, VOCABULARY), 'utf8'));
  return { network: readNetwork(readFileSync(weights)), vocabulary: vocabulary(words) };
}

/** The part of a data card that all files made from the committed weights share; a recipe adds title, sample and interval. */
export function modelCard(root: string): Omit<DataCard, 'title' | 'sampleSize' | 'interval'> {
  const { sha256, run, step, settings } = JSON.parse(
    readFileSync(join(root, WEIGHTS_CARD), 'utf8'),
  ) as WeightsCard;
  return {
    evidence: 'computed',
    model: `pocket model, run ${run}, step ${step}, weights as int8`,
    weights: sha256,
    recipe: 'data/pocket/recipe.ts',
    seed: settings.seed,
    date: '2026-11-22',
    licence: 'CC BY 4.0',
  };
}
