import { parseQuery, toSearch, withoutStaleRank, type Ignored, type Query } from './query';

/**
 * A new address costs the browser much: its own bar, its history, the page's sign, which it fetches anew. That waits
 * until the answer is on the screen; a person reads or copies no address sooner.
 */
const SETTLE_MS = 300;

/** Owns the query. The address bar is the only copy that lasts; going back in the browser goes back here. */
export class QueryStore {
  /** When the question changed last, on the page's clock. */
  changedAtMs = 0;
  private parsed: { search: string; query: Query } | null = null;
  /** Where the page is already and the address bar is not yet. */
  private ahead: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners: ((query: Query) => void)[] = [];

  constructor(private readonly window: Pick<Window, 'location' | 'history' | 'addEventListener'>) {
    window.addEventListener('popstate', () => {
      clearTimeout(this.timer);
      this.ahead = null;
      this.announce();
    });
    window.addEventListener('pagehide', () => this.settle());
  }

  query(): Query {
    const search = this.search();
    if (this.parsed?.search !== search) this.parsed = { search, query: parseQuery(search).query };
    return this.parsed.query;
  }

  ignored(): Ignored[] {
    return parseQuery(this.search()).ignored;
  }

  set(query: Query): void {
    const search = toSearch(withoutStaleRank(this.query(), query));
    if (search === toSearch(this.query())) return;
    // Each question has its own place in the browser's history, however soon the next one comes.
    this.settle();
    this.ahead = search === '' ? '' : `?${search}`;
    this.timer = setTimeout(() => this.settle(), SETTLE_MS);
    this.announce();
  }

  /** Puts where the page is into the address bar, for who needs the address now. */
  settle(): void {
    if (this.ahead === null) return;
    clearTimeout(this.timer);
    this.window.history.pushState(null, '', this.ahead === '' ? this.window.location.pathname : this.ahead);
    this.ahead = null;
  }

  subscribe(listener: (query: Query) => void): void {
    this.listeners.push(listener);
  }

  private search(): string {
    return this.ahead ?? this.window.location.search;
  }

  private announce(): void {
    this.changedAtMs = performance.now();
    const query = this.query();
    for (const listener of this.listeners) listener(query);
  }
}
