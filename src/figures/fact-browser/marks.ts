import { remembering } from '../kit/remember.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { type Fact, factsOf, type Wording } from './marks-facts.ts';
import { matches, wordsOf } from './marks-search.ts';
import { type Data, PAGE_ROWS, type stateTable } from './schema.ts';

export type FactState = StateOf<typeof stateTable>;
export type SortColumn = keyof typeof stateTable.sort.options;

/** Ends of the ranges of probability: narrow where a good model's facts lie. A range holds its lower end. */
export const EDGES = [0, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, Infinity];

/** Number of the range, from 1, in which a probability lies. */
export const rangeOf = (probability: number): number => EDGES.findIndex((edge) => probability < edge);

/** Facts that fit search, relation and wording, whatever is answered. Invented ones come up only where their relation is chosen. */
const found = remembering(
  (data: Data, wording: Wording, relation: string, search: string): readonly Fact[] => {
    const words = wordsOf(search);
    return factsOf(data, wording).filter(
      (fact) =>
        (relation === '' ? !fact.relation.isInvented : fact.relation.name === relation) &&
        matches(fact, words),
    );
  },
);
export const foundFacts = (data: Data, { wording, relation, search }: FactState): readonly Fact[] =>
  found(data, wording, relation, search);

/** Of these, the ones with the answers asked for: what the histogram counts. */
const answered = remembering((facts: readonly Fact[], answers: FactState['answers']): readonly Fact[] =>
  answers === 'all' ? facts : facts.filter(({ isRight }) => isRight === (answers === 'right')),
);
export const answeredFacts = (data: Data, state: FactState): readonly Fact[] =>
  answered(foundFacts(data, state), state.answers);

const { compare } = new Intl.Collator('en', { numeric: true });
const COMPARE: Record<SortColumn, (a: Fact, b: Fact) => number> = {
  probability: (a, b) => a.probability - b.probability,
  entity: (a, b) => compare(a.entity, b.entity),
  relation: (a, b) => compare(a.relation.noun, b.relation.noun),
  value: (a, b) => compare(a.value, b.value),
  said: (a, b) => compare(a.said, b.said),
};

const sorted = remembering(
  (facts: readonly Fact[], range: number, sort: SortColumn, reversed: boolean): readonly Fact[] => {
    const within = range === 0 ? facts : facts.filter(({ probability }) => rangeOf(probability) === range);
    const sign = reversed ? -1 : 1;
    return [...within].sort((a, b) => sign * COMPARE[sort](a, b));
  },
);
/** Every fact that fits the whole state, in its order. */
export const shownFacts = (data: Data, state: FactState): readonly Fact[] =>
  sorted(answeredFacts(data, state), state.range, state.sort, state.reversed);

export interface Page {
  readonly facts: readonly Fact[];
  /** From 1; 1 where there is nothing. */
  readonly page: number;
  readonly pages: number;
  /** Place of its first fact among all that fit, from 1. */
  readonly first: number;
}

export function pageOf(data: Data, state: FactState): Page {
  const all = shownFacts(data, state);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_ROWS));
  const page = Math.min(state.page, pages);
  const first = (page - 1) * PAGE_ROWS;
  return { facts: all.slice(first, first + PAGE_ROWS), page, pages, first: first + 1 };
}

export const relationOf = ({ relations }: Data, name: string) =>
  relations.find((relation) => relation.name === name);

/** A relation or a fact that is not there, or a page beyond the last, is let go, and said. */
export function check(data: Data, state: FactState): StateRead<typeof stateTable> {
  const problems: string[] = [];
  let legal = state;
  if (state.relation !== '' && !relationOf(data, state.relation)) {
    const names = data.relations.map(({ name }) => name).join(', ');
    problems.push(`There is no relation “${state.relation}”; there are: ${names}.`);
    legal = { ...legal, relation: '' };
  }
  const { pages } = pageOf(data, legal);
  if (state.page > pages) {
    problems.push(`There is no page ${state.page}; the last is ${pages}.`);
    legal = { ...legal, page: pages };
  }
  if (state.open !== '' && !factsOf(data, legal.wording).some(({ id }) => id === state.open)) {
    problems.push(`There is no fact “${state.open}” asked in a ${legal.wording} wording.`);
    legal = { ...legal, open: '' };
  }
  return { state: legal, problems };
}
