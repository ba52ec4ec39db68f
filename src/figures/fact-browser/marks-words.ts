import { percent, probabilityWords } from '../kit/format.ts';
import { type FactState, relationOf, selectionOf } from './marks.ts';
import type { Fact, Wording } from './marks-facts.ts';
import type { Data } from './schema.ts';

export const count = (value: number): string => value.toLocaleString('en-GB');

/** In a sentence. */
export const WORDINGS: Record<Wording, string> = { trained: 'trained', withheld: 'held-out' };

/** The ranges of `EDGES`, in percent. */
export const RANGES = ['< 1', '1–10', '10–50', '50–90', '90–99', '99–99.9', '> 99.9'];

export interface Summary {
  readonly facts: number;
  readonly right: number;
  /** Median probability of the true value; undefined for no facts. */
  readonly median: number | undefined;
}

/** The median; undefined of nothing. By hand, since d3-array's brings a kilobyte of selection along. */
function middle(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return sorted.length > 0 ? (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2 : undefined;
}

export const summary = (facts: readonly Fact[]): Summary => ({
  facts: facts.length,
  right: facts.filter(({ isRight }) => isRight).length,
  median: middle(facts.map(({ probability }) => probability)),
});

/** What the facts were narrowed to, in the order of the controls; the answers asked for are said apart. */
function narrowed(data: Data, { search, relation, range }: FactState): string {
  const parts = [
    search.trim() && `“${search.trim()}”`,
    relation && `relation ${relationOf(data, relation)?.noun ?? relation}`,
    range > 0 && `probability ${RANGES[range - 1]} %`,
  ];
  return parts.filter(Boolean).join(', ');
}

export function describe(data: Data, state: FactState): string {
  const { answers, relation } = state;
  const wording = WORDINGS[state.wording];
  const { ranged, listed } = selectionOf(data, state);
  const filters = narrowed(data, state);
  const { facts, right } = summary(ranged);
  if (facts === 0) return `No fact asked in a ${wording} wording matches ${filters}.`;
  const { facts: some, median } = summary(listed);
  const noun = `${relationOf(data, relation)?.isInvented ? 'invented ' : ''}fact${facts === 1 ? '' : 's'}`;
  const what = filters ? `${facts === 1 ? 'matches' : 'match'} ${filters}` : 'of the world';
  const score = `${count(facts)} ${noun} ${what}. Asked in a ${wording} wording, the model gets ${count(right)} right (${percent(right / facts, 1)})`;
  if (median === undefined) return `${score}; there are no ${answers} answers to list.`;
  const whose = answers === 'all' ? '; the' : `. Of its ${count(some)} ${answers} answers, the`;
  return `${score}${whose} median probability of the true value is ${probabilityWords(median)}.`;
}
