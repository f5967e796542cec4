import { parseQuery, toSearch, withoutStaleRank, type Ignored, type Query } from './query';

/** Owns the query. The address bar is the only copy; going back in the browser goes back here. */
export class QueryStore {
  /** When the question changed last, on the page's clock. */
  changedAtMs = 0;
  private parsed: { search: string; query: Query } | null = null;
  private readonly listeners: ((query: Query) => void)[] = [];

  constructor(private readonly window: Pick<Window, 'location' | 'history' | 'addEventListener'>) {
    window.addEventListener('popstate', () => this.announce());
  }

  query(): Query {
    const { search } = this.window.location;
    if (this.parsed?.search !== search) this.parsed = { search, query: parseQuery(search).query };
    return this.parsed.query;
  }

  ignored(): Ignored[] {
    return parseQuery(this.window.location.search).ignored;
  }

  set(query: Query): void {
    const search = toSearch(withoutStaleRank(this.query(), query));
    if (search === toSearch(this.query())) return;
    this.window.history.pushState(null, '', search === '' ? this.window.location.pathname : `?${search}`);
    this.announce();
  }

  subscribe(listener: (query: Query) => void): void {
    this.listeners.push(listener);
  }

  private announce(): void {
    this.changedAtMs = performance.now();
    const query = this.query();
    for (const listener of this.listeners) listener(query);
  }
}
