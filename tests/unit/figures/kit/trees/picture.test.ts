import * as v from 'valibot';
import { expect, describe as group, test } from 'vitest';
import file from '../../../../../data/trees/sentences.json';
import { remembering } from '../../../../../src/figures/kit/remember.ts';
import {
  distancesOf,
  embed,
  exactOf,
  nearPairs,
  ratioLook,
  ratioOf,
} from '../../../../../src/figures/kit/trees/embedding.ts';
import { WordHighlight } from '../../../../../src/figures/kit/trees/highlight.ts';
import { PICTURE, shareKept, treePicture } from '../../../../../src/figures/kit/trees/marks.ts';
import { sentencesSchema } from '../../../../../src/figures/kit/trees/schema.ts';
import {
  measuredDistances,
  sentenceOf,
  sentenceTree,
} from '../../../../../src/figures/kit/trees/sentences.ts';
import { at } from '../../../../../src/geometry/matrix.ts';
import { completeTree, starTree } from '../../../../../src/geometry/tree.ts';

const { sentences } = file.data;
const turn = { yaw: 30, pitch: 20 };

group('a tree picture', () => {
  const tree = sentenceTree(sentences[0]!);

  test('draws every edge of an exact embedding with ratio 1 and no false neighbours', () => {
    const picture = treePicture(tree, exactOf(tree), exactOf(tree), '12');
    expect(picture.edges).toHaveLength(tree.labels.length - 1);
    for (const { ratio } of picture.edges) expect(ratio).toBeCloseTo(1, 9);
    expect(picture.near).toEqual([]);
  });

  test('marks as near only pairs that no edge joins, at squared distance 0.5 to 1.5', () => {
    const embedding = embed(tree, 'independent', 2, 3);
    const pairs = nearPairs(tree, embedding);
    expect(pairs.length).toBeGreaterThan(0);
    for (const [i, j] of pairs) {
      expect(at(distancesOf(tree), i, j)).toBeGreaterThan(1);
      expect(at(embedding.squared, i, j)).toBeGreaterThanOrEqual(0.5);
      expect(at(embedding.squared, i, j)).toBeLessThan(1.5);
    }
  });

  test('says how much of the variance is kept: all of it in a plane, eight ninths of a star with three leaves', () => {
    expect(shareKept(embed(tree, 'independent', 2, 1).shares, '12')).toBeCloseTo(1, 9);
    expect(shareKept(exactOf(starTree(3)).shares, '12')).toBeCloseTo(8 / 9, 9);
    expect(shareKept(exactOf(starTree(3)).shares, '3d')).toBeCloseTo(1, 9);
  });

  test('gives independent positions the mean tree distance as their mean squared distance', () => {
    const embedding = embed(tree, 'independent', 1024, 1);
    let sum = 0;
    let count = 0;
    for (let i = 0; i < tree.labels.length; i++)
      for (let j = 0; j < i; j++) {
        sum += at(embedding.squared, i, j);
        count++;
      }
    const mean =
      distancesOf(tree).values.reduce((a, b) => a + b, 0) / (tree.labels.length ** 2 - tree.labels.length);
    expect(sum / count / mean).toBeGreaterThan(0.9);
    expect(sum / count / mean).toBeLessThan(1.1);
  });

  test('turns a new sample towards the exact picture, so that words stay about where they were', () => {
    const exact = treePicture(tree, exactOf(tree), exactOf(tree), '12');
    for (let seed = 1; seed <= 20; seed++) {
      const sample = treePicture(tree, embed(tree, 'branching', 1024, seed), exactOf(tree), '12');
      for (const [i, { x, y }] of sample.nodes.entries())
        expect(Math.hypot(x - exact.nodes[i]!.x, y - exact.nodes[i]!.y)).toBeLessThan(PICTURE.width / 4);
    }
  });

  test('draws a single node and two nodes in the middle and without missing numbers', () => {
    for (const small of [starTree(0), starTree(1)]) {
      const picture = treePicture(small, exactOf(small), exactOf(small), '3d', turn);
      for (const { x, y } of picture.nodes) expect(Number.isFinite(x + y)).toBe(true);
    }
    const [only] = treePicture(starTree(0), exactOf(starTree(0)), exactOf(starTree(0)), '12').nodes;
    expect([only!.x, only!.y]).toEqual([PICTURE.width / 2, PICTURE.height / 2]);
  });

  test('keeps the ratio of weighted edges at 1 too', () => {
    const weighted = { ...completeTree(2, 2), weights: [0, 2, 3, 1, 0.5, 4, 1] };
    for (let child = 1; child < 7; child++)
      expect(ratioOf(weighted, exactOf(weighted), child, weighted.parents[child]!)).toBeCloseTo(1, 9);
  });

  test('gives ratios within a quarter either way one look, and four others to those beyond', () => {
    expect([0.1, 0.5, 0.79].map(ratioLook)).toEqual(['r0', 'r1', 'r1']);
    expect([0.8, 1, 1.24].map(ratioLook)).toEqual(['r2', 'r2', 'r2']);
    expect([1.25, 2, 30].map(ratioLook)).toEqual(['r3', 'r4', 'r4']);
  });
});

