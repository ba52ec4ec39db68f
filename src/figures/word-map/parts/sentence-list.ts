import { html, nothing, type TemplateResult } from 'lit';
import { moveFocus } from '../../kit/move-focus.ts';
import type { Dot } from '../marks.ts';
import { piecesOf } from '../marks-lines.ts';
import type { WordFile } from '../schema.ts';
import { groupShape } from './shapes.ts';

interface ListOptions {
  readonly file: WordFile;
  /** Numbers of the sentences listed, from 1, in order. */
  readonly listed: readonly number[];
  /** How many of them are drawn. */
  readonly most: number;
  readonly chosen: number;
  readonly group: (index: number) => Dot['group'];
  readonly press: (number: number) => void;
  readonly more: () => void;
}

/** More of them at once would make a page slow. */
export const PAGE = 200;

/**
 * The sentences with the word of each below that of the others (keyword in context); the chosen one is shown in full. One Tab stop; arrow
 * keys go from sentence to sentence.
 */
export function sentenceList(options: ListOptions): TemplateResult {
  const { file, listed, most, chosen, group, press, more } = options;
  const shown = listed.slice(0, most);
  const stop = shown.includes(chosen) ? chosen : shown[0];
  const isKwic = file.word !== '';
  return html`<div class="sentences${isKwic ? ' kwic' : ''}" role="group" aria-label="Sentences" @keydown=${moveFocus('column')}>${shown.map(
    (number) => {
      const [before, word, after] = piecesOf(file, number);
      const { name } = file.senses[file.sentences[number - 1]!.sense]!;
      return html`<button type="button" data-number=${number} tabindex=${number === stop ? 0 : -1} aria-pressed=${number === chosen}
        @click=${() => press(number)}><svg viewBox="-8 -8 16 16" role="img" aria-label="${name}:">${groupShape(group(number - 1))}</svg><span class="line"><span class="before"><bdi>${before}</bdi></span><b>${word}</b><span class="after">${after}</span></span></button>`;
    },
  )}</div>
    ${
      listed.length > shown.length
        ? html`<p class="readout">${shown.length} of them are listed.
          <button type="button" @click=${more}>List ${Math.min(PAGE, listed.length - shown.length)} more</button></p>`
        : nothing
    }`;
}
