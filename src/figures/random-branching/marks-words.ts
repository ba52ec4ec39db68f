import { fixed } from '../kit/format.ts';
import { type BranchingState, type Group, type Sample, sampleOf, theorySpread } from './marks.ts';
import type { Data } from './schema.ts';

/** Digits enough to tell 0.03 from 0.031. */
export const spreadWords = (spread: number): string => fixed(spread, spread < 0.1 ? 3 : 2);

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

export function groupWords({ distance, squared, mean, spread }: Group): string {
  return `Tree distance ${distance}: ${plural(squared.length, 'pair')}\nmean squared distance ${fixed(mean, 2)}, spread ${spreadWords(spread)}`;
}

export function computedWords({ m, spread, low, high }: Data['complete']['byDimension'][number]): string {
  return `m = ${m}: spread ${spreadWords(spread)}, theory ${spreadWords(theorySpread(m))}\nsingle draws: ${spreadWords(low)} to ${spreadWords(high)}`;
}

export function sampleWords({ pairs, ratio, spread, dims }: Sample): string {
  return `Squared distance divided by tree distance, over ${plural(pairs, 'pair')}: mean ${fixed(ratio, 2)}, spread ${spreadWords(spread)}. Theory: mean 1, spread √(2/${dims}) = ${spreadWords(theorySpread(dims))}.`;
}

export function describe(_: Data, state: BranchingState): string {
  const sample = sampleOf(state);
  return `A tree of ${sample.nodes} nodes grown by random steps in ${sample.dims} dimensions. ${sampleWords(sample)}`;
}
