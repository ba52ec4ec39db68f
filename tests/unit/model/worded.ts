import type { WordedNetwork } from '../../../src/model/answers.ts';
import { vocabulary } from '../../../src/model/tokenizer.ts';
import { TINY, tinyNetwork } from './tiny.ts';

/** As many as the tiny network has tokens. */
export const TINY_WORDS = [
  ...['<pad>', '<bos>', '.', ',', 'the', 'a', 'is', 'of', 'and', 'sea', 'sky', 'moon', 'river', 'stone'],
  ...['light', 'dark', 'deep', 'high', 'blue', 'grey', 'calm', 'wild', 'capital'],
];

/** A tiny network that speaks words: nonsense, but always the same. */
export function tinyWorded(seed = 1): WordedNetwork {
  return { network: tinyNetwork(seed), vocabulary: vocabulary(TINY_WORDS.slice(0, TINY.nVocab)) };
}
