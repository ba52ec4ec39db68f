import type { ReactiveControllerHost } from 'lit';
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

/** The part of a Lit element that {@link WordMarks} needs. */
type Host = ConstructorParameters<typeof MarksFocus>[0];

/** Words as marks of one panel: pointing, focus and arrow keys highlight, pressing, Enter and the space bar choose. */
export class WordMarks {
  readonly focus: MarksFocus;

  constructor(
    host: Host,
    highlight: WordHighlight,
    private readonly press: (word: number) => void,
  ) {
    this.focus = new MarksFocus(host, (key) => highlight.point(...(key === null ? [] : [Number(key)])));
  }

  readonly click = (event: Event): void => {
    this.focus.on(event);
    this.#press(event);
  };

  readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#press(event);
    } else this.focus.key(event);
  };

  #press(event: Event): void {
    const mark = (event.target as Element).closest<SVGElement>('[data-mark]');
    if (mark) this.press(Number(mark.dataset.mark));
  }
}
