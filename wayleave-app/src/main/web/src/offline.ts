/** Told when an answer was kept from before because the server does not answer; null when it answers again. */
export type KeptListener = (since: string | null) => void;

const listeners: KeptListener[] = [];

export function onKept(listener: KeptListener): void {
  listeners.push(listener);
}

/** Notes whether an answer came from the server or was kept from before. What is a part of the page itself says nothing of that. */
export function noteResponse(response: Response): void {
  if (!new URL(response.url).pathname.startsWith('/api/')) return;
  const since = response.headers.get('X-Wayleave-Kept');
  for (const listener of listeners) listener(since);
}

/** Lets the page be opened again without the server; a browser that cannot do so works all the same. */
export function keepForLater(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/sw.js').then(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    active?.postMessage({ keep: [window.location.pathname, ...loaded] });
    document.documentElement.dataset['kept'] = 'true';
  }, () => undefined);
}
