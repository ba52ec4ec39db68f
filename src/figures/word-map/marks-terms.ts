import { remembering } from '../kit/remember.ts';
import { textWidth } from '../kit/text-width.ts';
import { onDrawing, type Place, placeOf, SIZE, type View } from './marks-view.ts';
import type { WordFile } from './schema.ts';

/** A word, or two with the word of the map, whose sentences lie together. */
export interface Term extends Place {
  readonly text: string;
  /** From 0. */
  readonly sentences: readonly number[];
}

/** Words that say little about what a sentence is about. */
const LITTLE = new Set(
  'a an the this that these those i you he she it we they me him her us them my your his its our their is are was were be been being am do does did have has had will would shall should may might must can could of in to for on at by with from as and or but if so than then not no nor who which what when where there here all any some one every each very too just only also s t'.split(
    ' ',
  ),
);
const FEWEST = 3;
/** Where there are hundreds of sentences, a term must be in more of them. */
const ENOUGH = 6;
const SENTENCES_EACH = 25;
/** How wide a term's sentences may lie, with the whole map as 1. */
const WIDEST = 0.6;
/** Random sets of sentences to which a term is compared, and how many of them may lie closer together. */
const DRAWS = 300;
const CLOSER = 5;
/** Larger sets lie about as wide as these. */
const LARGEST_DRAWN = 200;

const TOKEN = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+/gu;

function written(token: string): string {
  if (/^(1\d|20)\d\d$/.test(token)) return '[years]';
  return /^\p{N}+$/u.test(token) ? '[numbers]' : token;
}

/** The terms of one sentence: its words but for those that say little, and the word of the map with the one before and the one after it. */
function termsIn({ text, at }: WordFile['sentences'][number], word: string): Set<string> {
  const found = new Set<string>();
  const tokens = Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({
    token: written(token.toLowerCase()),
    index,
  }));
  for (const { token } of tokens) if (!LITTLE.has(token) && token !== word) found.add(token);
  const middle = tokens.findIndex(({ index }) => index === at);
  const [before, after] = [tokens[middle - 1]?.token, tokens[middle + 1]?.token];
  if (middle > 0) found.add(`${before} ${word}`);
  if (middle >= 0 && after) found.add(`${word} ${after}`);
  return found;
}

/** Terms that stand in enough sentences, with the numbers of these from 0. A word that always stands beside that of the map is left to the pair. */
const occurrences = remembering((file: WordFile): ReadonlyMap<string, readonly number[]> => {
  const word = file.word.toLowerCase();
  const all = new Map<string, number[]>();
  for (const [k, sentence] of file.sentences.entries()) {
    for (const term of termsIn(sentence, word)) {
      const known = all.get(term);
      if (known) known.push(k);
      else all.set(term, [k]);
    }
  }
  const least = Math.min(ENOUGH, Math.max(FEWEST, Math.ceil(file.sentences.length / SENTENCES_EACH)));
  const isPaired = (term: string, count: number) =>
    [`${term} ${word}`, `${word} ${term}`].some((pair) => all.get(pair)?.length === count);
  return new Map([...all].filter(([term, { length }]) => length >= least && !isPaired(term, length)));
});

const median = (values: readonly number[]): number => {
  const sorted = Float64Array.from(values).sort();
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
};

/** The middle of places and how far they lie from it, both as medians, which a few strays do not move. */
function middleOf(places: readonly Place[]): Place & { readonly spread: number } {
  const [x, y] = [median(places.map((each) => each.x)), median(places.map((each) => each.y))];
  return { x, y, spread: median(places.map((each) => Math.hypot(each.x - x, each.y - y))) };
}

/** A sequence that looks random and is always the same (linear congruential, Numerical Recipes). */
function draw(seed: number): () => number {
  let last = seed;
  return () => {
    last = (Math.imul(last, 1664525) + 1013904223) >>> 0;
    return last / 2 ** 32;
  };
}

/** How close together random sets of `count` places seldom lie: closer in at most two of a hundred. */
function closeByChance(places: readonly Place[], count: number): number {
  const random = draw(count);
  const size = Math.min(count, LARGEST_DRAWN);
  const spreads = Array.from({ length: DRAWS }, () => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(size, places.length)) chosen.add(Math.floor(random() * places.length));
    return middleOf(Array.from(chosen, (k) => places[k]!)).spread;
  });
  return spreads.sort((a, b) => a - b)[CLOSER]!;
}

/**
 * The terms that mark an area in a layer, the most frequent first. They depend on the sentences and their places alone, and not on how large the
 * map is drawn.
 */
export const termsOf = remembering((file: WordFile, layer: number): readonly Term[] => {
  const places = file.sentences.map((_, k) => placeOf(file, layer, k));
  const whole = middleOf(places).spread;
  const byChance = new Map<number, number>();
  const terms: Term[] = [];
  for (const [text, sentences] of occurrences(file)) {
    const { length } = sentences;
    const { x, y, spread } = middleOf(sentences.map((k) => places[k]!));
    if (length > places.length / 2 || spread > WIDEST * whole) continue;
    const known = byChance.get(length) ?? closeByChance(places, length);
    byChance.set(length, known);
    if (spread < known) terms.push({ text, sentences, x, y });
  }
  return terms.sort((a, b) => b.sentences.length - a.sentences.length || (a.text < b.text ? -1 : 1));
});

/** Terms that get a colour and a shape. */
export const MOST_COLOURED = 8;

/** For each sentence [n], the place of the rarest coloured term it holds, as that says most; −1 for none. */
export const termGroups = remembering((file: WordFile, layer: number): readonly number[] => {
  const groups = Array<number>(file.sentences.length).fill(-1);
  for (const [k, { sentences }] of termsOf(file, layer).slice(0, MOST_COLOURED).entries())
    for (const sentence of sentences) groups[sentence] = k;
  return groups;
});

export interface Label extends Place {
  readonly text: string;
  /** Of its letters, in drawing units. */
  readonly size: number;
}

const SMALLEST = 12;
const LARGEST = 18;

/** The terms for which there is room in a view, the most frequent first. More of them find room where the map is drawn larger. */
export const labelsOf = remembering((file: WordFile, layer: number, view: View): readonly Label[] => {
  const boxes: { left: number; right: number; y: number; size: number }[] = [];
  return termsOf(file, layer).flatMap(({ text, sentences, ...place }) => {
    const size = Math.min(LARGEST, SMALLEST + Math.sqrt(sentences.length) - Math.sqrt(FEWEST));
    const half = (textWidth(text) * size) / 13 / 2 + 3;
    const { x: wanted, y } = onDrawing(view, place);
    if (wanted < 0 || wanted > SIZE || y < size || y > SIZE - size) return [];
    const x = Math.min(SIZE - half, Math.max(half, wanted));
    const box = { left: x - half, right: x + half, y, size };
    const meets = boxes.some(
      (other) =>
        box.left < other.right && other.left < box.right && Math.abs(y - other.y) < (size + other.size) / 1.6,
    );
    if (meets) return [];
    boxes.push(box);
    return [{ text, x, y, size }];
  });
});
