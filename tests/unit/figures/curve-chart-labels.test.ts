import { expect, describe as group, test } from 'vitest';
import { heightOf, placeLabels, type WantedPlace } from '../../../src/figures/kit/chart/place-labels.ts';
import { lettersIn, textLines } from '../../../src/figures/kit/chart/text-lines.ts';
import { seeded } from '../../../src/geometry/random.ts';

const label = (wanted: number, height = 10): WantedPlace => ({ wanted, height });

/** Labels at random places, some of them at the same one, of heights of one to three lines. */
function randomLabels(random: () => number): WantedPlace[] {
  const count = 1 + Math.floor(random() * 9);
  const levels = 1 + Math.floor(random() * 4);
  return Array.from({ length: count }, () => ({
    wanted: random() < 0.5 ? 20 + 30 * Math.floor(random() * levels) : 20 + 160 * random(),
    height: 18 + 15 * Math.floor(random() * 3),
  }));
}

group('labels at the ends of lines', () => {
  test('stand where they like when they have room', () => {
    expect(placeLabels([label(80), label(20), label(50)], 0, 100)).toEqual([80, 20, 50]);
  });

  test('move apart evenly when they like the same place, in the order of the list', () => {
    expect(placeLabels([label(50), label(50)], 0, 100)).toEqual([45, 55]);
    const [a, b, c] = placeLabels([label(50), label(50), label(50, 20)], 0, 100) as [number, number, number];
    expect([b - a, c - b]).toEqual([10, 15].map((gap) => expect.closeTo(gap, 9)));
    expect(a + b + c).toBeCloseTo(150, 9);
  });

  test('push on what they come to touch', () => {
    expect(placeLabels([label(50), label(52), label(60)], 0, 100)).toEqual([44, 54, 64]);
  });

  test('stay inside', () => {
    expect(placeLabels([label(-30), label(0)], 0, 100)).toEqual([5, 15]);
    expect(placeLabels([label(99), label(98), label(88)], 0, 100)).toEqual([95, 85, 75]);
  });

  test('never lie over another, leave the room or change their order, in 2,000 random cases', () => {
    const random = seeded(7);
    for (let round = 0; round < 2000; round++) {
      const labels = randomLabels(random);
      const bottom = Math.max(200, 10 + heightOf(labels));
      const middles = placeLabels(labels, 10, bottom);
      const order = labels.map((_, i) => i).sort((a, b) => middles[a]! - middles[b]!);
      for (const [k, i] of order.entries()) {
        const top = middles[i]! - labels[i]!.height / 2;
        const above = order[k - 1];
        const free = above === undefined ? 10 : middles[above]! + labels[above]!.height / 2;
        expect(top).toBeGreaterThanOrEqual(free - 1e-9);
        if (above !== undefined) expect(labels[above]!.wanted).toBeLessThanOrEqual(labels[i]!.wanted);
      }
      expect(Math.max(...middles.map((middle, i) => middle + labels[i]!.height / 2))).toBeLessThanOrEqual(
        bottom + 1e-9,
      );
    }
  });

  test('move no farther than they must: no small shift of a touching stack brings them nearer on average', () => {
    const random = seeded(11);
    const distance = (labels: readonly WantedPlace[], middles: readonly number[], shift: number) =>
      labels.reduce((sum, { wanted }, i) => sum + (middles[i]! + shift - wanted) ** 2, 0);
    for (let round = 0; round < 200; round++) {
      const wanted = 200 + 100 * random();
      const labels = Array.from({ length: 2 + Math.floor(random() * 4) }, () => label(wanted + random(), 20));
      const middles = placeLabels(labels, 0, 1000);
      for (const shift of [-0.5, 0.5])
        expect(distance(labels, middles, shift)).toBeGreaterThan(distance(labels, middles, 0));
    }
  });
});

group('text in lines', () => {
  test('breaks between words only, and keeps each line to its letters where words allow it', () => {
    expect(textLines('recall, held-out wording', 16)).toEqual(['recall, held-out', 'wording']);
    expect(textLines('incomprehensibilities of it', 8)).toEqual(['incomprehensibilities', 'of it']);
    expect(lettersIn(100, 10)).toBeLessThan(lettersIn(100, 8));
  });
});
