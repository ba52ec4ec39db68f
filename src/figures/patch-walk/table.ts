import type { Table } from '../kit/contract.ts';
import { roleIn, type Side, type WalkState } from './marks.ts';
import type { Data } from './schema.ts';

/** Every state that the stage has computed, with what the lens reads from it. */
export function table(data: Data, { stage }: WalkState): Table {
  const rows = (side: Side) => {
    const role = roleIn(data, stage, side);
    return data[side].tokens.flatMap((token, row) =>
      data[side].lens[row]!.flatMap(({ word, probability }, layer) => {
        const what = role({ row, layer });
        return what === 'ahead'
          ? []
          : [[side === 'source' ? 'source' : 'inspection', token, layer, what, word, probability]];
      }),
    );
  };
  return {
    caption: 'States computed so far in both runs, read by the logit lens',
    columns: [
      { label: 'Run', kind: 'text' },
      { label: 'Token', kind: 'text' },
      { label: 'Layer', kind: 'number' },
      { label: 'State', kind: 'text' },
      { label: 'Lens word', kind: 'text' },
      { label: 'Probability', kind: 'number', digits: 3 },
    ],
    rows: [...rows('source'), ...rows('target')],
  };
}
