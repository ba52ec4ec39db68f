import { closeWords } from './close-words.ts';
import { BOS, type Vocabulary } from './tokenizer.ts';

/** The known words that look most like one that the model does not know; see {@link closeWords}. */
export const nearestWords = ({ words }: Vocabulary, unknown: string, count = 3): string[] =>
  closeWords(words.slice(BOS + 1), unknown, count);
