import type { Sentence, WordSenses } from './senses.ts';

/** What a word's file must hold: enough sentences, of each sense, short ones and long ones, none nearly the same as another. */
export const RULES = {
  senses: { least: 2, most: 5 },
  sentences: 60,
  ofEachSense: 8,
  /** Words in a sentence. */
  words: { least: 3, most: 45 },
  short: { words: 8, least: 8 },
  long: { words: 17, least: 12 },
  /** The share of 5-grams of characters that two sentences may have in common (of all they have together). */
  overlap: 0.35,
} as const;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+(?:['’-][a-z0-9]+)*/g) ?? [];

/** What breaks the rules in one word's sentences, a line each, with the line of the file where there is one. */
export function faultsOf({ word, senses, sentences }: WordSenses): string[] {
  const { least, most } = RULES.senses;
  const faults: string[] = [];
  if (senses.length < least || senses.length > most)
    faults.push(`${word}: ${senses.length} senses, not ${least} to ${most}`);
  if (sentences.length < RULES.sentences)
    faults.push(`${word}: ${sentences.length} sentences, fewer than ${RULES.sentences}`);
  const names = new Set(senses.map(({ name }) => name));
  if (names.size < senses.length) faults.push(`${word}: two senses have one name`);
  for (const name of names) {
    const count = sentences.filter(({ sense }) => sense === name).length;
    if (count < RULES.ofEachSense)
      faults.push(`${word}: ${count} sentences of “${name}”, fewer than ${RULES.ofEachSense}`);
  }
  for (const { sense, text, line } of sentences) {
    if (!names.has(sense)) faults.push(`${word}:${line}: no sense “${sense}”`);
    const words = wordsOf(text);
    if (words.filter((other) => other === word).length !== 1)
      faults.push(`${word}:${line}: “${word}” is there more than once, or as a part of another word`);
    if (words.length < RULES.words.least || words.length > RULES.words.most)
      faults.push(`${word}:${line}: ${words.length} words`);
  }
  return [...faults, ...lengthFaults(word, sentences), ...nearDuplicates(word, sentences)];
}

function lengthFaults(word: string, sentences: readonly Sentence[]): string[] {
  const lengths = sentences.map(({ text }) => wordsOf(text).length);
  const short = lengths.filter((length) => length <= RULES.short.words).length;
  const long = lengths.filter((length) => length >= RULES.long.words).length;
  return [
    ...(short < RULES.short.least
      ? [`${word}: ${short} sentences of at most ${RULES.short.words} words`]
      : []),
    ...(long < RULES.long.least ? [`${word}: ${long} sentences of at least ${RULES.long.words} words`] : []),
  ];
}

/** The 5-grams of characters of a sentence, letters and digits only, single spaces between words. */
function gramsOf(text: string): Set<string> {
  const plain = ` ${wordsOf(text).join(' ')} `;
  return new Set(Array.from({ length: Math.max(0, plain.length - 4) }, (_, at) => plain.slice(at, at + 5)));
}

function nearDuplicates(word: string, sentences: readonly Sentence[]): string[] {
  const grams = sentences.map(({ text }) => gramsOf(text));
  const faults: string[] = [];
  for (let later = 1; later < grams.length; later++)
    for (let earlier = 0; earlier < later; earlier++) {
      const shared = [...grams[later]!].filter((gram) => grams[earlier]!.has(gram)).length;
      const share = shared / (grams[later]!.size + grams[earlier]!.size - shared);
      if (share > RULES.overlap)
        faults.push(
          `${word}:${sentences[later]!.line}: nearly the same as line ${sentences[earlier]!.line} (${share.toFixed(2)})`,
        );
    }
  return faults;
}
