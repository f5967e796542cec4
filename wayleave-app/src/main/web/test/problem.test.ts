import { expect, test } from 'vitest';
import { viewProblem } from '../src/ui/problem';
import type { Problem } from '../src/api/types';

const baku = { id: 'az-baku', name: 'Baku', country: 'AZ', lat: 40.4, lon: 49.9 };
const unknown: Problem = {
  title: 'Unknown place', status: 404, code: 'unknown_place', detail: 'No place matches (Bakku).',
  advice: 'Maybe you meant Baku (az-baku).\n\nNames may be in any script.', nearest: [baku],
};

test('a nearest place goes into the field whose text was not found', () => {
  expect(viewProblem(unknown, { from: 'Bakku', to: 'ge-poti' }, (id) => id).field).toBe('from');
  expect(viewProblem(unknown, { from: 'ge-poti', to: 'Bakku' }, (id) => id).field).toBe('to');
  expect(viewProblem(unknown, { from: 'ge-poti', to: 'az-baku' }, (id) => id).field).toBeNull();
});

test('advice is one line each, without empty ones', () => {
  const view = viewProblem(unknown, { from: '', to: '' }, (id) => id);
  expect(view.advice).toEqual(['Maybe you meant Baku (az-baku).', 'Names may be in any script.']);
  expect(view.nearest).toEqual([baku]);
});

test('what cuts the way is named by the server or else the network, and a bare problem still states its fact', () => {
  const cut: Problem = { title: 'No way', status: 404, cutBy: [
    { id: 'a--b--rail', reason: 'closed' }, { id: 'c--d--sea', name: 'C to D', reason: 'out of season' },
    { id: 'a--b--rail', name: '', reason: 'closed' },
  ] };
  const view = viewProblem(cut, { from: 'a', to: 'b' }, (id) => (id === 'a--b--rail' ? 'A – B' : id));
  expect(view).toMatchObject({ fact: 'No way', advice: [], nearest: [], reachable: [] });
  expect(view.cutBy.map(({ name }) => name)).toEqual(['A – B', 'C to D', 'A – B']);
});
