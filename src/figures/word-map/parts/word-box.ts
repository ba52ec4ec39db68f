import { html, nothing, type TemplateResult } from 'lit';
import { offered, unknownWord } from '../marks-words.ts';

interface WordBoxOptions {
  readonly label: string;
  /** Words that can be had. */
  readonly words: readonly string[];
  /** The word that is shown. */
  readonly word: string;
  /** What is being typed; undefined when nothing is. */
  readonly typed: string | undefined;
  readonly type: (typed: string) => void;
  readonly choose: (word: string) => void;
}

/** The browser lists the words that begin with what is typed; what is no word here is said, with near ones to press. */
export function wordBox({ label, words, word, typed, type, choose }: WordBoxOptions): TemplateResult {
  const wanted = (typed ?? '').trim().toLowerCase();
  const id = `words-${label.toLowerCase().replaceAll(' ', '-')}`;
  const isUnknown = wanted !== '' && !words.some((each) => each.startsWith(wanted));
  const change = (event: Event) => {
    const chosen = (event.target as HTMLInputElement).value.trim().toLowerCase();
    if (words.includes(chosen)) choose(chosen);
  };
  return html`<label class="control word-box"><span class="control-label">${label}</span>
      <input type="search" list=${id} maxlength="40" spellcheck="false" autocomplete="off" autocapitalize="off"
        .value=${typed ?? word}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        @input=${(event: Event) => {
          const value = (event.target as HTMLInputElement).value;
          type(value);
          // A word picked from the list comes at once.
          if (words.includes(value) && (event as InputEvent).inputType !== 'insertText') choose(value);
        }} @change=${change} />
      <datalist id=${id}>${words.map((each) => html`<option value=${each}></option>`)}</datalist></label>
    ${
      isUnknown
        ? html`<p class="message" role="status">${unknownWord(words, typed!.trim())}
            ${offered(words, wanted).map((near) => html`<button type="button" @click=${() => choose(near)}>${near}</button> `)}</p>`
        : nothing
    }`;
}
