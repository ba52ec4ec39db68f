/** A label that would like its middle at `wanted` and needs `height`, in drawing units. */
export interface WantedPlace {
  readonly wanted: number;
  readonly height: number;
}

/** Height that all labels need when they stand close. */
export const heightOf = (labels: readonly WantedPlace[]): number =>
  labels.reduce((sum, { height }) => sum + height, 0);

/**
 * Middles of the labels, one below the other without overlap between `top` and `bottom`, as near as possible to where they
 * would like to be: least squares, the order of `wanted` kept, of equal ones that of the list. What needs more room than
 * there is goes beyond `bottom`.
 *
 * With the heights of the labels above it taken off, each place need only be no less than the one before: an isotonic
 * regression, found by pooling adjacent violators (labels that touch stand where they like it on average) and then kept
 * between the ends.
 */
export function placeLabels(labels: readonly WantedPlace[], top: number, bottom: number): number[] {
  const order = labels.map((_, i) => i).sort((a, b) => labels[a]!.wanted - labels[b]!.wanted || a - b);
  const pools: { sum: number; count: number }[] = [];
  let above = 0;
  for (const i of order) {
    const { wanted, height } = labels[i]!;
    let [sum, count] = [wanted - height / 2 - above, 1];
    above += height;
    for (let last = pools.at(-1); last && last.sum / last.count > sum / count; last = pools.at(-1)) {
      pools.pop();
      sum += last.sum;
      count += last.count;
    }
    pools.push({ sum, count });
  }
  const places = pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  const middles: number[] = [];
  const lowest = bottom - above;
  above = 0;
  for (const [k, i] of order.entries()) {
    const { height } = labels[i]!;
    middles[i] = Math.max(top, Math.min(lowest, places[k]!)) + above + height / 2;
    above += height;
  }
  return middles;
}
