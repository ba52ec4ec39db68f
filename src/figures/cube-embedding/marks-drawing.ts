import type { DrawingPoint } from '../kit/drag.ts';
import { type Point3, type Projected, project, type Turn } from '../kit/orbit.ts';
import { type CubeState, chosenRow, cornersOf, DIRECTIONS, edgesOf, endsOf, NODES } from './marks.ts';
import { aroundPoint, besideLine, LabelPlacer, type Segment } from './marks-labels.ts';

/** Every turn of a cube with this side fits, with its labels. */
const SIDE = 150;
export const VIEW = { width: 360, height: 320 } as const;

/** A corner of the unit cube in the drawing; the cube turns about its middle. Depth in cube sides, about −0.87 to 0.87. */
function place([x, y, z]: Point3, turn: Turn): Projected {
  const seen = project([x - 0.5, y - 0.5, z - 0.5], turn);
  return { x: VIEW.width / 2 + SIDE * seen.x, y: VIEW.height / 2 + SIDE * seen.y, depth: seen.depth };
}

export interface CubeEdge extends Segment {
  /** Meets the farthest corner, so that a solid cube would hide it. */
  readonly hidden: boolean;
}

const BITS = [0, 1] as const;
const CUBE_CORNERS: readonly Point3[] = BITS.flatMap((x) =>
  BITS.flatMap((y) => BITS.map((z) => [x, y, z] as const)),
);

/** The twelve edges of the cube. */
export function cubeEdges(turn: Turn): CubeEdge[] {
  const placed = CUBE_CORNERS.map((corner) => place(corner, turn));
  const farthest = placed.reduce((far, corner) => (corner.depth < far.depth ? corner : far));
  return CUBE_CORNERS.flatMap((one, i) =>
    CUBE_CORNERS.flatMap((other, j) => {
      const differing = one.filter((value, k) => value !== other[k]).length;
      if (j <= i || differing !== 1) return [];
      const [from, to] = [placed[i]!, placed[j]!];
      return [{ from, to, hidden: from === farthest || to === farthest }];
    }),
  );
}

export interface NodeMark extends Projected {
  readonly kind: 'node';
  readonly node: number;
  readonly name: string;
  readonly corner: string;
  /** Nearer nodes are drawn larger. */
  readonly radius: number;
  readonly chosen: boolean;
  /** Middle of the two lines of its label. */
  readonly label: DrawingPoint;
}

export interface EdgeMark extends Segment {
  readonly kind: 'edge';
  readonly name: string;
  /** 1, 2 or 3: one direction of the cube each. */
  readonly direction: number;
  readonly depth: number;
  /** None where the edge points at the reader and is too short to carry its name. */
  readonly label: DrawingPoint | undefined;
}

export interface PairMark extends Segment {
  readonly root: string;
  readonly label: DrawingPoint;
}

export interface CubeMarks {
  /** Edges and nodes of the tree, farthest first. */
  readonly items: readonly (NodeMark | EdgeMark)[];
  readonly pair: PairMark;
}

const SHORTEST_LABELLED = 26;
const MIDDLE: DrawingPoint = { x: VIEW.width / 2, y: VIEW.height / 2 };

export function cubeMarks(state: CubeState): CubeMarks {
  const corners = cornersOf(state.shape);
  const placed = corners.map((corner) => place(corner, state));
  const ends = endsOf(state.pair);
  const pair = { from: placed[ends[0]]!, to: placed[ends[1]]! };
  const treeEdges = edgesOf(state.shape).map(([parent, node]) => ({
    from: placed[parent]!,
    to: placed[node]!,
  }));
  const labels = new LabelPlacer([...treeEdges, pair], VIEW);

  const nodes = placed.map(
    (at, node): NodeMark => ({
      kind: 'node',
      node,
      name: NODES[node]!,
      corner: `(${corners[node]!.join(', ')})`,
      ...at,
      radius: 7.5 + 2.5 * at.depth,
      chosen: ends.includes(node),
      label: labels.place(aroundPoint(at, MIDDLE, 40, 30), 24, 16),
    }),
  );

  const edges = treeEdges.map(({ from, to }, k): EdgeMark => {
    const isLabelled = Math.hypot(to.x - from.x, to.y - from.y) >= SHORTEST_LABELLED;
    return {
      kind: 'edge',
      name: DIRECTIONS[k]!,
      direction: k + 1,
      from,
      to,
      depth: (from.depth + to.depth) / 2,
      label: isLabelled ? labels.place(besideLine({ from, to }, 15), 10, 10) : undefined,
    };
  });

  return {
    items: [...edges, ...nodes].sort((one, other) => one.depth - other.depth),
    pair: { ...pair, root: chosenRow(state).root, label: labels.place(besideLine(pair, 18), 14, 10) },
  };
}
