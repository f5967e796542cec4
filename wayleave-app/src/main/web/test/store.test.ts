import { expect, test } from 'vitest';
import { EMPTY_QUERY } from '../src/state/query';
import { QueryStore } from '../src/state/store';

/** A browser window reduced to its address and history. */
class FakeWindow {
  readonly entries = ['/'];
  private back: (() => void) | null = null;
  readonly history = {
    pushState: (_state: unknown, _title: string, url: string): void => void this.entries.push(url.startsWith('?') ? `/${url}` : url),
  };
  get location(): { search: string; pathname: string } {
    const { search, pathname } = new URL(this.entries[this.entries.length - 1] ?? '/', 'http://fake');
    return { search, pathname };
  }
  addEventListener(_type: string, listener: () => void): void {
    this.back = listener;
  }
  goBack(): void {
    this.entries.pop();
    this.back?.();
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
  expect(fake.entries).toEqual(['/', '/?from=a', '/?from=b']);
  fake.goBack();
  expect(seen).toEqual(['a', 'b', 'a']);
  expect(store.query().from).toBe('a');
});
