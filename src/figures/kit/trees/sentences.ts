import { fromRows, type Matrix } from '../../../geometry/matrix.ts';
import type { Tree } from '../../../geometry/tree.ts';
import { remembering } from '../remember.ts';
import type { Sentence, SentenceData } from './schema.ts';

/** The sentence called `id`; for the empty id, or one that does not exist, the first. */
export function sentenceOf({ sentences }: SentenceData, id: string): Sentence {
  return sentences.find((sentence) => sentence.id === id) ?? sentences[0]!;
}

/** The dependency tree, nodes in the order of the words, every edge of length 1. */
export const sentenceTree = remembering(
  ({ words, parents, relations }: Sentence): Tree => ({
    labels: words,
    parents,
    relations,
    weights: parents.map((parent) => (parent === -1 ? 0 : 1)),
  }),
);

/** The measured squared distances of a sentence, shape [n, n], where there are any. */
export const measuredDistances = remembering((data: SentenceData, id: string): Matrix | undefined => {
  const table = data.measured?.[id];
  return table && fromRows(table);
});
