/** A word of a text, and where it stands. */
export interface Word {
  /** As it is compared: small letters without accents. */
  readonly normal: string;
  readonly start: number;
  readonly end: number;
}

/** Nearly all words; making them normal takes most of the time that making the index takes. */
const PLAIN = /^[a-z\d]+$/i;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The same for “Naïve”, “NAIVE” and “naive”, for “x₂” and “x2”. */
const normalForm = (word: string): string =>
  PLAIN.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();

/** The words of a text, in order. Whatever is neither a letter nor a digit parts them. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    normal: normalForm(word),
    start: index,
    end: index + word.length,
  })).filter(({ normal }) => normal !== '');
