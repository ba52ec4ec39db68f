import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../../src/search/entry.ts';
import { Searcher } from '../../../src/search/searcher.ts';

const entry = (title: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'section',
  articles: [0],
  id: title.toLowerCase(),
  title,
  trail: [],
  text,
  ...more,
});
const searcher = new Searcher({
  articles: [{ path: 'trees/', title: 'Trees' }],
  entries: [
    entry('Roots', 'A tree has one root. The tree grows; the tree stands.'),
    entry('Tree', 'Something without a cycle.'),
    entry('Naïve layers', 'The transformer adds what each layer says.', { trail: ['Networks'] }),
    entry('Signs', 'Written as <b>bold</b> & "quoted".'),
  ],
});
const titles = (question: string) => searcher.ask(question).hits.map((hit) => hit.entry.title);

describe('an answer', () => {
  it('puts the place with the title asked for before places that use its words more often', () => {
    expect(titles('tree')).toEqual(['Tree', 'Roots']);
  });

  it('needs every word, in title, trail or text', () => {
    expect(titles('networks transformer')).toEqual(['Naïve layers']);
    expect(searcher.ask('tree root').all).toBe(true);
  });

  it('has places with some of the words where none has all, and says so', () => {
    const { all, hits } = searcher.ask('root transformer');
    expect(all).toBe(false);
    expect(hits).toHaveLength(2);
  });

  it('finds words that begin as asked, are nearly as asked, and have other accents', () => {
    expect(titles('transf')).toEqual(['Naïve layers']);
    expect(titles('transfromer')).toEqual(['Naïve layers']);
    expect(titles('naive')).toEqual(['Naïve layers']);
    expect([...searcher.ask('transf').hits[0]!.words]).toEqual(['transformer']);
  });

  it('offers near words where it found nothing', () => {
    const { hits, near } = searcher.ask('trunsfurmar');
    expect(hits).toEqual([]);
    expect(near).toEqual(['transformer']);
    expect(searcher.ask('tree').near).toEqual([]);
  });

  it.each(['', '   ', '🎉', '“”', '<>', '\u0301'])('to “%s” is that there is no word in it', (question) => {
    expect(searcher.ask(question)).toEqual({ words: [], hits: [], all: true, near: [] });
  });

  it('to signs of HTML and quotes is about the words in them', () => {
    expect(titles('<b>')).toEqual(['Signs']);
    expect(titles('"quoted"')).toEqual(['Signs']);
    expect(titles('tree AND -root')).not.toContain('Signs');
  });

  it.each(['constructor', '__proto__', 'toString'])('to “%s” is nothing', (question) => {
    expect(titles(question)).toEqual([]);
  });

  it('to 500 letters, one word or many, comes at once', () => {
    const start = performance.now();
    expect(titles('x'.repeat(500))).toEqual([]);
    expect(titles('tree '.repeat(100))).toContain('Tree');
    expect(titles('é🎉'.repeat(250))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
