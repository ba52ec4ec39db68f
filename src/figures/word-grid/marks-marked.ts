import { wordMatch } from '../kit/words/word-match.ts';

/** More could not be told apart by shape and colour. */
export const MOST_MARKS = 6;

/** A marked word; its place, 0 … 5, gives its shape and colour. */
export interface Mark {
  readonly words: string;
  readonly place: number;
}

/** The words at each place; '' where a place is free, so that letting go of one leaves the others as they look. */
const placesOf = (marks: string): string[] => marks.split(',').map((words) => words.trim());

export const marksOf = (marks: string): Mark[] =>
  placesOf(marks).flatMap((words, place) => (words && place < MOST_MARKS ? [{ words, place }] : []));

const written = (places: readonly string[]): string => places.join(',').replace(/,+$/, '');

/** Whether a text holds these words, whole and in this order. */
export const holds = (text: string, words: string): boolean => wordMatch(text, [words]) !== undefined;

/** Whether there is a word to mark, and not signs alone. */
export const isWord = (text: string): boolean => holds(text, text);

const isSame = (a: string, b: string): boolean => holds(a, b) && holds(b, a);

export const markOf = (marks: string, words: string): Mark | undefined =>
  marksOf(marks).find((mark) => isSame(mark.words, words));

/** The marks without this one. */
export const released = (marks: string, { place }: Mark): string =>
  written(placesOf(marks).map((words, k) => (k === place ? '' : words)));

/** The marks with these words at the first free place. The same where they are marked already or hold no word; undefined where no place is free. */
export function marked(marks: string, words: string): string | undefined {
  if (markOf(marks, words) || !isWord(words)) return marks;
  const places = marks === '' ? [] : placesOf(marks);
  const free = places.indexOf('');
  const place = free < 0 ? places.length : free;
  if (place >= MOST_MARKS) return undefined;
  places[place] = words.trim();
  return written(places);
}

/** What of an address can be marked, and a sentence for what cannot: words beyond the sixth, and words that come twice. */
export function checkMarks(marks: string): { marks: string; problems: string[] } {
  const problems: string[] = [];
  const places = placesOf(marks);
  const kept = places.map((words, k) => {
    if (words === '') return '';
    if (!isWord(words) || places.slice(0, k).some((other) => isSame(other, words))) {
      problems.push(`“${words}” is no word to mark, or is marked already.`);
      return '';
    }
    if (k < MOST_MARKS) return words;
    problems.push(`“${words}” is one word too many: ${MOST_MARKS} can be marked at once.`);
    return '';
  });
  return { marks: written(kept), problems };
}
