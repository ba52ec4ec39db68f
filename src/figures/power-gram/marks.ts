import { criticalPower, powerGram, starLimit } from '../../geometry/power.ts';
import { chainTree, starTree, type Tree } from '../../geometry/tree.ts';
import { brief, fixed } from '../kit/format.ts';
import { type LinearScale, linearScale, type Scale } from '../kit/scale.ts';
import type { StateOf } from '../kit/state.ts';
import { stateTable } from './schema.ts';

export type PowerState = StateOf<typeof stateTable>;

/** Drawing units: both panels share them, so that their plots line up. */
export const WIDTH = 360;
export const HEIGHT = 250;
export const PLOT = { left: 40, right: 348, top: 34, bottom: 208 } as const;

/** A binary tree filled level by level, with `edges` edges. */
function binaryTree(edges: number): Tree {
  const { labels, weights } = chainTree(edges + 1);
  return { labels, weights, parents: labels.map((_, node) => (node === 0 ? -1 : (node - 1) >> 1)) };
}

const TREES = { star: starTree, chain: (edges: number) => chainTree(edges + 1), binary: binaryTree };

export function treeOf({ tree, edges }: Pick<PowerState, 'tree' | 'edges'>): Tree {
  return TREES[tree](edges);
}

export interface EigenvalueBar {
  readonly rank: number;
  readonly value: number;
  readonly sign: 'positive' | 'zero' | 'negative';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Rounding noise of an eigenvalue that is 0, as a share of the largest. */
const NOISE = 1e-9;

export interface Spectrum {
  readonly bars: readonly EigenvalueBar[];
  readonly scale: LinearScale;
  readonly embeds: boolean;
}

/** The eigenvalues of the centred Gram matrix of d^(2/p), largest first, as bars from the zero line. */
export function spectrum(state: PowerState): Spectrum {
  const values = [...powerGram(treeOf(state), state.power)];
  const noise = NOISE * values[0]!;
  const scale = linearScale([Math.min(0, values.at(-1)!), values[0]!], [PLOT.bottom, PLOT.top]);
  const step = (PLOT.right - PLOT.left) / values.length;
  const width = Math.min(22, step * 0.72);
  const bars = values.map((value, index): EigenvalueBar => {
    const sign = Math.abs(value) <= noise ? 'zero' : value > 0 ? 'positive' : 'negative';
    const shown = sign === 'zero' ? 0 : value;
    return {
      rank: index + 1,
      value: shown,
      sign,
      x: PLOT.left + step * (index + 0.5) - width / 2,
      y: scale(Math.max(0, shown)),
      width,
      height: Math.max(1.5, Math.abs(scale(shown) - scale(0))),
    };
  });
  return { bars, scale, embeds: bars.every(({ sign }) => sign !== 'negative') };
}

/** The smallest power at which a star with k leaves embeds: starLimit(p) = k solved for p. */
export function starPower(leaves: number): number {
  return 2 / (1 + Math.log2(leaves / (leaves - 1)));
}

export interface Boundary {
  readonly x: Scale;
  readonly y: Scale;
  /** [k, smallest power] for stars as far as the slider reaches: all small ones, every fourth where the curve is flat. */
  readonly star: readonly (readonly [number, number])[];
  /** The chosen tree's own smallest power. */
  readonly critical: number;
}

export function boundary(state: PowerState): Boundary {
  const { min, max } = stateTable.edges;
  const leaves = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const drawn = leaves.filter((k) => k <= 8 || k % 4 === 0);
  return {
    x: linearScale([min, max], [PLOT.left, PLOT.right]),
    y: linearScale([stateTable.power.min, stateTable.power.max], [PLOT.bottom, PLOT.top]),
    star: drawn.map((k) => [k, starPower(k)] as const),
    critical: state.tree === 'star' ? starPower(state.edges) : criticalPower(treeOf(state)),
  };
}

const NAMES = { star: 'star', chain: 'chain', binary: 'binary tree' } as const;

export function nameOf({ tree, edges }: PowerState): string {
  return `a ${NAMES[tree]} with ${edges} ${tree === 'star' ? 'leaves' : 'edges'}`;
}

export function describe(_: undefined, state: PowerState): string {
  const { bars, embeds } = spectrum(state);
  const negative = bars.filter(({ sign }) => sign === 'negative').length;
  const verdict = embeds
    ? `no eigenvalue is negative, so ${nameOf(state)} has a power-${brief(state.power)} embedding`
    : `${negative === 1 ? 'one eigenvalue is' : `${negative} eigenvalues are`} negative, so ${nameOf(state)} has no power-${brief(state.power)} embedding`;
  const limit = starLimit(state.power);
  const most = Math.floor(limit + 1e-9);
  const stars = Number.isFinite(limit)
    ? `Of the stars, those with at most ${most} ${most === 1 ? 'leaf' : 'leaves'} embed at this power.`
    : 'At this power every star embeds, and every other tree.';
  const critical = fixed(boundary(state).critical, 3);
  return `At p = ${brief(state.power)} ${verdict}. The smallest power that works for this tree is ${critical}. ${stars}`;
}
