import type { Table } from '../kit/contract.ts';
import { type BranchingState, sampleOf, theorySpread } from './marks.ts';
import type { Data } from './schema.ts';

export function table(_: Data, state: BranchingState): Table {
  const { nodes, dims, groups } = sampleOf(state);
  return {
    caption: `Random branching: ${nodes} nodes in ${dims} dimensions, sample ${state.seed}`,
    columns: [
      { label: 'Tree distance', kind: 'number' },
      { label: 'Pairs', kind: 'number' },
      { label: 'Mean squared distance', kind: 'number', digits: 3 },
      { label: 'Mean ratio', kind: 'number', digits: 3 },
      { label: 'Spread of the ratio', kind: 'number', digits: 3 },
      { label: 'Spread by theory', kind: 'number', digits: 3 },
    ],
    rows: groups.map(({ distance, squared, mean, spread }) => [
      distance,
      squared.length,
      mean,
      mean / distance,
      spread,
      theorySpread(dims),
    ]),
  };
}
