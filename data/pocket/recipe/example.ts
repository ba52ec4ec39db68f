import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { type BenchFile, stateTable } from '../../../src/figures/model-bench/schema.ts';
import { answer } from '../../../src/model/answers.ts';
import { DOCUMENT_ENDS } from '../../../src/model/questions.ts';
import { committedModel, modelCard } from './model.ts';
import { PROMPTS } from './prompts.ts';

const LIKELIEST = 10;
/** Below the last layer only the likeliest few are shown. */
const IN_LENS = 3;
const DIGITS = 4;

/** The first example of the bench, as the page of a reader would compute it. */
export function example(root: string): Record<string, DataFile<BenchFile>> {
  const model = committedModel(root);
  const text = stateTable.prompt.default;
  const lens = [...answer(model, 'lens', { text, count: LIKELIEST })];
  const top = lens.length - 1;
  const attention = [...answer(model, 'attention', { text, layers: 'all' })];
  const continued = [...answer(model, 'continuation', { text, closing: DOCUMENT_ENDS })];
  const { sha256, bytes } = JSON.parse(readFileSync(join(root, 'data/pocket/weights/main.json'), 'utf8'));
  return {
    'example.json': {
      card: {
        title: `What the model computes for “${text}”: the words likeliest to come next, the logit lens at every layer and token, attention weights, and the text that follows`,
        sampleSize: 'one prompt',
        interval: 'none: nothing is estimated',
        ...modelCard(root),
      },
      data: {
        model: { sha256, bytes, words: model.vocabulary.words.length },
        prompts: [...PROMPTS],
        example: {
          text,
          tokens: [...lens[top]!.tokens],
          lens: lens.map(({ layer, words }) =>
            words.map((list) => list.slice(0, layer < top ? IN_LENS : LIKELIEST)),
          ),
          attention: attention.map(({ weights }) =>
            Array.from(weights, (weight) => Number(weight.toFixed(DIGITS))),
          ),
          continuation: { temperature: 0, seed: stateTable.seed.default, words: continued },
        },
      },
    },
  };
}
