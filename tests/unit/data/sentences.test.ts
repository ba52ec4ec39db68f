import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSentences, type SentenceRecord } from '../../../data/trees/sentences.ts';
import { type ConlluSentence, splitSentences } from '../../../src/geometry/conllu.ts';

const FOLDERS = ['trees', 'trees-in-practice'] as const;

/** Universal Dependencies version 2: the relations, their subtypes used here, and the parts of speech. */
const RELATIONS =
  `acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp clf compound compound:prt conj cop csubj
  dep det discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:poss nsubj nsubj:pass nummod obj obl
  obl:agent obl:tmod orphan parataxis punct reparandum root vocative xcomp`.split(/\s+/);
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

const sets = FOLDERS.map((folder) => {
  const file = new URL(`../../../data/${folder}/sentences.conllu`, import.meta.url);
  const text = readFileSync(file, 'utf8');
  const bySentence = splitSentences(text).map((sentence): [string, ConlluSentence] => [
    sentence.comments[0]!.replace('sent_id = ', ''),
    sentence,
  ]);
  return { folder, text, sentences: readSentences(file), bySentence };
});

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

test('there are at least sixty, each with its own name; two of them have one text and two trees', () => {
  const all = sets.flatMap(({ sentences }) => sentences);
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const twice = all.filter(({ text }, k) => all.findIndex((other) => other.text === text) !== k);
  expect(twice.map(({ id }) => id)).toEqual(['doctor']);
});

describe.each(sets)('the example sentences of $folder', ({ folder, text: file, sentences, bySentence }) => {
  test('are of 6 words and more, with a note each', () => {
    const lengths = sentences.map(({ words }) => words.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(20);
    for (const { note } of sentences) expect(note).toMatch(/^[A-Z“].*\.$/);
  });

  test.each(file.trim().split('\n\n'))('spell out their text with words, ranges and spaces', (block) => {
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
      const isPredicate = (word: number) =>
        ['VERB', 'ADJ'].includes(upos[word]!) ||
        relations.some((relation, k) => parents[k] === word && relation === 'cop');
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
        if (/^(nsubj|obj|iobj|obl)/.test(relation)) expect(isPredicate(head), place).toBe(true);
      }
    },
  );

  test('cross lines where they are meant to, and only there', () => {
    const crossing = sentences.filter(({ parents }) => !isProjective(parents)).map(({ id }) => id);
    expect(crossing).toEqual(folder === 'trees' ? ['parcel', 'cake'] : ['drawer', 'chair', 'gate', 'lesson']);
  });
});
