/** A place in a text, and which of the accepted forms stands there. */
export interface WordMatch {
  /** Into the text: from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /** Place among the forms; 0 is the answer itself, the others are other words for it. */
  readonly form: number;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits that stand together, in small letters and without accents. Apostrophes inside a word belong to it. */
function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu), (match) => ({
    text: match[0].normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Where a text names one of several forms: whole words side by side, whatever their case and accents; “ice” is not in “police”. Longer forms are
 * looked for first. Undefined where none is named.
 */
export function wordMatch(text: string, forms: readonly string[]): WordMatch | undefined {
  const words = wordsOf(text);
  const byLength = forms
    .map((form, index) => ({ index, wanted: wordsOf(form).map((word) => word.text) }))
    .filter(({ wanted }) => wanted.length > 0)
    .sort((a, b) => b.wanted.length - a.wanted.length);
  for (const { index, wanted } of byLength) {
    for (let k = 0; k + wanted.length <= words.length; k++) {
      if (wanted.every((word, j) => words[k + j]!.text === word))
        return { start: words[k]!.start, end: words[k + wanted.length - 1]!.end, form: index };
    }
  }
  return undefined;
}
