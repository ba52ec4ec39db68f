import { at } from '../../geometry/matrix.ts';
import type { Table } from '../kit/contract.ts';
import { ratioOf } from '../kit/trees/embedding.ts';
import { pairTable } from '../kit/trees/table.ts';
import { embeddingFor, treeOf, type WorkbenchState } from './marks.ts';
import type { Data } from './schema.ts';

/** One row for each pair of words. */
export function table(data: Data, state: WorkbenchState): Table {
  const tree = treeOf(data, state);
  const embedding = embeddingFor(tree, state);
  return pairTable(
    'Every pair of words: tree distance, squared distance in the embedding, and their ratio',
    tree,
    ['Squared distance', 'Ratio'],
    (i, j) => [at(embedding.squared, i, j), ratioOf(tree, embedding, i, j)],
  );
}
