import { depthsOf } from '../../geometry/tree.ts';
import type { Example } from './marks-trees.ts';

/** Drawing units: both drawings share them, so that they line up. */
export const WIDTH = 360;
export const HEIGHT = 264;

/** A node's box, large enough for a finger. */
export const NODE = { width: 46, height: 28 } as const;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of each node's box: columns as the example says, one row for each depth. */
export function treePlaces({ tree, columns }: Example): Place[] {
  const depths = depthsOf(tree);
  const spread = (index: number, count: number, from: number, to: number) =>
    count === 1 ? (from + to) / 2 : from + (index / (count - 1)) * (to - from);
  const rows = Math.max(...depths) + 1;
  const across = Math.max(...columns) + 1;
  const margin = across < 4 ? 70 : 30;
  return depths.map((depth, node) => ({
    x: Math.round(spread(columns[node]!, across, margin, WIDTH - margin)),
    y: Math.round(spread(depth, rows, 26, HEIGHT - 26)),
  }));
}

/**
 * Where the name of the edge above `child` stands: beside its middle, on the right for a parent's rightmost child and on
 * the left for the others, so that the names of neighbouring edges keep apart.
 */
export function edgeLabel({ tree, columns }: Example, places: readonly Place[], child: number) {
  const parent = tree.parents[child]!;
  const siblings = columns.filter((_, node) => tree.parents[node] === parent);
  const right = columns[child] === Math.max(...siblings);
  const [from, to] = [places[parent]!, places[child]!];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const away = (right ? 8 : -8) / Math.hypot(dx, dy);
  return {
    x: Math.round((from.x + to.x) / 2 + dy * away),
    y: Math.round((from.y + to.y) / 2 - dx * away + 4),
    anchor: right ? ('start' as const) : ('end' as const),
  };
}
