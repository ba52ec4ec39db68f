import type { PatchscopeAsked } from '../../model/patchscope-question.ts';
import { DOCUMENT_ENDS } from '../../model/questions.ts';
import type { Evidence } from '../kit/contract.ts';
import { probabilityWords } from '../kit/format.ts';
import type { Arrow } from '../kit/network/arrows.ts';
import type { NetworkRow, Role } from '../kit/network/drawing.ts';
import type { Place } from '../kit/network/layout.ts';
import { type PairLayout, pairLayout } from '../kit/network/pair.ts';
import { type BenchState, MEANS } from './marks-presets.ts';
import type { Answer, Data, LiveAnswer } from './schema.ts';

export type Side = 'source' | 'target';
export type { BenchState };

const NEXT_WORDS = 4;
const WORDS = 6;
/** Rows drawn of each run; the others are folded. */
const MOST = 7;

/** What the model is asked in a state. */
export const askedOf = (state: BenchState): PatchscopeAsked => ({
  source: { text: state.source, position: state.from, layer: state.layer },
  target: { text: state.target, position: state.to, layer: state.into },
  act: state.act,
  map: state.map,
  noise: state.noise,
  control: state.control,
  other: state.control === 'other' ? state.other : '',
  means: state.control === 'mean' ? MEANS : [],
  seed: state.seed,
  count: NEXT_WORDS,
  limit: WORDS,
  closing: DOCUMENT_ENDS,
});

/** Equal questions have equal keys. */
export const keyOf = (state: BenchState): string => JSON.stringify(askedOf(state));

export interface Shown {
  readonly answer: Answer;
  readonly live: LiveAnswer | undefined;
  /** Whether it answers what the state asks; else it is the last one that was answered. */
  readonly isCurrent: boolean;
}

/** The answer that is drawn: the reader's own run, before it the example. */
export function shown({ run, example }: Data, state: BenchState): Shown {
  const key = keyOf(state);
  const fits = (answer: Answer | undefined) => answer && JSON.stringify(answer.asked) === key;
  if (fits(run)) return { answer: run!, live: run, isCurrent: true };
  if (fits(example)) return { answer: example, live: undefined, isCurrent: true };
  return { answer: run ?? example, live: run, isCurrent: false };
}

export const evidence = (data: Data, state: BenchState): Evidence =>
  shown(data, state).live ? 'live' : 'computed';

/** Where the state was taken, and where it was put. */
export const fromPlace = ({ from, asked }: Answer): Place => ({ row: from, layer: asked.source.layer });
export const toPlace = ({ to, asked }: Answer): Place => ({ row: to, layer: asked.target.layer });

export const layoutOf = ({ source, target, from, to }: Answer, layers: number): PairLayout => {
  const half = (tokens: readonly string[], keep: number) => ({
    rows: tokens.length,
    layers,
    most: MOST,
    keep: [keep],
  });
  return pairLayout(half(source.tokens, from), half(target.tokens, to));
};

export const rowsOf = (answer: Answer, side: Side): NetworkRow[] =>
  answer[side].tokens.map((token, row, { length }) =>
    side === 'target' && row === length - 1
      ? { token, output: answer.patched.next[0]!.word, isUsed: true }
      : { token },
  );

/** Weaker looks are left out: the drawing is for choosing, and must stay calm. */
const WEAKEST = 0.25;

export const arrowsOf = ({ tokens, attention }: Answer[Side]): Arrow[] =>
  attention.flatMap((weights, k) =>
    tokens
      .flatMap((_, to) =>
        tokens
          .slice(0, to)
          .map((_, from) => ({ from, to, layer: k + 1, weight: weights[to * tokens.length + from]! })),
      )
      .filter(({ weight }) => weight >= WEAKEST),
  );

/** In the source run the state that is taken stands out; in the inspection run the patch and all that depends on it. */
export function roleIn(answer: Answer, side: Side): (place: Place) => Role {
  const isCut = answer.asked.act === 'knockout';
  if (side === 'source') {
    const from = fromPlace(answer);
    return ({ row, layer }) => (row === from.row && layer === from.layer && !isCut ? 'current' : 'done');
  }
  const to = toPlace(answer);
  const last = answer.target.tokens.length - 1;
  if (isCut) return ({ row, layer }) => (row === last && layer > to.layer ? 'affected' : 'done');
  return ({ row, layer }) => {
    if (row === to.row && layer === to.layer) return 'patched';
    return row >= to.row && layer > to.layer ? 'affected' : 'done';
  };
}

/** What was said, without the sign that ends it. */
export const spoken = (words: Answer['patched']['words']): string =>
  words
    .map(({ word }) => word)
    .filter((word, k, { length }) => k < length - 1 || !DOCUMENT_ENDS.includes(word))
    .join(' ');

export const saidWords = ({ words }: Answer['patched']): string =>
  spoken(words) === '' ? 'nothing' : `“${spoken(words)}”`;

const promptOf = ({ tokens }: Answer[Side]): string => tokens.slice(1).join(' ');

/** What was done, in words. */
export function actWords(answer: Answer): string {
  const { asked } = answer;
  const from = answer.source.tokens[answer.from];
  const to = answer.target.tokens[answer.to];
  if (asked.act === 'knockout')
    return `In “${promptOf(answer.target)}” the last token may not look at “${to}” from layer ${asked.target.layer} on`;
  const noise = asked.noise ? ', whose embedding is hidden under noise,' : '';
  return `The state of “${from}” after layer ${asked.source.layer} of “${promptOf(answer.source)}” is put in place of “${to}”${noise} at layer ${asked.target.layer} of “${promptOf(answer.target)}”`;
}

export function describe(data: Data, state: BenchState): string {
  const { answer, isCurrent } = shown(data, state);
  const control = answer.control ? ` With the control it says ${saidWords(answer.control)}.` : '';
  return `${isCurrent ? '' : 'What is chosen has not been run yet; shown is another run. '}${actWords(answer)}. The model goes on ${saidWords(answer.patched)} (first word ${probabilityWords(answer.patched.next[0]!.probability)}); without that, ${saidWords(answer.plain)}.${control}`;
}
