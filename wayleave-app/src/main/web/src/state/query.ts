import type { FrontCriterion, ModeName } from '../api/types';
import { parseOverrides, type Override } from './changes';

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
  /** How containers are counted; the server ignores it for other cargo. */
  load: Load;
  /** Jurisdictions whose ground the way must not touch. */
  exclude: readonly string[];
  /** Whether a link with a restriction is flagged or left out. */
  restricted: Restricted;
  /** What the choices are compared in, in the order of {@link FRONT_CRITERIA}. Never empty. */
  criteria: readonly FrontCriterion[];
  /** The chosen member of the front, or null for the best by `by`. */
  rank: number | null;
  /** What the user calls the scenario; changes no answer. */
  name: string;
  /** Figures that the scenario changes. */
  overrides: readonly Override[];
  /** What the map is colored by. */
  layer: Layer;
  /** What closes in turn where the map is colored by criticality. */
  closes: Closes;
  /** What the scenario is compared with: '' for nothing, `baseline`, or the id of a kept scenario. */
  against: string;
  /** How disputed borders are drawn. */
  borders: Borders;
  /** The naming view; '' for the default. */
  view: string;
  /** An uploaded network; '' for the server's own. */
  network: string;
  /** Uploaded trades; '' for those of the network. */
  demand: string;
}

export const CRITERIA = ['generalized', 'time', 'cost', 'co2e'] as const;
export const COMMODITIES = ['container', 'bulk', 'liquid', 'general'] as const;
export const MODES = ['rail', 'road', 'sea', 'rail_ferry', 'ro_ro', 'inland_waterway'] as const satisfies readonly ModeName[];
export const LOADS = ['TEU', 'FEU'] as const;
export const RESTRICTED = ['flag', 'exclude'] as const;
export const FRONT_CRITERIA = ['cost', 'time', 'co2e', 'borders', 'variance'] as const satisfies readonly FrontCriterion[];
export const USUAL_CRITERIA: readonly FrontCriterion[] = ['cost', 'time', 'co2e', 'borders'];
export const LAYERS = ['none', 'criticality', 'flows', 'dependence', 'confidence'] as const;
export const BORDERS = ['dashed', 'solid', 'hidden'] as const;
export const CLOSES = ['links', 'nodes', 'borders', 'ports', 'jurisdictions', 'chokepoints'] as const;
export type Closes = (typeof CLOSES)[number];
export type Layer = (typeof LAYERS)[number];
export type Borders = (typeof BORDERS)[number];
export type Load = (typeof LOADS)[number];
export type Restricted = (typeof RESTRICTED)[number];
export type Criterion = (typeof CRITERIA)[number];
export type Commodity = (typeof COMMODITIES)[number];

export const EMPTY_QUERY: Query = {
  from: '', to: '', by: 'generalized', commodity: 'container', modes: MODES, date: '', close: [], open: [],
  load: 'TEU', exclude: [], restricted: 'flag', criteria: USUAL_CRITERIA, rank: null,
  name: '', overrides: [], layer: 'none', closes: 'links', against: '', borders: 'dashed', view: '', network: '', demand: '',
};

/** A part of the address that means nothing here; it is shown, not silently dropped. */
export interface Ignored { key: string; value: string; known: readonly string[] }
export interface Parsed { query: Query; ignored: Ignored[] }

const JURISDICTION = /^[A-Z]{2}$/;
const RANK = /^\d{1,6}$/;
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

  /** Those of a list that mean something, in the order of `known`. */
  function chosen<T extends string>(key: string, known: readonly T[], fallback: readonly T[]): readonly T[] {
    const asked = list(parameters.get(key));
    for (const value of asked) {
      if (!(known as readonly string[]).includes(value)) ignored.push({ key, value, known });
    }
    const found = known.filter((candidate) => asked.includes(candidate));
    return found.length === 0 ? fallback : found;
  }

  const modes = chosen('modes', MODES, MODES);
  const day = parameters.get('date') ?? '';
  if (day !== '' && !isDay(day)) ignored.push({ key: 'date', value: day, known: ['yyyy-mm-dd'] });
  const close = list(parameters.get('close'));
  const exclude = list(parameters.get('exclude')).map((code) => code.toUpperCase());
  for (const value of exclude) if (!JURISDICTION.test(value)) ignored.push({ key: 'exclude', value, known: ['GE', 'AZ', '…'] });
  const rank = parameters.get('rank') ?? '';
  if (rank !== '' && !RANK.test(rank)) ignored.push({ key: 'rank', value: rank, known: ['0', '1', '…'] });

  const given = parameters.get('overrides') ?? '';
  const overrides = given === '' ? [] : parseOverrides(given);
  if (overrides === null) ignored.push({ key: 'overrides', value: given, known: ['[{"figure":…,"value":…,"source":…}]'] });
  const word = (key: string): string => (parameters.get(key) ?? '').trim();

  const query: Query = {
    from: (parameters.get('from') ?? '').trim(),
    to: (parameters.get('to') ?? '').trim(),
    by: choice('by', CRITERIA, EMPTY_QUERY.by),
    commodity: choice('commodity', COMMODITIES, EMPTY_QUERY.commodity),
    modes,
    date: isDay(day) ? day : '',
    close,
    open: list(parameters.get('open')).filter((id) => !close.includes(id)),
    load: choice('load', LOADS, EMPTY_QUERY.load),
    exclude: [...new Set(exclude.filter((code) => JURISDICTION.test(code)))],
    restricted: choice('restricted', RESTRICTED, EMPTY_QUERY.restricted),
    criteria: chosen('criteria', FRONT_CRITERIA, USUAL_CRITERIA),
    rank: RANK.test(rank) ? Number(rank) : null,
    name: word('name'),
    overrides: overrides ?? [],
    layer: choice('layer', LAYERS, EMPTY_QUERY.layer),
    closes: choice('closes', CLOSES, EMPTY_QUERY.closes),
    against: word('against'),
    borders: choice('borders', BORDERS, EMPTY_QUERY.borders),
    view: word('view'),
    network: word('network'),
    demand: word('demand'),
  };
  return { query, ignored };
}

