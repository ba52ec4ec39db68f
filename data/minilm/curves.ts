/** What the recipes of several articles make of the numbers that the Python programs beside this file write. */

/** A value with the ends of its interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A point of a curve with its band. */
export const point = (x: number, { value, low, high }: Interval) => ({ x, y: value, low, high });

/** Points of a curve over layers, from layer 0. */
export const byLayer = (values: readonly Interval[]) => values.map((value, layer) => point(layer, value));

/** The axis of such curves. `layers`: anything listed layer by layer. */
export const layerAxis = (layers: readonly unknown[]) => ({
  label: 'Layer',
  unit: 'layer',
  kind: 'steps' as const,
  ticks: layers.map((_, layer) => layer),
});
