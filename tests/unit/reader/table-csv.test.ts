import { expect, test } from 'vitest';
import { tableCsv } from '../../../src/reader/table-csv.ts';

test('CSV quotes commas, quotes and line breaks, and keeps numbers whole', () => {
  const columns = [
    { label: 'Word', kind: 'text' },
    { label: 'Distance, squared', kind: 'number', digits: 1 },
  ] as const;
  expect(tableCsv({ caption: '', columns, rows: [['say “a”, "b"\nc', 1 / 3]] })).toBe(
    'Word,"Distance, squared"\r\n"say “a”, ""b""\nc",0.3333333333333333\r\n',
  );
});
