import { html, nothing, type TemplateResult } from 'lit';
import type { WordShare } from '../../../model/questions.ts';

interface ContinuedTextOptions {
  readonly prompt: string;
  readonly words: readonly WordShare[];
  readonly print: (probability: number) => string;
}

/** A prompt and the words that the model added, each with the probability with which it was chosen. */
export function continuedText({ prompt, words, print }: ContinuedTextOptions): TemplateResult {
  return html`<p class="continued">${prompt || nothing}
    ${words.map(({ word, probability }) => html`<span class="added"><b>${word}</b><small>${print(probability)}</small></span> `)}</p>`;
}
