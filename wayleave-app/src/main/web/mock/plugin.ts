import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Connect, Plugin } from 'vite';

/**
 * Answers /api from the fixtures of a folder, so that the map can be worked on without a server.
 * Never part of a build. `from=nowhere` gives an unknown place, `to=nowhere` a cut way.
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
        return send(response, 200, read(existsSync(join(folder, perQuery)) ? perQuery : 'fixture-route.json'));
      default: return next();
    }
  }

  return {
    name: 'wayleave-mock',
    configureServer: (server) => void server.middlewares.use(answer),
    configurePreviewServer: (server) => void server.middlewares.use(answer),
  };
}
