import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KeptAnswers, type KeptAnswer } from '../src/state/kept-answers';

const shelf = (): { put: (path: string, answer: KeptAnswer) => Promise<void>; find: (path: string) => Promise<KeptAnswer | null>; held: Map<string, KeptAnswer> } => {
  const held = new Map<string, KeptAnswer>();
  return {
    held,
    put: (path, answer) => {
      held.set(path, answer);
      return Promise.resolve();
    },
    find: (path) => Promise.resolve(held.get(path) ?? null),
  };
};
const answer = (text: string): KeptAnswer => ({ text, since: 'Sat, 28 Nov 2026 08:00:00 GMT' });

describe('answers kept for when the server does not answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('are put aside only once nothing has come for a while', async () => {
    const on = shelf();
    const kept = new KeptAnswers(on, 1000);
    kept.note('/api/v1/routes?from=a', answer('1'));
    await vi.advanceTimersByTimeAsync(900);
    kept.note('/api/v1/fronts?from=a', answer('2'));
    await vi.advanceTimersByTimeAsync(900);
    expect(on.held.size).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    expect([...on.held.keys()]).toEqual(['/api/v1/routes?from=a', '/api/v1/fronts?from=a']);
  });

  test('are found before and after they are put aside, the newest first', async () => {
    const on = shelf();
    const kept = new KeptAnswers(on, 1000);
    kept.note('/api/v1/routes?from=a', answer('old'));
    await kept.putAside();
    kept.note('/api/v1/routes?from=a', answer('new'));
    expect((await kept.find('/api/v1/routes?from=a'))?.text).toBe('new');
    await vi.advanceTimersByTimeAsync(1000);
    expect(on.held.get('/api/v1/routes?from=a')?.text).toBe('new');
    expect(await kept.find('/api/v1/routes?from=b')).toBeNull();
  });

  test('are never those that users keep on the server', async () => {
    const on = shelf();
    const kept = new KeptAnswers(on, 1000);
    for (const path of ['scenarios', 'scenarios/s-1', 'uploads', 'jobs', 'session', 'health']) kept.note(`/api/v1/${path}`, answer('mine'));
    await kept.putAside();
    expect(on.held.size).toBe(0);
    expect(await kept.find('/api/v1/scenarios')).toBeNull();
  });
});
