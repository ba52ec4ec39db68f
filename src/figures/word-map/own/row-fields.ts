import { type Row, shown } from './told.ts';

/** The names that a field of a row may have, in a column or in JSON. The first is the one that is asked for. */
export const FIELDS: Readonly<Record<keyof Row, readonly string[]>> = {
  text: ['sentence', 'text'],
  word: ['word'],
  label: ['label', 'sense'],
  part: ['pos', 'part'],
};

const plain = (given: unknown): string => {
  if (given === undefined || given === null) return '';
  return typeof given === 'object' ? JSON.stringify(given) : String(given).replace(/\s+/g, ' ').trim();
};

/** A row from the values of its fields. @throws Error where it has no sentence */
export function rowOf(value: (field: keyof Row) => unknown, where: string): Row {
  const text = value('text');
  if (typeof text !== 'string' || text.trim() === '')
    throw new Error(
      `${where}: expected a sentence in “${FIELDS.text.join('” or “')}”; found ${shown(text)}.`,
    );
  return {
    text: plain(text),
    word: plain(value('word')),
    label: plain(value('label')),
    part: plain(value('part')),
  };
}
