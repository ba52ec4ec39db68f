import type { Table } from '../kit/contract.ts';
import { sceneOf, type WalkState } from './marks.ts';
import { stageName } from './marks-words.ts';
import type { Walk } from './schema.ts';

/** Every state that the stage has computed, with what the lens reads from it. */
export function table(walk: Walk, { stage }: WalkState): Table {
  const { rows, role } = sceneOf(walk, stage);
  return {
    caption: `States computed up to “${stageName(stage).toLowerCase()}”, read by the logit lens`,
    columns: [
      { label: 'Token', kind: 'text' },
      { label: 'Layer', kind: 'number' },
      { label: 'Lens word', kind: 'text' },
      { label: 'Probability', kind: 'number', digits: 3 },
    ],
    rows: rows.flatMap(({ token }, row) =>
      walk.lens[row]!.flatMap(({ word, probability }, layer) =>
        role({ row, layer }) === 'ahead' ? [] : [[token, layer, word, probability]],
      ),
    ),
  };
}
