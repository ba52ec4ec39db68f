// The parts of the map of a word that are computed: view, lasso, nearest points, words that mark an area, order of the list, words asked for.
import { expect, describe as group, test } from 'vitest';
import { defaults } from '../../../src/figures/kit/state.ts';
import { placesOf, SHADES, stampsOf } from '../../../src/figures/word-map/marks-canvas.ts';
import { insideLasso, readLasso, writeLasso } from '../../../src/figures/word-map/marks-lasso.ts';
import { foundFlags, foundIn, inOrder, piecesOf } from '../../../src/figures/word-map/marks-lines.ts';
import { nearestTo, sharedSense } from '../../../src/figures/word-map/marks-neighbours.ts';
import { labelsOf, termGroups, termsOf } from '../../../src/figures/word-map/marks-terms.ts';
import {
  cornersOf,
  moved,
  onDrawing,
  onMap,
  placeOf,
  SIZE,
  WHOLE_VIEW,
  zoomed,
} from '../../../src/figures/word-map/marks-view.ts';
import { offered, siblings, unknownWord } from '../../../src/figures/word-map/marks-words.ts';
import { type Data, MOST_SENSES, stateTable, type WordFile } from '../../../src/figures/word-map/schema.ts';

/** Looks random and is always the same. */
function random(seed: number): () => number {
  let last = seed;
  return () => {
    last = (Math.imul(last, 1664525) + 1013904223) >>> 0;
    return last / 2 ** 32;
  };
}

/** Sentences with “bank” at random places but for those with “river”, which lie together at the top left. */
function cloud(count: number, near = 8): WordFile {
  const next = random(5);
  const others = ['green', 'tall', 'loud', 'slow'];
  const sentences = Array.from({ length: count }, (_, k) => {
    const text = k < near ? `River ${k} has a bank.` : `The ${others[k % 4]} bank of ${k}.`;
    return { text, at: text.indexOf('bank'), sense: k < near ? 0 : 1, place: 4 };
  });
  const layer = sentences.flatMap((_, k) => (k < near ? [50 + k, 60 - k] : [next() * 1000, next() * 1000]));
  return {
    word: 'bank',
    senses: [{ name: 'shore' }, { name: 'other' }],
    sentences,
    steps: 1000,
    layers: [layer.map(Math.round)],
  };
}
const file = cloud(60);

group('the view', () => {
  test('the whole map fills the drawing but for its margin, and places go there and back', () => {
    expect(onDrawing(WHOLE_VIEW, { x: 500, y: 500 })).toEqual({ x: SIZE / 2, y: SIZE / 2 });
    expect(onDrawing(WHOLE_VIEW, { x: 0, y: 1000 })).toEqual({ x: 14, y: SIZE - 14 });
    const view = { zoom: 3, x: 400, y: 620.5 };
    const there = onMap(view, onDrawing(view, { x: 123, y: 456 }));
    expect(there.x).toBeCloseTo(123, 9);
    expect(there.y).toBeCloseTo(456, 9);
  });

  test('zooming keeps what lies under the finger, and never leaves the map', () => {
    const at = { x: 200, y: 150 };
    const before = onMap(WHOLE_VIEW, at);
    const view = zoomed(WHOLE_VIEW, 4, at);
    expect(view.zoom).toBe(4);
    expect(onMap(view, at).x).toBeCloseTo(before.x, 0);
    expect(onMap(view, at).y).toBeCloseTo(before.y, 0);
    expect(zoomed(view, 1000).zoom).toBe(32);
    expect(zoomed(view, 0.001)).toEqual(WHOLE_VIEW);
    expect(moved(WHOLE_VIEW, { x: 300, y: -40 })).toEqual(WHOLE_VIEW);
    expect(moved({ zoom: 2, x: 500, y: 500 }, { x: 1e6, y: -1e6 })).toEqual({ zoom: 2, x: 250, y: 750 });
  });
});

