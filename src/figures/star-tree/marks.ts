import { fixed, listed } from '../kit/format.ts';
import type { StateOf } from '../kit/state.ts';
import { stateTable } from './schema.ts';

export type StarState = StateOf<typeof stateTable>;
export type Leaf = 'a' | 'b' | 'c';

export const LEAVES: readonly Leaf[] = ['a', 'b', 'c'];
/** The path between two leaves runs through the centre: two edges of length 1. */
export const WANTED = 2;
/** The longest perimeter of a triangle whose corners lie on a circle of radius 1. */
export const LONGEST_SUM = 3 * Math.sqrt(3);

export const radians = (degrees: number) => (degrees * Math.PI) / 180;
export const nameOf = (leaf: Leaf) => leaf.toUpperCase();

/** `exact`: as wanted, up to rounding noise; the angles' grid keeps every other position at least 0.0006 away. */
export type Fit = 'near' | 'exact' | 'far';

export interface Pair {
  readonly ends: readonly [Leaf, Leaf];
  /** The leaf that is not in the pair. */
  readonly third: Leaf;
  readonly name: string;
  /** Distance or squared distance, as the reader chose; edges have length 1. */
  readonly actual: number;
  readonly fit: Fit;
}

function pairOf(state: StarState, one: Leaf, other: Leaf, third: Leaf): Pair {
  const distance = 2 * Math.abs(Math.sin(radians(state[one] - state[other]) / 2));
  const actual = state.measure === 'squared' ? distance ** 2 : distance;
  const gap = actual - WANTED;
  const fit = Math.abs(gap) < 1e-9 ? 'exact' : gap < 0 ? 'near' : 'far';
  return { ends: [one, other], third, name: `${nameOf(one)}–${nameOf(other)}`, actual, fit };
}

export function pairsOf(state: StarState): readonly Pair[] {
  return [pairOf(state, 'a', 'b', 'c'), pairOf(state, 'a', 'c', 'b'), pairOf(state, 'b', 'c', 'a')];
}

/** “0.586 too near” or “exact”. */
export function fitWords({ actual, fit }: Pair): string {
  return fit === 'exact' ? 'exact' : `${fixed(Math.abs(actual - WANTED), 3)} too ${fit}`;
}

/** Why the pairs cannot all be exact from here, in two sentences or three. */
export function verdict(state: StarState): string {
  const pairs = pairsOf(state);
  const exact = pairs.filter(({ fit }) => fit === 'exact');
  if (state.measure === 'squared') return squaredVerdict(pairs, exact);
  if (exact.length === 2) {
    const [one, other] = pairs.find(({ fit }) => fit !== 'exact')!.ends.map(nameOf);
    return `${exact[0]!.name} and ${exact[1]!.name} are exact, both on a straight line through the centre. From one leaf there is only one such line, so ${one} and ${other} are the same point: 0 apart, not 2.`;
  }
  if (exact.length === 1) {
    const { name, third } = exact[0]!;
    return `${name} is exact, because both leaves lie on one straight line with the centre. ${nameOf(third)} is off that line, and off the line the direct way is shorter than the way through the centre.`;
  }
  const sum = pairs.reduce((total, { actual }) => total + actual, 0);
  return `No two leaves lie on a straight line with the centre, so every pair is too near. The three distances add up to ${fixed(sum, 3)} instead of 6; no position gives more than 3√3 ≈ ${fixed(LONGEST_SUM, 3)}.`;
}

function squaredVerdict(pairs: readonly Pair[], exact: readonly Pair[]): string {
  if (exact.length === 2) {
    const odd = pairs.find(({ fit }) => fit !== 'exact')!.name;
    return `${exact[0]!.name} and ${exact[1]!.name} are exact: their edges meet at right angles. ${odd} cannot be exact as well, for a plane holds only two directions at right angles. Space has a third.`;
  }
  const count = exact.length === 1 ? `Only ${exact[0]!.name} is exact` : 'No pair is exact';
  return `${count}. The squared distance is 2 where two edges meet at right angles, and in a plane at most two of the three pairs can do that.`;
}

export function describe(_: undefined, state: StarState): string {
  const measure = stateTable.measure.options[state.measure];
  const parts = pairsOf(state).map(
    (pair) => `${pair.name} is at ${fixed(pair.actual, 3)} (${fitWords(pair)})`,
  );
  return `In the tree every two leaves are ${WANTED} apart. By ${measure}, ${listed(parts)}. ${verdict(state)}`;
}
