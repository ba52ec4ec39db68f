import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { SearchEntry, SearchFile } from './entry.ts';
import { wordsOf } from './words.ts';

export interface Hit {
  readonly entry: SearchEntry;
  /** Normal forms of the words by which it was found: those asked for, longer ones and near ones. */
  readonly words: ReadonlySet<string>;
}

export interface Answer {
  /** What was looked for, as words. Empty where the question has none. */
  readonly words: readonly string[];
  /** The best first. */
  readonly hits: readonly Hit[];
  /** Each hit has all the words; else no place has, and each has some. */
  readonly all: boolean;
  /** Where nothing was found: words of the site that look like those asked for. */
  readonly near: readonly string[];
}

/** A longer question is cut: nobody writes one, and each word is compared with all words of the site. */
const MOST_LETTERS = 200;
const LONGEST_WORD = 40;
const MOST_NEAR = 5;

const indexed = (text: string): string[] => wordsOf(text).map(({ normal }) => normal);

const LIKELY: SearchOptions = {
  boost: { title: 4, trail: 1.2 },
  // A word that is being typed finds the longer ones; a letter alone would find half of them.
  prefix: (term) => term.length > 1,
  fuzzy: (term) => (term.length > 3 ? 0.2 : false),
  weights: { prefix: 0.5, fuzzy: 0.3 },
};

/**
 * Answers questions from the file of the index. MiniSearch (6 kB compressed) keeps the words in a tree, which is what makes words
 * that only begin or nearly are as asked quick to find, and ranks by BM25+. It is sent only to readers who search.
 */
export class Searcher {
  readonly file: SearchFile;
  readonly #index: MiniSearch;

  constructor(file: SearchFile) {
    this.file = file;
    this.#index = new MiniSearch({
      fields: ['title', 'trail', 'text'],
      tokenize: indexed,
      processTerm: (term) => term,
    });
    this.#index.addAll(
      file.entries.map(({ title, trail, text }, id) => ({ id, title, trail: trail.join(' · '), text })),
    );
  }

  ask(question: string): Answer {
    const words = indexed(question.slice(0, MOST_LETTERS)).map((word) => word.slice(0, LONGEST_WORD));
    const text = words.join(' ');
    if (text === '') return { words, hits: [], all: true, near: [] };
    const every = this.#index.search(text, { ...LIKELY, combineWith: 'AND' });
    const found = every.length > 0 ? every : this.#index.search(text, { ...LIKELY, combineWith: 'OR' });
    const hits = found.map((result) => this.#hit(result));
    // Who types a title wants that place, however often others use its words.
    const titled = ({ entry }: Hit) => indexed(entry.title).join(' ') === text;
    return {
      words,
      hits: [...hits.filter(titled), ...hits.filter((hit) => !titled(hit))],
      all: every.length > 0 || words.length === 1,
      near: hits.length > 0 ? [] : this.#near(text),
    };
  }

  #hit({ id, terms }: SearchResult): Hit {
    return { entry: this.file.entries[id]!, words: new Set(terms) };
  }

  #near(text: string): string[] {
    const found = this.#index.search(text, { fuzzy: 0.5, prefix: true });
    return [...new Set(found.flatMap(({ terms }) => terms))]
      .filter((term) => term.length > 2)
      .slice(0, MOST_NEAR);
  }
}
