import { fromRows, type Matrix } from '../../geometry/matrix.ts';
import { spanningTree } from '../../geometry/spanning.ts';
import type { Tree } from '../../geometry/tree.ts';
import { percent } from '../kit/format.ts';
import { remembering } from '../kit/remember.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { type Embedding, embeddingOf, exactOf, nearPairs } from '../kit/trees/embedding.ts';
import { type Picture, shareKept, treePicture } from '../kit/trees/marks.ts';
import type { Sentence } from '../kit/trees/schema.ts';
import { sentenceTree } from '../kit/trees/sentences.ts';
import { checkWords } from '../kit/trees/words.ts';
import type { Data, stateTable } from './schema.ts';

export type ProbedState = StateOf<typeof stateTable>;

const plain = (text: string): string => text.toLowerCase().trim();

/** Sentences whose text, relations or note hold what is searched for; all, for an empty search. */
export function found({ sentences }: Data, { find }: ProbedState): readonly Sentence[] {
  const wanted = plain(find);
  return sentences.filter(
    ({ text, note, relations }) => plain(`${text} ${note}`).includes(wanted) || relations.includes(wanted),
  );
}

/** The chosen sentence where it is among those found; else the first of them, or of all. */
export function sentenceIn(data: Data, state: ProbedState): Sentence {
  const listed = found(data, state);
  return listed.find(({ id }) => id === state.sentence) ?? listed[0] ?? data.sentences[0]!;
}

/** Squared distances [n, n] from the lower half of the table, row by row. */
const whole = remembering((half: readonly number[], n: number): Matrix => {
  const value = (i: number, j: number) =>
    i === j ? 0 : half[(Math.max(i, j) * (Math.max(i, j) - 1)) / 2 + Math.min(i, j)]!;
  return fromRows(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => value(i, j))));
}, 8);

export interface Probed {
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly embedding: Embedding;
  readonly layer: number;
}

/** What is drawn: one sentence in one layer. */
export function probedOf(data: Data, state: ProbedState): Probed {
  const sentence = sentenceIn(data, state);
  const layer = Math.min(state.layer, data.layers);
  const squared = whole(data.probed[sentence.id]![layer]!, sentence.words.length);
  return { sentence, tree: sentenceTree(sentence), embedding: embeddingOf(squared), layer };
}

export interface Spanning {
  readonly edges: readonly (readonly [number, number])[];
  /** Those that the tree does not have. */
  readonly wrong: readonly (readonly [number, number])[];
}

/** The shortest lines that join all words but punctuation, against the tree, as in the score UUAS. */
export const spanningOf = remembering(({ upos }: Sentence, tree: Tree, { squared }: Embedding): Spanning => {
  const words = upos.flatMap((part, word) => (part === 'PUNCT' ? [] : [word]));
  const edges = spanningTree(squared, words);
  return { edges, wrong: edges.filter(([a, b]) => tree.parents[a] !== b && tree.parents[b] !== a) };
}, 8);

const picture = remembering(treePicture, 8);
const turnOf = remembering((yaw: number, pitch: number) => ({ yaw, pitch }));

/** The words as points, turned to lie near the exact tree, with the pairs that the state asks for as dotted lines. */
export function pictureOf({ sentence, tree, embedding }: Probed, state: ProbedState): Picture {
  const { axes, yaw, pitch, dotted } = state;
  const turn = axes === '3d' ? turnOf(yaw, pitch) : undefined;
  const drawn = picture(tree, embedding, exactOf(tree), axes, turn);
  return dotted === 'near' ? drawn : { ...drawn, near: spanningOf(sentence, tree, embedding).edges };
}

export function describe(data: Data, state: ProbedState): string {
  const probed = probedOf(data, state);
  const { sentence, tree, embedding, layer } = probed;
  const { edges, wrong } = spanningOf(sentence, tree, embedding);
  const near = nearPairs(tree, embedding).length;
  const listed = found(data, state).length;
  const search =
    state.find === ''
      ? ''
      : listed === 0
        ? ` Nothing is found for “${state.find}”.`
        : ` ${listed} sentences are found.`;
  return `“${sentence.text}”, layer ${layer}. Of the ${edges.length} shortest lines that join its words, ${edges.length - wrong.length} are edges of the tree. Pairs that no edge joins, yet as near as if one did: ${near}. The axes drawn keep ${percent(shareKept(embedding.shares, state.axes))} of the variance.${search}`;
}

/** The sentence must exist, the layer be one of the model’s, and the word one of the sentence’s. */
export function check(data: Data, state: ProbedState): StateRead<typeof stateTable> {
  const read = checkWords<typeof stateTable>(data, state, (known) => sentenceTree(sentenceIn(data, known)));
  if (state.layer <= data.layers) return read;
  return {
    state: { ...read.state, layer: data.layers },
    problems: [...read.problems, `There is no layer ${state.layer}; the layers go from 0 to ${data.layers}.`],
  };
}
