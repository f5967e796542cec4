import { keptAnswers, tellKept } from '../offline';
import type {
  AlternativesAnswer, FrontAnswer, NetworkGeoJson, NetworkSummary, Places, Problem, RouteAnswer, StabilityAnswer,
} from './types';
import type { ElementDetail, FoundElement, View } from './element-types';
import { said } from '../strings';
import type { Finding, Job, KeptScenario, ScenarioHead, Session, Upload } from './workspace-types';

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

/** What went wrong, in the reader's language. */
function inReadersWords(problem: Problem): Problem {
  const { title, detail, advice, cutBy, notices } = problem;
  return {
    ...problem,
    title: said(title),
    ...(detail ? { detail: said(detail) } : {}),
    ...(advice ? { advice: said(advice) } : {}),
    ...(cutBy ? { cutBy: cutBy.map((cut) => ({ ...cut, reason: said(cut.reason) })) } : {}),
    ...(notices ? { notices: notices.map(saidFinding) } : {}),
  };
}

/** What was found in a file, in the reader's language. */
export function saidFinding(finding: Finding): Finding {
  return { ...finding, text: said(finding.text), advice: said(finding.advice) };
}

const TOKEN = 'wayleave-token';

/** The API token of this visit; a browser that keeps nothing asks for it again. */
export const token = {
  get(): string {
    try {
      return sessionStorage.getItem(TOKEN) ?? '';
    } catch {
      return '';
    }
  },
  set(text: string): void {
    try {
      sessionStorage.setItem(TOKEN, text);
    } catch {
      // A browser that keeps nothing sends no token, and the server says so again.
    }
  },
};

function authorization(): Record<string, string> {
  const given = token.get();
  return given === '' ? {} : { Authorization: `Bearer ${given}` };
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(path, init);
    tellKept(null);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new UnreachableError(null);
  }
}

/** The text of a response; what breaks off on its way is no answer. */
async function textOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new UnreachableError(response.status);
  }
}

function jsonOf<T>(response: Response, text: string): T {
  if (response.status === 204) return undefined as T;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new UnreachableError(response.status);
  }
  if (response.ok) return body as T;
  if (isProblem(body)) throw new ProblemError(inReadersWords(body));
  throw new UnreachableError(response.status);
}

/**
 * Fetches JSON from this server only; where it does not answer, what it answered before. An aborted request rejects
 * with the browser's `AbortError`.
 */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await ask(path, {
      headers: { Accept: 'application/json, application/problem+json', ...authorization() },
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    const kept = error instanceof UnreachableError ? await keptAnswers.find(path) : null;
    if (kept === null) throw error;
    tellKept(kept.since);
    return JSON.parse(kept.text) as T;
  }
  const text = await textOf(response);
  const answer = jsonOf<T>(response, text);
  keptAnswers.note(path, { text, since: response.headers.get('Date') ?? new Date().toUTCString() });
  return answer;
}

/**
 * Fetches a JSON file that is a part of the page itself. The browser may have kept it, so that it says nothing of
 * whether the server answers.
 */
export async function pageFile<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new UnreachableError(response.status);
  return await response.json() as T;
}

export type Method = 'POST' | 'PUT' | 'DELETE';

/** Changes something on this server: JSON as text, or the bytes of a file. */
export async function send<T>(method: Method, path: string, body?: string | Blob): Promise<T> {
  const type = typeof body === 'string' || body === undefined ? 'application/json' : 'application/octet-stream';
  const response = await ask(path, {
    method,
    headers: { 'Accept': 'application/json, application/problem+json', 'Content-Type': type, 'X-Wayleave': '1', ...authorization() },
    body: body ?? '',
  });
  return jsonOf<T>(response, await textOf(response));
}

const kept = (kind: string, id: string): string => `/api/v1/${kind}/${encodeURIComponent(id)}`;

export const api = {
  network: (id = '') => getJson<NetworkSummary>(`/api/v1/network${id === '' ? '' : `?network=${encodeURIComponent(id)}`}`),
  geojson: (id = '') => getJson<NetworkGeoJson>(`/api/v1/network/geojson${id === '' ? '' : `?network=${encodeURIComponent(id)}`}`),
  elements: (text: string, network: string, signal?: AbortSignal) =>
    getJson<{ elements: FoundElement[] }>(`/api/v1/elements?${new URLSearchParams({ q: text, limit: '8', ...(network === '' ? {} : { network }) })}`, signal),
  element: (id: string, network: string, signal?: AbortSignal) =>
    getJson<ElementDetail>(`/api/v1/elements/${encodeURIComponent(id)}${network === '' ? '' : `?network=${encodeURIComponent(network)}`}`, signal),
  views: () => getJson<{ views: View[] }>('/api/v1/views'),
  study: <T>(path: string, search: string, signal: AbortSignal) => getJson<T>(`/api/v1/${path}?${search}`, signal),
  session: () => getJson<Session>('/api/v1/session'),
  scenarios: () => getJson<{ scenarios: ScenarioHead[] }>('/api/v1/scenarios'),
  scenario: (id: string) => getJson<KeptScenario>(kept('scenarios', id)),
  addScenario: (file: object) => send<KeptScenario>('POST', '/api/v1/scenarios', JSON.stringify(file)),
  replaceScenario: (id: string, revision: number, file: object) =>
    send<KeptScenario>('PUT', `${kept('scenarios', id)}?revision=${revision}`, JSON.stringify(file)),
  uploads: () => getJson<{ uploads: Upload[] }>('/api/v1/uploads'),
  upload: (kind: Upload['kind'], name: string, network: string, content: Blob) => send<Upload>('POST',
    `/api/v1/uploads?${new URLSearchParams({ kind, name, ...(network === '' ? {} : { network }) })}`, content),
  removeUpload: (id: string) => send<void>('DELETE', kept('uploads', id)),
  jobs: () => getJson<{ jobs: Job[] }>('/api/v1/jobs'),
  addJob: (request: object) => send<Job>('POST', '/api/v1/jobs', JSON.stringify(request)),
  cancelJob: (id: string) => send<Job>('POST', `${kept('jobs', id)}/cancel`),
  removeJob: (id: string) => send<void>('DELETE', kept('jobs', id)),
  jobResult: (id: string) => getJson<unknown>(`${kept('jobs', id)}/result`),
  removeScenario: (id: string) => send<void>('DELETE', kept('scenarios', id)),
  places: (text: string, signal: AbortSignal) =>
    getJson<Places>(`/api/v1/places?${new URLSearchParams({ q: text, limit: '8' })}`, signal),
  route: (search: string, signal: AbortSignal) => getJson<RouteAnswer>(`/api/v1/routes?${search}`, signal),
  front: (search: string, signal: AbortSignal) => getJson<FrontAnswer>(`/api/v1/fronts?${search}`, signal),
  stability: (search: string, signal: AbortSignal) => getJson<StabilityAnswer>(`/api/v1/stability?${search}`, signal),
  alternatives: (search: string, signal: AbortSignal) =>
    getJson<AlternativesAnswer>(`/api/v1/alternatives?${search}`, signal),
};
