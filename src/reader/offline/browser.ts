import { type KeepOptions, keep } from './keep.ts';
import { allKept, type Kept, sweep } from './kept.ts';

/** Address of the site, which has its scripts in a folder of its root. */
export const root = new URL(/* @vite-ignore */ '../', import.meta.url).href;

/** Runs when no other page of the site is keeping or removing anything. */
const inTurn = <T>(run: () => Promise<T>): Promise<T> =>
  navigator.locks.request('vitrine-kept', run) as Promise<T>;

export const keptArticles = (): Promise<readonly Kept[]> => allKept(root, caches);

/** Keeps an article, and has the service worker look after the site, which then answers without a network. */
export function keepArticle(options: Omit<KeepOptions, 'root'>): Promise<void> {
  return inTurn(async () => {
    await keep(
      { ...options, root },
      {
        caches,
        fetch: (address, how) => fetch(address, how),
        digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
      },
    );
    try {
      await navigator.serviceWorker.register(`${root}sw.js`, { scope: root });
      await navigator.serviceWorker.ready;
    } catch (error) {
      // What nobody can answer with would only take room; a worker that is there already stays.
      if (!(await navigator.serviceWorker.getRegistration(root))) await sweep(root, caches, () => false);
      throw error;
    }
  });
}

/** Deletes a kept article, and lets the service worker go with the last of them. */
export function removeArticle({ cache }: Kept): Promise<void> {
  return inTurn(async () => {
    await caches.delete(cache);
    if ((await keptArticles()).length > 0) return;
    const registration = await navigator.serviceWorker.getRegistration(root);
    await registration?.unregister();
  });
}
