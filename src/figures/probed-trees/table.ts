import { at } from '../../geometry/matrix.ts';
import type { Table } from '../kit/contract.ts';
import { ratioOf } from '../kit/trees/embedding.ts';
import { pairTable } from '../kit/trees/table.ts';
import { type ProbedState, probedOf } from './marks.ts';
import type { Data } from './schema.ts';

/** One row for each pair of words. */
export function table(data: Data, state: ProbedState): Table {
  const { sentence, tree, embedding, layer } = probedOf(data, state);
  return pairTable(
    `“${sentence.text}”, layer ${layer}: tree distance, squared distance after the probe, and their ratio`,
    tree,
    ['Probe distance', 'Ratio'],
    (i, j) => [at(embedding.squared, i, j), ratioOf(tree, embedding, i, j)],
  );
}
