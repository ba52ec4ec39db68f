import { expect, describe as group, test } from 'vitest';
import file from '../../../../data/trees/sentences.json';
import { embed, exactOf } from '../../../../src/figures/kit/tree-picture-embedding.ts';
import {
  type Box,
  overlap,
  placeLabels,
  textWidth,
} from '../../../../src/figures/kit/tree-picture-labels.ts';
import { PICTURE, type PictureAxes, treePicture } from '../../../../src/figures/kit/tree-picture-marks.ts';
import { sentenceTree } from '../../../../src/figures/kit/tree-picture-sentences.ts';

const { sentences } = file.data;
const KINDS = ['exact', 'branching', 'independent'] as const;
const AXES: readonly PictureAxes[] = ['12', '13', '23', '3d'];
const turn = { yaw: 30, pitch: 20 };

const everyPicture = sentences.flatMap((sentence) => {
  const tree = sentenceTree(sentence);
  return KINDS.flatMap((kind) =>
    [2, 64].flatMap((dims) =>
      AXES.map((axes) => ({
        name: `${sentence.id}, ${kind} in ${dims}, axes ${axes}`,
        tree,
        picture: treePicture(tree, embed(tree, kind, dims, 1), { axes, turn, reference: exactOf(tree) }),
      })),
    ),
  );
});

group('labels of a tree picture', () => {
  test('never overlap each other or leave the drawing, for every sentence, embedding and pair of axes', () => {
    for (const { name, picture } of everyPicture) {
      const boxes = picture.nodes.flatMap(({ label }) => (label ? [label.box] : []));
      for (const [i, a] of boxes.entries()) {
        expect(
          a.left >= 0 && a.right <= PICTURE.width && a.top >= 0 && a.bottom <= PICTURE.height,
          name,
        ).toBe(true);
        expect(
          boxes.slice(i + 1).filter((b) => overlap(a, b)),
          name,
        ).toEqual([]);
      }
    }
  });

  test('cover no point', () => {
    for (const { name, picture } of everyPicture) {
      for (const { label } of picture.nodes) {
        const covered = picture.nodes.filter(
          ({ x, y }) =>
            label && x > label.box.left && x < label.box.right && y > label.box.top && y < label.box.bottom,
        );
        expect(covered, name).toEqual([]);
      }
    }
  });

  test('find a place for every word of the sentences of up to 32 words', () => {
    for (const { name, tree, picture } of everyPicture) {
      if (tree.labels.length > 32) continue;
      expect(
        picture.nodes.filter(({ label }) => !label).map(({ text }) => text),
        name,
      ).toEqual([]);
    }
  });

  test('are joined to their point by a line when they stand away from it', () => {
    const points = Array.from({ length: 9 }, () => ({ x: 180, y: 160 }));
    const texts = points.map((_, i) => `word ${i}`);
    const frame: Box = { left: 0, top: 0, right: 360, bottom: 320 };
    const places = placeLabels({ points, texts, lines: [], frame });
    expect(places.every((place) => place !== null)).toBe(true);
    const led = places.filter((place) => place?.leader);
    expect(led.length).toBeGreaterThan(0);
    expect(led.length).toBeLessThan(9);
  });

  test('are left out where there is no room', () => {
    const frame: Box = { left: 0, top: 0, right: 40, bottom: 20 };
    expect(placeLabels({ points: [{ x: 20, y: 10 }], texts: ['lighthouse'], lines: [], frame })).toEqual([
      null,
    ]);
  });

  test('would rather not cover an edge', () => {
    const frame: Box = { left: 0, top: 0, right: 200, bottom: 200 };
    const points = [
      { x: 60, y: 100 },
      { x: 190, y: 100 },
    ];
    const [first] = placeLabels({ points, texts: ['cat', 'on'], lines: [[0, 1]], frame });
    expect(first!.box.bottom <= 100 || first!.box.top >= 100 || first!.box.right <= 60).toBe(true);
  });

  test('are thought wider the more and the wider their letters', () => {
    expect(textWidth('mm')).toBeGreaterThan(textWidth('ii'));
    expect(textWidth('catcat')).toBeCloseTo(2 * textWidth('cat'));
  });
});
