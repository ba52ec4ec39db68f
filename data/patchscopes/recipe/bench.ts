import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { defaults } from '../../../src/figures/kit/state.ts';
import { askedOf } from '../../../src/figures/patch-bench/marks.ts';
import { partOf } from '../../../src/figures/patch-bench/parts/patch-run.ts';
import { type Answer, type BenchFile, stateTable } from '../../../src/figures/patch-bench/schema.ts';
import { answer } from '../../../src/model/answers.ts';
import { committedModel, modelCard } from '../../pocket/recipe/model.ts';

/** The first example of the bench, as the page of a reader would compute it. */
export function bench(root: string): Record<string, DataFile<BenchFile>> {
  const model = committedModel(root);
  const asked = askedOf(defaults(stateTable));
  const parts = Array.from(answer(model, 'patchscope', asked), partOf);
  const { sha256, bytes } = JSON.parse(readFileSync(join(root, 'data/pocket/weights/main.json'), 'utf8'));
  return {
    'bench.json': {
      card: {
        ...modelCard(root),
        recipe: 'data/patchscopes/recipe.ts',
        date: '2026-11-26',
        seed: null,
        title: `What the model says with a state of “${asked.source.text}” in “${asked.target.text}”, without it, and with the state of another subject.`,
        sampleSize: 'one pair of prompts',
        interval: 'none: nothing is estimated',
      },
      data: {
        model: { sha256, bytes, words: model.vocabulary.words.length, layers: model.network.sizes.nLayers },
        example: Object.assign({ asked }, ...parts) as Answer,
      },
    },
  };
}
