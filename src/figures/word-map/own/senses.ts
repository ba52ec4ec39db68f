import { MOST_SENSES, type WordFile } from '../schema.ts';
import { classOf } from './parts-of-speech.ts';
import type { Row } from './told.ts';

const ALL = 'all sentences';
const NO_LABEL = 'no label';
const REST = 'other labels';

/** What a file says of the part of speech: one of the eight classes where it is a known tag, else its own words. */
const partOf = ({ part }: Row): string => classOf(part) ?? part;

/** By what the sentences of a file are told apart: their labels; without labels, their parts of speech. */
function labelsOf(rows: readonly Row[]): string[] {
  const of = rows.some(({ label }) => label) ? ({ label }: Row) => label : partOf;
  const labels = rows.map(of);
  return labels.some(Boolean) ? labels.map((label) => label || NO_LABEL) : labels.map(() => ALL);
}

/** The only value of a list; undefined where there are several. */
const sole = (values: readonly string[]): string | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined;

/**
 * The senses of a file, the commonest first, and by row the index of its own [n]. Of more than there are shapes, the rarest become one. A sense has a part of
 * speech where all its rows agree.
 */
export function sensesOf(rows: readonly Row[]): { senses: WordFile['senses']; of: number[] } {
  const labels = labelsOf(rows);
  const members = new Map<string, Row[]>();
  for (const [i, label] of labels.entries()) {
    const list = members.get(label) ?? [];
    list.push(rows[i]!);
    members.set(label, list);
  }
  // Sorting keeps the order of the file among equally common ones.
  const names = [...members.keys()].sort((a, b) => members.get(b)!.length - members.get(a)!.length);
  const shown = names.length > MOST_SENSES ? names.slice(0, MOST_SENSES - 1) : names;
  const rest = names.slice(shown.length).flatMap((name) => members.get(name)!);
  const groups = [
    ...shown.map((name) => [name, members.get(name)!] as const),
    ...(rest.length > 0 ? [[REST, rest] as const] : []),
  ];
  const index = new Map(names.map((name, k) => [name, Math.min(k, groups.length - 1)]));
  return {
    senses: groups.map(([name, each]) => {
      const part = sole(each.map(partOf));
      return { name, ...(part && { part }) };
    }),
    of: labels.map((label) => index.get(label)!),
  };
}
