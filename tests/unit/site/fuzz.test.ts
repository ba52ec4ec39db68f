import { describe, expect, it } from 'vitest';
import { compile, complaints } from './compile.ts';

/** Everything that begins, ends or breaks something. */
const PIECES = [
  ...[
    '$',
    '$$',
    '$$\n',
    '\\$',
    '`',
    '```\n',
    '```figure power\n',
    '```python\n',
    '~~~',
    ':::',
    '::: theorem',
    '::: proof {',
    '\n:::\n',
  ],
  ...[
    '[[',
    ']]',
    '[[tree]]',
    '[^',
    '[^a]',
    '[^a]: ',
    ']',
    '[',
    '(',
    ')',
    '[@',
    '[@hill2001]',
    '[](#a)',
    '![](',
    '|',
    '| - |',
    '\n| a |\n| - |\n',
  ],
  ...[
    '{{',
    '}}',
    '{{ numbers.count | integer }}',
    '{#a}',
    '{',
    '}',
    '#',
    '## ',
    '## a {#a}\n',
    '> ',
    '- ',
    '1. ',
    '    ',
    '\t',
    '\n',
    '\n\n',
  ],
  ...[
    '<',
    '>',
    '<sub>',
    '</sub>',
    '<!--',
    '-->',
    '<script>',
    '&',
    '&amp;',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '\\',
    '---\n',
    '===\n',
    ': a\n',
  ],
  ...[
    'word',
    'a',
    '1',
    ' ',
    '”',
    'é',
    '😀',
    '\u0000',
    '\uFFFD',
    'id: a\n',
    'caption: |\n',
    'x^2',
    '\\frac{',
    '\\text{',
    'http://a.b',
    'a@b.c',
  ],
];

/** Numbers in [0, 1) from a seed (mulberry32, by Tommy Ettinger), so that a failure can be had again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function jumble(seed: number, length: number): string {
  const next = random(seed);
  return Array.from({ length }, () => PIECES[Math.floor(next() * PIECES.length)]!).join('');
}

describe('any text at all', { timeout: 60_000 }, () => {
  it('compiles to something, with lines that are in the file', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const text = jumble(seed, 60);
      const { html, problems } = await compile(text).catch((error: unknown) => {
        throw new Error(`Seed ${seed}: ${JSON.stringify(text)}`, { cause: error });
      });
      expect(typeof html, `seed ${seed}`).toBe('string');
      const lines = text.split('\n').length + 7;
      const outside = problems.filter(
        ({ file, line = 0 }) => file.endsWith('.md') && (line < 1 || line > lines),
      );
      expect(outside, `seed ${seed}: ${JSON.stringify(text)}`).toEqual([]);
    }
  });
  it('lets no script and no foreign element through', async () => {
    for (let seed = 1; seed <= 100; seed++) {
      expect((await compile(jumble(seed, 60))).html, `seed ${seed}`).not.toMatch(
        /<(script|style|div onclick|iframe)/,
      );
    }
  });
  // A hang is what the runner's limit for a test is for.
  it.each(PIECES.filter((piece) => piece.trim()))(
    'ends with %j, many times over',
    async (piece) => {
      await compile(piece.repeat(2000));
      await compile(`${piece} `.repeat(1000));
    },
    30_000,
  );
  it('is refused where it nests more deeply than a call stack is sure to hold', async () => {
    expect(await complaints(`One line.\n\n${'> '.repeat(150)}deep`)).toContain('body:3');
  });
});
