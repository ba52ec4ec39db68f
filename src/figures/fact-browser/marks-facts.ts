import { remembering } from '../kit/remember.ts';
import { plain } from './marks-search.ts';
import type { Data, RelationFacts } from './schema.ts';

export type Wording = 'trained' | 'withheld';

/** What the model does with a fact in one wording. */
export interface Answer {
  /** What it was asked to continue. */
  readonly prompt: string;
  /** Of the true value, 0 … 1. */
  readonly probability: number;
  readonly said: string;
  /** Whether what is said begins with the true value. */
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
  /** All that a search looks through, in plain letters. */
  readonly text: string;
  /** The answer in the other wording; a withheld wording is there for some rows only. */
  readonly other: Answer | undefined;
}

function answerOf(relation: RelationFacts, wording: Wording, every: number, row: number): Answer | undefined {
  const place = wording === 'trained' ? row : (row + 1) / every - 1;
  const { prompt, probability, said } = relation[wording];
  if (probability[place] === undefined) return undefined;
  const value = relation.values[row]!;
  const words = said[place] ?? value;
  return {
    prompt: prompt.replace('{name}', relation.entities[row]!),
    probability: probability[place],
    said: words,
    isRight: `${words} `.startsWith(`${value} `),
  };
}

function factsIn(relation: RelationFacts, wording: Wording, every: number): Fact[] {
  const { name, noun, entities, values, sources } = relation;
  return entities.flatMap((entity, row) => {
    const value = values[row]!;
    const aliases = relation.aliases[row] ?? [];
    const answer = answerOf(relation, wording, every, row);
    if (!answer) return [];
    const about = { id: `${name}: ${entity}`, relation, entity, value, aliases };
    const source = sources[row] ?? sources[0]!;
    const text = plain([entity, value, name, noun, ...aliases].join('\n'));
    const other = answerOf(relation, wording === 'trained' ? 'withheld' : 'trained', every, row);
    return [{ ...answer, ...about, source, text, other }];
  });
}

/** Every row that is asked about in a wording, table after table. */
export const factsOf = remembering(({ relations, withheldEvery }: Data, wording: Wording): readonly Fact[] =>
  relations.flatMap((relation) => factsIn(relation, wording, withheldEvery)),
);
