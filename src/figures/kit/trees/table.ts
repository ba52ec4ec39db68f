import { at } from '../../../geometry/matrix.ts';
import type { Tree } from '../../../geometry/tree.ts';
import type { Table } from '../contract.ts';
import { distancesOf } from './embedding.ts';

/** The rows and columns that all tables of pairs begin with; `measure` adds the numbers of a figure. */
export function pairTable(
  caption: string,
  tree: Tree,
  measured: readonly string[],
  measure: (i: number, j: number) => readonly number[],
): Table {
  const rows = tree.labels.flatMap((word, i) =>
    tree.labels.slice(i + 1).map((other, k) => {
      const j = i + 1 + k;
      return [word, other, at(distancesOf(tree), i, j), ...measure(i, j)];
    }),
  );
  return {
    caption,
    columns: [
      { label: 'Word', kind: 'text' },
      { label: 'Other word', kind: 'text' },
      { label: 'Tree distance', kind: 'number', digits: tree.weights.every(Number.isInteger) ? 0 : 2 },
      ...measured.map((label) => ({ label, kind: 'number', digits: 3 }) as const),
    ],
    rows,
  };
}
