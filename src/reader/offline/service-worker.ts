// The service worker, there once a reader has kept an article: answers for kept files where the network does not, and for files that carry
// their hash at once. It keeps nothing itself (keep.ts does) and imports nothing, as old browsers start it as a plain script.

interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}

const scope = self as unknown as WorkerScope;
const root = scope.registration.scope;
/** How `cacheNames` in kept.ts begins. */
const ours = `vitrine-kept ${root} `;
/** Files that never change under their names. */
const LASTING = /\/assets\/|\.[0-9a-f]{8}\.json$/;

scope.addEventListener('install', () => void scope.skipWaiting());
// The page that keeps its first article is looked after at once.
scope.addEventListener('activate', (event) =>
  (event as Event & { waitUntil(done: Promise<void>): void }).waitUntil(scope.clients.claim()),
);
scope.addEventListener('fetch', (event) => {
  const { request } = event as FetchEvent;
  // Whether there is a newer version, only the network knows.
  if (request.method !== 'GET' || !request.url.startsWith(root) || request.url.endsWith('/keep.json')) return;
  (event as FetchEvent).respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  if (LASTING.test(request.url)) return (await kept(request)) ?? fetch(request);
  try {
    const response = await fetch(request);
    return response.status < 500 ? response : ((await kept(request)) ?? response);
  } catch (error) {
    const found = await kept(request);
    if (found) return found;
    throw error;
  }
}

/** The kept file, from the cache filled last. A cache without its list is not whole. */
async function kept(request: Request): Promise<Response | undefined> {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname.replace(/\/index\.html$/, '/');
  for (const name of (await caches.keys()).reverse()) {
    if (!name.startsWith(ours)) continue;
    const cache = await caches.open(name);
    const [slug] = name.slice(ours.length).split(' ');
    const found = (await cache.match(`${root}${slug}/keep.json`)) && (await cache.match(address));
    if (found) return found;
  }
  return undefined;
}
