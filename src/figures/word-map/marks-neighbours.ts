import { remembering } from '../kit/remember.ts';
import { placeOf } from './marks-view.ts';
import type { WordFile } from './schema.ts';

/** Points by square of a grid, so that near ones are found without looking at all. */
interface Grid {
  /** Squares along a side. */
  readonly side: number;
  /** x and y of each point in squares, from 0 to `side` [2 n]. */
  readonly places: Float64Array;
  readonly squares: readonly (readonly number[])[];
}

/** About as many points in a square. */
const IN_SQUARE = 4;

const gridOf = remembering((file: WordFile, layer: number): Grid => {
  const count = file.sentences.length;
  const side = Math.max(1, Math.floor(Math.sqrt(count / IN_SQUARE)));
  const squares: number[][] = Array.from({ length: side * side }, () => []);
  const places = new Float64Array(2 * count);
  for (let k = 0; k < count; k++) {
    const { x, y } = placeOf(file, layer, k);
    places[2 * k] = (x / 1000) * side;
    places[2 * k + 1] = (y / 1000) * side;
    const column = Math.min(side - 1, Math.floor(places[2 * k]!));
    squares[Math.min(side - 1, Math.floor(places[2 * k + 1]!)) * side + column]!.push(k);
  }
  return { side, places, squares };
});

/** Points of the squares that are `ring` squares away from one. */
function* ringOf({ side, squares }: Grid, column: number, row: number, ring: number): Generator<number> {
  for (let r = row - ring; r <= row + ring; r++) {
    if (r < 0 || r >= side) continue;
    const step = Math.abs(r - row) === ring ? 1 : 2 * ring;
    for (let c = column - ring; c <= column + ring; c += step || 1)
      if (c >= 0 && c < side) yield* squares[r * side + c]!;
  }
}

/** The `count` sentences (from 0) whose points lie nearest to a place in thousandths of the map, the nearest first. */
export function nearestTo(file: WordFile, layer: number, x: number, y: number, count: number): number[] {
  const grid = gridOf(file, layer);
  const { side, places } = grid;
  const [u, v] = [(x / 1000) * side, (y / 1000) * side];
  const inside = (value: number) => Math.min(side - 1, Math.max(0, Math.floor(value)));
  const found: { index: number; apart: number }[] = [];
  for (let ring = 0; ring <= side; ring++) {
    for (const index of ringOf(grid, inside(u), inside(v), ring))
      found.push({ index, apart: (places[2 * index]! - u) ** 2 + (places[2 * index + 1]! - v) ** 2 });
    // Whatever lies further out is at least `ring` squares away.
    if (found.filter(({ apart }) => apart <= ring * ring).length >= count) break;
  }
  return found
    .sort((a, b) => a.apart - b.apart || a.index - b.index)
    .slice(0, count)
    .map(({ index }) => index);
}

/** Nearest points that are looked at where the file does not say how many it compared. */
const LOOKED_AT = 8;

/** With more sentences than this, {@link sharedSense} looks at evenly spread ones. */
const MOST_COUNTED = 4000;
export const countedEach = ({ sentences }: WordFile): number => Math.ceil(sentences.length / MOST_COUNTED);

/** Share of the nearest dots on the map that have the same sense, over all sentences, or over each {@link countedEach}th. */
export const sharedSense = remembering((file: WordFile, layer: number): number => {
  const { sentences, neighbours = LOOKED_AT } = file;
  const count = Math.min(neighbours, sentences.length - 1);
  const each = countedEach(file);
  let [shared, counted] = [0, 0];
  for (let k = 0; k < sentences.length; k += each) {
    const { x, y } = placeOf(file, layer, k);
    const near = nearestTo(file, layer, x, y, count + 1)
      .filter((other) => other !== k)
      .slice(0, count);
    shared += near.filter((other) => sentences[other]!.sense === sentences[k]!.sense).length;
    counted += count;
  }
  return shared / counted;
});
