import { remembering } from '../kit/remember.ts';
import type { StateOf, StateRead } from '../kit/state.ts';
import { type Fact, factsOf } from './marks-facts.ts';
import { wordsOf } from './marks-search.ts';
import { type Data, PAGE_ROWS, type RelationFacts, type stateTable } from './schema.ts';

export type FactState = StateOf<typeof stateTable>;
export type SortColumn = FactState['sort'];

/** Ends of the ranges of probability: narrow where a good model's facts lie. A range holds its lower end. */
export const EDGES = [0, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999, Infinity];

/** Number of the range, from 1, in which a probability lies. */
export const rangeOf = (probability: number): number => EDGES.findIndex((edge) => probability < edge);

const { compare } = new Intl.Collator('en', { numeric: true });
/** By what each column sorts; a probability sorts as a number. */
const keyOf = (fact: Fact, column: Exclude<SortColumn, 'probability'>): string =>
  column === 'relation' ? fact.relation.noun : fact[column];
const inOrder = (a: Fact, b: Fact, column: SortColumn): number =>
  column === 'probability' ? a.probability - b.probability : compare(keyOf(a, column), keyOf(b, column));

/** The facts that a state asks for. */
export interface Selection {
  /** Words looked for. */
  readonly words: readonly string[];
  /** Facts that fit search, relation and wording. Invented ones come up only where their relation is chosen. */
  readonly found: readonly Fact[];
  /** Of these, the ones answered as asked for: what the histogram counts. */
  readonly answered: readonly Fact[];
  /** Of the found ones, those in the range of probability. */
  readonly ranged: readonly Fact[];
  /** Facts that fit the whole state, in its order: what the list shows. */
  readonly listed: readonly Fact[];
}

export const selectionOf = remembering((data: Data, state: FactState): Selection => {
  const { search, relation, wording, answers, range, sort, reversed } = state;
  const words = wordsOf(search);
  const found = factsOf(data, wording).filter(
    (fact) =>
      (relation ? fact.relation.name === relation : !fact.relation.isInvented) &&
      words.every((word) => fact.text.includes(word)),
  );
  const isAnswered = ({ isRight }: Fact) => answers === 'all' || isRight === (answers === 'right');
  const ranged = found.filter(({ probability }) => range === 0 || rangeOf(probability) === range);
  const sign = reversed ? -1 : 1;
  const listed = ranged.filter(isAnswered).sort((a, b) => sign * inOrder(a, b, sort));
  return { words, found, answered: found.filter(isAnswered), ranged, listed };
});

export const pageCount = (listed: readonly Fact[]): number =>
  Math.max(1, Math.ceil(listed.length / PAGE_ROWS));

export const relationOf = ({ relations }: Data, name: string): RelationFacts | undefined =>
  relations.find((relation) => relation.name === name);

/** A relation or a fact that is not there, or a page beyond the last, is let go, and said. */
export function check(data: Data, state: FactState): StateRead<typeof stateTable> {
  const problems: string[] = [];
  const legal = { ...state };
  const { relation, wording, page, open } = state;
  if (relation && !relationOf(data, relation)) {
    const names = data.relations.map(({ name }) => name).join(', ');
    problems.push(`There is no relation “${relation}”; there are: ${names}.`);
    legal.relation = '';
  }
  const pages = pageCount(selectionOf(data, legal).listed);
  if (page > pages) {
    problems.push(`There is no page ${page}; the last is ${pages}.`);
    legal.page = pages;
  }
  if (open && !factsOf(data, wording).some(({ id }) => id === open)) {
    problems.push(`There is no fact “${open}” asked in that wording.`);
    legal.open = '';
  }
  return { state: legal, problems };
}
