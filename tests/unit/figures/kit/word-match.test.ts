import { describe, expect, it } from 'vitest';
import { wordMatch } from '../../../../src/figures/kit/words/word-match.ts';

const found = (text: string, ...forms: string[]) => {
  const match = wordMatch(text, forms);
  return match && [text.slice(match.start, match.end), match.form];
};

describe('wordMatch', () => {
  it('finds whole words and never a part of one', () => {
    expect(found('a carnivore fish ;', 'fish')).toEqual(['fish', 0]);
    expect(found('the police came', 'ice')).toBeUndefined();
    expect(found('Romania', 'oman')).toBeUndefined();
    expect(found('fishes', 'fish')).toBeUndefined();
  });

  it('takes case, accents and the form of an apostrophe as they come', () => {
    expect(found('in São Paulo today', 'sao paulo')).toEqual(['São Paulo', 0]);
    expect(found('COTE D’IVOIRE', "côte d'ivoire")).toEqual(['COTE D’IVOIRE', 0]);
    expect(found('Curac\u0327ao', 'curaçao')).toEqual(['Curac\u0327ao', 0]);
  });

  it('wants several words side by side, whatever stands between them', () => {
    expect(found('north-america', 'north america')).toEqual(['north-america', 0]);
    expect(found('north of america', 'north america')).toBeUndefined();
  });

  it('looks for longer forms first and says which one it found', () => {
    expect(found('south korea', 'korea', 'south korea')).toEqual(['south korea', 1]);
    expect(found('in korea', 'south korea', 'korea')).toEqual(['korea', 1]);
  });

  it('finds nothing for forms without a word, and nothing in an empty text', () => {
    expect(found('a ; b', ';', '')).toBeUndefined();
    expect(found('', 'a')).toBeUndefined();
  });
});
