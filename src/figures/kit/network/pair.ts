import { type SVGTemplateResult, svg } from 'lit';
import { type Network, networkPart } from './drawing.ts';
import { curve, type NetworkLayout, type NetworkSize, networkLayout, type Place, pointOf } from './layout.ts';

/*
 * Two runs, one below the other: the one a state is taken from, and the one it is put into.
 */

/** Room for the words above each network, and between the two. */
const TITLE = 20;
const GAP = 10;

export interface PairLayout {
  readonly source: NetworkLayout;
  readonly target: NetworkLayout;
  /** Of the whole drawing, from 0. */
  readonly height: number;
}

type Half = Omit<NetworkSize, 'top'>;

/** The source above, the target below it. */
export function pairLayout(source: Half, target: Half): PairLayout {
  const above = networkLayout({ ...source, top: TITLE });
  const below = networkLayout({ ...target, top: TITLE + above.height + GAP + TITLE });
  return { source: above, target: below, height: below.top + below.height };
}

/** Path data from the state that is taken to the place where it is put; '' where either is folded away. */
export function patchPath({ source, target }: PairLayout, from: Place, to: Place): string {
  const [start, end] = [pointOf(source, from), pointOf(target, to)];
  return start && end ? curve(start, end) : '';
}

interface Pair {
  readonly layout: PairLayout;
  readonly source: Omit<Network, 'layout'>;
  readonly target: Omit<Network, 'layout'>;
  /** What stands above each. */
  readonly titles: readonly [source: string, target: string];
  /** Undefined: no arrow between them. */
  readonly patch?: { readonly from: Place; readonly to: Place } | undefined;
}

/** Both runs with the patch as an arrow between them, to be put into an `<svg viewBox="0 0 360 ${layout.height}">` of the figure's own. */
export function pairPart({ layout, source, target, titles, patch }: Pair): SVGTemplateResult {
  const title = (words: string, { top }: NetworkLayout) =>
    svg`<text class="run-title" x="0" y=${top - 5}>${words}</text>`;
  return svg`${title(titles[0], layout.source)}${title(titles[1], layout.target)}
    ${networkPart({ ...source, layout: layout.source })}
    ${networkPart({ ...target, layout: layout.target })}
    ${patch ? svg`<path class="patch-arrow" d=${patchPath(layout, patch.from, patch.to)}></path>` : ''}`;
}
