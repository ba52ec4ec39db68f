import { median } from 'd3-array';
import { percent } from '../kit/format.ts';
import { type FactState, relationOf, shownFacts } from './marks.ts';
import type { Fact } from './marks-facts.ts';
import type { Data } from './schema.ts';

export const count = (value: number): string => value.toLocaleString('en-GB');

/** A probability with a decimal; near the ends it says on which side it lies. */
export function probabilityWords(probability: number): string {
  if (probability < 0.0005) return '< 0.1 %';
  return probability < 0.9995 ? percent(probability, 1) : '> 99.9 %';
}

/** The ranges of `EDGES`, in percent. */
export const RANGES = ['< 1', '1–10', '10–50', '50–90', '90–99', '99–99.9', '> 99.9'];

export interface Summary {
  readonly facts: number;
  readonly right: number;
  /** Median probability of the true value; undefined for no facts. */
  readonly median: number | undefined;
}

export const summary = (facts: readonly Fact[]): Summary => ({
  facts: facts.length,
  right: facts.filter(({ isRight }) => isRight).length,
  median: median(facts, ({ probability }) => probability),
});

/** What the list was narrowed to, in the order of the controls. */
function narrowed(data: Data, { search, relation, answers, range }: FactState): string[] {
  return [
    search.trim() && `“${search.trim()}”`,
    relation && `relation ${relationOf(data, relation)?.noun ?? relation}`,
    answers !== 'all' && `${answers} answers`,
    range > 0 && `probability ${RANGES[range - 1]} %`,
  ].filter((words): words is string => Boolean(words));
}

export function describe(data: Data, state: FactState): string {
  const { facts, right, median } = summary(shownFacts(data, state));
  const filters = narrowed(data, state).join(', ');
  if (median === undefined) return `No fact matches ${filters}.`;
  const isInvented = relationOf(data, state.relation)?.isInvented;
  const noun = `${isInvented ? 'invented fact' : 'fact'}${facts === 1 ? '' : 's'}`;
  const what = filters ? `${noun} ${facts === 1 ? 'matches' : 'match'} ${filters}` : `${noun} of the world`;
  return `${count(facts)} ${what}. Asked in a ${state.wording} wording, the model gets ${count(right)} right (${percent(right / facts, 1)}); the median probability of the true value is ${probabilityWords(median)}.`;
}
