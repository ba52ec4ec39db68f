import type { Tree } from '../../geometry/tree.ts';
import { listed, percent } from '../kit/format.ts';
import { remembering } from '../kit/remember.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { type Embedding, embed, embeddingOf, exactOf } from '../kit/trees/embedding.ts';
import { type Picture, shareKept, treePicture } from '../kit/trees/marks.ts';
import { measuredDistances, sentenceOf, sentenceTree } from '../kit/trees/sentences.ts';
import { checkWords } from '../kit/trees/words.ts';
import { type Data, DIMENSIONS, type stateTable } from './schema.ts';

export type PanelsState = StateOf<typeof stateTable>;

export interface Panel {
  readonly title: string;
  readonly embedding: Embedding;
  readonly picture: Picture;
  /** Share of the variance that its two axes keep, 0 to 1. */
  readonly kept: number;
}

/** Every picture is turned to lie near the exact one, so a new sample moves no more than it must. */
const panel = remembering(
  (title: string, tree: Tree, embedding: Embedding): Panel => ({
    title,
    embedding,
    picture: treePicture(tree, embedding, exactOf(tree), '12'),
    kept: shareKept(embedding.shares, '12'),
  }),
  8,
);

export interface PanelsView {
  readonly tree: Tree;
  readonly panels: readonly Panel[];
}

/** The panels in their order: exact, random branching, independent positions, and measured, where the sentence was. */
export function panelsOf(data: Data, { sentence, seed }: PanelsState): PanelsView {
  const chosen = sentenceOf(data, sentence);
  const tree = sentenceTree(chosen);
  const measured = measuredDistances(data, chosen.id);
  return {
    tree,
    panels: [
      panel('Exact', tree, exactOf(tree)),
      panel('Random branching', tree, embed(tree, 'branching', DIMENSIONS, seed)),
      panel('Independent positions', tree, embed(tree, 'independent', DIMENSIONS, seed)),
      ...(measured ? [panel('Measured', tree, embeddingOf(measured))] : []),
    ],
  };
}

export function describe(data: Data, state: PanelsState): string {
  const { text } = sentenceOf(data, state.sentence);
  const { panels } = panelsOf(data, state);
  const kept = panels.map((each) => `${each.title.toLowerCase()} ${percent(each.kept)}`);
  return `“${text}” as a tree in space. Two axes keep this much of the variance: ${listed(kept)}. Random branching in ${DIMENSIONS.toLocaleString('en-GB')} dimensions looks like the exact tree; independent positions do not.`;
}

/** The sentence must exist, and the chosen word must be one of its words. */
export function check(data: Data, state: PanelsState): StateRead<typeof stateTable> {
  return checkWords<typeof stateTable>(data, state, ({ sentence }) =>
    sentenceTree(sentenceOf(data, sentence)),
  );
}
