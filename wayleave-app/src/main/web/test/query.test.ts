import { describe, expect, test } from 'vitest';
import {
  EMPTY_QUERY, isDay, MODES, parseQuery, toRequest, toSearch, withClosed, withMode, withOpened, withoutChange, type Query,
} from '../src/state/query';

const FULL: Query = {
  from: 'kz-almaty', to: 'Баку & more', by: 'time', commodity: 'bulk', modes: ['rail', 'rail_ferry'], date: '2024-06-01',
  close: ['a--b--rail', 'ge-poti'], open: ['tr-kars--am-gyumri--rail'],
  load: 'TEU', exclude: ['RU', 'XA'], restricted: 'exclude', criteria: ['cost', 'time', 'co2e', 'borders', 'variance'], rank: 7,
};

describe('a query in the address bar', () => {
  test('comes back as it went in', () => {
    expect(parseQuery(toSearch(FULL))).toEqual({ query: FULL, ignored: [] });
    expect(parseQuery(`?${toSearch(EMPTY_QUERY)}`)).toEqual({ query: EMPTY_QUERY, ignored: [] });
  });

  test('is short: defaults are left out and commas stay readable', () => {
    expect(toSearch(EMPTY_QUERY)).toBe('');
    expect(toSearch({ ...EMPTY_QUERY, from: 'a', to: 'b', close: ['x', 'y'] })).toBe('from=a&to=b&close=x,y');
  });

  test('names what it does not understand instead of dropping it silently', () => {
    const { query, ignored } = parseQuery('by=fastest&modes=rail,plane&date=2024-02-30&from=a');
    expect(query).toEqual({ ...EMPTY_QUERY, from: 'a', modes: ['rail'] });
    expect(ignored.map(({ key, value }) => `${key}=${value}`)).toEqual(['modes=plane', 'date=2024-02-30', 'by=fastest']);
    expect(ignored.find(({ key }) => key === 'by')?.known).toContain('generalized');
  });

  test('holds an element once, and closed beats open', () => {
    const { query } = parseQuery('close=x,x,y&open=y,z');
    expect(query.close).toEqual(['x', 'y']);
    expect(query.open).toEqual(['z']);
  });

  test('modes come in one order however they were written', () => {
    expect(parseQuery('modes=sea,rail').query.modes).toEqual(['rail', 'sea']);
    expect(parseQuery('modes=').query.modes).toEqual(MODES);
  });

  test('the request always says criterion and commodity', () => {
    expect(toRequest({ ...EMPTY_QUERY, from: 'a', to: 'b' })).toBe('from=a&to=b&by=generalized&commodity=container');
  });
});

test.each([['2024-02-29', true], ['2023-02-29', false], ['2024-13-01', false], ['tomorrow', false], ['', false]])(
  '%s is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected));

describe('what-if changes', () => {
  test('opening takes an element off the closed list, and the other way round', () => {
    const closed = withClosed(EMPTY_QUERY, 'x');
    expect(closed.close).toEqual(['x']);
    const opened = withOpened(closed, 'x');
    expect([opened.close, opened.open]).toEqual([[], ['x']]);
    expect(withClosed(opened, 'x').open).toEqual([]);
    expect(withoutChange(opened, 'x')).toEqual(EMPTY_QUERY);
  });

  test('the last mode stays', () => {
    const onlyRail: Query = { ...EMPTY_QUERY, modes: ['rail'] };
    expect(withMode(onlyRail, 'rail', 'out')).toBe(onlyRail);
    expect(withMode(onlyRail, 'road', 'in').modes).toEqual(['rail', 'road']);
    expect(withMode(EMPTY_QUERY, 'sea', 'out').modes).not.toContain('sea');
  });
});
