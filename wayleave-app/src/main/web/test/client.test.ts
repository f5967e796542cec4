import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { getJson, pageFile } from '../src/api/client';
import { onKept } from '../src/offline';

const QUESTION = '/api/v1/network';

describe('what the page tells of a server that does not answer', () => {
  const told: (string | null)[] = [];
  onKept((since) => void told.push(since));
  const server = vi.fn<(path: string) => Promise<Response>>();

  beforeEach(() => {
    told.length = 0;
    vi.stubGlobal('window', {});
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('fetch', server);
  });
  afterEach(() => void vi.unstubAllGlobals());

  test('a file of the page itself, which the browser keeps, does not take the notice away', async () => {
    server.mockImplementation((path) => path.startsWith('/api/')
      ? Promise.resolve(new Response('{"title":"kept"}', { headers: { Date: 'Sat, 28 Nov 2026 08:00:00 GMT' } }))
      : Promise.resolve(new Response('{"land":[]}')));
    expect(await getJson(QUESTION)).toEqual({ title: 'kept' });
    expect(told).toEqual([null]);
    server.mockImplementation((path) => path.startsWith('/api/')
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(new Response('{"land":[]}')));
    expect(await getJson(QUESTION)).toEqual({ title: 'kept' });
    expect(await pageFile('/assets/land.json')).toEqual({ land: [] });
    expect(told).toEqual([null, 'Sat, 28 Nov 2026 08:00:00 GMT']);
  });

  test('a file that is not there is an error with its status', async () => {
    server.mockResolvedValue(new Response('', { status: 404 }));
    await expect(pageFile('/assets/land.json')).rejects.toThrow('status 404');
  });
});
