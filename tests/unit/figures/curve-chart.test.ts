import { safeParse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import '../../../src/figures/curve-chart/curve-chart.ts';
import {
  type CurveState,
  check,
  frameOf,
  kindsOf,
  LEFT,
  panelsOf,
  TOP,
} from '../../../src/figures/curve-chart/marks.ts';
import { nearestAt } from '../../../src/figures/curve-chart/marks-axis.ts';
import { linesOf } from '../../../src/figures/curve-chart/marks-lines.ts';
import { describe } from '../../../src/figures/curve-chart/marks-words.ts';
import { type Data, dataSchema, stateTable } from '../../../src/figures/curve-chart/schema.ts';
import { table } from '../../../src/figures/curve-chart/table.ts';
import { defaults, readState, writeState } from '../../../src/figures/kit/state.ts';
import { picture, serverHtml } from './picture.ts';

const layers: Data = {
  x: { label: 'Layer', unit: 'layer', kind: 'steps' },
  y: { label: 'Share right', min: 0, max: 1, format: 'share' },
  band: 'smallest to largest of three seeds',
  panels: [
    { id: 'people', name: 'People' },
    { id: 'words', name: 'Next word' },
  ],
  series: [
    {
      id: 'wide',
      name: 'wide model',
      panel: 'people',
      points: [
        { x: 0, y: 0.25, low: 0.2, high: 0.3 },
        { x: 1, y: 0.5, low: 0.5, high: 0.625 },
        { x: 4, y: 1, low: 0.9, high: 1 },
      ],
    },
    {
      id: 'narrow',
      name: 'narrow model',
      panel: 'people',
      points: [
        { x: 0, y: 0 },
        { x: 4, y: 1 },
      ],
    },
    { id: 'wide', name: 'wide model', panel: 'words', points: [{ x: 1, y: 0.125 }] },
    {
      id: 'guess',
      name: 'always the commonest',
      kind: 'control',
      panel: 'words',
      points: [{ x: 0, y: 0.2 }],
    },
  ],
  marks: [
    { name: 'gate ≥ 0.40', y: 0.4, panel: 'people', kind: 'gate' },
    { name: 'random vector', y: 0, panel: 'words', kind: 'control' },
  ],
};
const training: Data = {
  x: { label: 'Training step', unit: 'step', kind: 'log' },
  y: { label: 'Loss', min: 0, max: 8, format: 'number' },
  series: [{ id: 'loss', name: 'loss', points: [10, 100, 1000].map((x, k) => ({ x, y: 7 - 2.5 * k })) }],
};
const first = defaults(stateTable);
const at = (change: Partial<CurveState>): CurveState => ({ ...first, ...change });
const drawn = (data: Data, state = first) => {
  const frame = frameOf(data, state);
  return { frame, panels: panelsOf(data, state.hidden).map((content) => linesOf(data, content, frame)) };
};

/** What the schema says against the data with one value changed. */
function complaint(change: (data: ReturnType<typeof structuredClone<Data>>) => void): string {
  const data = structuredClone(layers);
  change(data);
  const { issues = [] } = safeParse(dataSchema, JSON.parse(JSON.stringify(data)));
  return issues.map(({ message }) => message).join('; ');
}

group('curve-chart', () => {
  test('places values at their height, steps at equal distances and powers of ten too', () => {
    const { frame, panels } = drawn(layers);
    const right = frame.x.range[1];
    const bottom = frame.y.range[0];
    const places = panels[0]![0]!.measured;
    expect(places.map(({ x }) => x)).toEqual([LEFT, (LEFT + right) / 2, right].map(Math.round));
    const height = (value: number) => bottom + value * (TOP - bottom);
    expect(places.map(({ y }) => y)).toEqual([0.25, 0.5, 1].map((value) => Math.round(height(value))));
    const steps = drawn(training).panels[0]![0]!.measured;
    expect(Math.abs(steps[1]!.x - steps[0]!.x - (steps[2]!.x - steps[1]!.x))).toBeLessThanOrEqual(1);
  });

  test('draws the band along the upper ends and back along the lower ones, and none without an interval', () => {
    const { frame, panels } = drawn(layers);
    const corners = [...panels[0]![0]!.band.matchAll(/[ML](\S+) ([\d.]+)/g)].map(([, , y]) => Number(y));
    expect(corners).toEqual([0.3, 0.625, 1, 0.9, 0.5, 0.2].map((value) => Math.round(frame.y(value))));
    expect(panels[0]![1]!.band).toBe('');
  });

  test('draws a gate across its own panel only, at its value', () => {
    const { frame, panels } = drawn(layers);
    expect(panels.map((lines) => lines.at(-1)!.label.lines.join(' '))).toEqual([
      'gate ≥ 0.40',
      'random vector',
    ]);
    expect(panels.flat().filter(({ kind }) => kind === 'gate')).toHaveLength(1);
    const [, from, y, to] = /M(\S+) (\S+)L(\S+) /.exec(panels[0]!.at(-1)!.path)!.map(Number);
    expect([from, to]).toEqual(frame.x.range);
    expect(y).toBe(Math.round(frame.y(0.4)));
  });

  test('names every line at its end; labels have room and none lies over another', () => {
    const { frame, panels } = drawn(layers);
    for (const panel of panels) {
      const boxes = panel
        .map(({ label: { lines, y } }) => ({ top: y - 11, bottom: y + (lines.length - 1) * 15 + 3 }))
        .sort((a, b) => a.top - b.top);
      for (const [k, { top }] of boxes.entries())
        if (k > 0) expect(top).toBeGreaterThanOrEqual(boxes[k - 1]!.bottom);
      expect(boxes.at(-1)!.bottom).toBeLessThan(frame.height);
    }
    expect(panels[1]![1]!.label.lines.join(' ')).toBe('always the commonest');
  });

  test('grows where labels need more room than the plot has', () => {
    const many: Data = {
      ...training,
      series: Array.from({ length: 14 }, (_, k) => ({
        id: `s${k}`,
        name: `series ${k}`,
        points: [{ x: 1, y: 4 }],
      })),
    };
    expect(drawn(many).frame.height).toBeGreaterThan(drawn(training).frame.height + 50);
  });

  test('reads the measured place nearest to what is asked', () => {
    expect(frameOf(layers, at({ at: 2 })).at).toBe(1);
    expect(frameOf(layers, at({ at: 99 })).at).toBe(4);
    const { xs, x } = frameOf(training, first);
    expect(nearestAt(x(100) + 3, xs, x)).toBe(100);
    expect(nearestAt(-50, xs, x)).toBe(10);
  });

  test('says each value, and where nothing was measured, panel by panel', () => {
    expect(describe(layers, at({ at: 1 }))).toBe(
      'Share right by layer, read at layer 1. People: wide model 0.50 and narrow model not measured here. Next word: wide model 0.13 and always the commonest not measured here.',
    );
    expect(describe(training, at({ at: 1000 }))).toBe('Loss by training step, read at step 1000. Loss 2.');
  });

  test('prints intervals in words beside the values', async () => {
    const html = await serverHtml('curve-chart', layers, at({ at: 4 }));
    expect(html).toMatch(/<b>1\.00<\/b><span>0\.90 to 1\.00<\/span>/);
  });

  test('leaves out a line in every panel, keeps the axes still, and says so when none is left', () => {
    const without = at({ hidden: 'wide' });
    expect(panelsOf(layers, 'wide').map(({ series }) => series.map(({ id }) => id))).toEqual([
      ['narrow'],
      ['guess'],
    ]);
    expect(frameOf(layers, without)).toMatchObject({ xs: [0, 1, 4], height: frameOf(layers, first).height });
    expect(describe(layers, at({ hidden: 'wide,narrow,guess' }))).toContain(
      'People: every line is left out.',
    );
    expect(kindsOf(layers).map(({ id, index }) => [id, index])).toEqual([
      ['wide', 0],
      ['narrow', 1],
      ['guess', 2],
    ]);
  });

  test('keeps its state in an address, and says what an address cannot have', () => {
    const state = at({ at: 4, hidden: 'narrow' });
    const written = writeState(stateTable, state);
    expect(written).toEqual({ at: '4', hidden: 'narrow' });
    expect(readState(stateTable, written)).toEqual({ state, problems: [] });
    const read = check(layers, at({ hidden: 'narrow,deep' }));
    expect(read.state.hidden).toBe('narrow');
    expect(read.problems).toEqual(['There is no “deep” to leave out; there are: wide, narrow, guess.']);
  });

  test('lists every point and level that is drawn', () => {
    const { columns, rows } = table(layers, at({ hidden: 'narrow' }));
    expect(columns.map(({ label }) => label)).toEqual([
      'Panel',
      'Line',
      'Layer',
      'Share right',
      'Low',
      'High',
    ]);
    expect(rows).toContainEqual(['People', 'wide model', 1, 0.5, 0.5, 0.625]);
    expect(rows).toContainEqual(['People', 'gate ≥ 0.40', '', 0.4, '', '']);
    expect(rows).toHaveLength(7);
  });

  test('refuses data that it could only draw wrongly, and says why', () => {
    expect(complaint(() => {})).toBe('');
    const point = (data: Data) => data.series[0]!.points[1]!;
    expect(complaint((data) => Object.assign(point(data), { y: Number.NaN }))).toContain('must be a number');
    expect(complaint((data) => Object.assign(point(data), { low: undefined }))).toContain('come together');
    expect(complaint((data) => Object.assign(point(data), { low: 0.6 }))).toContain('lies between');
    expect(complaint((data) => Object.assign(point(data), { x: 0 }))).toContain('ascending x');
    expect(complaint((data) => Object.assign(point(data), { high: 1.2 }))).toContain('“min” and “max”');
    expect(complaint((data) => Object.assign(data.series[0]!, { points: [] }))).toContain(
      'must have a point',
    );
    expect(complaint((data) => Object.assign(data.series[0]!, { panel: 'dogs' }))).toContain(
      'one of the panels',
    );
    expect(complaint((data) => Object.assign(data.series[1]!, { id: 'wide' }))).toContain('must differ');
    expect(complaint((data) => Object.assign(data.x, { kind: 'log' }))).toContain('above 0');
  });

  test('draws every corner of its state without a missing number', async () => {
    for (const data of [layers, training]) {
      for (const change of [{}, { at: 1e9 }, { hidden: 'wide,narrow,guess,loss' }]) {
        const html = await serverHtml('curve-chart', data, at(change));
        expect(html).toContain('<svg');
        expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
    }
  });

  test('keeps its pictures', async () => {
    await expect(await picture('curve-chart', layers, at({ at: 1 }))).toMatchFileSnapshot(
      '__svg__/curve-chart-layers.svg',
    );
    await expect(await picture('curve-chart', training, at({ at: 100 }))).toMatchFileSnapshot(
      '__svg__/curve-chart-training.svg',
    );
  });
});
