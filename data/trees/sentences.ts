import { readFileSync } from 'node:fs';
import { parseConllu, splitSentences } from '../../src/geometry/conllu.ts';
import type { Tree } from '../../src/geometry/tree.ts';

export interface SentenceRecord {
  readonly id: string;
  readonly text: string;
  /** What the sentence shows. */
  readonly note: string;
  readonly words: readonly string[];
  /** Index of each word's head; −1 at the root. */
  readonly parents: readonly number[];
  /** Universal Dependencies relation of each word to its head. */
  readonly relations: readonly string[];
  /** Universal part of speech of each word. */
  readonly upos: readonly string[];
  /** Whether a space follows the word in the text. */
  readonly spaceAfter: readonly boolean[];
}

export interface Sentence extends SentenceRecord {
  readonly tree: Tree;
}

/** The sentences of a CoNLL-U file, in its order; those of this folder by default. Throws when a tree in it is not sound. */
export function readSentences(file = new URL('sentences.conllu', import.meta.url)): Sentence[] {
  const text = readFileSync(file, 'utf8');
  const trees = text.trim().split(/\n\n/).map(parseConllu);
  return splitSentences(text).map(({ comments, words: lines }, k) => {
    const comment = (name: string): string =>
      comments.find((line) => line.startsWith(`${name} = `))?.slice(name.length + 3) ?? '';
    const read = trees[k]!;
    if ('problems' in read) throw new Error(`${comment('sent_id')}: ${JSON.stringify(read.problems)}`);
    const { labels: words, parents, relations = [] } = read.tree;
    const upos = lines.map(({ columns }) => columns[3]!);
    const [id, sentence, note] = [comment('sent_id'), comment('text'), comment('note')];
    return {
      id,
      text: sentence,
      note,
      words,
      parents,
      relations,
      upos,
      spaceAfter: spacesAfter(words, sentence),
      tree: read.tree,
    };
  });
}

function spacesAfter(words: readonly string[], text: string): boolean[] {
  let end = 0;
  return words.map((word) => {
    end = text.indexOf(word, end) + word.length;
    return text[end] === ' ';
  });
}
