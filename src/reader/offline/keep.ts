import { allKept, type Caches, cacheName, type KeepList, type KeptFile, listAddress, sweep } from './kept.ts';

/** Files that are fetched at the same time. */
const AT_ONCE = 6;

/** What is taken from the browser. */
export interface Surroundings {
  readonly caches: Caches;
  fetch(address: string, options: RequestInit): Promise<Response>;
  /** SHA-256. */
  digest(bytes: ArrayBuffer): Promise<ArrayBuffer>;
}

export interface KeepOptions {
  /** Address of the site. */
  readonly root: string;
  readonly slug: string;
  readonly list: KeepList;
  readonly withModel: boolean;
  /** Ends it early; what was kept before stays. */
  readonly signal: AbortSignal;
  /** Told how many bytes have arrived. */
  onBytes(arrived: number): void;
}

/** The files on the server are of another version than the list. */
export class ChangedError extends Error {}

/**
 * Keeps an article: fills a new cache with everything on the list, writes the list into it as the sign that it is whole, and deletes the
 * version kept before. Whatever goes wrong before the end, nothing is left behind and the version kept before is untouched.
 */
export async function keep(options: KeepOptions, surroundings: Surroundings): Promise<void> {
  const { root, slug, list, withModel } = options;
  const { caches } = surroundings;
  const whole = new Set((await allKept(root, caches)).map(({ cache }) => cache));
  // What an attempt left whose page was closed.
  await sweep(root, caches, (cache) => whole.has(cache));

  const name = cacheName(root, slug, list, withModel);
  if (whole.has(name)) return;
  try {
    const cache = await caches.open(name);
    const files = [...list.files, ...(withModel ? (list.model?.files ?? []) : [])];
    await fill(cache, files, options, surroundings);
    await cache.put(listAddress(root, slug), new Response(JSON.stringify(list)));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  const ofArticle = cacheName(root, slug, { ...list, hash: '' }, false);
  await sweep(root, caches, (cache) => cache === name || !cache.startsWith(ofArticle));
}

async function fill(
  cache: Cache,
  files: readonly KeptFile[],
  { root, slug, signal, onBytes }: KeepOptions,
  { fetch, digest }: Surroundings,
): Promise<void> {
  let arrived = 0;
  const next = files.values();
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const fetchNext = async (): Promise<void> => {
    for (const { address, bytes, hash } of next) {
      either.throwIfAborted();
      const url = new URL(address, listAddress(root, slug)).href;
      // Not from the browser's cache where the server has something newer.
      const response = await fetch(url, { cache: 'no-cache', signal: either });
      if (!response.ok) throw new ChangedError(`${address}: the server answered ${response.status}`);
      const content = await response.arrayBuffer();
      if (content.byteLength !== bytes || !hex(await digest(content)).startsWith(hash))
        throw new ChangedError(`${address} is another version`);
      const type = response.headers.get('content-type') ?? 'application/octet-stream';
      await cache.put(url, new Response(content, { headers: { 'content-type': type } }));
      arrived += bytes;
      onBytes(arrived);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  } catch (error) {
    failed.abort();
    throw error;
  }
}

const hex = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
