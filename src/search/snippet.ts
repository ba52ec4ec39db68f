import { type Word, wordsOf } from './words.ts';

/** A piece of text; `found` where it is a word that was looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** How much stands before the first word that was found. */
const BEFORE = 50;
const LENGTH = 190;

/** A text in pieces, the words that were found apart from the rest. @param found their normal forms */
export function piecesOf(text: string, found: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { normal, start, end } of wordsOf(text)) {
    if (!found.has(normal)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), found: false });
    pieces.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false });
  return pieces;
}

/** The part of a long text that has most of the words that were found; its beginning if it has none. */
export function snippet(text: string, found: ReadonlySet<string>, length = LENGTH): Piece[] {
  if (text.length <= length) return piecesOf(text, found);
  const words = wordsOf(text);
  const first = bestStart(
    words.filter(({ normal }) => found.has(normal)),
    length - BEFORE,
  );
  // Whole words only: from the first that begins in reach to the last that ends in it.
  const from = words.find(({ start }) => start >= first - BEFORE)?.start ?? 0;
  const start = first <= BEFORE ? 0 : from;
  const end = words.findLast((word) => word.end <= start + length)?.end ?? start + length;
  const pieces = piecesOf(text.slice(start, Math.max(end, start + 1)), found);
  const dots = { text: '…', found: false };
  return [...(start > 0 ? [dots] : []), ...pieces, ...(end < text.length ? [dots] : [])];
}

/** Where the stretch begins that has most different words, and among such the most words. */
function bestStart(matches: readonly Word[], length: number): number {
  let best = { start: 0, worth: 0 };
  for (const [index, { start }] of matches.entries()) {
    const inReach: string[] = [];
    for (let n = index; n < matches.length && matches[n]!.end <= start + length; n++)
      inReach.push(matches[n]!.normal);
    const worth = new Set(inReach).size + inReach.length / 100;
    if (worth > best.worth) best = { start, worth };
  }
  return best.start;
}
