import { ticks as linearTicks } from 'd3-array';

/** Maps data to drawing units. `invert` goes back; `ticks` are round values inside the domain. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  invert(unit: number): number;
  ticks(count: number): number[];
}

type Pair = readonly [number, number];

function scaleThrough(domain: Pair, range: Pair, to: (v: number) => number, from: (v: number) => number) {
  const [d0, d1] = [to(domain[0]), to(domain[1])];
  const [r0, r1] = range;
  // A domain of one value is drawn in the middle of the range.
  const map = (value: number) =>
    d1 === d0 ? (r0 + r1) / 2 : r0 + ((to(value) - d0) / (d1 - d0)) * (r1 - r0);
  const invert = (unit: number) => from(d0 + ((unit - r0) / (r1 - r0)) * (d1 - d0));
  return Object.assign(map, { domain, range, invert });
}

export function linearScale(domain: Pair, range: Pair): Scale {
  const same = (value: number) => value;
  return Object.assign(scaleThrough(domain, range, same, same), {
    ticks: (count: number) => linearTicks(domain[0], domain[1], count),
  });
}

/** Logarithmic scale; `domain` > 0. Ticks are powers of `base`, thinned to about `count`. */
export function logScale(domain: Pair, range: Pair, base = 10): Scale {
  const log = (value: number) => Math.log(value) / Math.log(base);
  return Object.assign(
    scaleThrough(domain, range, log, (exponent) => base ** exponent),
    {
      ticks: (count: number) => {
        const first = Math.ceil(log(domain[0]) - 1e-9);
        const last = Math.floor(log(domain[1]) + 1e-9);
        const every = Math.max(1, Math.ceil((last - first + 1) / count));
        return Array.from(
          { length: Math.floor((last - first) / every) + 1 },
          (_, i) => base ** (first + i * every),
        );
      },
    },
  );
}
