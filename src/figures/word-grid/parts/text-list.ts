import { html, type TemplateResult } from 'lit';
import { moveFocus } from '../../kit/move-focus.ts';
import { isWord } from '../marks-marked.ts';
import type { SaidText } from '../marks-texts.ts';
import { type Marking, textWords } from './text-words.ts';

interface ListOptions extends Marking {
  readonly title: string;
  readonly texts: readonly SaidText[];
  /** How many texts stand before these, and how many there are in all. */
  readonly before: number;
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  readonly turn: (page: number) => void;
}

/** The different texts with how many cells say each, page by page. One Tab stop, with arrow keys between words. */
export function textList({
  title,
  texts,
  before,
  all,
  page,
  pages,
  turn,
  ...marking
}: ListOptions): TemplateResult {
  // Buttons that lead nowhere stay, so that the focus is not lost on the last page.
  const button = (words: string, to: number) => {
    const leads = to >= 1 && to <= pages;
    return html`<button type="button" aria-disabled=${!leads} @click=${() => leads && turn(to)}>${words}</button>`;
  };
  const stop = texts.findIndex(({ text }) => isWord(text));
  return html`<p class="panel-title">${title}</p>
    <ol class="texts" @keydown=${moveFocus('row')}>${texts.map(
      ({ text, count }, k) =>
        html`<li><span class="count">${count} ×</span>${textWords(text, marking, k === stop ? 1 : 0)}</li>`,
    )}</ol>
    <div class="pager"><p class="readout" role="status">${before + 1}–${before + texts.length} of ${all} different texts</p>
      <div class="buttons">${button('← Previous', page - 1)} ${button('Next →', page + 1)}</div></div>`;
}
