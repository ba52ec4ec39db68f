import { logScale, type Scale } from '../kit/scale.ts';
import { type Sample, theorySpread } from './marks.ts';
import { PLOT } from './marks-scatter.ts';
import { type Data, stateTable } from './schema.ts';

type Computed = Data['complete']['byDimension'][number];

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Spread of many draws, and between what the middle 95 % of them lie. */
export interface SpreadPoint extends Place {
  readonly computed: Computed;
  readonly low: number;
  readonly high: number;
}

/** In whole drawing units. */
export interface SpreadPlot {
  readonly x: Scale;
  readonly y: Scale;
  readonly points: readonly SpreadPoint[];
  /** The line √(2/m): from its left to its right end. */
  readonly theory: readonly [Place, Place];
  /** The spread of the sample on show. */
  readonly sample: Place;
}

/** Spreads drawn; the few that are smaller (trees of two or three nodes) are drawn at the edge. */
const SPREADS = [0.01, 3] as const;

export function spreadPlot({ complete }: Data, { dims, spread }: Sample): SpreadPlot {
  const { min, max } = stateTable.exponent;
  const x = logScale([2 ** min, 2 ** max], [PLOT.left + 10, PLOT.right - 10]);
  const y = logScale(SPREADS, [PLOT.bottom, PLOT.top]);
  const height = (value: number) => Math.round(y(Math.min(SPREADS[1], Math.max(SPREADS[0], value))));
  const at = (m: number, value: number): Place => ({ x: Math.round(x(m)), y: height(value) });
  return {
    x,
    y,
    points: complete.byDimension.map((computed) => ({
      computed,
      ...at(computed.m, computed.spread),
      low: height(computed.low),
      high: height(computed.high),
    })),
    theory: [at(2 ** min, theorySpread(2 ** min)), at(2 ** max, theorySpread(2 ** max))],
    sample: at(dims, spread),
  };
}
