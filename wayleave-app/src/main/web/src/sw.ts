/// <reference lib="webworker" />

/**
 * Keeps the page and its last answers for when the server does not answer. The network always comes first, so
 * that nothing newer is ever hidden; what users keep on the server is never kept here.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const KEPT = 'wayleave-1';
const MOST_ANSWERS = 80;
const NEVER_KEPT = /^\/api\/v1\/(scenarios|uploads|jobs|session|health)/;
/** Names that change with their content need not be asked for again. */
const FOREVER = /^\/assets\//;

worker.addEventListener('install', () => {
  void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
    await worker.clients.claim();
  })());
});

/** What the page had loaded before it was in this worker's care is fetched once more, mostly from the browser's own cache. */
worker.addEventListener('message', (event) => {
  const { keep: paths } = event.data as { keep?: unknown };
  if (!Array.isArray(paths)) return;
  event.waitUntil(Promise.all(paths.map(async (path) => {
    const url = new URL(String(path), worker.location.origin);
    if (url.origin !== worker.location.origin || NEVER_KEPT.test(url.pathname)) return;
    const kept = await caches.open(KEPT);
    const key = url.pathname === '/' || url.pathname === '/about' ? url.pathname : url.pathname + url.search;
    if (await kept.match(key) !== undefined) return;
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) await keep(kept, key, response, url);
  })));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin || NEVER_KEPT.test(url.pathname)) return;
  if ((request.headers.get('Accept') ?? '').includes('text/event-stream')) return;
  event.respondWith(answer(event, request, url));
});

/** The page is one page whatever its address asks. */
function keyOf(request: Request, url: URL): string {
  return request.mode === 'navigate' ? url.pathname : url.pathname + url.search;
}

async function answer(event: FetchEvent, request: Request, url: URL): Promise<Response> {
  const kept = await caches.open(KEPT);
  const key = keyOf(request, url);
  if (FOREVER.test(url.pathname)) {
    const known = await kept.match(key);
    if (known !== undefined) return known;
  }
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    const known = await kept.match(key);
    if (known === undefined) throw error;
    const headers = new Headers(known.headers);
    headers.set('X-Wayleave-Kept', known.headers.get('Date') ?? '');
    return new Response(known.body, { status: known.status, headers });
  }
  if (response.ok && response.type === 'basic') event.waitUntil(keep(kept, key, response.clone(), url));
  return response;
}

async function keep(kept: Cache, key: string, response: Response, url: URL): Promise<void> {
  if (!url.pathname.startsWith('/api/') && !FOREVER.test(url.pathname)) {
    const before = await kept.match(key);
    // Another page comes with other files; the old ones are not needed any more.
    if (before !== undefined && await before.text() !== await response.clone().text()) {
      for (const old of await kept.keys()) if (FOREVER.test(new URL(old.url).pathname)) await kept.delete(old);
    }
  }
  await kept.put(key, response);
  if (!url.pathname.startsWith('/api/')) return;
  const answers = (await kept.keys()).filter(({ url: other }) => new URL(other).pathname.startsWith('/api/'));
  for (const old of answers.slice(0, Math.max(0, answers.length - MOST_ANSWERS))) await kept.delete(old);
}