group('the highlight', () => {
  const tree = sentenceTree(sentences[0]!);
  const begin = (word: number) => {
    const host = { state: { word }, addController() {}, requestUpdate() {} };
    const choose = (change: { readonly word: number }) => Object.assign(host.state, change);
    return new WordHighlight(host as never, choose);
  };

  test('follows the pointer, goes back to the chosen word, and is gone without one', () => {
    const highlight = begin(5);
    expect(highlight.lit(tree)).toEqual([5]);
    highlight.point(1, 2);
    expect(highlight.lit(tree)).toEqual([1, 2]);
    highlight.point();
    expect(highlight.lit(tree)).toEqual([5]);
    expect(begin(-1).lit(tree)).toEqual([]);
  });

  test('forgets what was pointed at, and a choice that is no word, when another tree is drawn', () => {
    const highlight = begin(5);
    highlight.lit(tree);
    highlight.point(9);
    expect(highlight.lit(tree)).toEqual([9]);
    expect(highlight.lit(starTree(2))).toEqual([]);
  });

  test('lets go of a word that is pressed again', () => {
    const highlight = begin(-1);
    for (const [pressed, lit] of [
      [4, [4]],
      [2, [2]],
      [2, []],
    ] as const) {
      highlight.press(pressed);
      expect(highlight.lit(tree)).toEqual(lit);
    }
  });
});

group('the sentences file', () => {
  test('fits the schema and falls back to its first sentence', () => {
    expect(v.is(sentencesSchema, file.data)).toBe(true);
    expect(sentenceOf(file.data, '').id).toBe(sentences[0]!.id);
    expect(sentenceOf(file.data, sentences[3]!.id)).toBe(sentences[3]);
  });

  test('takes measured distances by sentence, and refuses tables of another shape', () => {
    const first = sentences[0]!;
    const n = first.words.length;
    const table = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => Math.abs(i - j)));
    const withTable = (id: string, rows: number[][]) => ({ ...file.data, measured: { [id]: rows } });
    expect(v.is(sentencesSchema, withTable(first.id, table))).toBe(true);
    expect(at(measuredDistances(withTable(first.id, table), first.id)!, 0, 4)).toBe(4);
    expect(measuredDistances({ sentences: file.data.sentences }, first.id)).toBeUndefined();
    expect(v.is(sentencesSchema, withTable('nobody', table))).toBe(false);
    expect(v.is(sentencesSchema, withTable(first.id, table.slice(1)))).toBe(false);
    expect(v.is(sentencesSchema, withTable(first.id, [[1, 2], ...table.slice(1)]))).toBe(false);
    const lopsided = table.map((row, i) => (i === 0 ? row.map((d, j) => (j === 3 ? d + 1 : d)) : row));
    expect(v.is(sentencesSchema, withTable(first.id, lopsided))).toBe(false);
  });
});

group('remembering', () => {
  test('computes once for the same arguments, and again for others or when forgotten', () => {
    let runs = 0;
    const double = remembering((x: number) => {
      runs++;
      return [2 * x];
    }, 2);
    expect(double(1)).toBe(double(1));
    expect(runs).toBe(1);
    double(2);
    double(3);
    double(1);
    expect(runs).toBe(4);
  });
});
