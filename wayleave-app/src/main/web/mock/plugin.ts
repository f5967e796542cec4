import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Connect, Plugin } from 'vite';
import type { RouteAnswer } from '../src/api/types';
import { alternatives, front, member, stability } from './front.ts';

const LATE_MS = { front: 250, stability: 600, alternatives: 400 };

/** Which invented way is the best by a criterion. */
const BEST: Record<string, number> = { time: 40, cost: 0, co2e: 3 };

/**
 * Answers /api from the fixtures of a folder, so that the map can be worked on without a server.
 * Never part of a build. The ways beside the route are invented in `front.ts` and come late, as real ones do. `from=nowhere` gives an unknown place, `to=nowhere` a cut way.
 */
export function mockApi(folder: string): Plugin {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

  function send(response: ServerResponse, status: number, body: unknown): void {
    response.statusCode = status;
    response.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json');
    response.end(JSON.stringify(body));
  }

  function places(text: string): unknown {
    const { features } = read('fixture-network.geojson.json') as { features: {
      geometry: { coordinates: [number, number] };
      properties: { kind: string; id: string; name: string; names?: string[]; country: string; types: string[] };
    }[] };
    const wanted = text.toLowerCase();
    const found = features.filter(({ properties }) => properties.kind === 'node').flatMap(({ properties, geometry }) => {
      const matched = [properties.name, ...(properties.names ?? [])].find((name) => name.toLowerCase().startsWith(wanted));
      const [lon, lat] = geometry.coordinates;
      const { id, name, country, types } = properties;
      return matched === undefined ? [] : [{ id, name, names: properties.names ?? [], matched, country, jurisdiction: country, types, lat, lon }];
    });
    return { query: text, places: found.slice(0, 8) };
  }

  /** The fixture's question with what was asked printed back. */
  function given(asked: URLSearchParams): RouteAnswer {
    const answer = read('fixture-route.json') as RouteAnswer;
    const exclude = (asked.get('exclude') ?? '').split(',').filter((code) => code !== '');
    return { ...answer, query: {
      ...answer.query, exclude, restricted: asked.get('restricted'), loadUnit: `1 ${asked.get('load') ?? 'TEU'}`,
    } };
  }

  function late(milliseconds: number, response: ServerResponse, body: unknown): void {
    setTimeout(() => send(response, 200, body), milliseconds);
  }

  function answer(request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction): void {
    const url = new URL(request.url ?? '/', 'http://mock');
    const asked = url.searchParams;
    const perQuery = `fixture-route-${asked.get('from')}-${asked.get('to')}.json`;
    switch (url.pathname) {
      case '/api/v1/network': return send(response, 200, read('fixture-network.json'));
      case '/api/v1/network/geojson': return send(response, 200, read('fixture-network.geojson.json'));
      case '/api/v1/places': return send(response, 200, places(asked.get('q') ?? ''));
      case '/api/v1/routes':
        if (asked.get('from') === 'nowhere') return send(response, 404, read('fixture-unknown-place.json'));
        if (asked.get('to') === 'nowhere') return send(response, 404, read('fixture-no-route.json'));
        if (existsSync(join(folder, perQuery))) return send(response, 200, read(perQuery));
        return send(response, 200, member(given(asked), Number(asked.get('rank') ?? BEST[asked.get('by') ?? ''] ?? 7)));
      case '/api/v1/fronts':
        if (asked.get('from') === 'nowhere' || asked.get('to') === 'nowhere') return send(response, 404, read('fixture-no-route.json'));
        return late(LATE_MS.front, response, front(given(asked), asked));
      case '/api/v1/stability': return late(LATE_MS.stability, response, stability(asked.get('by') ?? 'generalized'));
      case '/api/v1/alternatives': return late(LATE_MS.alternatives, response, alternatives(given(asked)));
      default: return next();
    }
  }

  return {
    name: 'wayleave-mock',
    configureServer: (server) => void server.middlewares.use(answer),
    configurePreviewServer: (server) => void server.middlewares.use(answer),
  };
}
