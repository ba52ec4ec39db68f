import { html, svg, type TemplateResult } from 'lit';
import type { WordShare } from '../../../model/questions.ts';
import { cut } from './labels.ts';

interface WordBarsOptions {
  /** The likeliest first. */
  readonly words: readonly WordShare[];
  readonly print: (probability: number) => string;
  readonly label: string;
}

const ROW = 24;
const BAR = { left: 112, width: 180, height: 14 };
const LONGEST = 14;

/** Words as rows: the word, a bar as long as its probability, and the number. The panel keeps its height while words are on their way. */
export function wordBars({ words, print, label }: WordBarsOptions, rows = 10): TemplateResult {
  return html`<svg viewBox="0 0 360 ${rows * ROW}" role="img" aria-label=${label}>
    <path class="grid-line" d="M${BAR.left} 0v${rows * ROW}M${BAR.left + BAR.width} 0v${rows * ROW}"></path>
    ${words.map(({ word, probability }, row) => {
      const y = row * ROW + 17;
      return svg`<text y=${y}>${cut(word, LONGEST)}</text>
        <rect class="share" x=${BAR.left} y=${y - 12} width=${barLength(probability)} height=${BAR.height}></rect>
        <text class="soft" x="358" y=${y} text-anchor="end">${print(probability)}</text>`;
    })}
  </svg>`;
}

/** In drawing units; what is likely at all can be seen. */
export const barLength = (probability: number): number =>
  Math.max(0.5, Number((probability * BAR.width).toFixed(1)));
