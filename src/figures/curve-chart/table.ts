import type { Table } from '../kit/contract.ts';
import { type CurveState, panelsOf } from './marks.ts';
import type { Data } from './schema.ts';

export function table(data: Data, state: CurveState): Table {
  const digits = data.y.format === 'share' ? { digits: 3 } : {};
  const several = data.panels !== undefined;
  const rows = panelsOf(data, state.hidden).flatMap(({ name = '', series, levels }) => {
    const panel = several ? [name] : [];
    return [
      ...series.flatMap((each) =>
        each.points.map(({ x, y, low = '', high = '' }) => [...panel, each.name, x, y, low, high]),
      ),
      ...levels.map((level) => [...panel, level.name, '', level.y, '', '']),
    ];
  });
  return {
    caption: `${data.y.label} by ${data.x.label.toLowerCase()}${data.band ? `; band: ${data.band}` : ''}`,
    columns: [
      ...(several ? [{ label: 'Panel', kind: 'text' } as const] : []),
      { label: 'Line', kind: 'text' },
      { label: data.x.label, kind: 'number' },
      { label: data.y.label, kind: 'number', ...digits },
      { label: 'Low', kind: 'number', ...digits },
      { label: 'High', kind: 'number', ...digits },
    ],
    rows,
  };
}
