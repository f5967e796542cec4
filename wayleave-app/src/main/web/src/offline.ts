import { KeptAnswers, type Shelf } from './state/kept-answers';

/** Told when an answer was kept from before because the server does not answer; null when it answers again. */
export type KeptListener = (since: string | null) => void;

const SHELF = 'wayleave-answers-1';
const MOST_ANSWERS = 80;

const listeners: KeptListener[] = [];

export function onKept(listener: KeptListener): void {
  listeners.push(listener);
}

/** Tells whether the last answer came from the server (null) or was kept since a date. */
export function tellKept(since: string | null): void {
  for (const listener of listeners) listener(since);
}

/** The browser's own store of answers; one that has none, or none left, keeps nothing, and the page works all the same. */
const shelf: Shelf = {
  async put(path, { text, since }) {
    const cache = await open();
    if (cache === null) return;
    try {
      await cache.put(path, new Response(text, { headers: { 'Content-Type': 'application/json', 'Date': since } }));
      const keys = await cache.keys();
      for (const old of keys.slice(0, Math.max(0, keys.length - MOST_ANSWERS))) await cache.delete(old);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  },
  async find(path) {
    const known = await (await open())?.match(path);
    return known === undefined ? null : { text: await known.text(), since: known.headers.get('Date') ?? '' };
  },
};

/** Only a page that can be opened without the server has use for its answers. */
async function open(): Promise<Cache | null> {
  if (!('caches' in window) || !('serviceWorker' in navigator)) return null;
  try {
    return await caches.open(SHELF);
  } catch {
    return null;
  }
}

export const keptAnswers = new KeptAnswers(shelf);

/** Lets the page be opened again without the server; a browser that cannot do so works all the same. */
export function keepForLater(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('pagehide', () => void keptAnswers.putAside());
  void navigator.serviceWorker.register('/sw.js').then(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    active?.postMessage({ keep: [window.location.pathname, ...loaded] });
    await keptAnswers.putAside();
    document.documentElement.dataset['kept'] = 'true';
  }, () => undefined);
}
