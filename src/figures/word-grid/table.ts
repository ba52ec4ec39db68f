import type { Table } from '../kit/contract.ts';
import { tickWords } from '../kit/grid/axes.ts';
import { type GridState, queriesOf, queryOf, textAt } from './marks.ts';
import { isRight, marksIn } from './marks-words.ts';
import type { Data } from './schema.ts';

const VERDICTS = { true: 'yes', false: 'no', undefined: '' } as const;

/** What is said in every cell of every query, the one drawn large first, with the marked words that it holds. */
export function table(data: Data, state: GridState): Table {
  const large = queryOf(data, state);
  const label = (words: string) => ({ label: words, kind: 'text' }) as const;
  return {
    caption: `What is said by ${data.row.label} and ${data.column.label}`,
    columns: [
      'Query',
      data.row.label,
      data.column.label,
      'Text',
      'Names the right answer',
      'Marked words',
    ].map(label),
    rows: [large, ...queriesOf(data).filter((query) => query !== large)].flatMap((query) =>
      query.said.flatMap((texts, row) =>
        texts.map((_, column) => {
          const text = textAt(data, query, { row, column });
          return [
            query.name,
            tickWords(query.axes.row.ticks[row]!),
            tickWords(query.axes.column.ticks[column]!),
            text,
            VERDICTS[`${isRight(data, query, text)}`],
            marksIn(data, state, text).join(', '),
          ];
        }),
      ),
    ),
  };
}
