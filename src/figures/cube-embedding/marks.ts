import { exactEmbedding } from '../../geometry/embed.ts';
import { at, row } from '../../geometry/matrix.ts';
import { chainTree, starTree, type Tree, treeDistances } from '../../geometry/tree.ts';
import { brief, fixed, listed } from '../kit/format.ts';
import type { Point3 } from '../kit/orbit.ts';
import type { StateOf } from '../kit/state.ts';
import { stateTable } from './schema.ts';

export type CubeState = StateOf<typeof stateTable>;
export type Shape = CubeState['shape'];
export type PairKey = CubeState['pair'];

/** Both trees have four nodes; O is the root, at the origin. */
export const NODES = ['O', 'A', 'B', 'C'] as const;
/** Name of the direction of the edge above node 1, 2, 3. */
export const DIRECTIONS = ['e₁', 'e₂', 'e₃'] as const;

const TREES: Readonly<Record<Shape, Tree>> = { star: starTree(3), chain: chainTree(4) };

/** For each node but the root: [parent, node]. */
export function edgesOf(shape: Shape): (readonly [number, number])[] {
  return TREES[shape].parents.flatMap((parent, node) => (parent < 0 ? [] : [[parent, node] as const]));
}

/** The corner of the unit cube on which each node lies: its Pythagorean embedding. */
export function cornersOf(shape: Shape): Point3[] {
  const points = exactEmbedding(TREES[shape]);
  return NODES.map((_, node) => [...row(points, node)] as unknown as Point3);
}

export const endsOf = (key: PairKey): readonly [number, number] => [
  NODES.indexOf(key[0] as 'O'),
  NODES.indexOf(key[1] as 'O'),
];

export interface PairRow {
  readonly key: PairKey;
  readonly name: string;
  readonly treeDistance: number;
  /** Sum of the squared differences of the coordinates. */
  readonly squared: number;
  /** The length itself, exactly: “1” or “√2”. */
  readonly root: string;
  /** The same with its decimals: “1” or “√2 ≈ 1.414”. */
  readonly length: string;
}

export function pairRows(shape: Shape): PairRow[] {
  const distances = treeDistances(TREES[shape]);
  const corners = cornersOf(shape);
  return Object.entries(stateTable.pair.options).map(([text, name]) => {
    const key = text as PairKey;
    const [one, other] = endsOf(key);
    const squared = corners[one]!.reduce((sum, value, k) => sum + (value - corners[other]![k]!) ** 2, 0);
    const root = squared === 1 ? '1' : `√${brief(squared)}`;
    const length = squared === 1 ? root : `${root} ≈ ${fixed(Math.sqrt(squared), 3)}`;
    return { key, name, treeDistance: at(distances, one, other), squared, root, length };
  });
}

export function chosenRow({ shape, pair }: Pick<CubeState, 'shape' | 'pair'>): PairRow {
  return pairRows(shape).find(({ key }) => key === pair)!;
}

/** How the chosen pair's squared length comes about, edge by edge. */
export function sumWords(state: Pick<CubeState, 'shape' | 'pair'>): string {
  const { squared } = chosenRow(state);
  const corners = cornersOf(state.shape);
  const [one, other] = endsOf(state.pair);
  const crossed = DIRECTIONS.filter((_, k) => corners[one]![k] !== corners[other]![k]);
  const path = `The path from ${NODES[one]} to ${NODES[other]}`;
  if (crossed.length === 1) return `${path} is one edge, ${crossed[0]}: length 1, squared length 1.`;
  const sum = crossed.map(() => '1²').join(' + ');
  return `${path} has ${crossed.length} edges, ${listed(crossed)}, at right angles to each other. By Pythagoras the squared length is ${sum} = ${brief(squared)}.`;
}

export const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  star: 'a star with three leaves',
  chain: 'a chain of four nodes',
};

export function describe(_: undefined, state: CubeState): string {
  const { name, treeDistance, squared, length } = chosenRow(state);
  const equal = pairRows(state.shape).filter((row) => row.squared === row.treeDistance).length;
  return `The nodes of ${SHAPE_NAMES[state.shape]} lie on corners of a cube with sides of length 1, each edge in a direction of its own. ${name} is ${length} long: squared distance ${brief(squared)}, tree distance ${treeDistance}. The two agree for ${equal} of 6 pairs.`;
}
