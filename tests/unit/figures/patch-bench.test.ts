import { parse } from 'valibot';
import { expect, describe as group, test } from 'vitest';
import file from '../../../data/patchscopes/bench.json';
import { committedModel } from '../../../data/pocket/recipe/model.ts';
import '../../../src/figures/patch-bench/patch-bench.ts';
import { defaults, readState, writeState } from '../../../src/figures/kit/state.ts';
import {
  askedOf,
  type BenchState,
  describe,
  evidence,
  layoutOf,
  roleIn,
  rowsOf,
  shown,
  spoken,
  toPlace,
} from '../../../src/figures/patch-bench/marks.ts';
import { MEANS, PRESETS, type PresetName } from '../../../src/figures/patch-bench/marks-presets.ts';
import { tupleOf } from '../../../src/figures/patch-bench/marks-tuple.ts';
import { partOf } from '../../../src/figures/patch-bench/parts/patch-run.ts';
import {
  type Answer,
  type Data,
  dataSchema,
  type LiveAnswer,
  stateTable,
} from '../../../src/figures/patch-bench/schema.ts';
import { table } from '../../../src/figures/patch-bench/table.ts';
import { answer } from '../../../src/model/answers.ts';
import { picture } from './picture.ts';

const data: Data = parse(dataSchema, file.data);
const first = defaults(stateTable);
const model = committedModel('.');
const NAMES = Object.keys(PRESETS) as PresetName[];

const stateOf = (preset: PresetName, change: Partial<BenchState> = {}): BenchState => ({
  ...first,
  preset,
  ...PRESETS[preset],
  ...change,
});

/** The state answered by the model, as the page would. */
function answered(state: BenchState): Data {
  const asked = askedOf(state);
  const whole = Object.assign({ asked }, ...Array.from(answer(model, 'patchscope', asked), partOf)) as Answer;
  const run: LiveAnswer = { ...whole, kernel: 'WebAssembly', milliseconds: 9 };
  return { ...data, run };
}

group('patch-bench', () => {
  test('its example is what the model answers to its first state', () => {
    expect(shown(data, first).isCurrent).toBe(true);
    expect(evidence(data, first)).toBe('computed');
    const { run } = answered(first);
    expect(spoken(run!.patched.words)).toBe(spoken(data.example.patched.words));
    expect(run!.bySource).toEqual(data.example.bySource);
  });

  test.each(NAMES)('%s: its words are known, it runs, and says what was done', (preset) => {
    for (const control of ['none', 'random', 'other', 'mean'] as const) {
      const state = stateOf(preset, { control });
      const live = answered(state);
      expect(shown(live, state)).toMatchObject({ isCurrent: true });
      expect(evidence(live, state)).toBe('live');
      expect(describe(live, state)).toMatch(/The model goes on (“|nothing)/);
      expect(live.run!.control !== undefined).toBe(control !== 'none' && state.act === 'patch');
    }
  });

  test('methods do what they are known for', () => {
    const words = (preset: PresetName, change: Partial<BenchState> = {}) => {
      const { run } = answered(stateOf(preset, change));
      return { patched: spoken(run!.patched.words), plain: spoken(run!.plain.words), run: run! };
    };
    expect(words('attribute').patched).toBe('astronaut');
    expect(words('attribute').plain).not.toBe('astronaut');
    expect(words('description').patched).toBe('carnivore fish');
    expect(words('hops').patched).toBe('madrid');
    expect(words('hops').plain).not.toBe('madrid');
    expect(words('back').patched).toBe('madrid');
    expect(words('back').plain).not.toBe('madrid');
    expect(words('tracing').patched).toBe('tokyo');
    expect(words('tracing').plain).not.toBe('tokyo');
    expect(words('knockout').plain).toBe('tokyo');
    expect(words('knockout').run.source.tokens).toEqual(words('knockout').run.target.tokens);
  });

  test('marks the entries in which a method differs from the plain Patchscope', () => {
    const special = (preset: PresetName) => {
      const { source, target } = tupleOf(stateOf(preset));
      return [...source, ...target].filter(({ differs }) => differs).map(({ letter }) => letter);
    };
    expect(special('identity')).toEqual([]);
    expect(special('lens')).toEqual(['ℓ∗']);
    expect(special('attribute')).toEqual(['T']);
    expect(special('hops')).toEqual(['T', 'ℓ∗', 'f']);
    expect(special('knockout')).toContain('f');
  });

  test('an address carries the whole choice', () => {
    const state = stateOf('hops', { from: 3, to: 4, seed: 7, control: 'mean' });
    const { state: back, problems } = readState(stateTable, writeState(stateTable, state), first);
    expect(back).toEqual(state);
    expect(problems).toEqual([]);
  });

  test('what has not been run is said, and the last answer stays', () => {
    const state = { ...first, layer: 5 };
    expect(shown(data, state)).toMatchObject({ answer: data.example, isCurrent: false });
    expect(describe(data, state)).toMatch(/^What is chosen has not been run yet/);
  });

  test('draws the patch and all that depends on it', () => {
    const role = roleIn(data.example, 'target');
    const to = toPlace(data.example);
    expect(role(to)).toBe('patched');
    expect(role({ ...to, layer: to.layer + 1 })).toBe('affected');
    expect(role({ ...to, layer: to.layer - 1 })).toBe('done');
    expect(role({ row: to.row - 1, layer: 8 })).toBe('done');
    expect(rowsOf(data.example, 'target').at(-1)!.output).toBe(data.example.patched.next[0]!.word);
  });

  test('folds long prompts, and never the rows of the patch', () => {
    const { run } = answered(stateOf('description'));
    const { target } = layoutOf(run!, data.model.layers);
    expect(target.lines).toContain(null);
    expect(target.lines).toContain(run!.to);
  });

  test('lists words of every run', () => {
    const { rows, columns } = table(data, first);
    expect(new Set(rows.map(([run]) => run))).toContain('with the control');
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  test('means are taken over things that the model knows', () => {
    expect(MEANS.length).toBeGreaterThan(9);
  });

  test.each([
    ['first', data, first],
    ['knockout', answered(stateOf('knockout')), stateOf('knockout')],
    ['hops', answered(stateOf('hops')), stateOf('hops')],
  ] as const)('keeps its pictures: %s', async (name, shownData, state) => {
    await expect(await picture('patch-bench', shownData, state)).toMatchFileSnapshot(
      `__svg__/patch-bench-${name}.svg`,
    );
  });
});
