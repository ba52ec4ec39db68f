import type { ModelFiles } from './messages.ts';

const CACHE = 'vitrine-models';

/** The part of the browser's cache that is used. */
export type WeightsCache = Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>;

/** The browser's own; undefined where it has none or forbids it, as in private windows and on pages that came without encryption. */
export async function browserCache(): Promise<WeightsCache | undefined> {
  try {
    return await caches.open(CACHE);
  } catch {
    return undefined;
  }
}

const placeOf = ({ name, weights }: ModelFiles): string => `/kept-models/${name}/${weights.sha256}`;

/** The kept bytes, or undefined. They are whatever storage gave back: to be checked. */
export async function kept(
  cache: WeightsCache,
  files: ModelFiles,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const found = await cache.match(placeOf(files));
    return found && new Uint8Array(await found.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Keeps the bytes under their hash, and lets go of other weights of the same name. Where storage is full or blocked, nothing happens. */
export async function keep(
  cache: WeightsCache,
  files: ModelFiles,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const place = placeOf(files);
  const folder = place.slice(0, place.lastIndexOf('/') + 1);
  try {
    await cache.put(place, new Response(bytes));
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (pathname.startsWith(folder) && pathname !== place) await cache.delete(request);
    }
  } catch {
    // The reader's model works all the same; the next visit fetches it again.
  }
}
