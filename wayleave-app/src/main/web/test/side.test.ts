import { describe, expect, test, vi } from 'vitest';
import { front, member } from '../mock/front';
import { ProblemError, UnreachableError } from '../src/api/client';
import type { RouteAnswer } from '../src/api/types';
import { Asking, type Outcome } from '../src/state/asking';
import { EMPTY_QUERY, type Query } from '../src/state/query';
import { Side, type SideState } from '../src/state/side';
import { KnownWays } from '../src/state/ways';

const kinds = (states: SideState<string>[]): string[] => states.map((state) => (state.kind === 'known' ? state.value : state.kind));

describe('what is asked beside the route', () => {
  test('belongs to the newest request: the older one is aborted, hidden at once and never shown', async () => {
    const shown: SideState<string>[] = [];
    const waiting: (() => void)[] = [];
    const aborted: string[] = [];
    const side = new Side<string>((request, signal) => new Promise((resolve) => {
      signal.addEventListener('abort', () => aborted.push(request));
      waiting.push(() => resolve(`answer to ${request}`));
    }), (state) => shown.push(state));
    const first = side.ask('a');
    const second = side.ask('b');
    waiting[1]?.();
    await second;
    waiting[0]?.();
    await first;
    expect(kinds(shown)).toEqual(['asking', 'asking', 'answer to b']);
    expect(aborted).toEqual(['a']);
    expect([side.known('a'), side.known('b')]).toEqual([null, 'answer to b']);
    void side.ask('c');
    expect([side.known('b'), kinds(shown).at(-1)]).toEqual([null, 'asking']);
    await side.ask(null);
    expect(kinds(shown).at(-1)).toBe('none');
  });

  test('says that it is asked for only where that lasts, and forgets the older answer at once', async () => {
    vi.useFakeTimers();
    const shown: SideState<string>[] = [];
    const waiting: (() => void)[] = [];
    const side = new Side<string>((request) => new Promise((resolve) => waiting.push(() => resolve(request))), (state) => shown.push(state), 100);
    const quick = side.ask('quick');
    vi.advanceTimersByTime(99);
    waiting[0]?.();
    await quick;
    vi.advanceTimersByTime(1000);
    expect(kinds(shown)).toEqual(['quick']);
    void side.ask('slow');
    expect([side.known('quick'), kinds(shown)]).toEqual([null, ['quick']]);
    vi.advanceTimersByTime(60);
    const slower = side.ask('slower');
    vi.advanceTimersByTime(40);
    expect(kinds(shown)).toEqual(['quick', 'asking']);
    waiting[2]?.();
    await slower;
    expect(kinds(shown).at(-1)).toBe('slower');
    vi.useRealTimers();
  });

  test('is not asked twice, and after a failure only on demand', async () => {
    const shown: SideState<string>[] = [];
    const answers: (string | Error)[] = [new ProblemError({ title: 'No', status: 404 }), new UnreachableError(null), 'yes'];
    const side = new Side<string>(() => {
      const answer = answers.shift() ?? 'too many';
      return typeof answer === 'string' ? Promise.resolve(answer) : Promise.reject(answer);
    }, (state) => shown.push(state));
    await side.ask('a');
    await side.ask('a');
    expect(kinds(shown)).toEqual(['asking', 'refused']);
    await side.ask('a', 'again');
    await side.ask('a', 'again');
    await side.ask('a', 'again');
    expect(kinds(shown)).toEqual(['asking', 'refused', 'asking', 'unreachable', 'asking', 'yes']);
  });
});

const GIVEN = { network: { name: 'n', hash: 'h' }, priceBase: 'USD 2024', query: { loadUnit: '1 TEU' } } as RouteAnswer;
const QUESTION: Query = { ...EMPTY_QUERY, from: 'a', to: 'b' };
const ranked = (rank: number | null): Query => ({ ...QUESTION, rank });

describe('ways of a front', () => {
  test('that are known need not be asked for; those of another front are forgotten', () => {
    const ways = new KnownWays();
    ways.forQuestion(QUESTION);
    ways.learnFront(front(GIVEN, new URLSearchParams()));
    expect(ways.find(ranked(7))?.routeId).toBe('r2.7');
    expect(ways.find(ranked(8))).toBeNull();
    expect(ways.find(ranked(null))).toBeNull();
    ways.learn(ranked(8), member(GIVEN, 8));
    expect(ways.find(ranked(8))?.routeId).toBe('r2.8');
    const { itinerary } = member(GIVEN, 40);
    expect([ways.rankOf(itinerary), ways.rankOf({ ...itinerary, line: 'other' })]).toEqual([40, null]);
    const other = { ...ranked(7), exclude: ['RU'] };
    expect(ways.find(other)).toBeNull();
    ways.forQuestion(other);
    expect([ways.find(other), ways.itinerary(7)]).toEqual([null, null]);
  });

  test('a known way is shown at once and drops the question on its way', async () => {
    const shown: Outcome[] = [];
    let release = (): void => undefined;
    const known = { routeId: 'known' } as RouteAnswer;
    const asking = new Asking(() => new Promise((resolve) => {
      release = () => resolve({ routeId: 'late' } as RouteAnswer);
    }), (outcome) => shown.push(outcome), (query) => (query.rank === 7 ? known : null));
    const first = asking.ask(QUESTION);
    await asking.ask(ranked(7));
    release();
    await first;
    expect(shown).toEqual([{ kind: 'asking' }, { kind: 'answered', answer: known }]);
  });
});
