import type { Row, Told } from './told.ts';

/** Words and signs, cut as for the articles' own files. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+(?:['’-][\p{L}\p{M}\p{N}_]+)*|[^\p{L}\p{M}\p{N}_\s]/gu;
const LETTER = '[\\p{L}\\p{M}\\p{N}_]';

/** Finds where a word stands first in a text as a whole word, large letters and small ones alike; undefined where it does not. */
export function finderOf(word: string): (text: string) => number | undefined {
  if (!word) return () => undefined;
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const whole = new RegExp(`(?<!${LETTER})${escaped}(?!${LETTER})`, 'giu');
  return (text) => {
    // The pattern takes more letters for the same than the figure's check does, such as ſ for s.
    for (const { index } of text.matchAll(whole))
      if (text.slice(index, index + word.length).toLowerCase() === word.toLowerCase()) return index;
    return undefined;
  };
}

/** Number of the word, from 1, that begins at a place of the text. */
export const numberOf = (text: string, at: number): number =>
  (text.slice(0, at).match(TOKEN)?.length ?? 0) + 1;

/** The one word of a file: named for the file, or the same in all rows that name one; '' where rows differ. */
export function wordOf({ word, rows }: Pick<Told, 'word' | 'rows'>): string {
  const named = rows.map((row) => row.word).filter(Boolean);
  const first = word || named[0] || '';
  return named.every((each) => each.toLowerCase() === first.toLowerCase()) ? first : '';
}

/** The name of a file without its ending, where it is a whole word of most sentences; else ''. What a browser adds to a second download is left off. */
export function wordOfName(name: string, rows: readonly Pick<Row, 'text'>[]): string {
  const word = name
    .replace(/\.[^.]*$/, '')
    .replace(/\s*\(\d+\)$/, '')
    .trim();
  const find = finderOf(word);
  const holding = rows.filter(({ text }) => find(text) !== undefined).length;
  return holding > rows.length / 2 ? word : '';
}