function append(parameters: string[], key: string, value: string): void {
  // Commas and colons stay readable in the address; everything else is escaped.
  if (value !== '') parameters.push(`${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':')}`);
}

/** What holds for every trade alike, as the server takes it. */
function appendCircumstances(parameters: string[], query: Query): void {
  append(parameters, 'date', query.date);
  if (query.modes.length < MODES.length) append(parameters, 'modes', query.modes.join(','));
  append(parameters, 'close', query.close.join(','));
  append(parameters, 'open', query.open.join(','));
  append(parameters, 'exclude', query.exclude.join(','));
  appendOverrides(parameters, query);
  append(parameters, 'network', query.network);
}

function appendOverrides(parameters: string[], query: Query): void {
  if (query.overrides.length > 0) append(parameters, 'parameters', JSON.stringify({ overrides: query.overrides }));
}

/** What the server is asked about all trades under this scenario. */
export function toStudyRequest(query: Query): string {
  const parameters: string[] = [];
  appendCircumstances(parameters, query);
  append(parameters, 'demand', query.demand);
  return parameters.join('&');
}

/** The parts of a question that come after its places, criterion and cargo; defaults are left out. */
function appendRest(parameters: string[], query: Query): void {
  if (query.modes.length < MODES.length) append(parameters, 'modes', query.modes.join(','));
  append(parameters, 'date', query.date);
  append(parameters, 'close', query.close.join(','));
  append(parameters, 'open', query.open.join(','));
  append(parameters, 'network', query.network);
  if (query.load !== EMPTY_QUERY.load && query.commodity === 'container') append(parameters, 'load', query.load);
  append(parameters, 'exclude', query.exclude.join(','));
  if (query.restricted !== EMPTY_QUERY.restricted) append(parameters, 'restricted', query.restricted);
}

/** The shortest address for a query: whatever is the default is left out. */
export function toSearch(query: Query): string {
  const parameters: string[] = [];
  append(parameters, 'from', query.from);
  append(parameters, 'to', query.to);
  if (query.by !== EMPTY_QUERY.by) append(parameters, 'by', query.by);
  if (query.commodity !== EMPTY_QUERY.commodity) append(parameters, 'commodity', query.commodity);
  appendRest(parameters, query);
  const criteria = query.criteria.join(',');
  if (criteria !== USUAL_CRITERIA.join(',')) append(parameters, 'criteria', criteria);
  if (query.rank !== null) append(parameters, 'rank', String(query.rank));
  append(parameters, 'name', query.name);
  if (query.overrides.length > 0) append(parameters, 'overrides', JSON.stringify(query.overrides));
  for (const key of ['layer', 'closes', 'against', 'borders', 'view', 'demand'] as const) {
    if (query[key] !== EMPTY_QUERY[key]) append(parameters, key, query[key]);
  }
  return parameters.join('&');
}

/** The question without a choice of way: criterion and cargo are always said, so that a changed default changes no answer. */
export function toQuestion(query: Query): string {
  const parameters: string[] = [];
  append(parameters, 'from', query.from);
  append(parameters, 'to', query.to);
  append(parameters, 'by', query.by);
  append(parameters, 'commodity', query.commodity);
  appendRest(parameters, query);
  appendOverrides(parameters, query);
  return parameters.join('&');
}

/** What the server is asked for one way: the best by `by`, or the chosen member of the front. */
export function toRequest(query: Query): string {
  if (query.rank === null) return toQuestion(query);
  const parameters = [toQuestion(query)];
  append(parameters, 'criteria', query.criteria.join(','));
  append(parameters, 'rank', String(query.rank));
  return parameters.join('&');
}

/** What the server is asked for the front. Neither `by` nor the chosen rank changes it. */
export function toFrontRequest(query: Query): string {
  const parameters: string[] = [];
  append(parameters, 'from', query.from);
  append(parameters, 'to', query.to);
  append(parameters, 'commodity', query.commodity);
  appendRest(parameters, query);
  appendOverrides(parameters, query);
  append(parameters, 'criteria', query.criteria.join(','));
  return parameters.join('&');
}

/** What the server is asked about dependence, which is reckoned by generalized cost alone. */
export function toDependenceRequest(query: Query): string {
  const parameters: string[] = [];
  append(parameters, 'from', query.from);
  append(parameters, 'to', query.to);
  append(parameters, 'commodity', query.commodity);
  appendRest(parameters, query);
  appendOverrides(parameters, query);
  return parameters.join('&');
}

/** A rank means something in one front only: a changed question takes it away. */
export function withoutStaleRank(before: Query, after: Query): Query {
  const same = toFrontRequest(before) === toFrontRequest(after) && before.by === after.by;
  return same ? after : { ...after, rank: null };
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

export function withExcluded(query: Query, code: string, wanted: 'in' | 'out'): Query {
  const others = query.exclude.filter((other) => other !== code);
  return { ...query, exclude: wanted === 'out' ? [...others, code] : others };
}

/** Variance of time as a fifth criterion, or not. */
export function withVariance(query: Query, wanted: 'in' | 'out'): Query {
  const others = query.criteria.filter((criterion) => criterion !== 'variance');
  return { ...query, criteria: wanted === 'in' ? [...others, 'variance'] : others.length === 0 ? USUAL_CRITERIA : others };
}
