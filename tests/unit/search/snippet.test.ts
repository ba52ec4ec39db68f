import { describe, expect, it } from 'vitest';
import { type Piece, piecesOf, snippet } from '../../../src/search/snippet.ts';
import { wordsOf } from '../../../src/search/words.ts';

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('');
const long = `${'One word follows another here. '.repeat(30)}A tree has a root. ${'Then more words come. '.repeat(30)}`;

describe('words', () => {
  it('are compared without accents, capitals and raised digits, and keep their places', () => {
    const text = 'Naïve x₂, “LOW-rank”!';
    expect(wordsOf(text).map(({ normal }) => normal)).toEqual(['naive', 'x2', 'low', 'rank']);
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Naïve',
      'x₂',
      'LOW',
      'rank',
    ]);
  });

  it('are none in signs and emoji', () => {
    expect(wordsOf('🎉 <>"& …')).toEqual([]);
  });
});

describe('pieces of a text', () => {
  it('part the words that were found from the rest and lose nothing', () => {
    const pieces = piecesOf('A tree, two trees: TREE', new Set(['tree']));
    expect(shown(pieces)).toBe('A [tree], two trees: [TREE]');
    expect(pieces.map(({ text }) => text).join('')).toBe('A tree, two trees: TREE');
  });

  it('keep signs of HTML as text', () => {
    expect(shown(piecesOf('<b>x</b>', new Set(['b'])))).toBe('<[b]>x</[b]>');
  });
});

describe('a snippet', () => {
  it('is a short text as it is', () => {
    expect(shown(snippet('A tree.', new Set(['tree'])))).toBe('A [tree].');
  });

  it('is the part of a long one with most of the words, cut between words', () => {
    const made = shown(snippet(long, new Set(['tree', 'root', 'one'])));
    expect(made).toContain('A [tree] has a [root].');
    expect(made).toMatch(/^…\S.*\w…$/);
    expect(made.length).toBeLessThan(240);
    const inner = made.replace(/[…[\]]/g, '');
    expect(long).toContain(inner);
    expect(long).toMatch(new RegExp(`(^|\\W)${inner.slice(0, 30)}`));
  });

  it('is the beginning where none of the words stands in the text', () => {
    expect(shown(snippet(long, new Set(['absent'])))).toMatch(/^One word .*…$/);
  });

  it('is made of one endless word, too', () => {
    expect(shown(snippet('a'.repeat(500), new Set(['b']))).length).toBeLessThan(200);
  });
});
