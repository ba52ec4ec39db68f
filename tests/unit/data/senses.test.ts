import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOf, RULES } from '../../../data/senses/rules.ts';
import { readSenses, type WordSenses } from '../../../data/senses/senses.ts';

const folder = new URL('../../../data/senses/words/', import.meta.url);
const words = readdirSync(folder).map((name) =>
  readSenses(name, readFileSync(new URL(name, folder), 'utf8')),
);

test('there are at least forty words, each in a file of its name', () => {
  expect(words.length).toBeGreaterThanOrEqual(40);
  expect(words.map(({ word }) => `${word}.txt`)).toEqual(readdirSync(folder));
});

test.each(words.map((each) => [each.word, each] as const))(
  'the sentences of “%s” obey the rules',
  (_, each) => {
    expect(faultsOf(each)).toEqual([]);
  },
);

test('a sentence stands under one word only', () => {
  const texts = words.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  expect(new Set(texts).size).toBe(texts.length);
});

describe('reading', () => {
  const file = (...lines: string[]) => readSenses('bank.txt', lines.join('\n'));
  const HEAD = ['# bank', 'money noun: a business', 'river noun: the ground', ''];

  test('gives words, senses, and places without brackets', () => {
    const { word, senses, sentences } = file(...HEAD, 'money: The [bank] is open.', 'river: [Bank] and mud.');
    expect(word).toBe('bank');
    expect(senses).toHaveLength(2);
    expect(sentences[0]).toEqual({ sense: 'money', text: 'The bank is open.', at: 4, line: 5 });
    expect(sentences[1]).toMatchObject({ text: 'Bank and mud.', at: 0 });
  });

  test.each([
    ['no title', ['bank', '', 'money: x'], 'bank.txt:1: expected “# word”'],
    ['no empty line', ['# bank', 'money noun: a business'], 'an empty line between'],
    [
      'an unknown part of speech',
      ['# bank', 'money name: a business', '', 'money: x'],
      'bank.txt:2: expected one of noun',
    ],
    ['a word without brackets', [...HEAD, 'money: The bank.'], 'bank.txt:5: expected [bank] once'],
    ['two marked words', [...HEAD, 'money: [bank] [bank]'], 'expected [bank] once'],
    ['another word in brackets', [...HEAD, 'money: The [banks].'], 'expected [bank] once'],
    ['a line that is no sentence', [...HEAD, 'the [bank]'], '“sense: sentence”'],
  ])('refuses %s, and says where', (_, lines, message) => {
    expect(() => file(...lines)).toThrow(message);
  });
});

describe('the rules', () => {
  const senses: WordSenses['senses'] = ['money', 'river'].map((name) => ({
    name,
    partOfSpeech: 'noun',
    gloss: 'a gloss',
  }));
  const faults = (...texts: [sense: string, text: string][]) =>
    faultsOf({
      word: 'bank',
      senses,
      sentences: texts.map(([sense, text], k) => ({ sense, text, at: text.indexOf('bank'), line: k + 5 })),
    }).join('\n');

  test('ask for enough sentences, in all and of each sense', () => {
    const found = faults(['money', 'The bank is open today.']);
    expect(found).toContain(`1 sentences, fewer than ${RULES.sentences}`);
    expect(found).toContain('0 sentences of “river”');
  });

  test('find a word that is there twice, an unknown sense, and near duplicates', () => {
    expect(faults(['money', 'The bank by the bank.'])).toContain('bank:5: “bank” is there more than once');
    expect(faults(['blood', 'The bank is open.'])).toContain('bank:5: no sense “blood”');
    const twice = faults(
      ['money', 'The bank on the corner closes early on Fridays.'],
      ['money', 'The bank on the corner closes early on Mondays.'],
    );
    expect(twice).toContain('bank:6: nearly the same as line 5');
  });
});
