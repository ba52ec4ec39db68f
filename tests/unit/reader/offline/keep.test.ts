import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ChangedError,
  type KeepOptions,
  keep,
  type Surroundings,
} from '../../../../src/reader/offline/keep.ts';
import { allKept, type Caches, type KeepList } from '../../../../src/reader/offline/kept.ts';

const ROOT = 'https://example.org/x/';
const CONTENT: Record<string, string> = { './': 'page', '../a.js': 'script', '../w.bin': 'weights' };

const entry = (address: string) => ({
  address,
  bytes: CONTENT[address]!.length,
  hash: createHash('sha256').update(CONTENT[address]!).digest('hex').slice(0, 32),
});
const list = (hash: string): KeepList => ({
  title: 'Trees',
  hash,
  bytes: 10,
  files: [entry('./'), entry('../a.js')],
  model: { bytes: 7, files: [entry('../w.bin')] },
});

/** Caches as a browser has them, as far as they are used: in the order in which they were opened. */
function fakeCaches(): Caches & { readonly all: Map<string, Map<string, Response>> } {
  const all = new Map<string, Map<string, Response>>();
  return {
    all,
    keys: async () => [...all.keys()],
    delete: async (name) => all.delete(name),
    open: async (name) => {
      const files = all.get(name) ?? new Map<string, Response>();
      all.set(name, files);
      return {
        match: async (address: string) => files.get(address)?.clone(),
        put: async (address: string, response: Response) => void files.set(address, response),
      } as unknown as Cache;
    },
  };
}

function world(answers = CONTENT) {
  const caches = fakeCaches();
  const asked: string[] = [];
  const surroundings: Surroundings = {
    caches,
    fetch: async (address) => {
      asked.push(address);
      const found = Object.keys(answers).find((path) => new URL(path, `${ROOT}trees/`).href === address);
      if (!found) throw new TypeError('Failed to fetch');
      return new Response(answers[found]!);
    },
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
  };
  const keepIt = (hash: string, options: Partial<KeepOptions> = {}) =>
    keep(
      {
        root: ROOT,
        slug: 'trees',
        list: list(hash),
        withModel: false,
        signal: new AbortController().signal,
        onBytes: () => {},
        ...options,
      },
      surroundings,
    );
  return { caches, asked, keepIt };
}

const names = ({ all }: { all: ReadonlyMap<string, unknown> }) => [...all.keys()];

describe('keeping an article', () => {
  it('fills one cache, named by article and version, and then counts as kept', async () => {
    const { caches, keepIt } = world();
    const arrived: number[] = [];
    await keepIt('1', { onBytes: (bytes) => arrived.push(bytes) });
    expect(names(caches)).toEqual([`vitrine-kept ${ROOT} trees 1`]);
    expect(arrived.at(-1)).toBe(10);
    expect(await allKept(ROOT, caches)).toMatchObject([
      { slug: 'trees', withModel: false, list: { hash: '1' } },
    ]);
  });

  it('takes the model only when it is asked to', async () => {
    const { caches, asked, keepIt } = world();
    await keepIt('1');
    expect(asked).not.toContain(`${ROOT}w.bin`);
    await keepIt('1', { withModel: true });
    expect(asked).toContain(`${ROOT}w.bin`);
    expect(await allKept(ROOT, caches)).toMatchObject([{ withModel: true }]);
    expect(names(caches)).toHaveLength(1);
  });

  it('replaces an old version, and leaves other articles and other sites alone', async () => {
    const { caches, keepIt } = world();
    await keepIt('1', { slug: 'trees-in-practice', list: { ...list('1'), files: [] } });
    await caches.open('vitrine-kept https://example.org/y/ trees 1');
    await caches.open('vitrine-models');
    await keepIt('1');
    await keepIt('2');
    expect(names(caches).sort()).toEqual([
      'vitrine-kept https://example.org/x/ trees 2',
      'vitrine-kept https://example.org/x/ trees-in-practice 1',
      'vitrine-kept https://example.org/y/ trees 1',
      'vitrine-models',
    ]);
  });

  it('leaves the old version whole when a file does not come, and nothing of the new', async () => {
    const { caches, keepIt } = world();
    await keepIt('1');
    const missing = { ...list('2'), files: [entry('./'), { address: 'no.js', bytes: 1, hash: '0' }] };
    await expect(keepIt('2', { list: missing })).rejects.toThrow('Failed to fetch');
    expect(names(caches)).toEqual([`vitrine-kept ${ROOT} trees 1`]);
  });

  it('takes no file of another version', async () => {
    const { caches, keepIt } = world({ ...CONTENT, '../a.js': 'SCRIPT' });
    await expect(keepIt('1')).rejects.toThrow(ChangedError);
    expect(names(caches)).toEqual([]);
  });

  it('can be stopped', async () => {
    const { caches, keepIt } = world();
    const stop = new AbortController();
    stop.abort();
    await expect(keepIt('1', { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(names(caches)).toEqual([]);
  });

  it('does not count, and sweeps away, what was left by a page that was closed', async () => {
    const { caches, keepIt } = world();
    await caches.open(`vitrine-kept ${ROOT} trees 0`);
    expect(await allKept(ROOT, caches)).toEqual([]);
    await keepIt('1');
    expect(names(caches)).toEqual([`vitrine-kept ${ROOT} trees 1`]);
  });
});
