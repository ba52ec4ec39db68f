import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BertTreeRecord } from '../../src/geometry/bert-tree-format.ts';
import { exactEmbedding, randomBranching, squaredDistances } from '../../src/geometry/embed.ts';
import { at, type Matrix, row } from '../../src/geometry/matrix.ts';
import { seeded } from '../../src/geometry/random.ts';
import { alignTo, classicalScaling, principalComponents } from '../../src/geometry/scaling.ts';
import { type Tree, treeDistances } from '../../src/geometry/tree.ts';

/** The original's data file, when a copy is at hand: in the folder `VITRINE_UPSTREAM` names, else in a folder beside the project. */
export function originalFile(): unknown {
  const path = resolve(process.env.VITRINE_UPSTREAM ?? '../shared/upstream', 'bert-tree/data-selected.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

export interface Comparison {
  readonly text: string;
  /** Largest difference between the file's tree distances and those of its edges. */
  readonly distances: number;
  /** Largest difference between each picture of the file and ours of the same distances, after turning and mirroring. */
  readonly pictures: { readonly predicted?: number; readonly exact?: number };
}

export function compare({ text, tree, actual, predicted, pictures }: BertTreeRecord): Comparison {
  return {
    text,
    distances: largestGap(treeDistances(tree), actual),
    pictures: {
      ...(pictures.predicted && { predicted: misfit(predicted, pictures.predicted) }),
      ...(pictures.exact && { exact: misfit(actual, pictures.exact) }),
    },
  };
}

function misfit(squared: Matrix, picture: Matrix): number {
  return largestGap(alignTo(classicalScaling(squared, 2).points, picture), picture);
}

function largestGap(a: Matrix, b: Matrix): number {
  return a.values.reduce((worst, value, k) => Math.max(worst, Math.abs(value - b.values[k]!)), 0);
}

const rowsOf = (m: Matrix): number[][] => Array.from({ length: m.rows }, (_, i) => [...row(m, i)]);

/** A file of the same shape, made of our own trees: a random branching stands in for the measured vectors, pictures are turned. */
export function syntheticFile(trees: readonly Tree[]): Record<string, unknown>[] {
  return trees.map((tree, index) => {
    const points = randomBranching(tree, 64, seeded(index));
    return {
      text: tree.labels.join(' '),
      sentence_tokens: tree.labels,
      edges: tree.parents.map((parent, child) => [child, parent === -1 ? child : parent]),
      distance_actual: rowsOf(treeDistances(tree)),
      distance_predictions: rowsOf(squaredDistances(points)),
      pca_projection: turned(principalComponents(points, 2).points),
      canonical_pca_projection: turned(principalComponents(exactEmbedding(tree), 2).points),
      random_unit_pca_projection: turned(
        principalComponents(randomBranching(tree, 64, seeded(index + 100)), 2).points,
      ),
      sentenceIndex: index,
      place: `a${index}`,
    };
  });
}

/** Turned by 40 degrees and mirrored. */
function turned(points: Matrix): number[][] {
  const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
  return rowsOf(points).map((_, i) => {
    const [x, y] = [at(points, i, 0), at(points, i, 1)];
    return [c * x + s * y, s * x - c * y];
  });
}
