import type { LitElement, ReactiveControllerHost } from 'lit';
import { MarksFocus } from './marks-focus.ts';

/**
 * The words that stand out now: those pointed at, else the one the reader chose (−1: none). Leaving a word gives the choice back its
 * light, so nothing stays lit by accident.
 */
export function highlighted(pointed: readonly number[], chosen: number): readonly number[] {
  if (pointed.length > 0) return pointed;
  return chosen < 0 ? [] : [chosen];
}

/** Pressing the chosen word lets go of it. */
export const toggled = (word: number, chosen: number): number => (word === chosen ? -1 : word);

/** What the pointer or the keyboard is on, shared by all views of a figure: no word, one, or the two of a pair. */
export class WordHighlight {
  pointed: readonly number[] = [];

  constructor(private readonly host: ReactiveControllerHost) {}

  readonly point = (...words: readonly number[]): void => {
    this.pointed = words;
    this.host.requestUpdate();
  };
}

/** Words as marks: pointing, focus and arrow keys highlight, pressing, Enter and the space bar choose. */
export function wordMarks(
  host: LitElement,
  highlight: WordHighlight,
  press: (word: number) => void,
): MarksFocus {
  return new MarksFocus(host, {
    point: (key) => highlight.point(...(key === null ? [] : [Number(key)])),
    press: (key) => press(Number(key)),
  });
}
