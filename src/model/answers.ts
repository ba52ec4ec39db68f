import { run } from './forward.ts';
import { generate } from './generate.ts';
import { nearestWords } from './nearest-words.ts';
import type { Network } from './network.ts';
import { patchscope } from './patchscope.ts';
import { placesIn } from './places.ts';
import {
  type Asked,
  type Part,
  type Prompt,
  QuestionError,
  type QuestionKind,
  type UnknownWord,
  type WordShare,
} from './questions.ts';
import { attentionWeights, likeliest, logitsAt, probabilities, unembed } from './readings.ts';
import { type Run, stateAt } from './run.ts';
import { patchSweep } from './sweep.ts';
import { encode, splitWords, UnknownWordsError, type Vocabulary } from './tokenizer.ts';

/** A network and the words that its ids stand for. */
export interface WordedNetwork {
  readonly network: Network;
  readonly vocabulary: Vocabulary;
}

type Answers = {
  [K in QuestionKind]: (model: WordedNetwork, asked: Asked<K>) => Generator<Part<K>, void>;
};

const ANSWERS: Answers = {
  *next(model, asked) {
    const base = prompted(model, asked);
    yield { tokens: tokensOf(model, base), words: wordShares(model, logitsAt(base), asked.count) };
  },

  *lens(model, asked) {
    const base = prompted(model, asked);
    const tokens = tokensOf(model, base);
    const { nVocab } = model.network.sizes;
    for (const [layer, stream] of base.streams.entries()) {
      const logits = unembed(model.network, stream);
      const words = tokens.map((_, position) =>
        wordShares(model, logits.subarray(position * nVocab, (position + 1) * nVocab), asked.count),
      );
      yield { layer, tokens, words };
    }
  },

  *attention(model, asked) {
    const base = prompted(model, asked);
    for (const layer of placesIn(asked.layers, model.network.sizes.nLayers, 'block')) {
      yield { layer, weights: attentionWeights(base, layer) };
    }
  },

  *continuation(model, asked) {
    const { ids } = model.vocabulary;
    const closing = (asked.closing ?? []).flatMap((word) => ids.get(word) ?? []);
    for (const { id, probability } of generate(prompted(model, asked), { ...asked, closing })) {
      yield { word: model.vocabulary.words[id]!, probability };
    }
  },

  *sweep(model, { text, source, word }) {
    const base = prompted(model, { text });
    const from = prompted(model, { text: source });
    const [, id, ...more] = idsOf(model, word);
    if (id === undefined || more.length > 0) throw new QuestionError(`“${word}” is not one word.`);
    if (from.ids.length !== base.ids.length) {
      throw new QuestionError(
        `The two texts must have equally many tokens; they have ${base.ids.length} and ${from.ids.length}, their start included.`,
      );
    }
    for (const step of patchSweep(base, (place) => stateAt(from, place))) {
      const { layer, position } = step;
      yield { layer, position, probability: probabilities(logitsAt(step.run))[id]! };
    }
  },

  patchscope(model, asked) {
    const { vocabulary } = model;
    return patchscope({ vocabulary, run: (text) => prompted(model, { text }) }, asked);
  },
};

/** The answer to a question, computed part by part as the parts are drawn. Throws {@link QuestionError}. */
export function* answer<K extends QuestionKind>(
  model: WordedNetwork,
  kind: K,
  asked: Asked<K>,
): Generator<Part<K>, void> {
  try {
    yield* ANSWERS[kind](model, asked);
  } catch (error) {
    // What the model's own checks refuse is for the reader to mend; anything else is a fault of ours.
    throw error instanceof RangeError ? new QuestionError(error.message) : error;
  }
}

/** Words of a text that the vocabulary lacks, each with the known words most like it. */
export function unknownWords(vocabulary: Vocabulary, { words }: UnknownWordsError): UnknownWord[] {
  return words.map((word) => ({ word, nearest: nearestWords(vocabulary, word) }));
}

function prompted(model: WordedNetwork, { text, interventions = [] }: Prompt): Run {
  return run(model.network, idsOf(model, text), interventions);
}

function idsOf({ vocabulary }: WordedNetwork, text: string): number[] {
  try {
    return encode(vocabulary, text);
  } catch (error) {
    if (!(error instanceof UnknownWordsError)) throw error;
    throw new QuestionError(error.message, unknownWords(vocabulary, error), splitWords(text));
  }
}

function tokensOf({ vocabulary }: WordedNetwork, { ids }: Run): string[] {
  return ids.map((id) => vocabulary.words[id]!);
}

function wordShares({ vocabulary }: WordedNetwork, logits: Float32Array, count: number): WordShare[] {
  return likeliest(logits, count).map(({ id, probability }) => ({
    word: vocabulary.words[id]!,
    probability,
  }));
}
