import { closeWords } from '../../model/close-words.ts';
import type { FilesAsked, SiblingFiles } from '../kit/contract.ts';
import type { Data, stateTable } from './schema.ts';

/** Words offered while one is typed. */
const MOST_OFFERED = 5;

/** Words that begin with what is typed, or look like it. */
export function offered(words: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  const begun = wanted ? words.filter((word) => word.startsWith(wanted)).slice(0, MOST_OFFERED) : [];
  return begun.length > 0 ? begun : closeWords(words, wanted, MOST_OFFERED);
}

export function unknownWord(words: readonly string[], typed: string): string {
  const near = offered(words, typed);
  const instead = near.length > 0 ? `Near it: ${near.join(', ')}.` : `There are ${words.length} words here.`;
  return `There are no sentences with “${typed}”. ${instead}`;
}

/** The files of other words: the one drawn, and the one beside it. */
export const siblings: SiblingFiles<Data, typeof stateTable> = {
  names: ({ words = [] }) => words,
  of({ words = [] }, state): FilesAsked<typeof stateTable> {
    const asked = { main: state.word, ...(state.beside === 'word' && { second: state.word2 }) };
    const files: Record<string, string> = {};
    const problems: string[] = [];
    const legal = { ...state };
    for (const [role, typed] of Object.entries(asked)) {
      const word = typed.trim().toLowerCase();
      if (words.includes(word)) files[role] = word;
      else {
        // A file of the reader's own has its own sentences only, whatever word was chosen before.
        if (word && words.length > 0) problems.push(unknownWord(words, typed));
        legal[role === 'main' ? 'word' : 'word2'] = '';
      }
    }
    return { state: legal, problems, files };
  },
  // The same file stays the same object, for which much is remembered.
  join: (own, { main = own, second }) => (second ? { ...main, second } : main),
};
