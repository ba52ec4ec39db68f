/** Path data through points, in drawing units with one decimal. Add `Z` to close it. */
export function polyline(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${Number(x.toFixed(1))},${Number(y.toFixed(1))}`)
    .join('');
}
