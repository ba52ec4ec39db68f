import type { Tree } from '../../geometry/tree.ts';
import { fixed, percent } from '../kit/format.ts';
import { remembering } from '../kit/remember.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { type Embedding, embed, exactOf, nearPairs, ratioOf } from '../kit/trees/embedding.ts';
import { type Picture, shareKept, treePicture } from '../kit/trees/marks.ts';
import { sentenceOf, sentenceTree } from '../kit/trees/sentences.ts';
import { checkWords } from '../kit/trees/words.ts';
import { ownTree } from './marks-own.ts';
import type { Data, stateTable } from './schema.ts';

export type WorkbenchState = StateOf<typeof stateTable>;

/** The reader's own tree where there is a sound one, else that of the sentence. */
export function treeOf(data: Data, { sentence, tree }: WorkbenchState): Tree {
  return ownTree(tree) ?? sentenceTree(sentenceOf(data, sentence));
}

/** What the pictures show: one embedding of one tree. */
export function embeddingFor(tree: Tree, { kind, dimension, seed }: WorkbenchState): Embedding {
  return kind === 'exact' ? exactOf(tree) : embed(tree, kind, 2 ** dimension, seed);
}

const picture = remembering(treePicture);
const turnOf = remembering((yaw: number, pitch: number) => ({ yaw, pitch }));

/** The projected tree, turned to lie near the exact one, so that a new sample moves no more than it must. */
export function pictureFor(tree: Tree, state: WorkbenchState): Picture {
  const { axes, yaw, pitch } = state;
  const turn = axes === '3d' ? turnOf(yaw, pitch) : undefined;
  return picture(tree, embeddingFor(tree, state), exactOf(tree), axes, turn);
}

/** Words on whether the chosen embedding keeps the tree's distances. */
function verdict(tree: Tree, { kind, dimension, seed }: WorkbenchState, embedding: Embedding): string {
  if (kind === 'exact') return 'exact embedding: every squared distance equals the tree distance';
  const name = kind === 'branching' ? 'random branching' : 'independent positions';
  const ratios = tree.parents.flatMap((head, child) =>
    head < 0 ? [] : [ratioOf(tree, embedding, child, head)],
  );
  const where = `${name} in ${(2 ** dimension).toLocaleString('en-GB')} dimensions, sample ${seed}`;
  if (ratios.length === 0) return where;
  return `${where}: edges have ${fixed(Math.min(...ratios), 2)} to ${fixed(Math.max(...ratios), 2)} times the squared length they should have`;
}

export function describe(data: Data, state: WorkbenchState): string {
  const tree = treeOf(data, state);
  const embedding = embeddingFor(tree, state);
  const isOwn = ownTree(state.tree) !== undefined;
  const name = isOwn ? 'Your own tree' : `“${sentenceOf(data, state.sentence).text}”`;
  const { axes } = state;
  const drawn = axes === '3d' ? 'Three axes' : `Axes ${axes[0]} and ${axes[1]}`;
  const near = nearPairs(tree, embedding).length;
  const words = near > 0 ? ` Pairs that no edge joins, yet as near as if one did: ${near}.` : '';
  return `${name} (${tree.labels.length} ${isOwn ? 'nodes' : 'words'}), ${verdict(tree, state, embedding)}. ${drawn} keep ${percent(shareKept(embedding.shares, axes))} of the variance.${words}`;
}

/**
 * The sentence must exist, and the chosen word must be one of the tree's. A tree that cannot be read stays in the state, so that
 * its text is not lost: the figure says what is wrong with it and draws the sentence.
 */
export function check(data: Data, state: WorkbenchState): StateRead<typeof stateTable> {
  return checkWords<typeof stateTable>(data, state, (known) => treeOf(data, known));
}
