import { at } from '../../../geometry/matrix.ts';
import type { Tree } from '../../../geometry/tree.ts';
import { brief, fixed } from '../format.ts';
import type { StateOf, StateRead, StateTable } from '../state.ts';
import { distancesOf, type Embedding, ratioOf } from './embedding.ts';
import type { SentenceData } from './schema.ts';

/** “squared distance 2.90, ratio 0.97” of two different words. */
function measures(tree: Tree, embedding: Embedding, i: number, j: number): string {
  const ratio = fixed(ratioOf(tree, embedding, i, j), 2);
  return `squared distance ${fixed(at(embedding.squared, i, j), 2)}, ratio ${ratio}`;
}

/** What is said of one word: its edge to its head. */
export function wordWords(tree: Tree, embedding: Embedding, word: number): string {
  const { labels, parents, relations } = tree;
  const head = parents[word]!;
  if (head < 0) return `${labels[word]}: root of the tree`;
  const joined = relations?.[word] ? `${relations[word]} of` : 'below';
  return `${labels[word]}: ${joined} ${labels[head]}, ${measures(tree, embedding, word, head)}`;
}

/** “cat and dog: tree distance 3, squared distance 2.90, ratio 0.97”. */
export function pairWords(tree: Tree, embedding: Embedding, i: number, j: number): string {
  if (i === j) return `${tree.labels[i]}: one word, distance 0`;
  const steps = brief(at(distancesOf(tree), i, j));
  return `${tree.labels[i]} and ${tree.labels[j]}: tree distance ${steps}, ${measures(tree, embedding, i, j)}`;
}

type WordsState<T extends StateTable> = StateOf<T> & { readonly sentence: string; readonly word: number };

/** Lets go of a sentence or a word that does not exist, and says so. The empty id stands for the first sentence. */
export function checkWords<T extends StateTable>(
  { sentences }: SentenceData,
  asked: WordsState<T>,
  treeOf: (state: WordsState<T>) => Tree,
): StateRead<T> {
  let state = asked;
  const problems: string[] = [];
  const ids = sentences.map(({ id }) => id);
  if (!['', ...ids].includes(state.sentence)) {
    problems.push(`There is no sentence “${state.sentence}”; there are: ${ids.join(', ')}.`);
    state = { ...state, sentence: '' };
  }
  const last = treeOf(state).labels.length - 1;
  if (state.word > last) {
    problems.push(`There is no word ${state.word}; the words are numbered 0 to ${last}.`);
    state = { ...state, word: -1 };
  }
  return { state, problems };
}
