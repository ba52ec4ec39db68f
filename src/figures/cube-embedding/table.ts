import type { Table } from '../kit/contract.ts';
import { type CubeState, pairRows, SHAPE_NAMES } from './marks.ts';

export function table(_: undefined, { shape }: CubeState): Table {
  return {
    caption: `All pairs of ${SHAPE_NAMES[shape]} on the cube`,
    columns: [
      { label: 'Two nodes', kind: 'text' },
      { label: 'Tree distance', kind: 'number', digits: 0 },
      { label: 'Distance', kind: 'number', digits: 3 },
      { label: 'Squared distance', kind: 'number', digits: 0 },
    ],
    rows: pairRows(shape).map(({ name, treeDistance, squared }) => [
      name,
      treeDistance,
      Math.sqrt(squared),
      squared,
    ]),
  };
}
