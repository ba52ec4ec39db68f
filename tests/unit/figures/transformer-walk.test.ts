import { expect, describe as group, test } from 'vitest';
import { walkTexts } from '../../../data/pocket/recipe/walk-words.ts';
import file from '../../../data/pocket/walk.json';
import '../../../src/figures/transformer-walk/transformer-walk.ts';
import { arrowLook, arrowPaths, WEAKEST } from '../../../src/figures/kit/network/arrows.ts';
import {
  arrowsOf,
  FIRST,
  layoutOf,
  SECOND,
  STAGES,
  sceneOf,
} from '../../../src/figures/transformer-walk/marks.ts';
import { nextBars, sticks } from '../../../src/figures/transformer-walk/marks-insets.ts';
import {
  describe,
  exactly,
  placeWords,
  stageName,
} from '../../../src/figures/transformer-walk/marks-words.ts';
import type { Walk } from '../../../src/figures/transformer-walk/schema.ts';
import { table } from '../../../src/figures/transformer-walk/table.ts';
import { picture, serverHtml } from './picture.ts';

const walk: Walk = file.data;
const { tokens, sizes, prompt } = walk;
const places = tokens.flatMap((_, row) =>
  Array.from({ length: sizes.layers + 1 }, (_, layer) => ({ row, layer })),
);

/** A made-up run of two prompt words and one new one, through two layers. */
const run: Omit<Walk, 'texts'> = {
  sizes: { words: 9, width: 4, layers: 2, heads: 1 },
  prompt: 3,
  tokens: ['<bos>', 'sea', 'horse', 'fish'],
  lens: tokensOf(['a', 'b', 'c'], 4),
  next: Array.from({ length: 4 }, (_, row) => [
    { word: ['x', 'y', 'fish', '.'][row]!, probability: 0.6 },
    { word: 'z', probability: 0.0002 },
  ]),
  attention: [
    [[1], [0.3, 0.7], [0.2, 0.75, 0.05], [0.25, 0.25, 0.25, 0.25]],
    [[1], [0.05, 0.95], [0.9, 0.04, 0.06], [0, 0, 0, 1]],
  ],
  vector: [1, -2, 0.5, 0],
};
const small: Walk = { ...run, texts: walkTexts(run) };
function tokensOf(words: readonly string[], rows: number) {
  return Array.from({ length: rows }, () => words.map((word, k) => ({ word, probability: (k + 1) / 4 })));
}