group('the lasso', () => {
  test('goes into an address and back, and refuses what is none', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 100.4, y: 0 },
      { x: 100, y: 99.6 },
    ];
    expect(writeLasso(3, line)).toBe('3:0,0 100,0 100,100');
    expect(readLasso('3:0,0 100,0 100,100')).toEqual({
      layer: 3,
      corners: [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
        { x: 100, y: 100 },
      ],
    });
    for (const wrong of ['', '3:', '3:1,1 2,2', 'x:0,0 1,0 1,1', '3:0,0 1,0 1,NaN', '3:0,0;1,0;1,1'])
      expect(readLasso(wrong), wrong).toBeUndefined();
  });

  test('a line of many points is drawn with few, and selects the same', () => {
    const circle = Array.from({ length: 400 }, (_, k) => ({
      x: 500 + 300 * Math.cos((k / 400) * 2 * Math.PI),
      y: 500 + 300 * Math.sin((k / 400) * 2 * Math.PI),
    }));
    const text = writeLasso(0, circle);
    expect(text.length).toBeLessThanOrEqual(stateTable.lasso.maxLength);
    const inside = insideLasso(file, text)!;
    for (const [k, is] of inside.entries()) {
      const { x, y } = placeOf(file, 0, k);
      const away = Math.hypot(x - 500, y - 500);
      if (Math.abs(away - 300) > 15) expect(is, `${k}`).toBe(away < 300);
    }
    expect(writeLasso(0, circle.slice(0, 2))).toBe('');
  });

  test('it may be hollow, and what is seen can be taken as one', () => {
    const hollow = '0:0,0 200,0 200,200 150,200 150,50 50,50 50,200 0,200';
    const at = (x: number, y: number): WordFile => ({
      ...file,
      sentences: file.sentences.slice(0, 2),
      layers: [[x, y, 0, 999]],
    });
    expect(insideLasso(at(25, 100), hollow)![0]).toBe(true);
    expect(insideLasso(at(100, 100), hollow)![0]).toBe(false);
    expect(insideLasso(file, writeLasso(0, cornersOf(WHOLE_VIEW)))!.every(Boolean)).toBe(true);
    expect(insideLasso(file, '4:0,0 1,0 1,1')).toBeUndefined();
  });
});

test('the nearest points are those that looking at all of them finds', () => {
  const large = cloud(500);
  for (const [x, y] of [
    [0, 0],
    [500, 500],
    [999, 3],
    [55, 55],
  ] as const) {
    const all = large.sentences
      .map((_, k) => ({ k, ...placeOf(large, 0, k) }))
      .map((each) => ({ k: each.k, apart: (each.x - x) ** 2 + (each.y - y) ** 2 }))
      .sort((a, b) => a.apart - b.apart || a.k - b.k);
    expect(nearestTo(large, 0, x, y, 9)).toEqual(all.slice(0, 9).map(({ k }) => k));
  }
  expect(nearestTo(file, 0, 1, 1, 1000)).toHaveLength(file.sentences.length);
  expect(sharedSense(large, 0)).toBeGreaterThan(0.9);
});

group('words that mark an area', () => {
  test('a word whose sentences lie together is found, those at random places are not', () => {
    const terms = termsOf(file, 0);
    expect(terms.map(({ text }) => text)).toEqual(['a bank', 'river']);
    expect(terms[0]).toMatchObject({ x: 53.5, y: 56.5, sentences: [0, 1, 2, 3, 4, 5, 6, 7] });
    expect(termGroups(file, 0).slice(0, 10)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, -1, -1]);
  });

  test('the same terms stand on a map of any size; only where two meet, one is left out', () => {
    expect(labelsOf(file, 0, WHOLE_VIEW).map(({ text }) => text)).toEqual(['a bank']);
    const [label] = labelsOf(file, 0, WHOLE_VIEW);
    expect(label!.size).toBeGreaterThanOrEqual(12);
    expect(labelsOf(file, 0, { zoom: 4, x: 800, y: 800 })).toEqual([]);
  });

  test('few sentences of a term say nothing, and a term of half the sentences is none', () => {
    expect(termsOf(cloud(60, 2), 0)).toEqual([]);
    expect(termsOf(cloud(60, 40), 0).map(({ text }) => text)).not.toContain('river');
  });
});

