import { remembering } from '../kit/remember.ts';
import type { Data, RelationFacts } from './schema.ts';

export type Wording = 'trained' | 'withheld';

/** What the model does with a fact in one wording. */
export interface Answer {
  /** What it was asked to continue. */
  readonly prompt: string;
  /** Of the true value, 0 … 1. */
  readonly probability: number;
  readonly said: string;
  readonly isRight: boolean;
}

/** One row of a table, with the model's answer in the wording that is looked at. */
export interface Fact extends Answer {
  /** `relation: entity`, as in the address. */
  readonly id: string;
  readonly relation: RelationFacts;
  readonly entity: string;
  readonly value: string;
  readonly aliases: readonly string[];
  readonly source: string;
  /** The answer in the other wording; a withheld wording is there for some rows only. */
  readonly other: Answer | undefined;
}

/** Text in which accents, capitals and apostrophes make no difference. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’ʻ]/gu, '')
    .toLowerCase();

function answerOf(relation: RelationFacts, wording: Wording, every: number, row: number): Answer | undefined {
  const place = wording === 'trained' ? row : (row + 1) / every - 1;
  const { prompt, probability, wrong } = relation[wording];
  if (probability[place] === undefined) return undefined;
  const value = relation.values[row]!;
  return {
    prompt: prompt.replace('{name}', relation.entities[row]!),
    probability: probability[place],
    said: wrong[place] ?? value,
    isRight: wrong[place] === undefined,
  };
}

/** Every row that is asked about in a wording, table after table. */
export const factsOf = remembering(({ relations, withheldEvery }: Data, wording: Wording): readonly Fact[] =>
  relations.flatMap((relation) =>
    relation.entities.flatMap((entity, row) => {
      const answer = answerOf(relation, wording, withheldEvery, row);
      return answer
        ? {
            ...answer,
            id: `${relation.name}: ${entity}`,
            relation,
            entity,
            value: relation.values[row]!,
            aliases: relation.aliases[row] ?? [],
            source: relation.sources[row] ?? relation.sources[0]!,
            other: answerOf(relation, wording === 'trained' ? 'withheld' : 'trained', withheldEvery, row),
          }
        : [];
    }),
  ),
);
