import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { describe, expect, test } from 'vitest';
import { matrixFrame } from '../../../../src/figures/kit/model/attention-matrix.ts';
import { attentionShades, looksOf, weightAt } from '../../../../src/figures/kit/model/attention-weights.ts';
import { cut } from '../../../../src/figures/kit/model/labels.ts';
import {
  CELL,
  cornerOf,
  lensShades,
  placeAt,
  placeByKey,
} from '../../../../src/figures/kit/model/lens-cells.ts';
import { runBar } from '../../../../src/figures/kit/model/run-bar.ts';
import { unknownWords } from '../../../../src/figures/kit/model/unknown-words.ts';
import { barLength } from '../../../../src/figures/kit/model/word-bars.ts';
import { type ModelState, QuestionError } from '../../../../src/model/questions.ts';

const markup = async (template: unknown) =>
  (await collectResult(render(template))).replace(/<!--[\s\S]*?-->/g, '').replace(/\s+/g, ' ');

describe('the cells of the lens', () => {
  test.each([
    { layer: 0, position: 0 },
    { layer: 8, position: 5 },
    { layer: 3, position: 2 },
  ])('are found again at their middle: $layer, $position', (place) => {
    const { x, y } = cornerOf(place, 9);
    expect(placeAt(x + CELL.width / 2, y + CELL.height / 2, 9, 6)).toEqual(place);
  });

  test('go up from the embedding at the bottom', () => {
    expect(cornerOf({ layer: 8, position: 0 }, 9).y).toBe(0);
    expect(cornerOf({ layer: 0, position: 0 }, 9).y).toBe(8 * CELL.height);
  });

  test('outside the grid are the nearest inside', () => {
    expect(placeAt(-50, 1e6, 9, 6)).toEqual({ layer: 0, position: 0 });
    expect(placeAt(1e6, -50, 9, 6)).toEqual({ layer: 8, position: 5 });
  });

  test('are walked by arrow keys, Home and End, and not beyond the edge', () => {
    const at = { layer: 8, position: 1 };
    expect(placeByKey('ArrowUp', at, 9, 6)).toEqual(at);
    expect(placeByKey('ArrowDown', at, 9, 6)).toEqual({ layer: 7, position: 1 });
    expect(placeByKey('ArrowRight', at, 9, 6)).toEqual({ layer: 8, position: 2 });
    expect(placeByKey('Home', at, 9, 6)).toEqual({ layer: 8, position: 0 });
    expect(placeByKey('End', at, 9, 6)).toEqual({ layer: 8, position: 5 });
    expect(placeByKey('Tab', at, 9, 6)).toBeUndefined();
  });

  test('have one shade each, and a line as long as their probability', () => {
    const likeliest = [
      [0.05, 1],
      [0.5, 0.51],
    ];
    const { shades, lines } = lensShades(likeliest, 9);
    expect(shades.map(({ tenth }) => tenth).sort((a, b) => a - b)).toEqual([1, 5, 6, 10]);
    expect(shades.flatMap(({ path }) => path.match(/M/g) ?? [])).toHaveLength(4);
    const lengths = [...lines.matchAll(/h([\d.]+)/g)].map(([, length]) => Number(length) / (CELL.width - 8));
    for (const [k, length] of lengths.entries()) expect(length).toBeCloseTo(likeliest.flat()[k]!, 2);
  });
});

describe('attention weights', () => {
  // Two heads, three tokens: each row adds up to 1.
  const block = {
    n: 3,
    weights: [1, 0, 0, 0.25, 0.75, 0, 0.2, 0.5, 0.3, 1, 0, 0, 0.75, 0.25, 0, 0, 0, 1],
  };

  test('are read by head, or as the mean of heads', () => {
    expect(weightAt(block, 0, 1, 1)).toBe(0.75);
    expect(weightAt(block, 1, 1, 1)).toBe(0.25);
    expect(weightAt(block, 'mean', 1, 1)).toBe(0.5);
  });

  test('say what a token looks at most', () => {
    expect(looksOf(block, 0, 2, 2)).toEqual([
      { position: 1, weight: 0.5 },
      { position: 2, weight: 0.3 },
    ]);
    expect(looksOf(block, 0, 0, 3)).toEqual([{ position: 0, weight: 1 }]);
  });

  test('are drawn as one path a shade, and never ahead of the token that looks', () => {
    const cells = attentionShades(block, 0).flatMap(({ path }) =>
      [...path.matchAll(/M(\d+) (\d+)/g)].map(([, j, i]) => [Number(i), Number(j)] as const),
    );
    expect(cells).toHaveLength(6);
    for (const [i, j] of cells) expect(j).toBeLessThanOrEqual(i);
  });

  test.each([1, 6, 18, 19, 64])('of %d tokens fit a panel', (n) => {
    const { left, size, height } = matrixFrame(Array.from({ length: n }, () => 'liechtenstein'));
    expect(left + size).toBeLessThanOrEqual(360);
    expect(height).toBeGreaterThanOrEqual(size);
  });
});

describe('bars and words', () => {
  test('bars are as long as the probability, and seen however small it is', () => {
    expect(barLength(0)).toBeGreaterThan(0);
    expect(barLength(0.5) * 2).toBeCloseTo(barLength(1), 1);
  });

  test('long words are cut where they would not fit', () => {
    expect(cut('afghanistan', 11)).toBe('afghanistan');
    expect(cut('liechtenstein', 11)).toBe('liechtenst…');
  });
});

describe('the button that runs the model', () => {
  const bar = (state: ModelState) => markup(runBar({ state, bytes: 1_909_444, run: () => {} }));

  test('says what pressing it will fetch', async () => {
    expect(await bar({ kind: 'not asked' })).toMatch(/>Run in this page · 1\.9 MB<\/button>/);
  });

  test('shows how far the download is', async () => {
    const html = await bar({ kind: 'loading', share: 0.25 });
    expect(html).toMatch(/<progress[^>]* value="0\.25"/);
    expect(html).toContain('aria-disabled="true"');
  });

  test('says why it failed, and that it can be tried again', async () => {
    const html = await bar({ kind: 'failed', reason: 'The connection <broke>.' });
    expect(html).toMatch(/>Try again<\/button>/);
    expect(html).toContain('The connection &lt;broke&gt;.');
  });
});

describe('unknown words', () => {
  const known = 2133;
  test('are marked in their sentence, each with words to put in their place', async () => {
    const error = new QuestionError(
      'The model does not know “captial”.',
      [{ word: 'captial', nearest: ['capital'] }],
      ['the', 'captial', 'of', 'france'],
    );
    const html = await markup(unknownWords({ error, known, choose: () => {} }));
    expect(html).toMatch(
      /the <span class="unknown"><mark>captial<\/mark><button[^>]*>capital<\/button><\/span> of france/,
    );
    expect(html).toContain('2,133 words');
  });

  test('leave other reasons as they are', async () => {
    const html = await markup(
      unknownWords({ error: new QuestionError('Too long.'), known, choose: () => {} }),
    );
    expect(html).toMatch(/role="alert">Too long\.</);
  });

  test('are shown as text', async () => {
    const error = new QuestionError('No.', [{ word: '<b>', nearest: [] }], ['<b>']);
    expect(await markup(unknownWords({ error, known, choose: () => {} }))).toContain(
      '<mark>&lt;b&gt;</mark>',
    );
  });
});
