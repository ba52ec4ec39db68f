import type { Table } from '../kit/contract.ts';
import { type BenchState, shown } from './marks.ts';
import type { Data } from './schema.ts';

/** The likeliest next words of every run, and the first word for every layer. */
export function table(data: Data, state: BenchState): Table {
  const { answer } = shown(data, state);
  const { patched, plain, control, bySource, byTarget } = answer;
  const runs = [
    ['with the patch', patched],
    ['without it', plain],
    ['with the control', control],
  ] as const;
  return {
    caption:
      'Next words with the patch, without it and with the control; and the first word for other layers',
    columns: [
      { label: 'Run', kind: 'text' },
      { label: 'Word', kind: 'text' },
      { label: 'Probability', kind: 'number', digits: 4 },
    ],
    rows: [
      ...runs.flatMap(([name, said]) =>
        (said?.next ?? []).map(({ word, probability }) => [name, word, probability]),
      ),
      ...bySource.map((word, layer) => [`source layer ${layer}`, word, '']),
      ...byTarget.map((word, layer) => [`target layer ${layer}`, word, '']),
    ],
  };
}
