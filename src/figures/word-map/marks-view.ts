import type { WordFile } from './schema.ts';

/** The drawing, in units. */
export const SIZE = 360;
const MARGIN = 14;
/** The state counts the map in thousandths. */
const WHOLE = 1000;
const MOST_ZOOM = 32;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What part of the map is seen: its middle, in thousandths of the map, and how many times larger than the whole. */
export interface View extends Place {
  readonly zoom: number;
}
export const WHOLE_VIEW: View = { zoom: 1, x: WHOLE / 2, y: WHOLE / 2 };

const UNITS = (SIZE - 2 * MARGIN) / WHOLE;

/** From thousandths of the map to drawing units. */
export const onDrawing = ({ zoom, x, y }: View, place: Place): Place => ({
  x: (place.x - x) * UNITS * zoom + SIZE / 2,
  y: (place.y - y) * UNITS * zoom + SIZE / 2,
});

/** From drawing units to thousandths of the map. */
export const onMap = ({ zoom, x, y }: View, place: Place): Place => ({
  x: (place.x - SIZE / 2) / (UNITS * zoom) + x,
  y: (place.y - SIZE / 2) / (UNITS * zoom) + y,
});

/** With round numbers, and never beyond the edge of the map. */
function legal({ zoom, x, y }: View): View {
  const kept = Math.min(MOST_ZOOM, Math.max(1, Math.round(zoom * 100) / 100));
  const half = WHOLE / 2 / kept;
  const inside = (value: number) => Math.round(Math.min(WHOLE - half, Math.max(half, value)) * 10) / 10;
  return { zoom: kept, x: inside(x), y: inside(y) };
}

/** Larger by a factor; what lies at `at` (drawing units) stays there. */
export function zoomed(view: View, factor: number, at: Place = { x: SIZE / 2, y: SIZE / 2 }): View {
  const fixed = onMap(view, at);
  const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
  const now = onMap({ ...view, zoom }, at);
  return legal({ zoom, x: view.x + fixed.x - now.x, y: view.y + fixed.y - now.y });
}

/** What was seen, moved by drawing units. */
export function moved(view: View, by: Place): View {
  const scale = UNITS * view.zoom;
  return legal({ ...view, x: view.x - by.x / scale, y: view.y - by.y / scale });
}

/** Where a sentence (from 0) lies in a layer, in thousandths of the map. */
export function placeOf({ layers, steps }: WordFile, layer: number, index: number): Place {
  const points = layers[layer]!;
  const scale = WHOLE / steps;
  return { x: points[2 * index]! * scale, y: points[2 * index + 1]! * scale };
}

/** Corners of what is seen, in thousandths of the map. */
export function cornersOf(view: View): readonly Place[] {
  const [from, to] = [onMap(view, { x: 0, y: 0 }), onMap(view, { x: SIZE, y: SIZE })];
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
}
