import { capital } from '../kit/format.ts';
import { MOST_COLOURED, termGroups, termsOf } from './marks-terms.ts';
import type { stateTable, WordFile } from './schema.ts';

/** What points can show. */
export type Show = keyof (typeof stateTable)['show']['options'];

/** What points are told apart by: a colour and a shape for each. */
export interface Group {
  readonly label: string;
  /** A term of the map, which can be searched for. */
  readonly term?: string;
}

/** Where a file does not say a part of speech. */
const UNSAID = 'not said';

const partsOf = ({ senses }: WordFile): string[] => [...new Set(senses.map(({ part }) => part ?? UNSAID))];

export const senseLabel = ({ name, part, gloss }: WordFile['senses'][number]): string =>
  `${name}${part && part !== name ? ` (${part})` : ''}${gloss ? `: ${gloss}` : ''}`;

/** The groups that the map tells apart; numbers are no groups, so the senses stand for them. */
export function groupsOf(file: WordFile, layer: number, show: Show): readonly Group[] {
  if (show === 'part') return partsOf(file).map((label) => ({ label: capital(label) }));
  if (show === 'words')
    return termsOf(file, layer)
      .slice(0, MOST_COLOURED)
      .map(({ text, sentences }) => ({ label: `${text} (${sentences.length})`, term: text }));
  return file.senses.map((sense) => ({ label: senseLabel(sense) }));
}

/** Group of each sentence (from 0); −1 for those that are in none. */
export function groupOf(file: WordFile, layer: number, show: Show): (index: number) => number {
  if (show === 'words') {
    const groups = termGroups(file, layer);
    return (index) => groups[index]!;
  }
  if (show === 'part') {
    const parts = partsOf(file);
    return (index) => parts.indexOf(file.senses[file.sentences[index]!.sense]!.part ?? UNSAID);
  }
  return (index) => file.sentences[index]!.sense;
}
