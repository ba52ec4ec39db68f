import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { safeParse } from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evaluation, GroupEstimate, Learning } from '../../../data/pocket/recipe/evaluation.ts';
import { measures } from '../../../data/pocket/recipe/measures.ts';
import { commonestShare } from '../../../data/pocket/recipe/measures-recall.ts';
import { ROOT } from '../../../scripts/install.mjs';
import { type Data as Curves, dataSchema as curvesSchema } from '../../../src/figures/curve-chart/schema.ts';
import { type Data as Rows, dataSchema as rowsSchema } from '../../../src/figures/interval-rows/schema.ts';
import type { DataFile } from '../../../src/figures/kit/contract.ts';

const GROUPS = [
  { id: 'plain', seeds: [1, 2], runs: ['seed1', 'seed2'] },
  { id: 'names0.5', seeds: [1, 2], runs: ['seed1-names0.5', 'seed2-names0.5'] },
];

const estimate = (value: number, more: Partial<GroupEstimate> = {}): GroupEstimate => ({
  value,
  low: value - 0.1,
  high: value + 0.1,
  controls: {},
  seeds: [{ value: value - 0.05 }, { value: value + 0.05 }],
  layer: null,
  by_layer: null,
  ...more,
});
const byLayer = (mean: readonly number[]) => ({
  mean,
  low: mean.map((value) => value - 0.1),
  high: mean.map((value) => value + 0.1),
});
const measured = (id: string, gate: number | null, plain: GroupEstimate, mask: GroupEstimate) => ({
  id,
  name: `${id}, in words`,
  gate,
  items: 40,
  groups: { plain, 'names0.5': mask },
});

const evaluation: Evaluation = {
  groups: GROUPS,
  estimates: [
    measured('recall-trained', null, estimate(0.8), estimate(0.9)),
    measured('recall-relation-capital', null, estimate(0.7), estimate(0.75)),
    measured('recall-relation-flows', null, estimate(0.6), estimate(0.65)),
    measured('recall-held-out', 0.97, estimate(0.5, { controls: { 'commonest value': 0.2 } }), estimate(0.6)),
    measured(
      'description',
      null,
      estimate(0.3, {
        layer: 2,
        by_layer: byLayer([0.2, 0.3, 0.4]),
        controls: { "another person's vector": 0.1 },
      }),
      estimate(0.9, {
        layer: 1,
        by_layer: byLayer([0.3, 0.9, 0.5]),
        controls: { "another person's vector": 0.2 },
      }),
    ),
    measured('attribute-capital', null, estimate(0.4), estimate(0.4)),
    measured('next-word-lens-surprisal', null, estimate(7), estimate(6)),
    measured('steering', null, estimate(-0.05), estimate(0.2)),
  ],
};

const flat = (value: number) => [
  [value / 4, value / 2],
  [value - 0.05, value + 0.05],
];
const curves = {
  steps: [300, 4000],
  tokens: [300 * 2048, 4000 * 2048],
  recall: flat(0.9),
  recall_held_out: flat(0.8),
  refusal_gap: [[-0.03, 0.01], ...flat(0.7).slice(1)],
  two_hop_held_out: flat(0.6),
  withheld: flat(0.4),
  people: flat(0.5),
  relations: {
    capital: [
      [0.3, 0.5],
      [1, 1],
    ],
    flows: [
      [0.6, 0.7],
      [0.9, 1],
    ],
  },
};
const learning: Learning = { groups: GROUPS, curves: { plain: curves, 'names0.5': curves } };

const root = mkdtempSync(join(tmpdir(), 'measures-'));
const write = (name: string, content: unknown) =>
  writeFileSync(join(root, 'data/pocket', name), JSON.stringify(content));

