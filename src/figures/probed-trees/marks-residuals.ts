import type { Tree } from '../../geometry/tree.ts';
import { remembering } from '../kit/remember.ts';
import { type Embedding, ratioOf } from '../kit/trees/embedding.ts';

/** Two words, and the probe's distance over the tree's. */
export interface Residual {
  readonly pair: readonly [number, number];
  readonly ratio: number;
}

/** Pairs listed at either end. */
export const LISTED = 5;

/** The pairs most too near, the nearest first, and most too far, the farthest first. No pair is in both. */
export const residuals = remembering(
  (tree: Tree, embedding: Embedding): { readonly near: Residual[]; readonly far: Residual[] } => {
    const all = tree.labels
      .flatMap((_, j) =>
        Array.from(
          { length: j },
          (_, i): Residual => ({ pair: [i, j], ratio: ratioOf(tree, embedding, i, j) }),
        ),
      )
      .sort((a, b) => a.ratio - b.ratio);
    return {
      near: all.filter(({ ratio }) => ratio < 1).slice(0, LISTED),
      far: all
        .filter(({ ratio }) => ratio > 1)
        .slice(-LISTED)
        .reverse(),
    };
  },
  8,
);
