import { brief, listed } from '../kit/format.ts';
import {
  build,
  type Construction,
  chosenPair,
  edgesTo,
  isPlaced,
  type Pair,
  placedPairs,
  type StepsState,
} from './marks.ts';
import { EXAMPLES } from './marks-trees.ts';

export const DISTANCE = { squared: 'squared distance', l1: 'ℓ1 distance' } as const;

/** A coordinate as it is written by hand: √2 rather than 1.414. */
export function coordinateWords(value: number, length: number, measure: StepsState['measure']): string {
  if (value === 0) return '0';
  return measure === 'l1' || length === 1 ? brief(length) : `√${brief(length)}`;
}

/** “e₁ + √2 e₃”: a node's point as the sum of the vectors on its path from the root. */
export function pointWords(construction: Construction, node: number): string {
  const terms = edgesTo(construction, node).map(({ name, length }) =>
    length === 1 ? name : `${coordinateWords(1, length, construction.measure)} ${name}`,
  );
  return terms.join(' + ') || '0';
}

/** “1 + 1 + 1 = 3 = tree distance”: what the coordinates add up to, held against the tree. */
export function sumWords({ parts, along, between, agrees }: Pair): string {
  const terms = parts.filter((part) => part !== 0).map((part) => brief(part));
  const sum = terms.length > 1 ? `${terms.join(' + ')} = ${brief(between)}` : brief(between);
  return agrees ? `${sum} = tree distance` : `${sum}, but the tree distance is ${brief(along)}`;
}

export const differing = ({ edges }: Construction, { parts }: Pair) =>
  edges.filter((_, k) => parts[k] !== 0).map(({ name }) => name);

/** What the newest edge did. */
export function stepWords(construction: Construction): string {
  const { edges, placed, tree } = construction;
  const newest = edges[placed - 1];
  const name = (node: number) => `“${tree.labels[node]}”`;
  if (!newest)
    return `Step 0: the root, ${name(edges[0]!.parent)}, sits at the origin. Every coordinate is 0.`;
  const { child, parent } = newest;
  return `Step ${placed}: the edge from ${name(parent)} to ${name(child)} gets ${newest.name}, so ${name(child)} = ${pointWords(construction, child)}.`;
}

/** The chosen pair's sum against its tree distance, or why there is none yet. */
export function pairWords(construction: Construction, pair: Pair): string {
  const { tree, joins } = construction;
  const [from, to] = [pair.from, pair.to].map((node) => `“${tree.labels[node]}”`);
  const missing = [pair.from, pair.to].find((node) => !isPlaced(construction, node));
  if (missing !== undefined) return `“${tree.labels[missing]}” joins in step ${joins[missing]}.`;
  if (pair.from === pair.to) return `${from} twice: no coordinate differs, and the distance is 0.`;
  return `${from} and ${to} differ in ${listed(differing(construction, pair))}: ${sumWords(pair)}.`;
}

/** How many of the pairs placed so far agree. */
export function verdictWords(construction: Construction): string {
  const pairs = placedPairs(construction);
  const agreeing = pairs.filter(({ agrees }) => agrees).length;
  if (pairs.length === 0) return 'One node so far: no pair to check yet.';
  if (agreeing < pairs.length) return `Only ${agreeing} of ${pairs.length} pairs agree.`;
  const all = pairs.length === 1 ? 'The one pair agrees' : `All ${pairs.length} pairs agree`;
  return `${all}: ${DISTANCE[construction.measure]} = tree distance.`;
}

export function describe(_: undefined, state: StepsState): string {
  const construction = build(state);
  const { placed, edges } = construction;
  const vectors =
    placed === edges.length
      ? 'every edge has a basis vector of its own'
      : `${placed} of ${edges.length} edges have got their basis vector`;
  return `In ${EXAMPLES[state.tree].name}, ${vectors}. ${pairWords(construction, chosenPair(construction, state))} ${verdictWords(construction)}`;
}
