import { ticks as roundValues } from 'd3-array';

type Ends = readonly [number, number];

/** Maps data to drawing units. */
export interface Scale {
  (value: number): number;
  readonly domain: Ends;
  readonly range: Ends;
}

export interface LinearScale extends Scale {
  /** About `count` round values inside the domain. */
  ticks(count: number): number[];
}

export function linearScale(domain: Ends, range: Ends): LinearScale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const map = (value: number) =>
    // A domain of one value is drawn in the middle of the range.
    d1 === d0 ? (r0 + r1) / 2 : r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
  return Object.assign(map, { domain, range, ticks: (count: number) => roundValues(d0, d1, count) });
}

/** Equal ratios at equal distances; `domain` > 0. */
export function logScale(domain: Ends, range: Ends): Scale {
  const ofLog = linearScale([Math.log(domain[0]), Math.log(domain[1])], range);
  return Object.assign((value: number) => ofLog(Math.log(value)), { domain, range });
}
