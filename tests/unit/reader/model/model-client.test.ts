import { describe, expect, test } from 'vitest';
import { answer } from '../../../../src/model/answers.ts';
import { kernelOf } from '../../../../src/model/network.ts';
import { type Asker, type ModelState, QuestionError } from '../../../../src/model/questions.ts';
import type { ModelFiles } from '../../../../src/reader/model/messages.ts';
import { ModelClient } from '../../../../src/reader/model/model-client.ts';
import type { LoadModel } from '../../../../src/reader/model/serve-model.ts';
import { tinyWorded } from '../../model/worded.ts';
import { fakeWorker } from './fake-worker.ts';

const model = tinyWorded(2);
const files: ModelFiles = {
  name: 'tiny',
  weights: { url: 'weights', sha256: 'ab', bytes: 1 },
  vocabulary: 'vocabulary',
};
const LONG = {
  text: 'the sea is deep and the sky is high and blue',
  source: 'the moon is calm and the river is wild and grey',
  word: 'light',
};
const SHORT = { text: 'the sea', count: 1 };

/** A client, the workers it has started, and the states it went through. */
function setUp(load: LoadModel = async () => model) {
  const workers: ReturnType<typeof fakeWorker>[] = [];
  const client = new ModelClient(files, () => {
    const worker = fakeWorker(load);
    workers.push(worker);
    return worker.line;
  });
  const states: ModelState[] = [];
  const unwatch = client.watch((state) => states.push(state));
  return { client, workers, states, unwatch };
}

/** A long question, and a promise of its first part. */
function askLong(asker: Asker) {
  const parts: unknown[] = [];
  let first = () => {};
  const begun = new Promise<void>((done) => {
    first = done;
  });
  const end = asker.ask('sweep', LONG, (part) => {
    parts.push(part);
    first();
  });
  return { parts, begun, end };
}

describe('the client of the model', () => {
  test('starts nothing until it is asked', async () => {
    const { client, workers, states } = setUp();
    client.asker();
    await new Promise((done) => setTimeout(done, 5));
    expect(workers).toEqual([]);
    expect(client.weights).toEqual(files.weights);
    expect(states).toEqual([{ kind: 'not asked' }]);
  });

  test('loads once, tells how far it is, and is ready', async () => {
    const { client, workers, states } = setUp(async (_, onShare) => {
      onShare(0.5);
      onShare(1);
      return model;
    });
    await Promise.all([client.load(), client.load(), client.asker().ask('next', SHORT, () => {})]);
    expect(workers).toHaveLength(1);
    expect(states).toEqual([
      { kind: 'not asked' },
      { kind: 'loading', share: 0 },
      { kind: 'loading', share: 0.5 },
      { kind: 'loading', share: 1 },
      { kind: 'ready', kernel: kernelOf(model.network) },
    ]);
  });

  test('hands on the answer part by part, as the model gives it', async () => {
    const parts: unknown[] = [];
    const end = await setUp()
      .client.asker()
      .ask('sweep', LONG, (part) => parts.push(part));
    expect(end).toBe('done');
    expect(parts).toEqual([...answer(model, 'sweep', LONG)]);
  });

  test('passes on why a question has no answer, with the unknown words', async () => {
    const asked = setUp()
      .client.asker()
      .ask('next', { text: 'the rivet', count: 1 }, () => {});
    const error = await asked.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(QuestionError);
    expect((error as QuestionError).unknown).toEqual([{ word: 'rivet', nearest: ['river'] }]);
    expect((error as QuestionError).words).toEqual(['the', 'rivet']);
  });

  test('tells a watcher nothing more once it has stopped watching', async () => {
    const { client, states, unwatch } = setUp();
    unwatch();
    await client.load();
    expect(states).toEqual([{ kind: 'not asked' }]);
  });
});

describe('a new question', () => {
  test('drops the old one of the same asker, in the worker as well', async () => {
    const { client, workers } = setUp();
    const asker = client.asker();
    const long = askLong(asker);
    await long.begun;
    const words: unknown[] = [];
    const second = asker.ask('next', SHORT, (part) => words.push(part));
    const reached = long.parts.length;
    expect(await long.end).toBe('dropped');
    expect(await second).toBe('done');
    expect(words).toHaveLength(1);
    expect(long.parts).toHaveLength(reached);
    expect(reached).toBeLessThan([...answer(model, 'sweep', LONG)].length);
    expect(workers[0]!.sent.map(({ kind }) => kind)).toEqual(['load', 'ask', 'drop', 'ask']);
  });

  test('is the only one sent, when the model was still on its way', async () => {
    const { client, workers } = setUp();
    const asker = client.asker();
    const first = asker.ask('next', SHORT, () => {});
    const second = asker.ask('next', { text: 'the moon', count: 1 }, () => {});
    expect(await Promise.all([first, second])).toEqual(['dropped', 'done']);
    expect(workers[0]!.sent.filter(({ kind }) => kind === 'ask')).toHaveLength(1);
  });

  test('of another asker takes turns with a long one', async () => {
    const { client } = setUp();
    const long = askLong(client.asker());
    await long.begun;
    await client.asker().ask('next', SHORT, () => {});
    const reached = long.parts.length;
    expect(await long.end).toBe('done');
    expect(reached).toBeLessThan(long.parts.length);
  });
});

describe('a question that is dropped', () => {
  test('ends without another part', async () => {
    const { client } = setUp();
    const asker = client.asker();
    const long = askLong(asker);
    await long.begun;
    asker.drop();
    const reached = long.parts.length;
    expect(await long.end).toBe('dropped');
    await client.asker().ask('next', SHORT, () => {});
    expect(long.parts).toHaveLength(reached);
  });
});

describe('a model that cannot be loaded', () => {
  test('gives its reason to whoever asked, and is fetched anew by the next question', async () => {
    let fails = true;
    const { client, workers } = setUp(async () => {
      if (fails) throw new Error('The server answered 404.');
      return model;
    });
    const asker = client.asker();
    await expect(asker.ask('next', SHORT, () => {})).rejects.toThrow('The server answered 404.');
    expect(client.state).toEqual({ kind: 'failed', reason: 'The server answered 404.' });
    expect(workers[0]!.isEnded()).toBe(true);
    fails = false;
    expect(await asker.ask('next', SHORT, () => {})).toBe('done');
    expect(client.state.kind).toBe('ready');
  });

  test('says so when no worker can be started', async () => {
    const client = new ModelClient(files, () => {
      throw new Error('workers are forbidden here');
    });
    const reason = 'The model could not be started: workers are forbidden here.';
    await expect(client.load()).rejects.toThrow(reason);
    expect(client.state).toEqual({ kind: 'failed', reason });
  });

  test('says so when its worker breaks in the middle of an answer', async () => {
    const { client, workers } = setUp();
    const long = askLong(client.asker());
    await long.begun;
    workers[0]!.line.onBreak('out of memory');
    await expect(long.end).rejects.toThrow('The model stopped: out of memory.');
    expect(client.state.kind).toBe('failed');
  });
});

test('closing ends the worker, drops what is asked and leaves the model to be asked again', async () => {
  const { client, workers } = setUp();
  const asker = client.asker();
  const long = askLong(asker);
  await long.begun;
  client.close();
  expect(await long.end).toBe('dropped');
  expect(workers[0]!.isEnded()).toBe(true);
  expect(client.state).toEqual({ kind: 'not asked' });
  expect(await asker.ask('next', SHORT, () => {})).toBe('done');
  expect(workers).toHaveLength(2);
});
