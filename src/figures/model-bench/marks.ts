import type { Evidence } from '../kit/contract.ts';
import { listed, probabilityWords } from '../kit/format.ts';
import type { StateOf } from '../kit/state.ts';
import type { Answer, Data, LiveAnswer, stateTable } from './schema.ts';

export type BenchState = StateOf<typeof stateTable>;

export interface Shown {
  readonly answer: Answer;
  /** The answer, if it was computed in this page. */
  readonly live: LiveAnswer | undefined;
  /** Whether it answers the prompt of the state; else it is the last one that was answered. */
  readonly isCurrent: boolean;
}

/** The answer that is drawn: the reader's own run, before it the example. */
export function shown({ run, example }: Data, { prompt }: BenchState): Shown {
  if (run?.text === prompt) return { answer: run, live: run, isCurrent: true };
  if (example.text === prompt) return { answer: example, live: undefined, isCurrent: true };
  return { answer: run ?? example, live: run, isCurrent: false };
}

export const evidence = (data: Data, state: BenchState): Evidence =>
  shown(data, state).live ? 'live' : 'computed';

/** The chosen token, which a shorter prompt may not have. */
export function positionIn({ tokens }: Answer, { position }: BenchState): number {
  const last = tokens.length - 1;
  return position < 0 ? last : Math.min(position, last);
}

/** The last layer, after which the model itself answers. */
export const TOP = 8;

/** The block whose attention is shown, counted from 0: the one that made the chosen layer, the first for the embedding. */
export const blockOf = ({ layer }: BenchState): number => Math.max(0, layer - 1);

/** Whether the text that follows was drawn as the state says. */
export function isContinued({ continuation }: Answer, { temperature, seed }: BenchState): boolean {
  return continuation.temperature === temperature && (temperature === 0 || continuation.seed === seed);
}

/** Most words of a text that are repeated where the whole can be read elsewhere. */
const REPEATED = 12;

const quoted = (words: readonly string[]): string => `“${ending(words)}”`;

/** The end of a text. */
export const ending = (words: readonly string[]): string =>
  words.length > REPEATED ? `… ${words.slice(-REPEATED).join(' ')}` : words.join(' ');

/** A token in quotes, with its place where the same word stands elsewhere too. */
export function tokenName(tokens: readonly string[], position: number): string {
  const token = tokens[position]!;
  const isAlone = tokens.indexOf(token) === tokens.lastIndexOf(token);
  return isAlone ? `“${token}”` : `“${token}” (no. ${position})`;
}

/** “a” (50 %), “b” (20 %) and “c” (10 %). */
export const wordsWithOdds = (words: Answer['lens'][number][number]): string =>
  listed(words.map(({ word, probability }) => `“${word}” (${probabilityWords(probability)})`));

/** Where the answer that is shown was computed. */
export function whatRan(live: LiveAnswer | undefined): string {
  if (!live) return 'Computed when the page was made.';
  const { milliseconds, kernel } = live;
  const time = milliseconds === undefined ? ' …' : ` in ${Math.max(1, Math.round(milliseconds))} ms`;
  return `Live: computed in this page${time} (${kernel}).`;
}

/** The prompt up to a token, as the model reads it. */
export function textUpTo({ tokens }: Answer, position: number): string {
  return position === 0 ? 'the very beginning' : quoted(tokens.slice(1, position + 1));
}

export function describe(data: Data, state: BenchState): string {
  const { answer, live, isCurrent } = shown(data, state);
  const position = positionIn(answer, state);
  const next = answer.lens[TOP]?.[position]?.slice(0, 3) ?? [];
  const read = answer.lens[state.layer]?.[position]?.[0];
  const parts = [
    isCurrent ? '' : `The model has not answered “${state.prompt}” yet; shown is another prompt.`,
    `After ${textUpTo(answer, position)} the model finds likeliest: ${wordsWithOdds(next)}.`,
    read && state.layer < TOP
      ? `At layer ${state.layer} the logit lens reads “${read.word}” (${probabilityWords(read.probability)}).`
      : '',
    isContinued(answer, state) && answer.continuation.words.length > 0
      ? `The text goes on: ${quoted(answer.continuation.words.map(({ word }) => word))}.`
      : '',
    live ? 'Computed in this page.' : 'Computed when the page was made.',
  ];
  return parts.filter(Boolean).join(' ');
}
