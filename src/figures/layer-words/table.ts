import type { Table } from '../kit/contract.ts';
import { found, linesOf, type WordsState } from './marks.ts';
import type { Data } from './schema.ts';

/** Every text about every item of the list. */
export function table(data: Data, { find, group }: WordsState): Table {
  return {
    caption: `${data.asked} and what was said of them, layer by layer`,
    columns: [
      { label: data.asked, kind: 'text' },
      { label: 'Layer', kind: 'number' },
      { label: 'Said', kind: 'text' },
      { label: 'Asked for', kind: 'text' },
      { label: 'Parts named', kind: 'number' },
      { label: 'Parts', kind: 'number' },
    ],
    rows: found(data, find, group).flatMap((item) =>
      linesOf(data, item).map(({ layer, text, matches }) => [
        item.name,
        layer,
        text,
        item.fields.map(({ forms }) => forms[0]!).join('; '),
        matches.filter(Boolean).length,
        matches.length,
      ]),
    ),
  };
}
