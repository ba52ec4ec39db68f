import type { Vectors } from './vectors.ts';

/** Many sentences lie closer together. */
export const stepsFor = (n: number): number => (n > 2000 ? 10_000 : 1000);

/** Least and largest of each axis of places [n, 2]. */
function boundsOf({ n, values }: Vectors): { low: number[]; high: number[] } {
  const [low, high] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  for (let k = 0; k < 2 * n; k++) {
    low[k % 2] = Math.min(low[k % 2]!, values[k]!);
    high[k % 2] = Math.max(high[k % 2]!, values[k]!);
  }
  return { low, high };
}

/**
 * Places as whole numbers from 0 to `steps`, by layer [2 n]. One scale for both axes and all layers: the widest layer fills the map, and each lies in its middle.
 */
export function toSteps(layers: readonly Vectors[], steps: number): number[][] {
  const bounds = layers.map(boundsOf);
  const width = Math.max(...bounds.flatMap(({ low, high }) => [high[0]! - low[0]!, high[1]! - low[1]!]));
  const scale = width > 0 ? steps / width : 0;
  return layers.map(({ values }, l) => {
    const { low, high } = bounds[l]!;
    const middle = [0, 1].map((axis) => low[axis]! / 2 + high[axis]! / 2);
    return Array.from(values, (value, k) => {
      const place = Math.round(steps / 2 + (value - middle[k % 2]!) * scale);
      return Math.min(steps, Math.max(0, place));
    });
  });
}
