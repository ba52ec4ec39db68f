import { html, type TemplateResult } from 'lit';
import type { QuestionError } from '../../../model/questions.ts';

interface UnknownWordsOptions {
  readonly error: QuestionError;
  /** How many words the model knows. */
  readonly known: number;
  /** Takes the text with words replaced. */
  readonly choose: (text: string) => void;
}

/** Why a text cannot be read: its words in their order, those that the model lacks marked, each with known ones to put in its place. */
export function unknownWords({ error, known, choose }: UnknownWordsOptions): TemplateResult {
  if (error.unknown.length === 0) return html`<p class="message" role="alert">${error.message}</p>`;
  const nearestTo = new Map(error.unknown.map(({ word, nearest }) => [word, nearest]));
  const instead = (from: string, to: string) =>
    error.words.map((word) => (word === from ? to : word)).join(' ');
  return html`<div class="message" role="alert">
    <p>${error.message} It has ${known.toLocaleString('en-GB')} words in all, and can read no others.</p>
    <p class="typed-words">
      ${error.words.map((word) => {
        const nearest = nearestTo.get(word);
        return nearest
          ? html`<span class="unknown"><mark>${word}</mark>${nearest.map(
              (likely) => html`<button type="button" aria-label=${`Replace “${word}” by “${likely}”`}
                @click=${() => choose(instead(word, likely))}>${likely}</button>`,
            )}</span> `
          : html`${word} `;
      })}
    </p>
  </div>`;
}
