/// <reference lib="webworker" />

/**
 * Keeps the page's own files for when the server does not answer. The network always comes first, so that nothing
 * newer is ever hidden. What the server answers to questions is the page's business (`state/kept-answers.ts`) and
 * does not pass through here: a click would wait for it.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const KEPT = 'wayleave-page-2';
const ANSWERS = 'wayleave-answers-1';
const QUESTIONS = '/api/';
/** Names that change with their content need not be asked for again. */
const FOREVER = /^\/assets\//;

/** What newer browsers can be told of requests that a worker has no part in. */
interface RoutingInstall extends ExtendableEvent {
  addRoutes?(rules: { condition: { urlPattern: { pathname: string } }; source: 'network' }[]): Promise<void>;
}

worker.addEventListener('install', (event: RoutingInstall) => {
  const direct = event.addRoutes?.([{ condition: { urlPattern: { pathname: `${QUESTIONS}*` } }, source: 'network' }]);
  if (direct !== undefined) event.waitUntil(direct);
  void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== KEPT && name !== ANSWERS) await caches.delete(name);
    await worker.clients.claim();
  })());
});

/** What the page had loaded before it was in this worker's care is fetched once more, mostly from the browser's own cache. */
worker.addEventListener('message', (event) => {
  const { keep: paths } = event.data as { keep?: unknown };
  if (!Array.isArray(paths)) return;
  event.waitUntil(Promise.all(paths.map(async (path) => {
    const url = new URL(String(path), worker.location.origin);
    if (!isOwnFile(url)) return;
    const kept = await caches.open(KEPT);
    const key = /^\/(about(-\w+)?|watch)?$/.test(url.pathname) ? url.pathname : url.pathname + url.search;
    if (await kept.match(key) !== undefined) return;
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok === true) await keep(kept, key, response, url);
  })));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !isOwnFile(url)) return;
  event.respondWith(answer(event, request, url));
});

function isOwnFile(url: URL): boolean {
  return url.origin === worker.location.origin && !url.pathname.startsWith(QUESTIONS);
}

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
    return known;
  }
  if (response.ok && response.type === 'basic') event.waitUntil(keep(kept, key, response.clone(), url));
  return response;
}

async function keep(kept: Cache, key: string, response: Response, url: URL): Promise<void> {
  if (!FOREVER.test(url.pathname)) {
    const before = await kept.match(key);
    // Another page comes with other files; the old ones are not needed any more.
    if (before !== undefined && await before.text() !== await response.clone().text()) {
      for (const old of await kept.keys()) if (FOREVER.test(new URL(old.url).pathname)) await kept.delete(old);
    }
  }
  await kept.put(key, response);
}