beforeAll(() => {
  mkdirSync(join(root, 'data/pocket/weights'), { recursive: true });
  for (const name of ['world', 'wordings.json', 'weights/main.json'])
    cpSync(join(ROOT, 'data/pocket', name), join(root, 'data/pocket', name), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

function made(change: { evaluation?: unknown; learning?: unknown } = {}) {
  write('evaluation.json', change.evaluation ?? evaluation);
  write('learning.json', change.learning ?? learning);
  const files = measures(root);
  const rows = (name: string) => files[name] as DataFile<Rows>;
  // biome-ignore lint/suspicious/noExplicitAny: the values for the prose stand beside what the figure draws
  const curve = (name: string) => files[name] as DataFile<Curves & { values: any }>;
  return { files, rows, curve };
}

describe('the measures of the pocket model as data', () => {
  test('are what their figures draw', () => {
    const { rows, curve } = made();
    const complaints = (schema: typeof rowsSchema | typeof curvesSchema, { data }: DataFile<unknown>) =>
      (safeParse(schema, JSON.parse(JSON.stringify(data))).issues ?? []).map(({ message }) => message);
    for (const name of ['gates.json', 'recall.json'])
      expect(complaints(rowsSchema, rows(name)), name).toEqual([]);
    for (const name of ['layers.json', 'learning-curve.json'])
      expect(complaints(curvesSchema, curve(name)), name).toEqual([]);
  });

  test('list gates first, then all other shares, and neither single relations nor what is no share', () => {
    const { data } = made().rows('gates.json');
    expect(Object.keys(data.rows)).toEqual(['recall-held-out', 'recall-trained', 'description', 'steering']);
    expect(data.x.min).toBeLessThanOrEqual(-0.15);
    expect(data.rows['recall-held-out']).toMatchObject({
      name: 'Recall-held-out, in words',
      gate: 0.97,
      items: 40,
    });
  });

  test('can be reached by short paths, with the group of the site’s weights first', () => {
    const { data } = made().rows('gates.json');
    expect(data.groups.map(({ id }) => id)).toEqual(['mask', 'plain']);
    const { mask, plain } = data.rows['recall-held-out']!.groups;
    expect([mask!.value, plain!.value]).toEqual([0.6, 0.5]);
    expect(plain).toMatchObject({
      low: 0.4,
      high: 0.6,
      seeds: [0.45, 0.55],
      controls: { 'commonest value': 0.2 },
    });
    expect(data.rows.description!.groups.mask!.layer).toBe(1);
  });

  test('set recall on the way beside recall at the end, relation by relation, of the runs that the site uses', () => {
    const { data, card } = made().rows('recall.json');
    expect(data.groups.map(({ name }) => name)).toEqual(['after 300 steps', 'after 4,000 steps']);
    const { early, end } = data.rows.capital!.groups;
    expect(early).toMatchObject({ value: 0.4, low: 0.3, high: 0.5, seeds: [0.3, 0.5] });
    expect(end).toMatchObject({ value: 1, low: 1, high: 1 });
    expect(card.model).not.toContain('plain');
  });

  test('set the commonest value of a relation beside its recall, and tell relations of one name apart', () => {
    const { data } = made().rows('recall.json');
    expect(Object.values(data.rows).map(({ name }) => name)).toEqual(['Capital', 'Continent (flows)']);
    const { 'commonest value': guess } = data.rows.flows!.groups.early!.controls!;
    expect(guess).toBeGreaterThan(0.1);
    expect(guess).toBeLessThan(1);
    const row = (value: string) => ({ entity: '', value, aliases: [], source: '' });
    expect(commonestShare({ rows: ['a', 'b', 'a', 'c'].map(row) })).toBe(0.5);
  });

  test('show layers with the spread of seeds, and the larger of the groups’ controls', () => {
    const { data } = made().curve('layers.json');
    expect(data.panels).toHaveLength(1);
    const mask = data.series.find(({ id }) => id === 'mask')!;
    expect(mask.points[1]).toEqual({ x: 1, y: 0.9, low: 0.8, high: expect.closeTo(1, 9) });
    expect(data.marks).toEqual([
      { name: 'another person’s vector', y: 0.2, panel: 'description', kind: 'control' },
    ]);
    expect(data.values.description.mask).toEqual([0.3, 0.9, 0.5]);
  });

  test('follow training by the mean of seeds, with the smallest and the largest as the band', () => {
    const { data, card } = made().curve('learning-curve.json');
    expect(Object.keys(data.values)).toEqual(['mask']);
    expect(card.model).not.toContain('plain');
    const gap = data.series.find(({ id }) => id === 'refusal-gap')!;
    expect(gap.points[0]).toEqual({ x: 300, y: expect.closeTo(-0.01, 9), low: -0.03, high: 0.01 });
    expect(data.y.min).toBe(-0.1);
    expect(data.notes).toContain('2,048 places');
    expect(data.values.mask.recall[1]).toBeCloseTo(0.9, 9);
    expect(card.interval).toContain('smallest to the largest seed');
  });

  test('say on their cards which runs were measured, on how much, and what the interval is', () => {
    for (const [name, { card }] of Object.entries(made().files)) {
      expect(card.model, name).toContain('seed1-names0.5');
      expect(card, name).not.toHaveProperty('weights');
      expect(card.sampleSize, name).toContain('2 seeds');
      expect(card.interval.length, name).toBeGreaterThan(10);
    }
  });

  test('draw no band and no small dots for one seed', () => {
    const one = structuredClone(evaluation) as unknown as {
      groups: { seeds: number[] }[];
      estimates: { groups: Record<string, { seeds: unknown[] }> }[];
    };
    for (const group of one.groups) group.seeds.length = 1;
    for (const { groups } of one.estimates) for (const group of Object.values(groups)) group.seeds.length = 1;
    const { rows, curve } = made({ evaluation: one });
    expect(rows('gates.json').data.seeds).toBeUndefined();
    expect(rows('gates.json').data.rows.description!.groups.mask).not.toHaveProperty('seeds');
    expect(curve('layers.json').data.band).toBeUndefined();
    expect(curve('layers.json').data.series[0]!.points[0]).not.toHaveProperty('low');
  });

  test('make no file of what was not measured, and refuse runs of a kind that has no name', () => {
    expect(Object.keys(made({ learning: {} }).files)).toEqual(['gates.json', 'layers.json']);
    const groups = [{ ...GROUPS[0]!, id: 'drop0.1' }];
    expect(() => made({ evaluation: { ...evaluation, groups } })).toThrow('“drop0.1” has no name');
  });
});
