import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { expect, describe as group, test } from 'vitest';
import { type Arrow, arrowLook, arrowPaths, WEAKEST } from '../../../../src/figures/kit/network/arrows.ts';
import {
  fitted,
  type Network,
  networkPart,
  placeKey,
  placeOf,
  type Role,
} from '../../../../src/figures/kit/network/drawing.ts';
import {
  curve,
  feedbackPath,
  lineY,
  networkLayout,
  OUTPUT_START,
  pointOf,
  rowY,
  TOKEN_END,
  WIDTH,
  WORD_ROOM,
} from '../../../../src/figures/kit/network/layout.ts';
import { textWidth } from '../../../../src/figures/kit/text-width.ts';

const LAYERS = 8;
const LONG = ['incomprehensibilities', 'MMMMMMMMMMMMMMMM', 'x', '<bos>', '->'];

/** A run of `count` rows, each token looking a bit at every earlier one in every layer. */
function network(count: number, change: Partial<Network> = {}): Network {
  const arrows: Arrow[] = [];
  for (let layer = 1; layer <= LAYERS; layer++) {
    for (let to = 1; to < count; to++) {
      for (let from = 0; from < to; from++) arrows.push({ from, to, layer, weight: 1 / (to + 1) });
    }
  }
  return {
    layout: networkLayout({ rows: count, layers: LAYERS }),
    rows: Array.from({ length: count }, (_, row) => ({
      token: LONG[row % LONG.length]!,
      output: LONG[(row + 1) % LONG.length]!,
      fedBack: row > 2,
      isUsed: row > 1,
    })),
    role: () => 'done',
    arrows,
    ...change,
  };
}

async function drawn(change: Network): Promise<string> {
  const { layout } = change;
  const box = html`<svg viewBox="0 0 ${WIDTH} ${layout.top + layout.height}">${networkPart(change)}</svg>`;
  return (await collectResult(render(box))).replace(/<!--[\s\S]*?-->/g, '');
}

/** All points of path data that uses M, L, H, V, c, l, h, v, m, q and z. */
function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, sign = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const isRelative = sign === sign.toLowerCase();
    const step = sign.toLowerCase();
    if (step === 'h') [x] = [isRelative ? x + numbers[0]! : numbers[0]!];
    else if (step === 'v') y = isRelative ? y + numbers[0]! : numbers[0]!;
    else if (step !== 'z') {
      const [dx, dy] = numbers.slice(-2) as [number, number];
      [x, y] = isRelative ? [x + dx, y + dy] : [dx, dy];
    }
    points.push([x, y]);
  }
  return points;
}

