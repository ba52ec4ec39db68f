import { remembering } from '../kit/remember.ts';
import type { MapState } from './marks.ts';
import { insideLasso } from './marks-lasso.ts';
import type { WordFile } from './schema.ts';

const plain = (text: string): string => text.toLowerCase().trim();

/** What is searched in, by sentence. */
const searched = remembering(({ sentences, senses }: WordFile): readonly string[] =>
  sentences.map(({ text, sense }) => plain(`${text} ${senses[sense]!.name}`)),
);

/** Numbers, from 1, of the sentences that hold what is searched for, or whose sense does; inside the lasso, where one is drawn. */
export const foundIn = remembering((file: WordFile, find: string, lasso: string): readonly number[] => {
  const wanted = plain(find);
  const inside = insideLasso(file, lasso);
  return searched(file).flatMap((text, k) => (inside?.[k] !== false && text.includes(wanted) ? [k + 1] : []));
});

/** 1 for sentences that are found, 0 for faint ones [n]. */
export const foundFlags = remembering((file: WordFile, found: readonly number[]): Uint8Array => {
  const flags = new Uint8Array(file.sentences.length);
  for (const number of found) flags[number - 1] = 1;
  return flags;
});

/** A sentence in three pieces: before the word, the word, after it. Where no word is marked, all of it is the last. */
export function piecesOf({ sentences, word }: WordFile, number: number): [string, string, string] {
  const { text, at } = sentences[number - 1]!;
  if (at === undefined) return ['', '', text];
  return [text.slice(0, at), text.slice(at, at + word.length), text.slice(at + word.length)];
}

/** The words before the word, the nearest first: sentences with like contexts come together. */
const wordsBefore = (text: string) => plain(text).split(/\s+/).reverse().join(' ');

/** Numbers in the order in which they are listed. */
export const inOrder = remembering(
  (file: WordFile, found: readonly number[], sort: MapState['sort']): readonly number[] => {
    const key = (number: number): string | number => {
      const { sense, place = 0 } = file.sentences[number - 1]!;
      if (sort === 'sense') return sense;
      if (sort === 'place') return place;
      const [before, , after] = piecesOf(file, number);
      return sort === 'before' ? wordsBefore(before) : plain(after).replace(/^[^\p{L}\p{N}]+/u, '');
    };
    const keys = new Map(found.map((number) => [number, key(number)]));
    const compared = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
    return [...found].sort((a, b) => compared(keys.get(a)!, keys.get(b)!) || a - b);
  },
);
