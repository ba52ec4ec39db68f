import { at, type Matrix, matrix, row } from '../../geometry/matrix.ts';
import { alignTo } from '../../geometry/scaling.ts';
import type { Tree } from '../../geometry/tree.ts';
import { project, type Turn } from './orbit.ts';
import { type Embedding, nearPairs, ratioOf } from './tree-picture-embedding.ts';
import { type Box, type LabelPlace, placeLabels, shortened } from './tree-picture-labels.ts';

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
 * Projects an embedding and fits it into the drawing, with one scale for both directions. With a `reference` of the same
 * tree the points are first turned and mirrored, within the axes drawn, to lie near it: this changes no distance.
 */
export function treePicture(
  tree: Tree,
  embedding: Embedding,
  { axes, turn, reference }: { axes: PictureAxes; turn: Turn; reference?: Embedding },
): Picture {
  const own = columns(embedding.points, axes);
  const points = reference ? alignTo(own, columns(reference.points, axes)) : own;
  const flat = axes === '3d' ? seenFrom(points, turn) : flatten(points);
  const places = inDrawing(flat, axes === '3d' ? furthest(points) : undefined);
  const edges = tree.parents.flatMap((head, child) =>
    head < 0 ? [] : [{ child, head, ratio: ratioOf(tree, embedding, child, head) }],
  );
  const texts = tree.labels.map((label) => shortened(label, LONGEST_LABEL));
  const lines = edges.map(({ child, head }) => [child, head] as const);
  const labels = placeLabels({ points: places, texts, lines, frame: FRAME });
  const nodes = places.map((place, i) => ({ ...place, text: texts[i]!, label: labels[i]! }));
  return { nodes, edges, near: nearPairs(tree, embedding) };
}

interface Flat {
  readonly x: number;
  readonly y: number;
  /** −1 far to 1 near. */
  readonly depth: number;
}

function flatten(points: Matrix): Flat[] {
  return Array.from({ length: points.rows }, (_, i) => ({
    x: at(points, i, 0),
    y: -at(points, i, 1),
    depth: 0,
  }));
}

/** Seen straight on, 3-D shows axes 1 and 2; axis 3 then points away from the reader. */
function seenFrom(points: Matrix, turn: Turn): Flat[] {
  const reach = furthest(points) || 1;
  return Array.from({ length: points.rows }, (_, i) => {
    const seen = project([at(points, i, 0), at(points, i, 2), at(points, i, 1)], turn);
    return { ...seen, depth: seen.depth / reach };
  });
}

/** Largest distance of a point from the centre. */
function furthest(points: Matrix): number {
  let reach = 0;
  for (let i = 0; i < points.rows; i++) reach = Math.max(reach, Math.hypot(...row(points, i)));
  return reach;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Places and radii in drawing units. With a `reach`, the scale is that of a ball, so that turning does not zoom. */
function inDrawing(points: readonly Flat[], reach?: number): { x: number; y: number; radius: number }[] {
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
    x: tenth(PICTURE.width / 2 + (x - (left + right) / 2) * scale),
    y: tenth(PICTURE.height / 2 + (y - (top + bottom) / 2) * scale),
    radius: tenth(radius * (1 + 0.35 * depth)),
  }));
}
