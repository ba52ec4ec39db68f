import type { Table } from '../kit/contract.ts';
import { pairsOf, type StarState, WANTED } from './marks.ts';
import { stateTable } from './schema.ts';

export function table(_: undefined, state: StarState): Table {
  const measure = stateTable.measure.options[state.measure];
  return {
    caption: `Leaves of a star: tree distance and ${measure}`,
    columns: [
      { label: 'Leaves', kind: 'text' },
      { label: 'Tree distance', kind: 'number', digits: 0 },
      { label: `Actual ${measure}`, kind: 'number', digits: 3 },
      { label: 'Actual − tree', kind: 'number', digits: 3 },
    ],
    rows: pairsOf(state).map(({ name, actual }) => [name, WANTED, actual, actual - WANTED]),
  };
}
