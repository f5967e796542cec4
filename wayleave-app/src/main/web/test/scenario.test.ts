import { describe, expect, test } from 'vitest';
import type { Itinerary, RouteAnswer } from '../src/api/types';
import { differenceOf } from '../src/effect';
import { elementOf, parseOverrides, quantityOf, withOverride } from '../src/state/changes';
import { ScenarioHistory } from '../src/state/history';
import { EMPTY_QUERY, toQuestion, toStudyRequest, withClosed, type Query } from '../src/state/query';
import { fromFile, isChanged, NO_SCENARIO, scenarioOf, toFile } from '../src/state/scenario';
import { overrideInWords, queueInWords } from '../src/ui/scenario-bar';

const CHANGED: Query = {
  ...EMPTY_QUERY, from: 'a', to: 'b', name: 'Alat closed', date: '2024-06-01', modes: ['rail', 'sea'], close: ['az-alat-port'],
  open: ['project:x'], exclude: ['TM'], restricted: 'exclude',
  overrides: [{ figure: 'crossing:x:time', value: 9, p95: 30, unit: 'h', source: 'me', note: 'counted' }],
};

describe('a scenario as a file', () => {
  test('comes back as it went out', () => {
    const read = fromFile(JSON.parse(JSON.stringify(toFile(scenarioOf(CHANGED), 'x'))));
    expect(read).toEqual({ kind: 'scenario', scenario: scenarioOf(CHANGED), leftOut: [] });
    expect(fromFile({ name: 'x' })).toEqual({ kind: 'scenario', scenario: { ...NO_SCENARIO, name: 'x' }, leftOut: [] });
  });

  test('says nothing of places, and takes a name where there is none', () => {
    const file = toFile({ ...scenarioOf(CHANGED), name: '' }, 'Scenario');
    expect(file.name).toBe('Scenario');
    expect(Object.keys(file)).not.toContain('from');
  });

  test('names what it does not understand', () => {
    const wrong = (value: unknown): string => {
      const read = fromFile(value);
      return read.kind === 'wrong' ? read.what : 'understood';
    };
    expect(wrong(null)).toBe('{…}');
    expect(wrong([])).toBe('{…}');
    expect(wrong({ name: 'x', shut: [] })).toBe('shut');
    expect(wrong({ close: [1] })).toBe('close');
    expect(wrong({ modes: ['plane'] })).toBe('plane');
    expect(wrong({ date: '2024-02-30' })).toBe('date');
    expect(wrong({ restricted: 'never' })).toBe('restricted');
    expect(wrong({ overrides: [{ figure: 'x', value: 1 }] })).toBe('overrides');
    expect(fromFile({ name: 'x', by: 'time' })).toMatchObject({ kind: 'scenario', leftOut: ['by'] });
  });

  test('is a change when it changes something', () => {
    expect(isChanged(NO_SCENARIO)).toBe(false);
    expect(isChanged({ ...NO_SCENARIO, name: 'x', date: '2024-06-01' })).toBe(false);
    expect(isChanged(scenarioOf(CHANGED))).toBe(true);
  });
});

describe('overrides', () => {
  test('belong to an element and a quantity', () => {
    expect(elementOf('crossing:rail-x:time')).toBe('crossing:rail-x');
    expect(quantityOf('crossing:rail-x:time')).toBe('time');
    expect(elementOf('parameter:a')).toBe('parameter:a');
    expect(quantityOf('parameter:a')).toBe('');
  });

  test('one figure has one', () => {
    const one = { figure: 'a', value: 1, source: 'me' };
    expect(withOverride([one], { ...one, value: 2 })).toEqual([{ ...one, value: 2 }]);
  });

  test('are read whole or not at all', () => {
    expect(parseOverrides('nonsense')).toBeNull();
    expect(parseOverrides('{}')).toBeNull();
    expect(parseOverrides('[{"figure":"a","value":-1,"source":"me"}]')).toBeNull();
    expect(parseOverrides('[{"figure":"a","value":1,"source":""}]')).toBeNull();
    expect(parseOverrides('[{"figure":"a","mid":1,"source":"me","more":1}]')).toEqual([{ figure: 'a', value: 1, source: 'me' }]);
  });

  test('go to the server with every question', () => {
    const sent = new URLSearchParams(toQuestion(CHANGED)).get('parameters');
    expect(JSON.parse(sent ?? '')).toEqual({ overrides: CHANGED.overrides });
    expect(new URLSearchParams(toStudyRequest(CHANGED)).get('parameters')).toBe(sent);
    expect(new URLSearchParams(toStudyRequest(CHANGED)).has('from')).toBe(false);
  });
});

