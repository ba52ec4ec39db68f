import { html, nothing, type TemplateResult } from 'lit';
import { isWord, type Mark, markOf } from '../marks-marked.ts';
import { markSample } from './cell-marks.ts';

/** How words are marked and let go. */
export interface Marking {
  readonly marks: string;
  readonly press: (words: string) => void;
}

export const signOf = (mark: Mark): TemplateResult =>
  html`<svg class="sample" viewBox="7 0 14 14" aria-hidden="true">${markSample(mark)}</svg>`;

/** A text whose words are buttons that mark them everywhere, `stops` of them Tab stops; signs are no words. */
export function textWords(
  text: string,
  { marks, press }: Marking,
  stops = Number.POSITIVE_INFINITY,
): TemplateResult {
  if (text === '') return html`<i>nothing</i>`;
  let words = 0;
  return html`<span class="tokens words">${text.split(' ').map((word) => {
    if (!isWord(word)) return html`<span>${word}</span> `;
    const mark = markOf(marks, word);
    return html`<button type="button" tabindex=${words++ < stops ? 0 : -1} aria-pressed=${mark ? 'true' : 'false'}
      @click=${() => press(word)}>${mark ? signOf(mark) : nothing}${word}</button> `;
  })}</span>`;
}
