import { describe, expect, test } from 'vitest';
import { typingSlips } from '../../../src/model/close-words.ts';
import { nearestWords } from '../../../src/model/nearest-words.ts';
import {
  BOS,
  decode,
  encode,
  splitWords,
  UnknownWordsError,
  vocabulary,
} from '../../../src/model/tokenizer.ts';

const words = vocabulary([
  ...[
    '<pad>',
    '<bos>',
    '.',
    ',',
    ';',
    ':',
    '?',
    '(',
    ')',
    '->',
    'the',
    'capital',
    'of',
    'france',
    'is',
    'paris',
  ],
  ...['guinea', 'bissau', 'franc', 'peru', 'x', 'gabon', 'iran', 'iraq'],
]);
const text = (ids: readonly number[]) => decode(words, ids);

describe('a text becomes tokens', () => {
  test('one for each word or mark, after the start', () => {
    const ids = encode(words, 'the capital of france is');
    expect(ids[0]).toBe(BOS);
    expect(ids.slice(1).map((id) => words.words[id])).toEqual(['the', 'capital', 'of', 'france', 'is']);
  });

  test.each([
    ['The CAPITAL of France is Paris.', 'the capital of france is paris .'],
    ['  the\tcapital\n of ', 'the capital of'],
    ['Guinea-Bissau(peru):x?', 'guinea bissau ( peru ) : x ?'],
    ['france->franc;peru -> x', 'france -> franc ; peru -> x'],
    ['Pérú', 'peru'],
    ['Pe\u0301ru', 'peru'],
    ['-the--capital-', 'the capital'],
    ['', ''],
  ])('whatever its spelling: %j', (typed, seen) => {
    expect(text(encode(words, typed))).toBe(seen);
  });

  test('and back: what the model sees is encoded as itself', () => {
    const seen = 'x -> peru ; the capital ( of france ) : paris , guinea ? .';
    expect(text(encode(words, seen))).toBe(seen);
    expect(splitWords(seen).join(' ')).toBe(seen);
  });

  test('or names every unknown word once, in order', () => {
    expect(() => encode(words, 'the Kapital of Frence, the kapital')).toThrow(
      new UnknownWordsError(['kapital', 'frence']),
    );
    expect(new UnknownWordsError(['kapital', 'frence']).message).toBe(
      'The model does not know “kapital”, “frence”.',
    );
  });

  test('and stays readable when nothing is known', () => {
    const { message } = new UnknownWordsError(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(message).toBe('The model does not know “a”, “b”, “c”, “d”, “e” and 2 more.');
  });

  test.each(['<bos>', '<pad>', '__proto__', 'constructor', '’', '😀'])('and knows no %j', (word) => {
    expect(() => encode(words, `the ${word}`)).toThrow(UnknownWordsError);
  });
});

describe('tokens become text', () => {
  test('without the start, and refuse ids that are no token', () => {
    expect(decode(words, [BOS, 10, 11])).toBe('the capital');
    expect(decode(words, [10, BOS])).toBe('the <bos>');
    expect(() => decode(words, [BOS, 24])).toThrow('There is no token 24; ids go from 0 to 23.');
  });
});

describe('a vocabulary', () => {
  test.each([[['the', 'of']], [['<bos>', '<pad>']], [[]]])('starts with its two signs: %j', (list) => {
    expect(() => vocabulary(list)).toThrow(RangeError);
  });

  test('holds no word twice', () => {
    expect(() => vocabulary(['<pad>', '<bos>', 'the', 'the'])).toThrow('A vocabulary holds every word once.');
  });
});

describe('for an unknown word the nearest known ones', () => {
  test.each([
    ['frence', ['france', 'franc']],
    ['farnce', ['france', 'franc']],
    ['pari', ['paris']],
    ['irap', ['iran', 'iraq']],
    ['iraqn', ['iraq', 'iran']],
    ['capitals', ['capital']],
    ['zebra', []],
    ['ü', []],
  ])('are found: %s', (unknown, expected) => {
    expect(nearestWords(words, unknown)).toEqual(expected);
  });

  test('are none for a word of any length, at once', () => {
    expect(nearestWords(words, 'a'.repeat(1_000_000))).toEqual([]);
  });

  test('are no more than asked for', () => {
    expect(nearestWords(words, 'irap', 1)).toEqual(['iran']);
  });
});

describe('typing slips', () => {
  test.each([
    ['paris', 'paris', 0],
    ['pars', 'paris', 1],
    ['pariis', 'paris', 1],
    ['baris', 'paris', 1],
    ['prais', 'paris', 1],
    ['apris', 'paris', 1],
    ['', 'paris', 5],
    ['sirap', 'paris', 4],
  ])('%j → %j: %i', (from, to, slips) => {
    expect(typingSlips(from, to)).toBe(slips);
    expect(typingSlips(to, from)).toBe(slips);
  });
});
