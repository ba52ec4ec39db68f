/** A word that fits `most` letters; what is cut shows as “…”. */
export const cut = (word: string, most: number): string =>
  word.length > most ? `${word.slice(0, most - 1)}…` : word;
