/**
 * Sentences of ours for ambiguous words, each with the sense the word has in it: `words/<word>.txt`, in this form:
 *
 *     # bank
 *     money noun: a business that keeps and lends money
 *     river noun: the ground along the side of a river
 *
 *     money: The [bank] closes early on Fridays.
 *
 * A title with the word, a line for each sense (name, part of speech, gloss), an empty line, then a sentence a line, with the word
 * in square brackets. `readSenses` throws on what it cannot read; `faultsOf` lists what breaks the rules of the collection.
 */
export const PARTS_OF_SPEECH = ['noun', 'verb', 'adjective', 'adverb', 'auxiliary'] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

export interface Sense {
  name: string;
  partOfSpeech: PartOfSpeech;
  gloss: string;
}

export interface Sentence {
  sense: string;
  /** Without the brackets. */
  text: string;
  /** Where the word begins in `text`, in UTF-16 units. */
  at: number;
  line: number;
}

export interface WordSenses {
  word: string;
  senses: Sense[];
  sentences: Sentence[];
}

const TITLE = /^# ([a-z]+)$/;
const SENSE = /^([a-z-]+) ([a-z]+): (\S.*\S)$/;
const SENTENCE = /^([a-z-]+): (\S.*\S)$/;

/** Reads one file of sentences. Throws an error that begins with “`name`:line” where a line is not in the form. */
export function readSenses(name: string, text: string): WordSenses {
  const lines = text.replace(/\n$/, '').split('\n');
  const empty = lines.indexOf('');
  const fail = (line: number, expected: string): never => {
    throw new Error(`${name}:${line + 1}: expected ${expected}, found “${lines[line] ?? ''}”.`);
  };
  const [, word] = TITLE.exec(lines[0]!) ?? fail(0, '“# word”');
  if (empty < 0) fail(lines.length - 1, 'an empty line between senses and sentences');
  const senses = lines.slice(1, empty).map((line, index): Sense => {
    const [, sense, part, gloss] = SENSE.exec(line) ?? fail(index + 1, '“sense part-of-speech: gloss”');
    if (!isPartOfSpeech(part!)) return fail(index + 1, `one of ${PARTS_OF_SPEECH.join(', ')}`);
    return { name: sense!, partOfSpeech: part, gloss: gloss! };
  });
  const sentences = lines.slice(empty + 1).map((line, index): Sentence => {
    const number = empty + 1 + index;
    const [, sense, marked] = SENTENCE.exec(line) ?? fail(number, '“sense: sentence”');
    const at = marked!.indexOf('[');
    const end = at + word!.length + 1;
    const once = marked!.split(/[[\]]/).length === 3;
    if (!once || marked!.slice(at + 1, end).toLowerCase() !== word || marked![end] !== ']')
      fail(number, `[${word}] once, in square brackets`);
    return { sense: sense!, text: marked!.replace(/[[\]]/g, ''), at, line: number + 1 };
  });
  return { word: word!, senses, sentences };
}

const isPartOfSpeech = (text: string): text is PartOfSpeech =>
  (PARTS_OF_SPEECH as readonly string[]).includes(text);
