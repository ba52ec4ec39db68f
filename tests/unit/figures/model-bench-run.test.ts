import type { ReactiveController } from 'lit';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FigureElement } from '../../../src/figures/kit/figure-element.ts';
import { defaults, type StateOf } from '../../../src/figures/kit/state.ts';
import { BenchRun } from '../../../src/figures/model-bench/parts/bench-run.ts';
import { type Data, type LiveAnswer, stateTable } from '../../../src/figures/model-bench/schema.ts';
import { answer } from '../../../src/model/answers.ts';
import { ModelClient } from '../../../src/reader/model/model-client.ts';
import type { LoadModel } from '../../../src/reader/model/serve-model.ts';
import { tinyWorded } from '../model/worded.ts';
import { fakeWorker } from '../reader/model/fake-worker.ts';

const model = tinyWorded(3);
const files = {
  name: 'tiny',
  weights: { url: 'weights', sha256: 'ab12', bytes: 1 },
  vocabulary: 'vocabulary',
};
type State = StateOf<typeof stateTable>;

/** On a machine that is busy with other things, too. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 4000 });

/** A figure without a drawing: it has a state and a model, and is updated when asked, as Lit's are. */
function setUp(load: LoadModel = async () => model) {
  const workers: ReturnType<typeof fakeWorker>[] = [];
  const client = new ModelClient(files, () => {
    workers.push(fakeWorker(load));
    return workers.at(-1)!.line;
  });
  const controllers: ReactiveController[] = [];
  const open = { fails: false };
  let isPending = false;
  const host = {
    openModel: async () => {
      if (open.fails) throw new TypeError('Failed to fetch');
      return client;
    },
    state: { ...defaults(stateTable), prompt: 'the sea is' } as State,
    addController: (controller: ReactiveController) => controllers.push(controller),
    requestUpdate: () => {
      if (isPending) return;
      isPending = true;
      queueMicrotask(() => {
        isPending = false;
        for (const controller of controllers) controller.hostUpdated?.();
      });
    },
  };
  const told: LiveAnswer[] = [];
  const bench = new BenchRun(host as unknown as FigureElement<Data, typeof stateTable>, (run) =>
    told.push(run),
  );
  for (const controller of controllers) controller.hostConnected?.();
  const set = (change: Partial<State>) => {
    host.state = { ...host.state, ...change };
    host.requestUpdate();
  };
  const last = () => told.at(-1);
  const settled = (text: string) =>
    soon(() => {
      expect(last()?.text).toBe(text);
      expect(last()?.milliseconds).toBeDefined();
    });
  const asked = () => workers.flatMap(({ sent }) => sent).filter(({ kind }) => kind === 'ask');
  return { bench, open, workers, told, set, last, settled, asked };
}

beforeEach(() => vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 0)));
afterEach(() => vi.unstubAllGlobals());

describe('the bench’s run', () => {
  test('starts nothing before it is told to, whatever is typed', async () => {
    const { bench, set, workers } = setUp();
    bench.typed();
    set({ prompt: 'the moon' });
    await new Promise((done) => setTimeout(done, 300));
    expect(workers).toEqual([]);
    expect(bench.live.state.kind).toBe('not asked');
  });

  test('gathers lens, attention and continuation of the prompt, as the model gives them', async () => {
    const { bench, last, settled, told } = setUp();
    bench.run();
    await settled('the sea is');
    const text = 'the sea is';
    expect(last()!.lens).toEqual([...answer(model, 'lens', { text, count: 10 })].map(({ words }) => words));
    expect(last()!.tokens).toEqual(['<bos>', 'the', 'sea', 'is']);
    expect(last()!.attention).toEqual(
      [...answer(model, 'attention', { text, layers: 'all' })].map(({ weights }) => Array.from(weights)),
    );
    const words = [...answer(model, 'continuation', { text, closing: ['.', ';'] })];
    expect(last()!.continuation).toEqual({ temperature: 0, seed: 1, words });
    expect(last()).toMatchObject({ sha256: 'ab12', kernel: 'WebAssembly' });
    for (const run of told) expect(run.tokens.length).toBeGreaterThan(0);
  });

  test('asks only for another continuation when only that was chosen anew', async () => {
    const { bench, set, last, settled, asked } = setUp();
    bench.run();
    await settled('the sea is');
    const before = asked().length;
    const { lens } = last()!;
    set({ temperature: 1.5, seed: 7 });
    await soon(() => expect(last()!.continuation).toMatchObject({ temperature: 1.5, seed: 7 }));
    await settled('the sea is');
    expect(asked()).toHaveLength(before + 1);
    expect(last()!.lens).toEqual(lens);
    const choices = { text: 'the sea is', temperature: 1.5, seed: 7, closing: ['.', ';'] };
    await soon(() => expect(last()!.continuation.words).toEqual([...answer(model, 'continuation', choices)]));
  });

  test('waits while the reader types, and then asks for the last text alone', async () => {
    const { bench, set, told, settled, asked } = setUp();
    bench.run();
    await settled('the sea is');
    const before = asked().length;
    for (const prompt of ['the', 'the moon', 'the moon is']) {
      bench.typed();
      set({ prompt });
    }
    await settled('the moon is');
    expect(asked()).toHaveLength(before + 3);
    expect(new Set(told.map(({ text }) => text))).toEqual(new Set(['the sea is', 'the moon is']));
  });

  test('says which words are unknown, and answers once they are mended', async () => {
    const { bench, set, settled } = setUp();
    set({ prompt: 'the rivet is' });
    bench.run();
    await soon(() => expect(bench.problem?.unknown).toEqual([{ word: 'rivet', nearest: ['river'] }]));
    expect(bench.problem!.words).toEqual(['the', 'rivet', 'is']);
    set({ prompt: 'the river is' });
    await settled('the river is');
    expect(bench.problem).toBeUndefined();
  });

  test('tries again after a failure, with what was typed', async () => {
    let fails = true;
    const { bench, set, settled, workers } = setUp(async () => {
      if (fails) throw new Error('The server answered 404.');
      return model;
    });
    bench.run();
    await soon(() =>
      expect(bench.live.state).toEqual({ kind: 'failed', reason: 'The server answered 404.' }),
    );
    set({ prompt: 'the sky is' });
    fails = false;
    bench.run();
    await settled('the sky is');
    expect(workers).toHaveLength(2);
  });

  test('tries again when not even the program could be fetched', async () => {
    const { bench, settled, open } = setUp();
    open.fails = true;
    bench.run();
    await soon(() =>
      expect(bench.live.state).toEqual({
        kind: 'failed',
        reason: 'What runs the model could not be fetched.',
      }),
    );
    open.fails = false;
    bench.run();
    await settled('the sea is');
  });

  test('comes back when its worker breaks in the middle', async () => {
    const { bench, settled, workers, set } = setUp();
    bench.run();
    await settled('the sea is');
    set({ prompt: 'the sea is deep and the sky is high' });
    workers[0]!.line.onBreak('out of memory');
    await soon(() => expect(bench.live.state.kind).toBe('failed'));
    bench.run();
    await settled('the sea is deep and the sky is high');
  });
});
