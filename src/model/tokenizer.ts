/** Ids of the two signs that no reader types: padding, and the start that every sequence has. */
export const PAD = 0;
export const BOS = 1;

/** The words of a model; its place in `words` is a word's id. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
}

/** How many unknown words a message names. */
const MOST_NAMED = 5;

/** A text holds words that the model has never seen. `words` names each once, in the order of the text. */
export class UnknownWordsError extends Error {
  override readonly name = 'UnknownWordsError';
  readonly words: readonly string[];

  constructor(words: readonly string[]) {
    const named = words.slice(0, MOST_NAMED).map((word) => `“${word}”`);
    const rest = words.length > MOST_NAMED ? ` and ${words.length - MOST_NAMED} more` : '';
    super(`The model does not know ${named.join(', ')}${rest}.`);
    this.words = words;
  }
}

/** From the list of a `vocabulary.json`. Throws RangeError where it does not start with `<pad>` and `<bos>`, or repeats a word. */
export function vocabulary(words: readonly string[]): Vocabulary {
  if (words[PAD] !== '<pad>' || words[BOS] !== '<bos>') {
    throw new RangeError(
      `A vocabulary starts with “<pad>” and “<bos>”, not “${words[0]}” and “${words[1]}”.`,
    );
  }
  const ids = new Map(words.map((word, id) => [word, id]));
  if (ids.size !== words.length) throw new RangeError('A vocabulary holds every word once.');
  return { words, ids };
}

/**
 * The ids of a text, `<bos>` first: lower case, accents dropped, hyphens inside words read as spaces, one token for each word or mark.
 * Throws {@link UnknownWordsError} with every unknown word, not only the first.
 */
export function encode({ ids }: Vocabulary, text: string): number[] {
  const words = splitWords(text);
  const known = words.map((word) => ids.get(word) ?? PAD);
  // A typed “<pad>” or “<bos>” is no word either.
  const unknown = words.filter((_, k) => known[k]! <= BOS);
  if (unknown.length > 0) throw new UnknownWordsError([...new Set(unknown)]);
  return [BOS, ...known];
}

/** The text of ids with one space between any two tokens, as the model sees it; a `<bos>` at the start is left out. */
export function decode({ words }: Vocabulary, ids: readonly number[]): string {
  return ids
    .slice(ids[0] === BOS ? 1 : 0)
    .map((id) => words[id] ?? unknownId(id, words.length))
    .join(' ');
}

/** Words and marks of a text, in the spelling of the vocabulary, whether known or not. */
export function splitWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/-(?!>)/g, ' ')
    .replaceAll(/->|[.,;:?()]/g, ' $& ')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function unknownId(id: number, count: number): never {
  throw new RangeError(`There is no token ${id}; ids go from 0 to ${count - 1}.`);
}
