import { alignTo } from '../../../geometry/align.ts';
import { at, type Matrix, matrix, row } from '../../../geometry/matrix.ts';
import type { Tree } from '../../../geometry/tree.ts';
import { type Projected, project, type Turn } from '../orbit.ts';
import { type Embedding, nearPairs, ratioOf } from './embedding.ts';
import { type Box, type LabelPlace, placeLabels, shortened } from './labels.ts';

/** Which directions of variance are drawn: two of the first three, or all three seen from a side. */
export type PictureAxes = '12' | '13' | '23' | '3d';

export interface PictureNode {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** `null` when there is no room; the label then shows while the node is pointed at. */
  readonly label: LabelPlace | null;
}

export interface PictureEdge {
  readonly child: number;
  readonly head: number;
  /** Squared distance over tree distance. */
  readonly ratio: number;
}

/** A tree as points and lines in a drawing of {@link PICTURE} units; nodes in the order of the tree. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Pairs that look joined, but are not. */
  readonly near: readonly (readonly [number, number])[];
}

export const PICTURE = { width: 360, height: 320 };
const MARGIN = { x: 44, y: 26 };
const FRAME: Box = { left: 2, top: 2, right: PICTURE.width - 2, bottom: PICTURE.height - 2 };
const LONGEST_LABEL = 16;
const RADIUS = 4.5;
/** Dots of larger trees shrink, so that edges stay in sight. */
const ROOMY = 60;
/** How much of the ball round a turning tree must lie within the margins: the points furthest out are few. */
const BALL = 0.88;

const COLUMNS: Readonly<Record<PictureAxes, readonly number[]>> = {
  '12': [0, 1],
  '13': [0, 2],
  '23': [1, 2],
  '3d': [0, 1, 2],
};

/** Share of the variance that the chosen axes keep, 0 to 1. */
export function shareKept(shares: readonly number[], axes: PictureAxes): number {
  return COLUMNS[axes].reduce((sum, axis) => sum + (shares[axis] ?? 0), 0);
}

function columns(points: Matrix, axes: PictureAxes): Matrix {
  const chosen = COLUMNS[axes];
  const part = matrix(points.rows, chosen.length);
  for (let i = 0; i < points.rows; i++)
    for (const [k, axis] of chosen.entries()) row(part, i)[k] = at(points, i, axis);
  return part;
}

/**
 * Projects an embedding and fits it into the drawing, with one scale for both directions. The points are first turned and
 * mirrored, within the axes drawn, to lie near those of a `reference` of the same tree: this changes no distance. `turn` is the
 * direction of view; straight on, three axes show the first two, and the third points away from the reader.
 */
export function treePicture(
  tree: Tree,
  embedding: Embedding,
  reference: Embedding,
  axes: PictureAxes,
  turn: Turn = { yaw: 0, pitch: 0 },
): Picture {
  const aligned = alignTo(columns(embedding.points, axes), columns(reference.points, axes));
  const points = tree.parents.map((_, i) => row(aligned, i));
  const reach = axes === '3d' ? Math.max(...points.map((point) => Math.hypot(...point))) : undefined;
  const places = inDrawing(
    points.map(([x, y, z = 0]) => project([x!, z, y!], turn)),
    reach,
  );
  const edges = tree.parents.flatMap((head, child) =>
    head < 0 ? [] : [{ child, head, ratio: ratioOf(tree, embedding, child, head) }],
  );
  const texts = tree.labels.map((label) => shortened(label, LONGEST_LABEL));
  const lines = edges.map(({ child, head }) => [child, head] as const);
  const labels = placeLabels({ points: places, texts, lines, frame: FRAME });
  const nodes = places.map((place, i) => ({ ...place, text: texts[i]!, label: labels[i]! }));
  return { nodes, edges, near: nearPairs(tree, embedding) };
}

/** Half a unit is less than anybody sees. */
const half = (value: number) => Math.round(value * 2) / 2;

/** Places and radii in drawing units. With a `reach`, the scale is that of a ball, so that turning does not zoom. */
function inDrawing(points: readonly Projected[], reach?: number): { x: number; y: number; radius: number }[] {
  const ball = reach === undefined ? undefined : [-reach * BALL, reach * BALL];
  const xs = ball ?? points.map(({ x }) => x);
  const ys = ball ?? points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (PICTURE.width - 2 * MARGIN.x) / (right - left || 1e-9),
    (PICTURE.height - 2 * MARGIN.y) / (bottom - top || 1e-9),
  );
  const radius = RADIUS * Math.min(1, Math.sqrt(ROOMY / points.length));
  return points.map(({ x, y, depth }) => ({
    x: half(PICTURE.width / 2 + (x - (left + right) / 2) * scale),
    y: half(PICTURE.height / 2 + (y - (top + bottom) / 2) * scale),
    radius: Number((radius * (1 + (reach ? (0.35 * depth) / reach : 0))).toFixed(1)),
  }));
}
