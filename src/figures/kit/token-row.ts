import { html, type TemplateResult } from 'lit';

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

/** The words of a sentence as a row of buttons. Pointing or focusing highlights, pressing keeps the highlight. */
export function tokenRow(options: TokenRowOptions): TemplateResult {
  const { words, label, current, chosen, point, choose } = options;
  return html`<div class="tokens" role="group" aria-label=${label}>
    ${words.map(
      (word, index) => html`<button
        type="button"
        class=${index === current ? 'current' : ''}
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
