/*
 * Where the parts of a network stand, in drawing units. A row is a token, a column a state of it: the residual stream after 0 … `layers`
 * layers. Words stand on either side, between them and the states the embedding and the unembedding.
 */

/** The width of every panel. */
export const WIDTH = 360;
/** Words end here on the left, and begin there on the right; each side has this much room. */
export const TOKEN_END = 62;
export const OUTPUT_START = 298;
export const WORD_ROOM = 59;
/** The middles of both, which are as broad as two of `HALF`. */
export const EMBEDDING = { x: 74, half: 6 } as const;
export const UNEMBEDDING = { x: 287, half: 6 } as const;
const [FIRST, LAST] = [94, 270];

export const ROW_HEIGHT = 30;
/** From the top to the middle of the first row: the numbers of the layers stand there. */
const HEAD = 36;
const FOOT = 16;

/** A state: of which row (token), after how many layers. */
export interface Place {
  readonly row: number;
  readonly layer: number;
}

/** Where something stands in the drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface NetworkSize {
  readonly rows: number;
  readonly layers: number;
  /** Where the drawing begins; a second one can stand below a first. Default 0. */
  readonly top?: number;
  /** Most rows drawn; others are folded. Default 10. */
  readonly most?: number;
  /** Rows that must not be folded. */
  readonly keep?: readonly number[];
}

export interface NetworkLayout {
  readonly layers: number;
  readonly top: number;
  /** From `top` to the lower edge. */
  readonly height: number;
  /** Rows from the top down; null is a line “…” for those between its neighbours. */
  readonly lines: readonly (number | null)[];
}

export function networkLayout({ rows, layers, top = 0, most = 10, keep = [] }: NetworkSize): NetworkLayout {
  const lines = foldedRows(rows, most, keep);
  return { layers, top, height: HEAD + (lines.length - 1) * ROW_HEIGHT + FOOT, lines };
}

/**
 * At most `most` lines for rows 0 … count − 1, each gap between shown rows being a line (null). Rows to keep come first, then the last two,
 * then as many of the first as there is room for.
 */
function foldedRows(count: number, most: number, keep: readonly number[]): (number | null)[] {
  const all = Array.from({ length: count }, (_, row) => row);
  let lines: (number | null)[] = [];
  const shown = new Set<number>();
  for (const row of [...keep, count - 1, count - 2, ...all]) {
    if (shown.has(row) || row < 0 || row >= count) continue;
    shown.add(row);
    const next = all.flatMap((at) => (shown.has(at) ? [at] : at === 0 || shown.has(at - 1) ? [null] : []));
    if (next.length <= most) lines = next;
    else shown.delete(row);
  }
  return lines;
}

export const layerX = ({ layers }: NetworkLayout, layer: number): number =>
  FIRST + (layer / layers) * (LAST - FIRST);

export const lineY = ({ top }: NetworkLayout, line: number): number => top + HEAD + line * ROW_HEIGHT;

/** The middle of a row, or undefined where it is folded. */
export function rowY(layout: NetworkLayout, row: number): number | undefined {
  const line = layout.lines.indexOf(row);
  return line < 0 ? undefined : lineY(layout, line);
}

/** The middle of a state, or undefined where its row is folded. */
export function pointOf(layout: NetworkLayout, { row, layer }: Place): Point | undefined {
  const y = rowY(layout, row);
  return y === undefined ? undefined : { x: layerX(layout, layer), y };
}

/** Path data of a curve that leaves one state to the right and comes to another from the left: attention, or a patch. */
export function curve(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = Math.max(10, Math.round(Math.abs(dx) * 0.6));
  return `M${from.x} ${from.y}c${bend} 0 ${dx - bend} ${dy} ${dx} ${dy}`;
}

/** Path data from the word at the end of one row to the token of the next, below. */
export function feedbackPath(y: number): string {
  const [right, left] = [OUTPUT_START + 20, TOKEN_END - 24];
  const half = ROW_HEIGHT / 2;
  return `M${right} ${y + 7}v${half - 11}q0 4 -4 4H${left + 4}q-4 0 -4 4v${half - 12}`;
}
