import { alignTo } from '../../../geometry/align.ts';
import type { Matrix } from '../../../geometry/matrix.ts';
import { FEWEST_FOR_UMAP, LAYOUT_NEIGHBOURS, layOut } from './layout.ts';
import { keptOf, nearestOf } from './neighbours.ts';
import { BY_CHANCE, centre, MOST_EXACT, principal, spreadByChance } from './principal.ts';
import { type Tell, toUnitLength, type Vectors } from './vectors.ts';

/** What is random hangs on this alone. */
export const SEED = 1;
/** Main directions in which neighbours are looked for. */
const MAIN = 30;
/** Neighbours that are compared between vectors and map. */
const COMPARED = 8;
/** With more vectors than this, all their dimensions would take too long to compare. */
const MOST_WHOLE = 3000;

/** Maps of vectors. */
export interface Projection {
  /** By layer [n, 2]. */
  readonly layers: readonly Vectors[];
  readonly neighbours: number;
  /** By layer and row [n]: how many of the nearest vectors, by angle, are nearest on the map. */
  readonly kept: readonly number[][];
  /** How they were made, in words for the card. */
  readonly recipe: string;
}

/** Less for few vectors, of which nearly all would be near. */
const comparedOf = (n: number): number => Math.min(COMPARED, Math.max(1, Math.floor((n - 1) / 2)));

/** @throws Error naming the row of a vector without a direction */
function unitOf(layer: Vectors, l: number, count: number): Vectors {
  try {
    return toUnitLength(layer);
  } catch (error) {
    const row = Number((error as Error).cause) + 1;
    throw new Error(
      `The vector of sentence ${row}${count > 1 ? ` in layer ${l}` : ''} is all zeros and has no direction.`,
    );
  }
}

/** One layer. @param tell is told the words of each stage, too */
function mapOf(
  unit: Vectors,
  tell: (share: number, words: string) => void,
): { map: Vectors; kept: number[] } {
  const { n, dims } = unit;
  const fewer = dims > MOST_EXACT ? spreadByChance(unit, SEED) : { ...unit, values: unit.values.slice() };
  centre(fewer);
  const stage =
    (from: number, to: number, words: string): Tell =>
    (share) =>
      tell(from + share * (to - from), words);
  const main = principal(fewer, Math.min(fewer.dims, MAIN), stage(0, 0.1, 'Finding main directions…'));
  const looking = stage(0.1, 0.35, 'Finding nearest neighbours…');
  const few = n < FEWEST_FOR_UMAP;
  const near = nearestOf(main, few ? comparedOf(n) : LAYOUT_NEIGHBOURS - 1, looking);
  const nearest = n > MOST_WHOLE ? near : nearestOf(unit, comparedOf(n), looking);
  const map = few ? firstTwo(main) : layOut(main, near, SEED, stage(0.35, 0.95, 'Laying out the map…'));
  const onMap = nearestOf(map, comparedOf(n), stage(0.95, 1, 'Comparing map and vectors…'));
  return { map, kept: keptOf(nearest, onMap, comparedOf(n)) };
}

const firstTwo = ({ n, dims, values }: Vectors): Vectors => ({
  n,
  dims: 2,
  values: Float32Array.from({ length: 2 * n }, (_, k) => values[Math.floor(k / 2) * dims + (k % 2)]!),
});

/** A map turned and mirrored to lie as near as can be to that of the layer before. Both are centred. */
function turnedTo(map: Vectors, before: Vectors | undefined): Vectors {
  centre(map);
  if (!before) return map;
  const asMatrix = ({ n, values }: Vectors): Matrix => ({
    rows: n,
    cols: 2,
    values: Float64Array.from(values),
  });
  return { ...map, values: Float32Array.from(alignTo(asMatrix(map), asMatrix(before)).values) };
}

/** A map of each layer. The same for the same vectors. @throws Error in words for the reader */
export function project(
  given: readonly Vectors[],
  tell: (share: number, words: string) => void = () => {},
): Projection {
  const layers: Vectors[] = [];
  const kept: number[][] = [];
  for (const [l, layer] of given.entries()) {
    const own = given.length > 1 ? `Layer ${l}: ` : '';
    const one = mapOf(unitOf(layer, l, given.length), (share, words) =>
      tell((l + share) / given.length, own + words),
    );
    layers.push(turnedTo(one.map, layers.at(-1)));
    kept.push(one.kept);
  }
  return { layers, kept, neighbours: comparedOf(given[0]!.n), recipe: recipeOf(given) };
}

function recipeOf(given: readonly Vectors[]): string {
  const { n } = given[0]!;
  const dims = Math.max(...given.map((layer) => layer.dims));
  const main = Math.min(dims, MAIN);
  return [
    `vectors of ${dims} numbers, brought to length 1 and centred`,
    dims > MOST_EXACT && `brought to ${BY_CHANCE} dimensions by chance`,
    `their ${main} main directions (principal components)`,
    n < FEWEST_FOR_UMAP
      ? `of which the first two are the map, as ${n} sentences are too few for UMAP`
      : `UMAP (umap-js, ${LAYOUT_NEIGHBOURS} neighbours) from a start at the first two`,
    given.length > 1 && 'each layer alone, then turned onto the one before',
    `neighbours kept: of the ${comparedOf(n)} nearest by angle in ${n > MOST_WHOLE ? `the ${main} main directions` : `all ${dims} dimensions`}`,
  ]
    .filter(Boolean)
    .join('; ');
}
