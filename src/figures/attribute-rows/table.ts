import type { Table } from '../kit/contract.ts';
import { type RowsState, selectionOf } from './marks.ts';
import type { Data } from './schema.ts';

/** Every row that fits, in the order of the file. */
export function table(data: Data, state: RowsState): Table {
  const columns = [
    'Subject',
    'Object',
    'Inspection prompt',
    'Source text',
    'Token read',
    'Continuation',
    'Counted',
    'By whole words',
  ];
  const verdict = (isRight: boolean) => (isRight ? 'right' : 'wrong');
  return {
    caption: 'Rows of the table, as they were counted and by whole words',
    columns: [
      { label: 'Sample', kind: 'number', digits: 0 },
      ...columns.map((label) => ({ label, kind: 'text' }) as const),
    ],
    rows: selectionOf(data, state).listed.map((row) => [
      row.sample,
      row.subject,
      row.object,
      row.prompt,
      row.source.join(''),
      row.source[1],
      row.said,
      verdict(row.counted),
      verdict(row.isNamed),
    ]),
  };
}
