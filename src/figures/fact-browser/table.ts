import type { Table } from '../kit/contract.ts';
import { type FactState, selectionOf } from './marks.ts';
import { WORDINGS } from './marks-words.ts';
import type { Data } from './schema.ts';

/** Every fact that fits, in the order of the list. */
export function table(data: Data, state: FactState): Table {
  const text = (label: string) => ({ label, kind: 'text' }) as const;
  return {
    caption: `Facts asked in a ${WORDINGS[state.wording]} wording, and the model’s answers`,
    columns: [
      text('Entity'),
      text('Relation'),
      text('True value'),
      text('The model says'),
      text('Right?'),
      { label: 'Probability of the true value', kind: 'number', digits: 4 },
      text('Prompt'),
      text('Where to check'),
    ],
    rows: selectionOf(data, state).listed.map((fact) => [
      fact.entity,
      fact.relation.noun,
      fact.value,
      fact.said,
      fact.isRight ? 'right' : 'wrong',
      fact.probability,
      fact.prompt,
      fact.source,
    ]),
  };
}
