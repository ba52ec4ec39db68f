import { at } from '../../geometry/matrix.ts';
import type { Table } from '../kit/contract.ts';
import { pairTable } from '../kit/trees/table.ts';
import { type PanelsState, panelsOf } from './marks.ts';
import type { Data } from './schema.ts';

/** One row for each pair of words, so that every panel's distances can be compared with the tree's. */
export function table(data: Data, state: PanelsState): Table {
  const { tree, panels } = panelsOf(data, state);
  return pairTable(
    `Squared distance of every pair of words, sample ${state.seed}`,
    tree,
    panels.map(({ title }) => title),
    (i, j) => panels.map(({ embedding }) => at(embedding.squared, i, j)),
  );
}
