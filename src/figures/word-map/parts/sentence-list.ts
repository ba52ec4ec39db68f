import { html, type TemplateResult } from 'lit';
import { moveFocus } from '../../kit/move-focus.ts';
import type { Data } from '../schema.ts';
import { senseShape } from './shapes.ts';

interface ListOptions {
  readonly data: Data;
  /** Numbers of the sentences listed, from 1. */
  readonly found: readonly number[];
  readonly chosen: number;
  readonly press: (number: number) => void;
}

/** The sentences with the word marked, sense by sense. One Tab stop; arrow keys go from sentence to sentence. */
export function sentenceList({ data, found, chosen, press }: ListOptions): TemplateResult {
  const { sentences, senses, word } = data;
  const inOrder = [...found].sort((a, b) => sentences[a - 1]!.sense - sentences[b - 1]!.sense || a - b);
  const stop = found.includes(chosen) ? chosen : inOrder[0];
  return html`<div class="sentences" role="group" aria-label="Sentences" @keydown=${moveFocus('column')}>${inOrder.map(
    (number) => {
      const { text, at, sense } = sentences[number - 1]!;
      const end = at + word.length;
      return html`<button type="button" tabindex=${number === stop ? 0 : -1} aria-pressed=${number === chosen}
        @click=${() => press(number)}><svg viewBox="-8 -8 16 16" role="img" aria-label="${senses[sense]!.name}:">${senseShape(sense)}</svg><span>${text.slice(0, at)}<b>${text.slice(at, end)}</b>${text.slice(end)}</span></button>`;
    },
  )}</div>`;
}