group('transformer-walk', () => {
  test('holds a whole run: one lens word a state, attention that adds up, answers that are fed back', () => {
    expect(walk.lens.map((states) => states.length)).toEqual(tokens.map(() => sizes.layers + 1));
    expect(walk.attention).toHaveLength(sizes.layers);
    for (const block of walk.attention) {
      for (const [row, weights] of block.entries()) {
        expect(weights).toHaveLength(row + 1);
        expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 2);
      }
    }
    for (const [row, words] of walk.next.entries()) {
      expect(words[0]).toEqual(walk.lens[row]!.at(-1));
      if (row >= prompt - 1 && row + 1 < tokens.length) expect(words[0]!.word).toBe(tokens[row + 1]);
    }
    expect(tokens.length).toBeGreaterThan(prompt);
    expect(tokens.length).toBeLessThanOrEqual(9);
    expect(walk.vector).toHaveLength(sizes.width);
  });

  test('each stage goes on where the one before it stopped', () => {
    const done = (stage: (typeof STAGES)[number]) => {
      const { role, rows } = sceneOf(walk, stage);
      return places.filter((place) => place.row < rows.length && role(place) !== 'ahead');
    };
    for (const [k, stage] of STAGES.slice(1).entries()) {
      expect(done(stage), stage).toEqual(expect.arrayContaining(done(STAGES[k]!)));
      expect(done(stage).length, stage).toBeGreaterThan(done(STAGES[k]!).length);
    }
    expect(done('rest')).toHaveLength(places.length);
  });

  test('the stages are about the states that the story tells', () => {
    const current = (stage: (typeof STAGES)[number]) => {
      const { role, rows } = sceneOf(walk, stage);
      return places.filter((place) => place.row < rows.length && role(place) === 'current');
    };
    expect(current('embedding')).toEqual(Array.from({ length: prompt }, (_, row) => ({ row, layer: 0 })));
    expect(current('layer')).toEqual([{ row: FIRST, layer: 1 }]);
    for (const [stage, row] of [
      ['row', FIRST],
      ['second', SECOND],
      ['word', prompt - 1],
    ] as const) {
      expect(current(stage)).toEqual(places.filter((place) => place.row === row));
    }
    expect(current('rest')).toEqual(places.filter(({ row }) => row >= prompt));
  });

  test('draws no arrow before its row is computed, and the others as strong as the data', async () => {
    const all = arrowsOf(walk);
    for (const { from, to, layer, weight } of all) {
      expect(weight).toBe(walk.attention[layer - 1]![to]![from]);
      expect(from).toBeLessThan(to);
    }
    expect(all).toHaveLength((sizes.layers * tokens.length * (tokens.length - 1)) / 2);
    for (const stage of STAGES) {
      const { role, rows } = sceneOf(walk, stage);
      const seen = all.filter(
        ({ to, layer, weight }) =>
          weight >= WEAKEST && to < rows.length && role({ row: to, layer }) !== 'ahead',
      );
      const [first] = (await serverHtml('transformer-walk', walk, { stage })).match(/<svg[\s\S]*?<\/svg>/)!;
      const drawn = [...first.matchAll(/<path class="attention" d="([^"]*)" stroke-width="([^"]*)"/g)];
      const expected = seen.map(({ from, to, layer, weight }) => {
        const [path] = arrowPaths(layoutOf(walk), [{ from, to, layer, weight }]);
        return `${path!.d} ${arrowLook(path!.weight).width}`;
      });
      const found = drawn.flatMap(([, d, width]) => d!.match(/M[^M]+/g)!.map((part) => `${part} ${width}`));
      expect(found.sort(), stage).toEqual(expected.sort());
    }
  });

  test('draws every stage, of this run and of another, without a missing number', async () => {
    for (const data of [walk, small]) {
      for (const stage of STAGES) {
        const drawn = await serverHtml('transformer-walk', data, { stage });
        expect(drawn).toContain('<svg');
        expect(drawn).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
    }
  });

  test('has the texts of all stages in the page, and leaves the stills for paper to the browser', async () => {
    const drawn = (await serverHtml('transformer-walk', walk, { stage: 'rest' })).replace(/<\/?em>/g, '');
    for (const stage of STAGES) {
      expect(drawn).toContain(`. ${stageName(stage)}</p>`);
      for (const text of walk.texts[stage]) {
        expect(drawn).toContain(text.replaceAll('*', '').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
      }
    }
    expect(drawn).not.toContain('class="still"');
  });

  test('says the stage and its words', () => {
    for (const [k, stage] of STAGES.entries()) {
      const sentence = describe(walk, { stage });
      expect(sentence).toContain(`Stage ${k + 1} of ${STAGES.length}`);
      expect(sentence).not.toContain('*');
    }
    expect(describe(walk, { stage: 'rest' })).toContain(tokens.slice(prompt).join(' '));
    expect(describe(walk, { stage: 'word' })).toContain(walk.next[prompt - 1]![0]!.word);
  });

  test('takes the numbers of its texts from the run', () => {
    expect(small.texts.layer.join()).toContain('“sea” gives 30\u00a0% of its attention to “<bos>”');
    expect(small.texts.second.join()).toContain('in layer 1, 75\u00a0% of its attention goes to “sea”');
    expect(small.texts.row.join()).toContain('“y” (60\u00a0%)');
    expect(small.texts.word.join()).toContain('After layer 2 the lens still read “c”');
    expect(small.texts.rest.join()).toContain('“fish .”');
  });

  test('calls nothing certain or impossible that is neither', () => {
    expect([0.00049, 0.0011, 0.5, 0.99949, 0.9999].map(exactly)).toEqual(
      ['below 0.1 %', '0.1 %', '50.0 %', '99.9 %', 'over 99.9 %'].map((text) =>
        text.replace(' %', '\u00a0%'),
      ),
    );
  });

  test('says of a state what the lens reads and what was attended to', () => {
    expect(placeWords(small, { row: 1, layer: 0 })).toBe('Embedding of “sea”: the lens reads “a”, 25\u00a0%');
    expect(placeWords(small, { row: 2, layer: 1 })).toBe(
      'Layer 1 of “horse”: the lens reads “b”, 50\u00a0%\nAttention: “sea” 75\u00a0% and “<bos>” 20\u00a0%',
    );
  });

  test('lists the states that a stage has computed', () => {
    expect(table(walk, { stage: 'embedding' }).rows).toHaveLength(prompt);
    expect(table(walk, { stage: 'layer' }).rows).toHaveLength(prompt + 1);
    const { rows } = table(walk, { stage: 'rest' });
    expect(rows).toHaveLength(places.length);
    const { word, probability } = walk.lens[SECOND]![3]!;
    expect(rows).toContainEqual([tokens[SECOND], 3, word, probability]);
  });

  test('draws a vector as sticks to scale and next words as bars', () => {
    const heights = [...sticks(small.vector).matchAll(/v(-?\d+)/g)].map(([, height]) => Number(height));
    expect(heights).toEqual([-15, 30, -7, 0]);
    const bars = nextBars(walk.next[prompt - 1]!);
    for (const [k, bar] of bars.slice(1).entries()) expect(bar.width).toBeLessThanOrEqual(bars[k]!.width);
    expect(Math.max(...bars.map(({ width }) => width)) + 126).toBeLessThan(320);
  });

  test('keeps its pictures', async () => {
    for (const stage of ['rest', 'layer'] as const) {
      await expect(await picture('transformer-walk', small, { stage })).toMatchFileSnapshot(
        `__svg__/transformer-walk-${stage}.svg`,
      );
    }
  });
});
