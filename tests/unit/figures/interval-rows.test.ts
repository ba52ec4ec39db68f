import { safeParse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import '../../../src/figures/interval-rows/interval-rows.ts';
import {
  check,
  groupsShown,
  hasBoth,
  isMet,
  ordered,
  type RowsState,
  rowsOf,
} from '../../../src/figures/interval-rows/marks.ts';
import { PLOT, panelsOf, scaleOf } from '../../../src/figures/interval-rows/marks-layout.ts';
import {
  controlsWords,
  describe,
  estimateWords,
  rowWords,
} from '../../../src/figures/interval-rows/marks-words.ts';
import { type Data, dataSchema, stateTable } from '../../../src/figures/interval-rows/schema.ts';
import { table } from '../../../src/figures/interval-rows/table.ts';
import { defaults, readState, writeState } from '../../../src/figures/kit/state.ts';
import { picture, serverHtml } from './picture.ts';

const data: Data = {
  x: { label: 'Share', min: -0.5, max: 1, format: 'share', ticks: [0, 0.5, 1] },
  interval: '95 % over seeds and items',
  seeds: 'single seeds',
  controls: 'to compare with',
  groups: [
    { id: 'mask', name: 'with the mask' },
    { id: 'plain', name: 'without it' },
  ],
  rows: {
    recall: {
      name: 'Recall, held-out wording',
      detail: 'facts in a wording new for them',
      items: 448,
      gate: 0.97,
      groups: {
        mask: { value: 0.9696, low: 0.95, high: 0.99, seeds: [0.96, 0.97, 0.98], controls: { guess: 0.23 } },
        plain: { value: 1, low: 1, high: 1, seeds: [1, 1, 1], controls: { guess: 0.25 } },
      },
    },
    gain: {
      name: 'Description, gain over layer 0',
      items: 59,
      gate: 0.4,
      groups: {
        mask: {
          value: 0.7,
          low: 0.55,
          high: 0.8,
          layer: 3,
          controls: { 'random vector': 0, 'another vector': 0.03 },
        },
        plain: {
          value: 0.25,
          low: -0.05,
          high: 0.375,
          layer: 4,
          controls: { 'random vector': 0, 'another vector': 0.03 },
        },
      },
    },
    steering: { name: 'After steering', items: 135, groups: { mask: { value: 0.24, low: 0.2, high: 0.3 } } },
  },
};
const first = defaults(stateTable);
const at = (change: Partial<RowsState>): RowsState => ({ ...first, ...change });
const all = at({ ungated: true });
const row = (id: string) => rowsOf(data).find((each) => each.id === id)!;
const ids = (state: RowsState) => ordered(data, state).map(({ id }) => id);

function complaint(change: (data: Data) => void): string {
  const copy = structuredClone(data);
  change(copy);
  const { issues = [] } = safeParse(dataSchema, JSON.parse(JSON.stringify(copy)));
  return issues.map(({ message }) => message).join('; ');
}

group('interval-rows', () => {
  test('places values on their axis: the ends, the middle and below zero', () => {
    const x = scaleOf(data);
    expect([x(-0.5), x(1)]).toEqual([PLOT.left, PLOT.right]);
    expect(x(0.25)).toBeCloseTo((PLOT.left + PLOT.right) / 2, 9);
  });

  test('draws dot, bar, seeds, controls and gate at their values', async () => {
    const html = await serverHtml('interval-rows', data, first);
    const x = scaleOf(data);
    expect(html).toContain(`translate(${x(0.9696)} `);
    expect(html).toMatch(new RegExp(`class="bar"[^>]*d="M${x(0.95)} [\\d.]+H${x(0.99)}"`));
    expect(html).toMatch(new RegExp(`class="gate" d="M${x(0.4)} `));
    expect(html).toContain(`M${x(0.23) - 3.5} `);
    const [, dotted = ''] =
      /class="seeds"[^>]*d="([^"]*)"/.exec(html.slice(html.indexOf('data-mark="recall"'))) ?? [];
    expect(dotted.match(/h0/g)).toHaveLength(3);
    expect(dotted).toContain(`m${x(0.96)} `);
  });

  test('stacks rows without a gap or an overlap, with a lane for each group and no mark outside its row', () => {
    for (const state of [first, all, at({ hidden: 'plain', ungated: true })]) {
      for (const { rows, bottom } of panelsOf(data, state)) {
        for (const [k, placed] of rows.entries()) {
          expect(placed.lanes).toHaveLength(groupsShown(data, state).length);
          const inner = [...placed.names, ...placed.details, ...placed.lanes].map(({ y }) => y);
          expect(inner).toEqual([...inner].sort((a, b) => a - b));
          expect(Math.max(...inner) + 8).toBeLessThanOrEqual(placed.top + placed.height);
          const next = rows[k + 1]?.top ?? bottom - 2;
          expect(placed.top + placed.height).toBeCloseTo(next, 9);
        }
      }
    }
  });

  test('splits many rows into two panels of about the same height, none lost, in order', () => {
    const rows = Object.fromEntries(
      Array.from({ length: 11 }, (_, k) => [`row-${k}`, { ...data.rows.recall!, name: `Row ${k}` }]),
    );
    const many = { ...data, rows };
    const [left, right, ...more] = panelsOf(many, first);
    expect(more).toEqual([]);
    expect([...left!.rows, ...right!.rows].map(({ row }) => row.id)).toEqual(Object.keys(rows));
    expect(Math.abs(left!.bottom - right!.bottom)).toBeLessThanOrEqual(left!.rows[0]!.height);
  });

  test('orders by value of the first group shown, by name, by items, or as listed', () => {
    expect(ids(all)).toEqual(['recall', 'gain', 'steering']);
    expect(ids(at({ ungated: true, sort: 'name' }))).toEqual(['steering', 'gain', 'recall']);
    expect(ids(at({ ungated: true, sort: 'items' }))).toEqual(['recall', 'steering', 'gain']);
    expect(ids(at({ ungated: true, sort: 'value' }))).toEqual(['recall', 'gain', 'steering']);
    // Without the first group its values order nothing; a row that the other group lacks comes last.
    const other = {
      ...data,
      rows: { steering: data.rows.steering!, gain: data.rows.gain!, recall: data.rows.recall! },
    };
    expect(ordered(other, at({ ungated: true, sort: 'value', hidden: 'mask' })).map(({ id }) => id)).toEqual([
      'recall',
      'gain',
      'steering',
    ]);
  });

  test('shows what had a gate first, and everything where nothing had one', () => {
    expect(hasBoth(data)).toBe(true);
    expect(ids(first)).toEqual(['recall', 'gain']);
    const none = { ...data, rows: { steering: data.rows.steering! } };
    expect([hasBoth(none), ordered(none, first).length]).toEqual([false, 1]);
  });

  test('decides by the unrounded value, and prints a decimal more where rounding would say otherwise', () => {
    const { mask, plain } = row('recall').groups;
    expect([isMet(row('recall'), mask!), isMet(row('recall'), plain!)]).toEqual([false, true]);
    expect(estimateWords(data, row('recall'), mask!)).toBe('0.970');
    expect(estimateWords(data, row('recall'), { ...mask!, value: 0.9666 })).toBe('0.967');
    expect(estimateWords(data, row('recall'), plain!)).toBe('1.00');
    expect(isMet(row('steering'), row('steering').groups.mask!)).toBeUndefined();
  });

  test('tells all numbers of a row in words', () => {
    const words = rowWords(data, row('gain'), groupsShown(data, first));
    expect(words.split('\n')).toEqual([
      'Description, gain over layer 0 (59 items, gate ≥ 0.40)',
      'with the mask: 0.70 (0.55 to 0.80); met; layer 3; random vector 0.00; another vector 0.03',
      'without it: 0.25 (−0.05 to 0.38); not met; layer 4; random vector 0.00; another vector 0.03',
    ]);
    expect(rowWords(data, row('steering'), groupsShown(data, first))).toContain('without it: not measured');
    expect(controlsWords(data, row('recall'), groupsShown(data, first))).toBe('guess 0.23 / 0.25');
  });

  test('sums up what is met, or says the row that is chosen', () => {
    expect(describe(data, first)).toBe(
      'Share in 2 rows, as listed. With the mask: 1 of 2 gates met. Without it: 1 of 2 gates met.',
    );
    expect(describe(data, at({ row: 'gain', hidden: 'plain' }))).toContain(
      'gain over layer 0 (59 items, gate ≥ 0.40). With the mask: 0.70',
    );
    expect(describe(data, at({ hidden: 'mask,plain' }))).toContain('Every group is left out');
  });

  test('says the order, and from where to where values reach where nothing had a gate', () => {
    const none = {
      ...data,
      rows: {
        steering: data.rows.steering!,
        other: { ...data.rows.steering!, name: 'Other', groups: { mask: { value: 0.9, low: 0.9, high: 1 } } },
      },
    };
    expect(describe(none, at({ sort: 'name' }))).toBe(
      'Share in 2 rows, by name. With the mask: from 0.24 (After steering) to 0.90 (Other). Without it: not measured.',
    );
  });

  test('keeps its state in an address, shows a row that is asked for, and says what it lacks', () => {
    const state = at({ sort: 'value', hidden: 'plain', row: 'gain' });
    expect(readState(stateTable, writeState(stateTable, state))).toEqual({ state, problems: [] });
    expect(check(data, at({ row: 'steering' })).state).toMatchObject({ row: 'steering', ungated: true });
    for (const wrong of ['dogs', 'constructor']) {
      const read = check(data, at({ row: wrong, hidden: 'other' }));
      expect(read.state).toEqual(first);
      expect(read.problems).toEqual([
        'There is no “other” to leave out; there are: mask, plain.',
        `There is no row “${wrong}”; there are: recall, gain, steering.`,
      ]);
    }
  });

  test('lists every estimate with interval, gate, verdict, seeds and controls', () => {
    const { columns, rows } = table(data, all);
    expect(rows).toHaveLength(5);
    for (const cells of rows) expect(cells).toHaveLength(columns.length);
    expect(rows[0]).toEqual([
      'Recall, held-out wording',
      'with the mask',
      0.9696,
      0.95,
      0.99,
      0.97,
      'not met',
      '',
      '0.96, 0.97, 0.98',
      'guess 0.23',
      448,
    ]);
  });

  test('refuses data that it could only draw wrongly, and says why', () => {
    expect(complaint(() => {})).toBe('');
    const mask = (copy: Data) => copy.rows.recall!.groups.mask!;
    expect(complaint((copy) => Object.assign(mask(copy), { value: Number.NaN }))).toContain(
      'must be a number',
    );
    expect(complaint((copy) => Object.assign(mask(copy), { low: undefined }))).not.toBe('');
    expect(complaint((copy) => Object.assign(mask(copy), { low: 0.98 }))).toContain(
      'between “low” and “high”',
    );
    expect(complaint((copy) => Object.assign(mask(copy), { high: 2 }))).toContain('“min” and “max”');
    expect(complaint((copy) => Object.assign(copy.rows.recall!, { groups: {} }))).toContain(
      'one of the groups',
    );
    expect(complaint((copy) => Object.assign(copy.rows.recall!.groups, { other: mask(copy) }))).toContain(
      'one of the groups',
    );
    expect(complaint((copy) => Object.assign(copy, { seeds: undefined }))).toContain('say what they are');
    expect(complaint((copy) => Object.assign(copy, { rows: {} }))).toContain('must be a row');
    expect(complaint((copy) => Object.assign(copy.groups[1]!, { id: 'mask' }))).toContain('must differ');
    expect(complaint((copy) => Object.assign(copy.groups[1]!, { id: 'names0.5' }))).toContain('an id is of');
  });

  test('draws every corner of its state without a missing number', async () => {
    for (const change of [
      {},
      { ungated: true, sort: 'items' as const },
      { hidden: 'mask,plain' },
      { row: 'gain' },
    ]) {
      const html = await serverHtml('interval-rows', data, at(change));
      expect(html).toContain('<svg');
      expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  test('keeps its pictures', async () => {
    await expect(await picture('interval-rows', data, first)).toMatchFileSnapshot(
      '__svg__/interval-rows-gates.svg',
    );
    await expect(
      await picture(
        'interval-rows',
        data,
        at({ ungated: true, sort: 'items', row: 'gain', hidden: 'plain' }),
      ),
    ).toMatchFileSnapshot('__svg__/interval-rows-one-group.svg');
  });
});
