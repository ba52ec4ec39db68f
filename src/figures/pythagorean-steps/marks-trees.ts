import { chainTree, type Tree } from '../../geometry/tree.ts';

/** A tree to build, with the column in which each node is drawn; rows follow from depth. */
export interface Example {
  readonly tree: Tree;
  readonly columns: readonly number[];
  /** As in “the edges of …”. */
  readonly name: string;
}

const words = ['Our', 'cat', 'eats', 'two', 'very', 'big', 'fish'];

/**
 * No tree has more than six edges: there are six colours for them. The first and last node of each make an instructive
 * pair, as they are the pair shown first.
 */
export const EXAMPLES = {
  sentence: {
    tree: { labels: words, parents: [1, 2, -1, 6, 5, 6, 2], weights: [1, 1, 0, 1, 1, 1, 1] },
    columns: [0, 1, 2, 3, 4, 5, 6],
    name: `the sentence “${words.join(' ')}”`,
  },
  star: {
    tree: { labels: ['A', 'O', 'B', 'C'], parents: [1, -1, 1, 1], weights: [1, 0, 1, 1] },
    columns: [0, 1, 1, 2],
    name: 'a star with three leaves',
  },
  chain: { tree: chainTree(5), columns: [0, 1, 2, 3, 4], name: 'a chain of five nodes' },
} satisfies Record<string, Example>;
