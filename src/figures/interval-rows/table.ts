import type { Table } from '../kit/contract.ts';
import { groupsShown, ordered, type RowsState } from './marks.ts';
import { verdict } from './marks-words.ts';
import type { Data } from './schema.ts';

export function table(data: Data, state: RowsState): Table {
  const digits = data.x.format === 'share' ? { digits: 3 } : {};
  const groups = groupsShown(data, state);
  const list = (entries: readonly (string | number)[]) => entries.join(', ');
  return {
    caption: `${data.x.label}; interval: ${data.interval}`,
    columns: [
      { label: 'Measure', kind: 'text' },
      { label: 'Group', kind: 'text' },
      { label: data.x.label, kind: 'number', ...digits },
      { label: 'Low', kind: 'number', ...digits },
      { label: 'High', kind: 'number', ...digits },
      { label: 'Gate', kind: 'number', ...digits },
      { label: 'Met', kind: 'text' },
      { label: 'Layer', kind: 'number' },
      { label: 'Seeds', kind: 'text' },
      { label: 'Controls', kind: 'text' },
      { label: 'Items', kind: 'number' },
    ],
    rows: ordered(data, state).flatMap((row) =>
      groups.flatMap(({ id, name }) => {
        const estimate = row.groups[id];
        if (!estimate) return [];
        const { value, low, high, seeds = [], controls = {}, layer } = estimate;
        const against = Object.entries(controls).map(([control, number]) => `${control} ${number}`);
        return [
          [
            row.name,
            name,
            value,
            low,
            high,
            row.gate ?? '',
            verdict(row, estimate),
            layer ?? '',
            list(seeds),
            list(against),
            row.items ?? '',
          ],
        ];
      }),
    ),
  };
}
