import { html, nothing, type TemplateResult } from 'lit';
import type { Answer } from '../marks.ts';

/** What was said in a cell, one line an item, with why it counts or does not. Pressing words looks for them in all cells. */
export function cellAnswers(
  title: string,
  answers: readonly Answer[],
  sought: string,
  seek: (words: string) => void,
): TemplateResult {
  return html`<p class="panel-title">${title}</p>
    <ul class="answers">
      ${answers.map(({ name, said, expected, isRight }) => {
        const words = said.replace(/ ?…$/, '');
        return html`<li>
          <span>${name}</span>
          <button type="button" aria-pressed=${words === sought ? 'true' : 'false'}
            @click=${() => seek(words === sought ? '' : words)}>${isRight ? html`<mark>${said}</mark>` : said}</button>
          <span class="verdict">${
            expected === undefined ? nothing : isRight ? '✓ all of the answer' : `✗ wanted: ${expected}`
          }</span>
        </li>`;
      })}
    </ul>`;
}
