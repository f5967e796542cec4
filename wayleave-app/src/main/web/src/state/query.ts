import type { ModeName } from '../api/types';

/** One question to the planner. It lives in the address bar and nowhere else. */
export interface Query {
  from: string;
  to: string;
  by: Criterion;
  commodity: Commodity;
  /** In the order of {@link MODES}; all of them = no choice made. Never empty. */
  modes: readonly ModeName[];
  /** ISO day, or '' for the server's today. */
  date: string;
  close: readonly string[];
  open: readonly string[];
}

export const CRITERIA = ['generalized', 'time', 'cost', 'co2e'] as const;
export const COMMODITIES = ['container', 'bulk', 'liquid', 'general'] as const;
export const MODES = ['rail', 'road', 'sea', 'rail_ferry', 'ro_ro', 'inland_waterway'] as const satisfies readonly ModeName[];
export type Criterion = (typeof CRITERIA)[number];
export type Commodity = (typeof COMMODITIES)[number];

export const EMPTY_QUERY: Query = {
  from: '', to: '', by: 'generalized', commodity: 'container', modes: MODES, date: '', close: [], open: [],
};

/** A part of the address that means nothing here; it is shown, not silently dropped. */
export interface Ignored { key: string; value: string; known: readonly string[] }
export interface Parsed { query: Query; ignored: Ignored[] }

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function list(value: string | null): string[] {
  return [...new Set((value ?? '').split(',').map((part) => part.trim()).filter((part) => part !== ''))];
}

/** Reads a query from the part of an address after `?`. Total: any text gives a query. */
export function parseQuery(search: string): Parsed {
  const parameters = new URLSearchParams(search);
  const ignored: Ignored[] = [];

  function choice<T extends string>(key: string, known: readonly T[], fallback: T): T {
    const value = parameters.get(key);
    if (value === null || value === '') return fallback;
    const found = known.find((candidate) => candidate === value);
    if (found === undefined) ignored.push({ key, value, known });
    return found ?? fallback;
  }

  const asked = list(parameters.get('modes'));
  for (const mode of asked) {
    if (!(MODES as readonly string[]).includes(mode)) ignored.push({ key: 'modes', value: mode, known: MODES });
  }
  const chosen = MODES.filter((mode) => asked.includes(mode));
  const day = parameters.get('date') ?? '';
  if (day !== '' && !isDay(day)) ignored.push({ key: 'date', value: day, known: ['yyyy-mm-dd'] });
  const close = list(parameters.get('close'));

  const query: Query = {
    from: (parameters.get('from') ?? '').trim(),
    to: (parameters.get('to') ?? '').trim(),
    by: choice('by', CRITERIA, EMPTY_QUERY.by),
    commodity: choice('commodity', COMMODITIES, EMPTY_QUERY.commodity),
    modes: chosen.length === 0 ? MODES : chosen,
    date: isDay(day) ? day : '',
    close,
    open: list(parameters.get('open')).filter((id) => !close.includes(id)),
  };
  return { query, ignored };
}

function append(parameters: string[], key: string, value: string): void {
  // Commas and colons stay readable in the address; everything else is escaped.
  if (value !== '') parameters.push(`${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`);
}

/** The shortest address for a query: whatever is the default is left out. */
export function toSearch(query: Query): string {
  const parameters: string[] = [];
  append(parameters, 'from', query.from);
  append(parameters, 'to', query.to);
  if (query.by !== EMPTY_QUERY.by) append(parameters, 'by', query.by);
  if (query.commodity !== EMPTY_QUERY.commodity) append(parameters, 'commodity', query.commodity);
  if (query.modes.length < MODES.length) append(parameters, 'modes', query.modes.join(','));
  append(parameters, 'date', query.date);
  append(parameters, 'close', query.close.join(','));
  append(parameters, 'open', query.open.join(','));
  return parameters.join('&');
}

/** What the server is asked: criterion and commodity are always said, so that a changed default changes no answer. */
export function toRequest(query: Query): string {
  const parameters: string[] = [];
  append(parameters, 'from', query.from);
  append(parameters, 'to', query.to);
  append(parameters, 'by', query.by);
  append(parameters, 'commodity', query.commodity);
  if (query.modes.length < MODES.length) append(parameters, 'modes', query.modes.join(','));
  append(parameters, 'date', query.date);
  append(parameters, 'close', query.close.join(','));
  append(parameters, 'open', query.open.join(','));
  return parameters.join('&');
}

export function isAskable(query: Query): boolean {
  return query.from !== '' && query.to !== '';
}

export function withClosed(query: Query, id: string): Query {
  return { ...query, close: [...new Set([...query.close, id])], open: query.open.filter((other) => other !== id) };
}

export function withOpened(query: Query, id: string): Query {
  return { ...query, open: [...new Set([...query.open, id])], close: query.close.filter((other) => other !== id) };
}

/** Takes the element out of both lists: the network's own status holds again. */
export function withoutChange(query: Query, id: string): Query {
  return {
    ...query,
    close: query.close.filter((other) => other !== id),
    open: query.open.filter((other) => other !== id),
  };
}

/** Adds or removes a mode; the last one cannot be removed (the same query comes back). */
export function withMode(query: Query, mode: ModeName, wanted: 'in' | 'out'): Query {
  const modes = MODES.filter((other) => (other === mode ? wanted === 'in' : query.modes.includes(other)));
  return modes.length === 0 ? query : { ...query, modes };
}
