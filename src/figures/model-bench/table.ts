import type { Table } from '../kit/contract.ts';
import { type BenchState, shown } from './marks.ts';
import type { Data } from './schema.ts';

const LISTED = 3;

/** The logit lens: one row for each layer and token. */
export function table(data: Data, state: BenchState): Table {
  const { answer, live } = shown(data, state);
  const source = live ? 'live' : 'computed beforehand';
  return {
    caption: `The three likeliest words at every layer and token of “${answer.text}” (${source})`,
    columns: [
      { label: 'Layer', kind: 'number' },
      { label: 'Position', kind: 'number' },
      { label: 'Token', kind: 'text' },
      ...Array.from({ length: LISTED }, (_, k) => [
        { label: `Word ${k + 1}`, kind: 'text' } as const,
        { label: `Probability ${k + 1}`, kind: 'number', digits: 4 } as const,
      ]).flat(),
    ],
    rows: answer.lens.flatMap((row, layer) =>
      row.map((words, position) => [
        layer,
        position,
        answer.tokens[position]!,
        ...words.slice(0, LISTED).flatMap(({ word, probability }) => [word, probability]),
      ]),
    ),
  };
}
