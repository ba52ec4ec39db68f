import { type BenchState, PRESETS } from './marks-presets.ts';

/** One of the nine entries that make a Patchscope. */
export interface TupleEntry {
  readonly letter: string;
  readonly value: string;
  /** The plain Patchscope, token identity, has something else here. */
  readonly differs: boolean;
}

const positionWords = (position: number): string => (position < 0 ? 'the last' : `token ${position}`);

/** S, i, M, ℓ of the source, and T, i∗, f, M∗, ℓ∗ of the inspection run. */
export function tupleOf(state: BenchState): { source: TupleEntry[]; target: TupleEntry[] } {
  const plain = PRESETS.identity;
  const entry = (letter: string, value: string, differs: boolean): TupleEntry => ({ letter, value, differs });
  const changes = [
    state.act === 'knockout'
      ? 'none: looks at i∗ are cut'
      : state.map === 'same'
        ? 'identity'
        : 'stretched to the same length',
    ...(state.noise ? ['noise on i∗'] : []),
  ];
  const isSamePlace = state.source === state.target && state.from === state.to;
  return {
    source: [
      entry('S', state.source, false),
      entry('i', positionWords(state.from), state.from !== plain.from),
      entry('ℓ', String(state.layer), false),
      entry('M', 'pocket model', false),
    ],
    target: [
      entry('T', isSamePlace ? 'the same as S' : state.target, state.target !== plain.target),
      entry(
        'i∗',
        state.to < 0 ? 'the placeholder x, or the last' : positionWords(state.to),
        state.to !== plain.to,
      ),
      entry(
        'ℓ∗',
        state.into === state.layer ? `${state.into}, as ℓ` : String(state.into),
        state.into !== state.layer,
      ),
      entry('f', changes.join('; '), state.act !== plain.act || state.map !== plain.map || state.noise),
      entry('M∗', 'the same model', false),
    ],
  };
}
