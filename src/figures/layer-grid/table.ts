import type { Table } from '../kit/contract.ts';
import { type Cell, tickWords } from '../kit/grid/axes.ts';
import { answersAt, type GridState, type Panel, panelOf } from './marks.ts';
import type { Data } from './schema.ts';

/** Every cell of every panel, the one drawn large first, with what was said in it where the file holds that. */
export function table(data: Data, state: GridState): Table {
  const { row, column, value, panels } = data;
  const large = panelOf(data, state);
  const strip = panels.find((panel) => panel.strip)?.strip;
  const hasAnswers = panels.some(({ examples }) => examples);
  const answers = (panel: Panel, cell: Cell) =>
    answersAt(panel, cell)
      .map(({ name, said, isRight }) => `${name}: ${said}${isRight ? ' ✓' : ''}`)
      .join('; ');
  return {
    caption: `${value.label} by ${row.label} and ${column.label}`,
    columns: [
      { label: 'Panel', kind: 'text' },
      { label: row.label, kind: 'text' },
      { label: column.label, kind: 'text' },
      { label: value.label, kind: 'number', digits: value.format === 'share' ? 3 : 2 },
      { label: 'n', kind: 'number' },
      ...(strip ? [{ label: `${row.label}: ${strip.name}`, kind: 'number', digits: 3 } as const] : []),
      ...(hasAnswers ? [{ label: 'Said', kind: 'text' } as const] : []),
    ],
    rows: [large, ...panels.filter((panel) => panel !== large)].flatMap((panel) =>
      panel.cells.flatMap((values, i) =>
        values.map((each, j) => [
          panel.name,
          tickWords(row.ticks[i]!),
          tickWords(column.ticks[j]!),
          each ?? '',
          panel.n,
          ...(strip ? [panel.strip?.values[i] ?? ''] : []),
          ...(hasAnswers ? [answers(panel, { row: i, column: j })] : []),
        ]),
      ),
    ),
  };
}
