import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SentenceRecord } from '../../../data/trees/sentences.ts';
import { type ConlluSentence, splitSentences } from '../../../src/geometry/conllu.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../data/trees/${name}`, import.meta.url), 'utf8');
const TEXT = read('sentences.conllu');

/** Universal Dependencies version 2: the relations, their subtypes used here, and the parts of speech. */
const RELATIONS =
  `acl acl:relcl advcl advmod amod appos aux aux:pass case cc ccomp clf compound compound:prt conj cop csubj
  dep det discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:poss nsubj nsubj:pass nummod obj obl
  obl:agent orphan parataxis punct reparandum root vocative xcomp`.split(/\s+/);
const PARTS_OF_SPEECH =
  'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');
/** Words with a function, not a content: they should carry nothing that hangs from them (but see `fixed`). */
const LEAF_RELATIONS = [
  'aux',
  'aux:pass',
  'case',
  'cc',
  'cop',
  'det',
  'mark',
  'punct',
  'expl',
  'compound:prt',
];

const { sentences } = JSON.parse(read('sentences.json')).data as { sentences: SentenceRecord[] };
const bySentence = splitSentences(TEXT).map((sentence): [string, ConlluSentence] => [
  sentence.comments[0]!.replace('sent_id = ', ''),
  sentence,
]);

/** The surface text as the file's ranges and `SpaceAfter=No` spell it. */
function surface(block: string): string {
  let text = '';
  let covered = 0;
  for (const line of block.split('\n').filter((row) => !row.startsWith('#'))) {
    const columns = line.split('\t');
    const [first, last = first] = columns[0]!.split('-').map(Number);
    if (first! <= covered) continue;
    covered = last!;
    text += columns[1] + (columns[9]!.includes('SpaceAfter=No') ? '' : ' ');
  }
  return text.trim();
}

/** Whether every word between a word and its head hangs, by some way, from that head. */
function isProjective(parents: readonly number[]): boolean {
  const hangsFrom = (node: number, head: number): boolean =>
    node === head || (node !== -1 && hangsFrom(parents[node]!, head));
  return parents.every((head, node) => {
    if (head === -1) return true;
    const [from, to] = [Math.min(head, node), Math.max(head, node)];
    return parents.slice(from, to).every((_, k) => hangsFrom(from + k, head));
  });
}

describe('the example sentences', () => {
  test('are at least fourteen, of 6 to 33 words, each with its own name, text and note', () => {
    const lengths = sentences.map(({ words }) => words.length);
    expect(sentences.length).toBeGreaterThanOrEqual(14);
    expect(Math.min(...lengths)).toBe(6);
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(24);
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
    for (const { note } of sentences) expect(note).toMatch(/^[A-Z“].*\.$/);
  });

  test.each(TEXT.trim().split('\n\n'))('spell out their text with words, ranges and spaces', (block) => {
    expect(surface(block)).toBe(/^# text = (.*)$/m.exec(block)?.[1]);
  });

  test.each(sentences.map((s): [string, SentenceRecord] => [s.id, s]))(
    'give words and spaces that join to the text: %s',
    (_, { words, spaceAfter, text }) => {
      expect(words.map((word, k) => word + (spaceAfter[k] ? ' ' : '')).join('')).toBe(text);
    },
  );

  test.each(bySentence)('have ten columns and known parts of speech and relations: %s', (_, { words }) => {
    for (const { columns } of words) {
      expect(columns).toHaveLength(10);
      expect(PARTS_OF_SPEECH).toContain(columns[3]);
      expect(RELATIONS).toContain(columns[7]);
      expect(columns[7] === 'root').toBe(columns[6] === '0');
    }
  });

  test.each(sentences.map((s): [string, SentenceRecord] => [s.id, s]))(
    'follow the conventions of Universal Dependencies: %s',
    (_, { words, parents, relations, upos }) => {
      for (const [k, relation] of relations.entries()) {
        const head = parents[k]!;
        const place = `${words[k]} –${relation}→ ${words[head] ?? 'root'}`;
        expect(LEAF_RELATIONS, `what ${place} hangs from`).not.toContain(relations[head]);
        expect(relation === 'punct', place).toBe(upos[k] === 'PUNCT');
        if (relation === 'det') expect(upos[k], place).toBe('DET');
        if (relation === 'case') expect(['ADP', 'PART'], place).toContain(upos[k]);
        if (relation === 'mark') expect(['SCONJ', 'PART'], place).toContain(upos[k]);
        if (/^(aux|cop)/.test(relation)) expect(upos[k], place).toBe('AUX');
        if (relation === 'conj') expect(head, place).toBeLessThan(k);
        if (relation === 'cc') expect(head, place).toBeGreaterThan(k);
        if (/^(nsubj|obj|iobj|obl)/.test(relation))
          expect(words[head] === 'climber' || upos[head] === 'VERB', place).toBe(true);
      }
    },
  );

  test('cross lines in two of them, and only there', () => {
    const crossing = sentences.filter(({ parents }) => !isProjective(parents)).map(({ id }) => id);
    expect(crossing).toEqual(['parcel', 'cake']);
  });
});