group('a network drawing', () => {
  test('keeps every state, line and word inside the panel, for 1 to 12 rows', async () => {
    for (let count = 1; count <= 12; count++) {
      const shown = network(count);
      const text = await drawn(shown);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
      const paths = [...text.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d!);
      for (const [x, y] of paths.flatMap(pointsOf)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(WIDTH);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(shown.layout.height);
      }
    }
  });

  test('cuts words that are too long for their side, and no others', () => {
    expect(TOKEN_END - WORD_ROOM).toBeGreaterThanOrEqual(0);
    expect(OUTPUT_START + WORD_ROOM).toBeLessThanOrEqual(WIDTH);
    for (const word of LONG) {
      const cut = fitted(word);
      expect((textWidth(cut) * 12) / 13).toBeLessThanOrEqual(WORD_ROOM);
      if (cut !== word) expect(word.startsWith(cut.slice(0, -1)) && cut.endsWith('…')).toBe(true);
    }
    expect(fitted('korea')).toBe('korea');
    expect(fitted('incomprehensibilities')).not.toBe('incomprehensibilities');
  });

  test('folds rows beyond the most that are drawn, and keeps those that matter', () => {
    const lines = (rows: number, keep: number[] = [], most = 6) =>
      networkLayout({ rows, layers: LAYERS, most, keep }).lines;
    expect(lines(5)).toEqual([0, 1, 2, 3, 4]);
    expect(lines(9)).toEqual([0, 1, 2, null, 7, 8]);
    expect(lines(20, [9])).toEqual([0, null, 9, null, 18, 19]);
    for (let rows = 1; rows <= 40; rows++) {
      for (const kept of [0, rows >> 1, rows - 1]) {
        const shown = lines(rows, [kept]);
        expect(shown.length).toBeLessThanOrEqual(6);
        expect(shown).toContain(kept);
        expect(shown).toContain(rows - 1);
        const numbers = shown.filter((row) => row !== null);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }
    }
    const layout = networkLayout({ rows: 9, layers: LAYERS, most: 6 });
    expect(rowY(layout, 4)).toBeUndefined();
    expect(rowY(layout, 7)).toBe(lineY(layout, 4));
  });

  test('says “…” for folded rows and leaves their arrows out', async () => {
    const layout = networkLayout({ rows: 12, layers: LAYERS, most: 6 });
    expect(await drawn(network(12, { layout }))).toContain('>…</text>');
    const toFolded = [{ from: 0, to: 5, layer: 1, weight: 1 }];
    expect(arrowPaths(layout, toFolded)).toEqual([]);
  });

  test('a second network can stand below a first, and a patch goes from one to the other', () => {
    const source = networkLayout({ rows: 3, layers: LAYERS });
    const target = networkLayout({ rows: 4, layers: LAYERS, top: source.height });
    const [from, to] = [pointOf(source, { row: 2, layer: 3 })!, pointOf(target, { row: 1, layer: 0 })!];
    expect(to.y).toBeGreaterThan(source.height);
    expect(pointsOf(curve(from, to)).at(-1)).toEqual([to.x, to.y]);
  });

  test('attention leaves one layer of an earlier row and comes to the next layer of a later one', () => {
    const layout = networkLayout({ rows: 4, layers: LAYERS });
    const [path] = arrowPaths(layout, [{ from: 1, to: 3, layer: 5, weight: 0.5 }]);
    const [start, end] = pointsOf(path!.d);
    const [from, to] = [pointOf(layout, { row: 1, layer: 4 })!, pointOf(layout, { row: 3, layer: 5 })!];
    expect(start).toEqual([from.x, from.y]);
    expect(end!.map((value) => Number(value.toFixed(6)))).toEqual([to.x, to.y]);
  });

  test('draws arrows as strong as their weight, to a tenth, and none below a tenth', () => {
    const layout = networkLayout({ rows: 3, layers: LAYERS });
    const weights = [0, 0.04, 0.099, 0.1, 0.24, 0.26, 0.5, 0.99, 1];
    for (const weight of weights) {
      const paths = arrowPaths(layout, [{ from: 0, to: 2, layer: 1, weight }]);
      expect(paths.length).toBe(weight < WEAKEST ? 0 : 1);
      if (paths[0]) expect(Math.abs(paths[0].weight - weight)).toBeLessThanOrEqual(0.05 + 1e-9);
    }
    const looks = weights.map(arrowLook);
    for (const [k, look] of looks.slice(1).entries()) {
      expect(look.width).toBeGreaterThanOrEqual(looks[k]!.width);
      expect(look.opacity).toBeGreaterThanOrEqual(looks[k]!.opacity);
    }
    expect(arrowLook(1).opacity).toBeLessThanOrEqual(1);
    expect(arrowPaths(layout, [{ from: 1, to: 1, layer: 1, weight: 1 }])).toEqual([]);
  });

  test('gives every role a shape of its own', async () => {
    const shapes = new Set<string>();
    for (const role of ['ahead', 'current', 'done', 'patched', 'affected'] as Role[]) {
      const text = await drawn(network(1, { role: () => role }));
      shapes.add([...text.matchAll(/class="state ([^"]*)"/g)].map(([, name]) => name).join('+'));
    }
    expect([...shapes]).toEqual([
      'ahead',
      'current+heart current',
      'done',
      'patched',
      'affected+heart affected',
    ]);
  });

  test('shows outputs of finished rows only, and what is fed back', async () => {
    const half = await drawn(network(4, { role: ({ layer }) => (layer < 3 ? 'done' : 'ahead') }));
    expect(half).not.toContain('class="own"');
    expect(half).not.toContain('class="feedback"');
    const whole = await drawn(network(4));
    expect(whole.match(/class="feedback"/g)).toHaveLength(1);
    expect(pointsOf(feedbackPath(36)).at(-1)![1]).toBeLessThan(36 + 30);
  });

  test('offers each state that has a label as a place, row by row', async () => {
    const marks = {
      label: ({ row, layer }: { row: number; layer: number }) =>
        row < 2 ? `row ${row}, layer ${layer}` : undefined,
      canPress: true,
      chosen: { row: 1, layer: 3 },
      prefix: 'source:',
    };
    const text = await drawn(network(3, { marks }));
    const keys = [...text.matchAll(/data-mark="([^"]*)"/g)].map(([, key]) => key!);
    expect(keys).toHaveLength(2 * (LAYERS + 1));
    expect(keys.map((key) => placeOf(key, 'source:')).slice(8, 11)).toEqual([
      { row: 0, layer: 8 },
      { row: 1, layer: 0 },
      { row: 1, layer: 1 },
    ]);
    expect(keys[0]).toBe(placeKey({ row: 0, layer: 0 }, 'source:'));
    expect(text.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(text).toContain('class="ring"');
  });

  test('arrows into the lit place stand out', async () => {
    const text = await drawn(network(4, { lit: { row: 3, layer: 2 } }));
    const lit = /<g class="lit">([\s\S]*?)<\/g>/.exec(text)![1]!;
    expect(lit.match(/M[\d.]+ [\d.]+c/g)).toHaveLength(3);
  });
});
