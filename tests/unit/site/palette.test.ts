import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { contrast, DEFICIENCIES, difference, lightOf, seenWith } from './colour.ts';

const css = readFileSync('src/site/styles/tokens.css', 'utf8');
const pairs = [...css.matchAll(/(--[\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)];
const THEMES = {
  light: Object.fromEntries(pairs.map(([, name, light]) => [name, light!])),
  dark: Object.fromEntries(pairs.map(([, name, , dark]) => [name, dark!])),
};

const SERIES = [1, 2, 3, 4, 5, 6].map((n) => `--series-${n}`);
const SCALE = ['--near', '--even', '--far'];
const TEXT = ['--ink', '--ink-soft', '--accent'];
const CODE = pairs.map(([, name]) => name!).filter((name) => name.startsWith('--code-'));
const MARKS = [...SERIES, ...SCALE, '--focus', '--control-edge'];

/** Several times what can just be told apart; two thin lines need more than two large areas. */
const KINDS_APART = 0.08;
const ENDS_APART = 0.07;

test('the palette is read from the style sheet', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(23);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(difference(lightOf('#000000'), lightOf('#ffffff'))).toBeCloseTo(1, 3);
});

describe.each(Object.entries(THEMES))('in the %s theme', (_theme, colours) => {
  const colour = (name: string): string => {
    const found = colours[name];
    if (!found) throw new Error(`tokens.css has no colour ${name}`);
    return found;
  };

  describe.each(['--paper', '--raised'])('on %s', (ground) => {
    it.each([...TEXT, ...CODE])('text in %s can be read', (name) => {
      expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5);
    });
    it.each(MARKS)('a mark in %s can be seen', (name) => {
      expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(3);
    });
  });

  it('the paper can be read on the accent, as on a pressed button', () => {
    expect(contrast(colour('--paper'), colour('--accent'))).toBeGreaterThanOrEqual(4.5);
  });

  const eyes = { 'usual colour vision': undefined, ...DEFICIENCIES };
  describe.each(Object.entries(eyes))('with %s', (_eye, matrix) => {
    const seen = (name: string) => (matrix ? seenWith(matrix, lightOf(colour(name))) : lightOf(colour(name)));
    const closest = (names: readonly string[]) =>
      names
        .flatMap((a, i) =>
          names.slice(i + 1).map((b) => ({ pair: `${a} ${b}`, apart: difference(seen(a), seen(b)) })),
        )
        .reduce((least, next) => (next.apart < least.apart ? next : least));

    it('the six kinds stay six', () => {
      const { pair, apart } = closest(SERIES);
      expect(apart, pair).toBeGreaterThanOrEqual(KINDS_APART);
    });
    it('both ends of the diverging scale differ from its middle and from each other', () => {
      const { pair, apart } = closest(SCALE);
      expect(apart, pair).toBeGreaterThanOrEqual(ENDS_APART);
    });
  });
});
