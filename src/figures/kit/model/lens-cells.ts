/** Geometry of the lens grid in drawing units: tokens go across, layers go up from the embedding at the bottom. */
export const CELL = { width: 80, height: 26 };
/** The row of tokens under the grid. */
export const FOOT = 24;

export interface LensPlace {
  readonly layer: number;
  readonly position: number;
}

export const lensHeight = (layers: number): number => layers * CELL.height + FOOT;

/** Upper left corner of a cell. */
export function cornerOf({ layer, position }: LensPlace, layers: number): { x: number; y: number } {
  return { x: position * CELL.width, y: (layers - 1 - layer) * CELL.height };
}

/** The cell at a point; the nearest one for a point outside. */
export function placeAt(x: number, y: number, layers: number, n: number): LensPlace {
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(value)));
  return {
    layer: layers - 1 - within(y / CELL.height, layers),
    position: within(x / CELL.width, n),
  };
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a cell; undefined for a key that leads nowhere. */
export function placeByKey(
  key: string,
  { layer, position }: LensPlace,
  layers: number,
  n: number,
): LensPlace | undefined {
  if (key === 'Home') return { layer, position: 0 };
  if (key === 'End') return { layer, position: n - 1 };
  const step = STEPS[key];
  if (!step) return undefined;
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  return { layer: within(layer + step[0], layers), position: within(position + step[1], n) };
}

/** A shade, in tenths of the probability, and the cells that have it as lines across their middle. */
export interface Shade {
  readonly tenth: number;
  readonly path: string;
}

/** Cells of equal shade as one path each, and a line along the bottom of each cell as long as its probability. `likeliest` [layers][n]. */
export function lensShades(
  likeliest: readonly (readonly number[])[],
  layers: number,
): { readonly shades: readonly Shade[]; readonly lines: string } {
  const paths = new Map<number, string>();
  let lines = '';
  for (const [layer, row] of likeliest.entries()) {
    for (const [position, probability] of row.entries()) {
      const { x, y } = cornerOf({ layer, position }, layers);
      const tenth = Math.ceil(probability * 10);
      paths.set(tenth, `${paths.get(tenth) ?? ''}M${x} ${y + CELL.height / 2}h${CELL.width}`);
      lines += `M${x + 4} ${y + CELL.height - 3}h${Number((probability * (CELL.width - 8)).toFixed(1))}`;
    }
  }
  return { shades: Array.from(paths, ([tenth, path]) => ({ tenth, path })), lines };
}
