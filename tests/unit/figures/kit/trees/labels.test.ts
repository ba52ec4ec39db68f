import { expect, describe as group, test } from 'vitest';
import file from '../../../../../data/trees/sentences.json';
import { textWidth } from '../../../../../src/figures/kit/text-width.ts';
import { embed, exactOf } from '../../../../../src/figures/kit/trees/embedding.ts';
import {
  type Box,
  type LabelPlace,
  overlap,
  placeLabels,
} from '../../../../../src/figures/kit/trees/labels.ts';
import { PICTURE, type PictureAxes, treePicture } from '../../../../../src/figures/kit/trees/marks.ts';
import { sentenceTree } from '../../../../../src/figures/kit/trees/sentences.ts';

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
        picture: treePicture(tree, embed(tree, kind, dims, 1), exactOf(tree), axes, turn),
      })),
    ),
  );
});

interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly label: LabelPlace | null;
}

/** Where the label is drawn: 15 units high, 11 of them above its baseline. Places are rounded to half a unit. */
function boxOf({ x, y, text, label }: Labelled): Box {
  const width = textWidth(text) - 0.5;
  const start = { start: 0, middle: width / 2, end: width }[label!.anchor ?? 'start'];
  const left = x + label!.x - start;
  const top = y + label!.y - 11;
  return { left, top: top + 0.25, right: left + width, bottom: top + 14.75 };
}
const labelled = (nodes: readonly Labelled[]) => nodes.filter(({ label }) => label).map(boxOf);

group('labels of a tree picture', () => {
  test('never overlap each other or leave the drawing, for every sentence, embedding and pair of axes', () => {
    for (const { name, picture } of everyPicture) {
      const boxes = labelled(picture.nodes);
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
      for (const box of labelled(picture.nodes)) {
        const covered = picture.nodes.filter(
          ({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom,
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
    const box = boxOf({ ...points[0]!, text: 'cat', label: first! });
    expect(box.bottom <= 100 || box.top >= 100 || box.right <= 60).toBe(true);
  });

  test('are thought wider the more and the wider their letters', () => {
    expect(textWidth('mm')).toBeGreaterThan(textWidth('ii'));
    expect(textWidth('catcat')).toBeCloseTo(2 * textWidth('cat'));
  });
});
