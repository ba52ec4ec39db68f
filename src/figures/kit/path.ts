/** Where something stands, in drawing units. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Path data of straight lines through places. Add `Z` to close it. */
export const lineThrough = (places: readonly Place[]): string =>
  places.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** Path data of dots: strokes of no length, for a broad stroke with round ends. Steps from dot to dot make short texts. */
export function dots(places: readonly Place[]): string {
  const step = ({ x, y }: Place, from: Place = { x: 0, y: 0 }) => `m${x - from.x} ${y - from.y}h0`;
  return places.map((place, i) => step(place, places[i - 1])).join('');
}
