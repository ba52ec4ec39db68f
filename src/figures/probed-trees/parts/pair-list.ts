import { html, type TemplateResult } from 'lit';
import type { Tree } from '../../../geometry/tree.ts';
import { fixed } from '../../kit/format.ts';
import { moveFocus } from '../../kit/move-focus.ts';
import type { Residual } from '../marks-residuals.ts';

interface PairListOptions {
  readonly title: string;
  readonly tree: Tree;
  readonly pairs: readonly Residual[];
  /** What is said of a pair to a screen reader. */
  readonly words: (pair: readonly [number, number]) => string;
  readonly point: (...words: readonly number[]) => void;
}

/** Pairs of words with their ratios; pointing at one, or going there by keys, lights both words. One Tab stop. */
export function pairList({ title, tree, pairs, words, point }: PairListOptions): TemplateResult {
  return html`<div><p class="readout">${title}</p>
    <div class="pairs" role="group" aria-label=${title} @keydown=${moveFocus('column')}>${pairs.map(
      (
        { pair, ratio },
        k,
      ) => html`<button type="button" tabindex=${k === 0 ? 0 : -1} aria-label=${words(pair)}
        @pointerenter=${() => point(...pair)} @pointerleave=${() => point()} @focus=${() => point(...pair)} @blur=${() => point()} @click=${() => point(...pair)}
        ><span>${tree.labels[pair[0]]} – ${tree.labels[pair[1]]}</span> <small>${fixed(ratio, 2)}</small></button>`,
    )}</div></div>`;
}
