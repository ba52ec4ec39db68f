/** Some of the numbers 0 … count − 1 (positions, layers or heads): one, several, or all there are, later ones included. */
export type Places = 'all' | number | readonly number[];

/** The numbers meant. Throws RangeError naming `what` is out of range, such as “position”. */
export function placesIn(places: Places, count: number, what: string): readonly number[] {
  if (places === 'all') return Array.from({ length: count }, (_, k) => k);
  const list = typeof places === 'number' ? [places] : places;
  for (const place of list) checkPlace(place, count, what);
  return list;
}

/** Throws RangeError when `place` is not a whole number from 0 to count − 1. */
export function checkPlace(place: number, count: number, what: string): void {
  if (Number.isInteger(place) && place >= 0 && place < count) return;
  throw new RangeError(`There is no ${what} ${place}; ${what}s here go from 0 to ${count - 1}.`);
}
