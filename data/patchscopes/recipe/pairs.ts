/** Pairs of a source and a target layer: how often each is right, and what choosing one after the fact is worth. */

/** A value for each pair, [source layer][target layer]. */
export type Grid<T> = readonly (readonly T[])[];

/** Whether the answers about one subject are right. */
export type Rights = Grid<boolean>;

export interface Pair {
  readonly source: number;
  readonly target: number;
}

const shareOf = (rights: readonly boolean[]): number => rights.filter(Boolean).length / rights.length;

/** Share of subjects whose answer is right at a pair. */
export const shareAt = (subjects: readonly Rights[], { source, target }: Pair): number =>
  shareOf(subjects.map((right) => right[source]![target]!));

/** {@link shareAt} every pair. */
export const shares = (subjects: readonly Rights[]): number[][] =>
  subjects[0]!.map((row, source) => row.map((_, target) => shareAt(subjects, { source, target })));

/** The pair at which most are right; of several the one with the lowest source layer, then the lowest target layer. */
export function bestPair(subjects: readonly Rights[]): Pair {
  const pairs = shares(subjects).flatMap((row, source) =>
    row.map((share, target) => ({ source, target, share })),
  );
  return pairs.reduce((best, pair) => (pair.share > best.share ? pair : best));
}

/** Share of subjects that are right at one pair at least: an oracle, as it chooses the pair anew for each, knowing the answer. */
export const anyShare = (subjects: readonly Rights[]): number =>
  shareOf(subjects.map((right) => right.flat().some(Boolean)));

/** Right or not, in order: each subject at the pair that is best for the other half, so that none has a say in its own pair. */
export function chosenRights(subjects: readonly Rights[]): boolean[] {
  const middle = Math.ceil(subjects.length / 2);
  const halves = [subjects.slice(0, middle), subjects.slice(middle)];
  return halves.flatMap((half, k) => {
    const { source, target } = bestPair(halves[1 - k]!);
    return half.map((right) => right[source]![target]!);
  });
}

/** Share of {@link chosenRights}. */
export const chosenShare = (subjects: readonly Rights[]): number => shareOf(chosenRights(subjects));

/** {@link chosenRights} for each source layer alone: only the target layer is chosen. [source layers][subjects]. */
export const chosenBySource = (subjects: readonly Rights[]): boolean[][] =>
  subjects[0]!.map((_, source) => chosenRights(subjects.map((right) => [right[source]!])));
