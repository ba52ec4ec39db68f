import type { DataFile } from '../../../src/figures/kit/contract.ts';
import { weightAt } from '../../../src/figures/kit/model/attention-weights.ts';
import type { Walk } from '../../../src/figures/transformer-walk/schema.ts';
import type { WordedNetwork } from '../../../src/model/answers.ts';
import { run } from '../../../src/model/forward.ts';
import { generate } from '../../../src/model/generate.ts';
import { attentionWeights, likeliest, logitLens, logitsAt } from '../../../src/model/readings.ts';
import { type Run, stateAt } from '../../../src/model/run.ts';
import { encode } from '../../../src/model/tokenizer.ts';
import { committedModel, modelCard } from './model.ts';
import { walkTexts } from './walk-words.ts';

/** One run of the model, word by word, for the drawing that shows how a transformer works. */

/** A name of two words, the second of which must look back at the first; the colon asks for a description. */
const PROMPT = 'south korea :';
/** Ends every entry of the descriptions that the model was trained on. */
const END = ';';
/** Most rows that the model may add where no end comes. */
const LIMIT = 5;
const NEXT_WORDS = 4;
const DIGITS = 4;

const rounded = (value: number) => Number(value.toFixed(DIGITS));

/** Weights of a block averaged over its heads: row i holds those of position i for positions 0 … i. */
function meanAttention(base: Run, layer: number): number[][] {
  const block = { weights: [...attentionWeights(base, layer)], n: base.ids.length };
  return base.ids.map((_, i) =>
    Array.from({ length: i + 1 }, (_, j) => rounded(weightAt(block, 'mean', i, j))),
  );
}

function walkOf({ network, vocabulary }: WordedNetwork): Walk {
  const prompt = encode(vocabulary, PROMPT);
  const end = vocabulary.ids.get(END)!;
  const [...added] = generate(run(network, prompt), { limit: LIMIT, stop: [end] });
  // The last word that is made is not fed back.
  const base = run(network, [...prompt, ...added.map(({ id }) => id)]);
  const { nVocab, dModel, nLayers, nHeads } = network.sizes;
  const shares = (logits: Float32Array, count: number) =>
    likeliest(logits, count).map(({ id, probability }) => ({
      word: vocabulary.words[id]!,
      probability: rounded(probability),
    }));
  const layers = Array.from({ length: nLayers }, (_, layer) => layer);
  const walk = {
    sizes: { words: nVocab, width: dModel, layers: nLayers, heads: nHeads },
    prompt: prompt.length,
    tokens: base.ids.map((id) => vocabulary.words[id]!),
    lens: base.ids.map((_, position) =>
      [...layers, nLayers].map((layer) => shares(logitLens(base, { layer, position }), 1)[0]!),
    ),
    next: base.ids.map((_, position) => shares(logitsAt(base, position), NEXT_WORDS)),
    attention: layers.map((layer) => meanAttention(base, layer)),
    vector: [...stateAt(base, { layer: 0, position: 1 })].map(rounded),
  };
  return { ...walk, texts: walkTexts(walk) };
}

export function walk(root: string): Record<string, DataFile<Walk>> {
  return {
    'walk.json': {
      card: {
        ...modelCard(root),
        title: `One run of the pocket model on “${PROMPT}”: tokens, the likeliest word of every state by logit lens, next words, and attention averaged over the heads of a layer.`,
        sampleSize: 'one prompt, chosen by us',
        interval: 'none: nothing here is a sample',
      },
      data: walkOf(committedModel(root)),
    },
  };
}
