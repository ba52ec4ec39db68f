/** Text in which accents, capitals and apostrophes make no difference. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’ʻ]/gu, '')
    .toLowerCase();

/** What is looked for: every word of it must be found somewhere in a fact. */
export const wordsOf = (search: string): string[] =>
  plain(search)
    .split(/[\s-]+/)
    .filter(Boolean);

/** Signs that mean something in a pattern mean themselves. */
const literal = (word: string): string => word.replace(/\W/g, '\\$&');

/** A text cut where words were found in it: every second piece, from index 1, is one of them. */
export function pieces(text: string, words: readonly string[]): string[] {
  if (words.length === 0) return [text];
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return text.split(new RegExp(`(${longestFirst.map(literal).join('|')})`, 'i'));
}
