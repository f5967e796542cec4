import type {
  AlternativesAnswer, FrontAnswer, NetworkGeoJson, NetworkSummary, Places, Problem, RouteAnswer, StabilityAnswer,
} from './types';

/** The server said no, in its own words. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

/** The server could not be reached, or what came back was not an answer. */
export class UnreachableError extends Error {
  constructor(readonly status: number | null) {
    super(status === null ? 'no connection' : `status ${status}`);
    this.name = 'UnreachableError';
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null
    && typeof (value as Problem).title === 'string' && typeof (value as Problem).status === 'number';
}

/** Fetches JSON from this server only. An aborted request rejects with the browser's `AbortError`. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      headers: { Accept: 'application/json, application/problem+json' },
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new UnreachableError(null);
  }
  let body: unknown;
  try {
    body = await response.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new UnreachableError(response.status);
  }
  if (response.ok) return body as T;
  if (isProblem(body)) throw new ProblemError(body);
  throw new UnreachableError(response.status);
}

export const api = {
  network: () => getJson<NetworkSummary>('/api/v1/network'),
  geojson: () => getJson<NetworkGeoJson>('/api/v1/network/geojson'),
  places: (text: string, signal: AbortSignal) =>
    getJson<Places>(`/api/v1/places?${new URLSearchParams({ q: text, limit: '8' })}`, signal),
  route: (search: string, signal: AbortSignal) => getJson<RouteAnswer>(`/api/v1/routes?${search}`, signal),
  front: (search: string, signal: AbortSignal) => getJson<FrontAnswer>(`/api/v1/fronts?${search}`, signal),
  stability: (search: string, signal: AbortSignal) => getJson<StabilityAnswer>(`/api/v1/stability?${search}`, signal),
  alternatives: (search: string, signal: AbortSignal) =>
    getJson<AlternativesAnswer>(`/api/v1/alternatives?${search}`, signal),
};
