import type { Table } from '../kit/contract.ts';
import { brief } from '../kit/format.ts';
import { nameOf, type PowerState, spectrum } from './marks.ts';

export function table(_: undefined, state: PowerState): Table {
  return {
    caption: `Eigenvalues of the centred Gram matrix: ${nameOf(state)}, p = ${brief(state.power)}`,
    columns: [
      { label: 'Rank', kind: 'number', digits: 0 },
      { label: 'Eigenvalue', kind: 'number', digits: 4 },
      { label: 'Sign', kind: 'text' },
    ],
    rows: spectrum(state).bars.map(({ rank, value, sign }) => [rank, value, sign]),
  };
}