describe('undo and redo', () => {
  const shelf = (): Pick<Storage, 'getItem' | 'setItem'> => {
    const kept = new Map<string, string>();
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
  };

  test('walk back and forth, and a change takes away what was undone', () => {
    const history = new ScenarioHistory(EMPTY_QUERY, null);
    const one = withClosed(EMPTY_QUERY, 'a');
    const two = withClosed(one, 'b');
    history.note(one);
    history.note(one);
    history.note(two);
    expect(history.undo()).toEqual(scenarioOf(one));
    history.note(one);
    expect(history.canRedo()).toBe(true);
    expect(history.redo()).toEqual(scenarioOf(two));
    history.note(two);
    expect(history.undo()).toEqual(scenarioOf(one));
    expect(history.undo()).toEqual(NO_SCENARIO);
    expect(history.undo()).toBeNull();
    history.note(withClosed(EMPTY_QUERY, 'c'));
    expect(history.canRedo()).toBe(false);
    expect(history.canUndo()).toBe(true);
  });

  test('survive a reload of the same scenario and no other', () => {
    const place = shelf();
    const before = new ScenarioHistory(EMPTY_QUERY, place);
    const one = withClosed(EMPTY_QUERY, 'a');
    before.note(one);
    expect(new ScenarioHistory(one, place).undo()).toEqual(NO_SCENARIO);
    expect(new ScenarioHistory(withClosed(EMPTY_QUERY, 'z'), place).canUndo()).toBe(false);
    place.setItem('wayleave-history', '{broken');
    expect(new ScenarioHistory(one, place).canUndo()).toBe(false);
  });
});

test('what a scenario does to a trade is the second way minus the first', () => {
  const answer = (cost: number, hours: number, borders: number): RouteAnswer => ({
    itinerary: { costUsd: { mid: cost }, timeHours: { mid: hours }, co2eKg: { mid: 5 }, borders } as unknown as Itinerary,
  } as RouteAnswer);
  expect(differenceOf(answer(100, 10, 2), answer(130, 8, 3))).toEqual({ costUsd: 30, timeHours: -2, co2eKg: 0, borders: 1 });
});

test('a queue says how long, within which bounds, for how much, and what that rests on', () => {
  const queue = { hours: { low: 2, mid: 30, high: 60 }, basis: 'estimate', normalTonnes: 5e6, comingTonnes: 4e6, roundTonnes: 2e6, stuckTonnes: 0 };
  expect(queueInWords(queue)).toBe(
    'a queue of about 1 day 6 h (2 h – 2 days 12 h); of 4M t a year, 2M t go round. What it normally passes: estimate.');
  const stuck = queueInWords({ ...queue, hours: { low: 30, mid: 30, high: 30 }, basis: 'published', stuckTonnes: 1e6 });
  expect(stuck).toContain('about 1 day 6 h; of');
  expect(stuck).toContain('1M t have no way round');
  expect(queueInWords({ ...queue, comingTonnes: 0 })).toContain('nothing queues');
});

test('a capacity is said in percent of its element', () => {
  const override = { figure: 'node:az-alat-port:capacity', value: 40, unit: '%', source: 'me' };
  expect(overrideInWords(override, (id) => `<${id}>`)).toEqual({ what: '<az-alat-port>: capacity left', value: '40 %' });
});
