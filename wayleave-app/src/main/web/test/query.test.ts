import { describe, expect, test } from 'vitest';
import {
  EMPTY_QUERY, isDay, MODES, parseQuery, toFrontRequest, toQuestion, toRequest, toSearch, USUAL_CRITERIA, withClosed, withExcluded, withMode,
  withOpened, withoutChange, withoutStaleRank, withVariance, type Query,
} from '../src/state/query';

const FULL: Query = {
  from: 'kz-almaty', to: 'Баку & more', by: 'time', commodity: 'bulk', modes: ['rail', 'rail_ferry'], date: '2024-06-01',
  close: ['a--b--rail', 'ge-poti'], open: ['tr-kars--am-gyumri--rail'],
  load: 'TEU', exclude: ['RU', 'XA'], restricted: 'exclude', criteria: ['cost', 'time', 'co2e', 'borders', 'variance'], rank: 7,
  name: 'Alat & more', overrides: [{ figure: 'crossing:x:time', value: 9, p95: 30, unit: 'h', source: 'me', note: 'why' }],
  layer: 'flows', closes: 'ports', against: 'baseline', borders: 'hidden', view: 'georgian-law', network: 'u-1', demand: 'u-2',
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

describe('rules, load unit and the chosen way', () => {
  const ASKED: Query = { ...EMPTY_QUERY, from: 'a', to: 'b' };

  test('stand in the address only where they are not the default', () => {
    expect(toSearch({ ...ASKED, load: 'FEU', exclude: ['RU', 'IR'], restricted: 'exclude', rank: 0 }))
      .toBe('from=a&to=b&load=FEU&exclude=RU,IR&restricted=exclude&rank=0');
    expect(toSearch({ ...ASKED, criteria: USUAL_CRITERIA })).toBe('from=a&to=b');
    expect(toSearch(withVariance(ASKED, 'in'))).toBe('from=a&to=b&criteria=cost,time,co2e,borders,variance');
    expect(withVariance(withVariance(ASKED, 'in'), 'out')).toEqual(ASKED);
  });

  test('are read whatever their order and case, and nonsense is named', () => {
    const { query, ignored } = parseQuery('exclude=ru,ru,Russia&criteria=time,cost,luck&rank=-1&load=40ft&restricted=yes');
    expect(query).toEqual({ ...EMPTY_QUERY, exclude: ['RU'], criteria: ['cost', 'time'] });
    expect(ignored.map(({ key, value }) => `${key}=${value}`).sort())
      .toEqual(['criteria=luck', 'exclude=RUSSIA', 'load=40ft', 'rank=-1', 'restricted=yes']);
  });

  test('the unit is asked for containers only', () => {
    expect(toQuestion({ ...ASKED, load: 'FEU' })).toContain('load=FEU');
    expect(toQuestion({ ...ASKED, load: 'FEU', commodity: 'bulk' })).not.toContain('load');
  });

  test('the route is asked with a rank only where one is chosen', () => {
    expect(toRequest(ASKED)).toBe(toQuestion(ASKED));
    expect(toRequest({ ...ASKED, rank: 7 })).toBe(`${toQuestion(ASKED)}&criteria=cost,time,co2e,borders&rank=7`);
  });

  test('the front depends neither on the criterion nor on the chosen way', () => {
    expect(toFrontRequest({ ...ASKED, rank: 7, by: 'time' })).toBe(toFrontRequest(ASKED));
    expect(toFrontRequest(ASKED)).toBe('from=a&to=b&commodity=container&criteria=cost,time,co2e,borders');
    expect(toFrontRequest(withExcluded(ASKED, 'RU', 'out'))).toContain('exclude=RU');
  });

  test('a rank does not outlive its question', () => {
    const chosen: Query = { ...ASKED, rank: 7 };
    expect(withoutStaleRank(ASKED, chosen).rank).toBe(7);
    expect(withoutStaleRank(chosen, { ...chosen, rank: 8 }).rank).toBe(8);
    for (const changed of [{ to: 'c' }, { by: 'time' }, { exclude: ['RU'] }, { restricted: 'exclude' }, { criteria: ['cost'] }] as Partial<Query>[]) {
      expect(withoutStaleRank(chosen, { ...chosen, ...changed }).rank).toBeNull();
    }
  });

  test('a jurisdiction is excluded once and allowed again', () => {
    const without = withExcluded(withExcluded(ASKED, 'RU', 'out'), 'RU', 'out');
    expect(without.exclude).toEqual(['RU']);
    expect(withExcluded(without, 'RU', 'in')).toEqual(ASKED);
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
