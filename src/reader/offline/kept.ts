/** A file to keep. The lists are made by `src/site/offline/keep-list.ts`. */
export interface KeptFile {
  /** From the folder of the list. */
  readonly address: string;
  readonly bytes: number;
  readonly hash: string;
}

export interface KeepList {
  readonly title: string;
  readonly hash: string;
  readonly bytes: number;
  readonly files: readonly KeptFile[];
  readonly model?: { readonly bytes: number; readonly files: readonly KeptFile[] };
}

/** An article that is kept whole. */
export interface Kept {
  readonly cache: string;
  readonly slug: string;
  readonly list: KeepList;
  readonly withModel: boolean;
}

/** The browser's caches, as far as they are used. */
export type Caches = Pick<CacheStorage, 'keys' | 'open' | 'delete'>;

/**
 * One cache an article and version. Caches of a name with the root of the site in it: other sites on the same host may be made with the same
 * programs. The service worker reads these names too.
 */
export const cacheNames = (root: string): string => `vitrine-kept ${root} `;

export const cacheName = (root: string, slug: string, list: KeepList, withModel: boolean): string =>
  `${cacheNames(root)}${slug} ${list.hash}${withModel ? ' model' : ''}`;

export const listAddress = (root: string, slug: string): string => `${root}${slug}/keep.json`;

/** Bytes that a reader gives for it. */
export const bytesOf = (list: KeepList, withModel: boolean): number =>
  list.bytes + (withModel ? (list.model?.bytes ?? 0) : 0);

/** All articles that are kept whole, the last kept first. A cache gets its list when it has all else, so one without is not whole. */
export async function allKept(root: string, caches: Caches): Promise<readonly Kept[]> {
  const found: Kept[] = [];
  for (const cache of (await caches.keys()).reverse()) {
    const [slug = '', , model] = cache.slice(cacheNames(root).length).split(' ');
    if (!cache.startsWith(cacheNames(root)) || found.some((kept) => kept.slug === slug)) continue;
    const list = await (await caches.open(cache)).match(listAddress(root, slug));
    if (list) found.push({ cache, slug, list: await list.json(), withModel: model === 'model' });
  }
  return found;
}

/** Deletes what belongs to this site and `keeps` does not want. */
export async function sweep(root: string, caches: Caches, keeps: (cache: string) => boolean): Promise<void> {
  for (const cache of await caches.keys())
    if (cache.startsWith(cacheNames(root)) && !keeps(cache)) await caches.delete(cache);
}
