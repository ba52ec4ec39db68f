import type { Relation, World } from '../../pocket/recipe/world.ts';
import { sample } from './sample.ts';

/** A question over two facts. Only the first subject is named; the bridge is not. */
export interface Query {
  readonly subject: string;
  readonly bridge: string;
  readonly answer: string;
}

/** Questions of one form. `known`: training had questions of this form, about other subjects. */
export interface HopKind {
  readonly id: string;
  readonly name: string;
  readonly known: boolean;
  /** Ends where the bridge would be said next. */
  readonly first: (subject: string) => string;
  /** The second question about anything: the bridge, the placeholder, or, for comparison, the subject itself. */
  readonly second: (about: string) => string;
  /** Both in one. */
  readonly whole: (subject: string) => string;
  readonly queries: readonly Query[];
}

/** Of each form, drawn at random where there are more. */
export const QUERIES = 16;

/** Compositions of which training has no document at all: what is asked of the bridge, by the relation that leads to it. */
const NEW = {
  site: ['capital', 'currency', 'language', 'continent'],
  author: ['nationality', 'profession'],
} as const;

const relationOf = ({ relations }: World, name: string): Relation =>
  relations.find((each) => each.name === name)!;

const valuesOf = ({ rows }: Relation): Map<string, string> =>
  new Map(rows.map(({ entity, value }) => [entity, value]));

function queriesOf(first: Relation['rows'], asked: Relation, seed: number): Query[] {
  const values = valuesOf(asked);
  const all = first.flatMap(({ entity, value }) => {
    const answer = values.get(value);
    return answer === undefined ? [] : [{ subject: entity, bridge: value, answer }];
  });
  return sample(all, QUERIES, seed);
}

/** Six forms that training never composes, and one that it does: countries found by their capital, those left out of such questions. */
export function hopKinds(world: World, seed: number): HopKind[] {
  const isNew = Object.entries(NEW).flatMap(([bridge, asked]) =>
    asked.map((relation, k): HopKind => {
      const second = (about: string) => `the ${relation} of ${about} is`;
      return {
        id: `${bridge}-${relation}`,
        name: `the ${relation} of the ${bridge} of …`,
        known: false,
        first: (subject) => `the ${bridge} of ${subject} is`,
        second,
        whole: (subject) => second(`the ${bridge} of ${subject}`),
        queries: queriesOf(relationOf(world, bridge).rows, relationOf(world, relation), seed + k),
      };
    }),
  );
  const second = (about: string) => `the currency of ${about} is`;
  const heldOut = relationOf(world, 'capital').rows.filter((_, row) => row % 10 >= 3);
  const turned = heldOut.map((row) => ({ ...row, entity: row.value, value: row.entity }));
  const known: HopKind = {
    id: 'capital-currency',
    name: 'the currency of the country whose capital is …',
    known: true,
    first: (subject) => `${subject} is the capital of`,
    second,
    whole: (subject) => second(`the country whose capital is ${subject}`),
    queries: queriesOf(turned, relationOf(world, 'currency'), seed),
  };
  return [...isNew, known];
}
