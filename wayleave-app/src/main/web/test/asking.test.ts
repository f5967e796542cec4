import { expect, test } from 'vitest';
import { ProblemError, UnreachableError } from '../src/api/client';
import type { RouteAnswer } from '../src/api/types';
import { Asking, type Outcome } from '../src/state/asking';
import { EMPTY_QUERY } from '../src/state/query';

const question = (from: string) => ({ ...EMPTY_QUERY, from, to: 'z' });
const answerFor = (search: string): RouteAnswer => ({ routeId: search }) as RouteAnswer;
const kinds = (outcomes: Outcome[]): string[] => outcomes.map(({ kind }) => kind);

test('an older answer that comes late is dropped', async () => {
  const shown: Outcome[] = [];
  const waiting: (() => void)[] = [];
  const aborted: string[] = [];
  const asking = new Asking((search, signal) => new Promise((resolve) => {
    signal.addEventListener('abort', () => aborted.push(search));
    waiting.push(() => resolve(answerFor(search)));
  }), (outcome) => shown.push(outcome));
  const first = asking.ask(question('a'));
  const second = asking.ask(question('b'));
  waiting[1]?.();
  await second;
  waiting[0]?.();
  await first;
  expect(kinds(shown)).toEqual(['asking', 'asking', 'answered']);
  expect(shown[2]?.kind === 'answered' && shown[2].answer.routeId).toContain('from=b');
  expect(aborted).toHaveLength(1);
  expect(aborted[0]).toContain('from=a');
});

test('clearing a place while an answer is on its way leaves nothing asked', async () => {
  const shown: Outcome[] = [];
  let release = (): void => undefined;
  const asking = new Asking((search) => new Promise((resolve) => {
    release = () => resolve(answerFor(search));
  }), (outcome) => shown.push(outcome));
  const first = asking.ask(question('a'));
  await asking.ask(EMPTY_QUERY);
  release();
  await first;
  expect(kinds(shown)).toEqual(['asking', 'nothing-asked']);
});

test('a refusal and a silent server are told apart', async () => {
  const shown: Outcome[] = [];
  const problem = { title: 'No way', status: 404, code: 'no_route' };
  const errors: Error[] = [new ProblemError(problem), new UnreachableError(502)];
  const asking = new Asking(() => Promise.reject(errors.shift()), (outcome) => shown.push(outcome));
  await asking.ask(question('a'));
  await asking.ask(question('b'));
  expect(shown.filter(({ kind }) => kind !== 'asking')).toEqual([
    { kind: 'refused', problem }, { kind: 'unreachable', status: 502 },
  ]);
});
