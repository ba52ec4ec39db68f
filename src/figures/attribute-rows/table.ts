import type { Table } from '../kit/contract.ts';
import { found, type RowsState } from './marks.ts';
import type { Data } from './schema.ts';

/** Every row that is listed, with both counts. */
export function table(data: Data, { find, show }: RowsState): Table {
  return {
    caption: 'Rows, counted right by the table’s own rule and by whole words',
    columns: [
      { label: 'Sample', kind: 'number' },
      { label: 'Subject', kind: 'text' },
      { label: 'Object', kind: 'text' },
      { label: 'Prompt', kind: 'text' },
      { label: 'Text', kind: 'text' },
      { label: 'By the table', kind: 'text' },
      { label: 'By whole words', kind: 'text' },
    ],
    rows: found(data, find, show).map(({ row, match }) => [
      row.sample,
      row.subject,
      row.object,
      row.prompt,
      row.said,
      row.counted ? 'right' : 'wrong',
      match ? 'right' : 'wrong',
    ]),
  };
}
