import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fetchModel } from '../../../../src/reader/model/fetch-model.ts';
import type { ModelFiles } from '../../../../src/reader/model/messages.ts';
import type { WeightsCache } from '../../../../src/reader/model/weights-cache.ts';
import { networkFile } from '../../model/weights-bytes.ts';
import { TINY_WORDS, tinyWorded } from '../../model/worded.ts';

const net = tinyWorded().network;
const file = networkFile(net);

function filesFor(bytes: Uint8Array, name = 'tiny'): ModelFiles {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    name,
    weights: { url: 'weights', sha256, bytes: bytes.length },
    vocabulary: 'vocabulary',
  };
}
const files = filesFor(file);

/** A body that comes in pieces, and may break after them. */
function inPieces(bytes: Uint8Array<ArrayBuffer>, count: number, broken = false): ReadableStream {
  const size = Math.ceil(bytes.length / count);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + size));
      else if (broken) controller.error(new Error('gone'));
      else controller.close();
      at += size;
    },
  });
}

/** Answers for both files; counts how often the weights were fetched. */
function server(weights: () => Response = () => new Response(inPieces(file, 4)), words = TINY_WORDS) {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(url);
    return url === 'weights' ? weights() : Response.json({ words });
  };
  return { asked, fetch };
}

/** A cache in memory, with the paths of its entries. */
function memoryCache() {
  const entries = new Map<string, Uint8Array<ArrayBuffer>>();
  const cache = {
    match: async (path: string) => (entries.has(path) ? new Response(entries.get(path)!) : undefined),
    put: async (path: string, response: Response) => {
      entries.set(path, new Uint8Array(await response.arrayBuffer()));
    },
    keys: async () => [...entries.keys()].map((path) => ({ url: `https://site.example${path}` })),
    delete: async ({ url }: { url: string }) => entries.delete(new URL(url).pathname),
  } as unknown as WeightsCache;
  return { entries, cache };
}

const forbidden = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
const blocked: WeightsCache = { match: forbidden, put: forbidden, keys: forbidden, delete: forbidden };
const silent = () => {};

describe('a model that is fetched', () => {
  test('is the one in the file, and tells how much has arrived', async () => {
    const shares: number[] = [];
    const model = await fetchModel(files, { ...server(), cache: undefined }, (share) => shares.push(share));
    expect(model.network.weights).toEqual(net.weights);
    expect(model.vocabulary.words).toEqual(TINY_WORDS);
    expect(shares).toHaveLength(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('is kept by its hash and not fetched again', async () => {
    const { entries, cache } = memoryCache();
    await fetchModel(files, { ...server(), cache }, silent);
    expect([...entries.keys()]).toEqual([`/kept-models/tiny/${files.weights.sha256}`]);
    const second = server();
    const model = await fetchModel(files, { ...second, cache }, silent);
    expect(second.asked).toEqual(['vocabulary']);
    expect(model.network.weights).toEqual(net.weights);
  });

  test('takes the place of older weights of its name, and of no others', async () => {
    const { entries, cache } = memoryCache();
    for (const path of ['/kept-models/tiny/00ff', '/kept-models/tiny-two/00ff']) {
      entries.set(path, new Uint8Array(3));
    }
    await fetchModel(files, { ...server(), cache }, silent);
    expect([...entries.keys()].sort()).toEqual([
      '/kept-models/tiny-two/00ff',
      `/kept-models/tiny/${files.weights.sha256}`,
    ]);
  });

  test('is fetched anew where what was kept has changed', async () => {
    const { entries, cache } = memoryCache();
    entries.set(
      `/kept-models/tiny/${files.weights.sha256}`,
      file.map((byte) => byte ^ 1),
    );
    const { asked, fetch } = server();
    const model = await fetchModel(files, { fetch, cache }, silent);
    expect(asked).toContain('weights');
    expect(model.network.weights).toEqual(net.weights);
  });

  test('works where storage is blocked', async () => {
    const model = await fetchModel(files, { ...server(), cache: blocked }, silent);
    expect(model.network.weights).toEqual(net.weights);
  });
});

describe('a model that cannot be had', () => {
  const changed = file.map((byte, k) => (k === file.length - 1 ? byte ^ 1 : byte));
  test.each<[string, () => Response, string]>([
    ['there is no file', () => new Response('', { status: 404 }), 'the server answered 404'],
    ['there is no network', () => Promise.reject(new TypeError('offline')) as never, 'there was no answer'],
    ['the connection breaks', () => new Response(inPieces(file, 4, true)), 'The connection broke after'],
    ['it is cut off', () => new Response(file.slice(0, 100)), `Only 100 of ${file.length} bytes`],
    ['it goes on and on', () => new Response(inPieces(new Uint8Array(file.length + 1), 2)), 'is longer than'],
    ['it is another file', () => new Response(changed), 'not the one this page was made with'],
  ])('says so when %s, and keeps nothing', async (_, weights, message) => {
    const { entries, cache } = memoryCache();
    await expect(fetchModel(files, { ...server(weights), cache }, silent)).rejects.toThrow(message);
    expect(entries.size).toBe(0);
  });

  test('is named when its words are not its own', async () => {
    const { fetch } = server(undefined, TINY_WORDS.slice(0, -1));
    await expect(fetchModel(files, { fetch, cache: undefined }, silent)).rejects.toThrow(
      'it has 22 words, and the weights are for 23',
    );
  });

  test('is named when its words cannot be read', async () => {
    const fetch = async (url: string) => new Response(url === 'weights' ? file : '<html>');
    await expect(fetchModel(files, { fetch, cache: undefined }, silent)).rejects.toThrow(
      'The list of the model’s words cannot be read.',
    );
  });
});
