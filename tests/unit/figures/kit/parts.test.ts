import { describe, expect, test } from 'vitest';
import { brief, fixed, listed, percent } from '../../../../src/figures/kit/format.ts';
import { escapeHtml, tableHtml } from '../../../../src/figures/kit/html.ts';
import { project, turned } from '../../../../src/figures/kit/orbit.ts';
import { dots, lineThrough } from '../../../../src/figures/kit/path.ts';
import { linearScale, logScale } from '../../../../src/figures/kit/scale.ts';

describe('scale', () => {
  test('maps the ends of the domain to the ends of the range, and its middle to the middle', () => {
    const scale = linearScale([-2, 6], [200, 40]);
    expect([scale(-2), scale(6), scale(2)]).toEqual([200, 40, 120]);
    expect(scale.ticks(4)).toEqual([-2, 0, 2, 4, 6]);
  });

  test('places equal ratios at equal distances when logarithmic', () => {
    const scale = logScale([2, 2048], [0, 100]);
    expect(scale(64) - scale(32)).toBeCloseTo(10, 9);
    expect(scale(300) - scale(30)).toBeCloseTo(scale(200) - scale(20), 9);
    expect([scale(2), scale(2048)]).toEqual([0, 100]);
  });

  test('draws a domain of one value in the middle', () => {
    expect(linearScale([3, 3], [0, 10])(3)).toBe(5);
  });
});

describe('path', () => {
  const places = [
    { x: 10, y: 20 },
    { x: 13, y: 15 },
    { x: 12, y: 15 },
  ];

  test('joins places by straight lines', () => {
    expect(lineThrough(places)).toBe('M10 20L13 15L12 15');
  });

  test('puts dots on places, stepping from each to the next', () => {
    expect(dots(places)).toBe('m10 20h0m3 -5h0m-1 0h0');
  });
});

describe('format', () => {
  test('uses a true minus sign, and none for a zero that was rounded', () => {
    expect([fixed(-1.25, 1), fixed(-0.01, 1), brief(-2.5), percent(0.456)]).toEqual([
      '−1.3',
      '0.0',
      '−2.5',
      '46 %',
    ]);
  });

  test('joins a list as one says it', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  });
});

describe('turning in space', () => {
  test('keeps lengths of what lies in the plane of view', () => {
    for (const yaw of [-170, -30, 0, 45, 180]) {
      for (const pitch of [-90, -20, 0, 60]) {
        const axes = (
          [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ] as const
        ).map((axis) => project(axis, { yaw, pitch }));
        const sum = (pick: (p: { x: number; y: number; depth: number }) => number) =>
          axes.reduce((total, axis) => total + pick(axis) ** 2, 0);
        // The columns of a rotation are unit vectors.
        expect(sum(({ x }) => x)).toBeCloseTo(1, 12);
        expect(sum(({ y }) => y)).toBeCloseTo(1, 12);
        expect(sum(({ depth }) => depth)).toBeCloseTo(1, 12);
      }
    }
  });

  test('draws the third coordinate upwards', () => {
    expect(project([0, 0, 1], { yaw: 20, pitch: 15 }).y).toBeLessThan(0);
  });

  test('goes round sideways and stops at the poles', () => {
    expect(turned({ yaw: 170, pitch: 80 }, { yaw: 20, pitch: 20 })).toEqual({ yaw: -170, pitch: 90 });
  });
});

describe('table view', () => {
  const columns = [
    { label: 'Word', kind: 'text' },
    { label: 'd', kind: 'number', digits: 1 },
  ] as const;

  test('shows what a reader typed as text', () => {
    const html = tableHtml({ caption: '<b>', columns, rows: [['<img src=x onerror=alert(1)>', 1]] });
    expect(html).not.toContain('<img');
    expect(html).toContain('1.0');
    expect(escapeHtml('a"b')).toBe('a&#34;b');
  });

  test('says how many rows it leaves out', () => {
    const rows = Array.from({ length: 9 }, (_, i) => ['a', i] as const);
    expect(tableHtml({ caption: 'c', columns, rows }, 4)).toContain('and 5 more rows');
    expect(tableHtml({ caption: 'c', columns, rows }, 4).match(/<tr>/g)).toHaveLength(1 + 4 + 1);
  });
});
