import type { LitElement } from 'lit';
import type { Tree } from '../../../geometry/tree.ts';
import { MarksFocus } from '../marks-focus.ts';

/** A figure whose state holds the word that the reader chose; −1: none. */
type Host = LitElement & { readonly state: { readonly word: number } };

/**
 * The words that stand out in all views of a figure: those pointed at, else the one chosen. Leaving a word gives the choice back
 * its light, so nothing stays lit by accident.
 */
export class WordHighlight {
  /** Words as marks: pointing, focus and arrow keys point, pressing, Enter and the space bar press. */
  readonly marks: MarksFocus;
  #pointed: readonly number[] = [];
  #tree: Tree | undefined;

  constructor(
    private readonly host: Host,
    private readonly choose: (change: { readonly word: number }) => void,
  ) {
    this.marks = new MarksFocus(host, {
      point: (key) => this.point(...(key === null ? [] : [Number(key)])),
      press: (key) => this.press(Number(key)),
    });
  }

  /** What the pointer or the keyboard is on: no word, one, or the two of a pair. */
  readonly point = (...words: readonly number[]): void => {
    this.#pointed = words;
    this.host.requestUpdate();
  };

  /** Chooses a word; pressing the chosen one lets go of it. */
  readonly press = (word: number): void => {
    this.choose({ word: word === this.host.state.word ? -1 : word });
  };

  /** Of the tree that is drawn now. What was pointed at in another one is forgotten. */
  lit(tree: Tree): readonly number[] {
    if (tree !== this.#tree) this.#pointed = [];
    this.#tree = tree;
    const { word } = this.host.state;
    if (this.#pointed.length > 0) return this.#pointed;
    return tree.labels[word] === undefined ? [] : [word];
  }
}
