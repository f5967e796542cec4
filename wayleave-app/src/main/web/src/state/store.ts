import { parseQuery, toSearch, withoutStaleRank, type Ignored, type Query } from './query';

/**
 * A new address costs the browser much: its own bar, its history, the page's sign, which it fetches anew. That waits
 * until the answer is on the screen; a person reads or copies no address sooner.
 */
const SETTLE_MS = 300;
const KEY = 'wayleave-ahead';

/** Where a change is kept until the address bar has it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A change that a page made, and the address that it was made at. */
interface Ahead { at: string; ahead: string }

function isAhead(value: unknown): value is Ahead {
  return typeof value === 'object' && value !== null
    && typeof (value as Ahead).at === 'string' && typeof (value as Ahead).ahead === 'string';
}

/** Owns the query. The address bar is the only copy that lasts; going back in the browser goes back here. */
export class QueryStore {
  /** When the question changed last, on the page's clock. */
  changedAtMs = 0;
  private parsed: { search: string; query: Query } | null = null;
  /** Where the page is already and the address bar is not yet. */
  private ahead: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners: ((query: Query) => void)[] = [];

  /**
   * `shelf` lasts over a reload; `arrival` is how the browser came to the page. Who reloads before the address has
   * followed is given back what was on the screen: the browser asks for the address that it had when it was told to.
   */
  constructor(
    private readonly window: Pick<Window, 'location' | 'history' | 'addEventListener'>,
    private readonly shelf: Shelf | null = null,
    arrival = 'navigate',
  ) {
    const left = this.takeLeft();
    if (arrival === 'reload' && left !== null && left.at === window.location.search) {
      this.ahead = left.ahead;
      this.settle();
    }
    window.addEventListener('popstate', () => {
      clearTimeout(this.timer);
      this.ahead = null;
      this.leave(null);
      this.announce();
    });
    window.addEventListener('pagehide', () => this.push());
  }

  query(): Query {
    const search = this.search();
    if (this.parsed?.search !== search) this.parsed = { search, query: parseQuery(search).query };
    return this.parsed.query;
  }

  ignored(): Ignored[] {
    return parseQuery(this.search()).ignored;
  }

  /** What the question would be were it set to this: the address says it in one way only. */
  wouldBe(query: Query): Query {
    return parseQuery(toSearch(withoutStaleRank(this.query(), query))).query;
  }

  set(query: Query): void {
    const search = toSearch(withoutStaleRank(this.query(), query));
    if (search === toSearch(this.query())) return;
    // Each question has its own place in the browser's history, however soon the next one comes.
    this.settle();
    this.ahead = search === '' ? '' : `?${search}`;
    this.leave({ at: this.window.location.search, ahead: this.ahead });
    this.timer = setTimeout(() => this.settle(), SETTLE_MS);
    this.announce();
  }

  /** Puts where the page is into the address bar, for who needs the address now. */
  settle(): void {
    if (this.ahead === null) return;
    this.push();
    this.leave(null);
  }

  private push(): void {
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

  private leave(change: Ahead | null): void {
    try {
      if (change === null) this.shelf?.removeItem(KEY);
      else this.shelf?.setItem(KEY, JSON.stringify(change));
    } catch {
      // A browser that keeps nothing reloads what its address bar says.
    }
  }

  /** What a page left here when it went; it is taken once. */
  private takeLeft(): Ahead | null {
    try {
      const left: unknown = JSON.parse(this.shelf?.getItem(KEY) ?? 'null');
      return isAhead(left) ? left : null;
    } catch {
      return null; // What cannot be read was not left here.
    } finally {
      this.leave(null);
    }
  }

  private announce(): void {
    this.changedAtMs = performance.now();
    const query = this.query();
    for (const listener of this.listeners) listener(query);
  }
}
