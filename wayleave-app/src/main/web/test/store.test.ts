import { expect, test, vi } from 'vitest';
import { EMPTY_QUERY } from '../src/state/query';
import { QueryStore } from '../src/state/store';

/** A browser window reduced to its address and history. */
class FakeWindow {
  readonly entries = ['/'];
  private readonly listeners = new Map<string, () => void>();
  readonly history = {
    pushState: (_state: unknown, _title: string, url: string): void => void this.entries.push(url.startsWith('?') ? `/${url}` : url),
  };
  get location(): { search: string; pathname: string } {
    const { search, pathname } = new URL(this.entries[this.entries.length - 1] ?? '/', 'http://fake');
    return { search, pathname };
  }
  addEventListener(type: string, listener: () => void): void {
    this.listeners.set(type, listener);
  }
  goBack(): void {
    this.entries.pop();
    this.tell('popstate');
  }
  tell(type: string): void {
    this.listeners.get(type)?.();
  }
}

test('a change goes into the history once, and going back tells the listeners', () => {
  const fake = new FakeWindow();
  const store = new QueryStore(fake as unknown as Window);
  const seen: string[] = [];
  store.subscribe((query) => seen.push(query.from));
  store.set({ ...EMPTY_QUERY, from: 'a' });
  store.set({ ...EMPTY_QUERY, from: 'a' });
  store.set({ ...EMPTY_QUERY, from: 'b' });
  store.settle();
  expect(fake.entries).toEqual(['/', '/?from=a', '/?from=b']);
  fake.goBack();
  expect(seen).toEqual(['a', 'b', 'a']);
  expect(store.query().from).toBe('a');
});

test('the address follows the question in a moment, at once where the page is left', () => {
  vi.useFakeTimers();
  const fake = new FakeWindow();
  const store = new QueryStore(fake as unknown as Window);
  store.set({ ...EMPTY_QUERY, from: 'a' });
  expect(store.query().from).toBe('a');
  expect(fake.entries).toEqual(['/']);
  vi.advanceTimersByTime(1_000);
  expect(fake.entries).toEqual(['/', '/?from=a']);
  store.set({ ...EMPTY_QUERY, from: 'b' });
  fake.tell('pagehide');
  expect(fake.entries).toEqual(['/', '/?from=a', '/?from=b']);
  store.set(EMPTY_QUERY);
  store.settle();
  vi.advanceTimersByTime(1_000);
  expect(fake.entries).toEqual(['/', '/?from=a', '/?from=b', '/']);
  vi.useRealTimers();
});

test('who goes back before the address has followed is where the browser is', () => {
  const fake = new FakeWindow();
  const store = new QueryStore(fake as unknown as Window);
  store.set({ ...EMPTY_QUERY, from: 'a' });
  store.settle();
  store.set({ ...EMPTY_QUERY, from: 'b' });
  fake.goBack();
  expect(store.query().from).toBe('');
  store.settle();
  expect(fake.entries).toEqual(['/']);
});

/** What the browser keeps for a tab. */
function shelf(): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  } as unknown as Storage;
}

/** The window of a page that is opened after another, at the address that this one had before it was left. */
function opened(address: string): FakeWindow {
  const fake = new FakeWindow();
  fake.entries[0] = address;
  return fake;
}

test('who reloads before the address has followed finds what was on the screen', () => {
  const kept = shelf();
  const fake = opened('/?from=a');
  const store = new QueryStore(fake as unknown as Window, kept);
  store.set({ ...EMPTY_QUERY, from: 'b' });
  fake.tell('pagehide');
  const again = opened('/?from=a');
  expect(new QueryStore(again as unknown as Window, kept, 'reload').query().from).toBe('b');
  expect(again.entries).toEqual(['/?from=a', '/?from=b']);
  expect(new QueryStore(opened('/?from=a') as unknown as Window, kept, 'reload').query().from).toBe('a');
});

test('who asks for an address is not given what another page left', () => {
  const kept = shelf();
  const leave = (): void => {
    const fake = opened('/?from=a');
    new QueryStore(fake as unknown as Window, kept).set({ ...EMPTY_QUERY, from: 'b' });
    fake.tell('pagehide');
  };
  leave();
  expect(new QueryStore(opened('/?from=a') as unknown as Window, kept).query().from).toBe('a');
  leave();
  expect(new QueryStore(opened('/?from=c') as unknown as Window, kept, 'reload').query().from).toBe('c');
});

test('what the address has is not left behind, nor what was gone back from', () => {
  const kept = shelf();
  const fake = opened('/?from=a');
  const store = new QueryStore(fake as unknown as Window, kept);
  store.set({ ...EMPTY_QUERY, from: 'b' });
  store.settle();
  expect(new QueryStore(opened('/?from=a') as unknown as Window, kept, 'reload').query().from).toBe('a');
  store.set({ ...EMPTY_QUERY, from: 'c' });
  fake.goBack();
  expect(new QueryStore(opened('/?from=b') as unknown as Window, kept, 'reload').query().from).toBe('b');
});

test('a shelf that is broken or full changes nothing', () => {
  const broken = { getItem: () => '{', setItem: () => { throw new Error('full'); }, removeItem: () => { throw new Error('no'); } };
  const store = new QueryStore(opened('/?from=a') as unknown as Window, broken, 'reload');
  store.set({ ...EMPTY_QUERY, from: 'b' });
  store.settle();
  expect(store.query().from).toBe('b');
});

test('what a change would make of the question is what it makes of it', () => {
  const fake = new FakeWindow();
  const store = new QueryStore(fake as unknown as Window);
  store.set({ ...EMPTY_QUERY, from: 'a', to: 'b' });
  store.set({ ...store.query(), rank: 3 });
  const next = { ...store.query(), overrides: [{ unit: 'h', source: 'what-if', value: 7, figure: 'node:c:extra_time' }] };
  const foreseen = store.wouldBe(next);
  expect(store.query().rank).toBe(3);
  store.set(next);
  expect(store.query().rank).toBeNull();
  expect(JSON.stringify(foreseen)).toBe(JSON.stringify(store.query()));
});