group('the list', () => {
  const lines: WordFile = {
    ...file,
    sentences: [
      { text: 'We saw an old bank.', at: 14, sense: 1, place: 5 },
      { text: 'A Bank, alas!', at: 2, sense: 0, place: 2 },
      { text: 'The old bank by us', at: 8, sense: 0, place: 3 },
    ],
  };
  test('a search looks at text and sense', () => {
    expect(foundIn(lines, ' OLD ', '')).toEqual([1, 3]);
    expect(foundIn(lines, 'shore', '')).toEqual([2, 3]);
    expect([...foundFlags(lines, [1, 3])]).toEqual([1, 0, 1]);
  });

  test('it is sorted by sense, place, or the words beside the word', () => {
    const order = (sort: Parameters<typeof inOrder>[2]) => [...inOrder(lines, [1, 2, 3], sort)];
    expect(order('sense')).toEqual([2, 3, 1]);
    expect(order('place')).toEqual([2, 3, 1]);
    // “a”, “old an saw we”, “old the”
    expect(order('before')).toEqual([2, 1, 3]);
    // “”, “alas”, “by us”
    expect(order('after')).toEqual([1, 2, 3]);
    expect(piecesOf(lines, 2)).toEqual(['A ', 'Bank', ', alas!']);
    expect(piecesOf({ ...lines, sentences: [{ text: 'No word', sense: 0 }] }, 1)).toEqual([
      '',
      '',
      'No word',
    ]);
  });
});

group('other words', () => {
  const words = ['bank', 'bark', 'light', 'lie'];
  const own: Data = { ...file, words };
  const asked = (change: object) => siblings.of(own, { ...defaults(stateTable), ...change });

  test('those that begin with what is typed are offered, else those that look like it', () => {
    expect(offered(words, 'Li')).toEqual(['light', 'lie']);
    expect(offered(words, 'bnak')).toEqual(['bank']);
    expect(offered(words, 'much (copy)')).toEqual([]);
    expect(unknownWord(words, 'bnak')).toBe('There are no sentences with “bnak”. Near it: bank.');
    expect(unknownWord(words, 'xyzzy')).toContain('There are 4 words here.');
  });

  test('a state asks for files by name; an unknown word is let go, and said', () => {
    expect(asked({})).toMatchObject({ files: {}, problems: [] });
    expect(asked({ word: ' Light ' })).toMatchObject({ files: { main: 'light' }, problems: [] });
    expect(asked({ word: 'lie', beside: 'word', word2: 'bark' }).files).toEqual({
      main: 'lie',
      second: 'bark',
    });
    expect(asked({ word2: 'bark' }).files).toEqual({});
    const unknown = asked({ word: '__proto__', beside: 'word', word2: 'lye' });
    expect(unknown.files).toEqual({});
    expect(unknown.state).toMatchObject({ word: '', word2: '' });
    expect(unknown.problems).toHaveLength(2);
    const bare = siblings.of(file, { ...defaults(stateTable), word: 'light' });
    expect(bare).toMatchObject({ files: {}, problems: [], state: { word: '' } });
    expect(siblings.names(own)).toBe(words);
    expect(siblings.names(file)).toEqual([]);
  });

  test('files are put together without a new object where there is nothing to put together', () => {
    const main: Data = { ...own, word: 'light' };
    expect(siblings.join(own, {})).toBe(own);
    expect(siblings.join(own, { main })).toBe(main);
    expect(siblings.join(own, { second: main })).toMatchObject({ word: 'bank', second: { word: 'light' } });
  });

  test('twenty thousand words are searched while one types', () => {
    const many = Array.from({ length: 20_000 }, (_, k) => `word${k.toString(36)}`);
    expect(offered(many, 'word1a')).toHaveLength(5);
    expect(offered(many, 'wrod1a').length).toBeGreaterThan(0);
  });
});

test('a canvas is given places and stamps: none, groups, then shades of numbers', () => {
  const shown = { file, layer: 0, coloursOf: 0, found: [1] };
  expect([...placesOf(file, 0).slice(0, 4)]).toEqual([50, 60, 51, 59]);
  expect([...stampsOf(shown, 'sense').slice(6, 10)]).toEqual([1, 1, 2, 2]);
  expect([...stampsOf(shown, 'words').slice(6, 10)]).toEqual([2, 2, 0, 0]);
  expect(stampsOf(shown, 'place')[0]).toBe(1 + MOST_SENSES + SHADES - 1);
});
