/** What is said, [row][column]. */
export type Said = readonly (readonly string[])[];

/** Every text once, in alphabetical order, and the texts of each query as places in that list: [query][row][column]. */
export function phraseBook(queries: readonly Said[]): { phrases: string[]; said: number[][][] } {
  const phrases = [...new Set(queries.flat(2))].sort();
  const places = new Map(phrases.map((words, k) => [words, k]));
  return {
    phrases,
    said: queries.map((rows) => rows.map((texts) => texts.map((text) => places.get(text)!))),
  };
}

const saysWord = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

/** In how many cells these words are said, whole and in this order. */
export const countOf = (said: Said, words: string): number =>
  said.flat().filter((text) => saysWord(text, words)).length;

/** The columns in which at least one cell says these words, from 0 on. */
export const columnsWith = (said: Said, words: string): number[] =>
  said[0]!.flatMap((_, column) => (said.some((row) => saysWord(row[column]!, words)) ? [column] : []));

/** For prose to bind: how many cells, how many different texts, the commonest of them, and how many cells name some words. */
export function summaryOf(said: Said, words: Readonly<Record<string, string>>) {
  const counts = new Map<string, number>();
  for (const text of said.flat()) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [text = '', count = 0] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
  return {
    cells: said.flat().length,
    texts: counts.size,
    commonest: { text: text || '(nothing)', count },
    ...Object.fromEntries(Object.entries(words).map(([name, wanted]) => [name, countOf(said, wanted)])),
  };
}
