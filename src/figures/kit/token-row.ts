import { html, type TemplateResult } from 'lit';
import { moveFocus } from './move-focus.ts';

interface TokenRowOptions {
  readonly words: readonly string[];
  readonly label: string;
  /** Word under the pointer or the keyboard now. */
  readonly current: number | null;
  /** Word the reader chose; stays marked. */
  readonly chosen: number | null;
  readonly point: (index: number | null) => void;
  readonly choose: (index: number | null) => void;
}

/**
 * The words of a sentence as a row of buttons. Pointing or focusing highlights, pressing keeps the highlight. One Tab stop, so
 * that a long sentence does not keep keyboard readers from what follows.
 */
export function tokenRow(options: TokenRowOptions): TemplateResult {
  const { words, label, current, chosen, point, choose } = options;
  const wanted = current ?? chosen ?? 0;
  const stop = wanted < words.length ? wanted : 0;
  return html`<div class="tokens" role="group" aria-label=${label} @keydown=${moveFocus('row')}>
    ${words.map(
      (word, index) => html`<button
        type="button"
        class=${index === current ? 'current' : ''}
        tabindex=${index === stop ? 0 : -1}
        aria-pressed=${index === chosen ? 'true' : 'false'}
        @pointerenter=${() => point(index)}
        @pointerleave=${() => point(null)}
        @focus=${() => point(index)}
        @blur=${() => point(null)}
        @click=${() => choose(index === chosen ? null : index)}
      >${word}</button>`,
    )}
  </div>`;
}
