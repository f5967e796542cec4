import { describe, expect, test } from 'vitest';
import type { NetworkGeoJson } from '../src/api/types';
import type { About, Criticality, Flows } from '../src/api/study-types';
import { changesView } from '../src/layers/compare';
import { confidenceView } from '../src/layers/confidence';
import { criticalityView } from '../src/layers/criticality';
import { dependenceView } from '../src/layers/dependence';
import { flowsView } from '../src/layers/flows';
import { classOf, decades } from '../src/layers/layer';
import { scenarioText, toCompareRequest } from '../src/state/compare';
import { EMPTY_QUERY, withClosed } from '../src/state/query';
import { NO_SCENARIO } from '../src/state/scenario';

const about: About = {
  network: 'n', networkHash: '', parametersHash: '', demandHash: 'abcdefgh', trades: 1, tonnes: 1, date: '2024-06-01', scenario: [],
  priceBase: 'USD 2024', basis: 'computed', limits: ['a limit'],
};
const exactly = (mid: number): { low: number; mid: number; high: number } => ({ low: mid, mid, high: mid });

describe('classes', () => {
  test('are decades below the greatest value', () => {
    expect(decades(1_500_000_000, 3)).toEqual([1e7, 1e8, 1e9]);
    expect(decades(1000, 2)).toEqual([100, 1000]);
    expect(decades(0, 3)).toEqual([]);
    expect([5, 1e7, 9e7, 2e9].map((value) => classOf(value, [1e7, 1e8, 1e9]))).toEqual([0, 1, 1, 3]);
  });
});

describe('criticality', () => {
  const loss = (rank: number, id: string, unserved: number, extra: number): Criticality['losses'][number] => ({
    rank, element: { kind: 'x', id, name: id }, unservedTonnes: exactly(unserved), extraUsd: exactly(extra), extraTonneDays: 0, ownTonnes: 0,
    tradeCount: 1, trades: [],
  });
  const answer: Criticality = {
    about, kinds: ['links'], isPartial: false, harmlessCount: 3,
    losses: [loss(1, 'link:a', 10, 0), loss(2, 'link:b', 0, 2e9), loss(3, 'crossing:c', 0, 5)],
  };

  test('puts tonnes without a way above every cost', () => {
    const view = criticalityView(answer, 'light', () => []);
    expect(view.paints.get('a')?.color).toBe(view.classes[0]?.color);
    expect(view.paints.get('a')?.width).toBeGreaterThan(view.paints.get('b')?.width ?? Infinity);
    expect(view.classes.map(({ count }) => count)).toEqual([1, 1, 0, 0, 1]);
    expect(view.rows.map(({ id }) => id)).toEqual(['link:a', 'link:b', 'crossing:c']);
    expect(view.notes).toContain('a limit');
  });

  test('paints the links of what is no link, and the worse wins', () => {
    const view = criticalityView(answer, 'dark', (id) => (id === 'crossing:c' ? ['a', 'z'] : []));
    expect(view.paints.get('z')?.color).toBe(view.classes[4]?.color);
    expect(view.paints.get('a')?.color).toBe(view.classes[0]?.color);
  });
});

test('flows are as wide as the root of what they carry', () => {
  const link = (id: string, tonnes: number): Flows['links'][number] => ({
    id, name: '', mode: 'rail', from: 'x', to: 'y', tonnes, forwardTonnes: { bulk: tonnes - 1, general: 1 }, backwardTonnes: {},
  });
  const totals = { tonnes: exactly(1), unservedTonnes: 0, generalizedUsd: exactly(1), costUsd: exactly(1), co2eTonnes: exactly(1), tonneKm: 1 };
  const view = flowsView({ about, totals, links: [link('a', 4_000_000), link('b', 1_000_000)] }, 'light', (id) => id.toUpperCase());
  expect((view.paints.get('a')?.width ?? 0) / (view.paints.get('b')?.width ?? 1)).toBeCloseTo(2);
  expect(view.rows[0]).toMatchObject({ name: 'A', cells: [{ sort: 4_000_000 }, { sort: 0 }] });
});

test('a map difference says less and more by hue', () => {
  const view = changesView({ before: about, after: about, links: [{ id: 'a', tonnesBefore: 0, tonnesAfter: 9 }, { id: 'b', tonnesBefore: 4, tonnesAfter: 0 }] }, 'light', (id) => id);
  expect(view.paints.get('a')?.color).toBe(view.classes[0]?.color);
  expect(view.paints.get('b')?.color).toBe(view.classes[1]?.color);
  expect(view.rows[1]?.cells[2]).toMatchObject({ sort: -4 });
});

test('confidence counts what each row rests on, the weakest first', () => {
  const geojson = {
    type: 'FeatureCollection', features: [
      { type: 'Feature', geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] }, properties: { kind: 'link', id: 'a', fromName: 'x', toName: 'y', lengthKm: 30, provenance: { basis: 'published', sources: [] } } },
      { type: 'Feature', geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] }, properties: { kind: 'link', id: 'b', fromName: 'x', toName: 'y', lengthKm: 10, provenance: { basis: 'memory', sources: [] } } },
      { type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] }, properties: { kind: 'node', id: 'x', name: 'x', types: [], provenance: { basis: 'estimate', sources: [] } } },
    ],
  } as unknown as NetworkGeoJson;
  const view = confidenceView(geojson.features, 'light');
  expect(view.rows.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(view.classes[0]?.text).toContain('25% of the length, 1 links, 0 places');
  expect(view.paints.size).toBe(3);
});

test('dependence ranks whoever has most to say, and names what cuts the trade off', () => {
  const view = dependenceView({
    limit: 3, meaning: ['a meaning'], changes: [{ player: 'RU', name: 'Russia', gainUsd: -5, shapleyBeforeUsd: 0, shapleyAfterUsd: 0 }],
    asIs: {
      line: '', generalizedCostUsd: 1, exposures: [{ jurisdiction: 'KZ', name: '', costShare: 0, timeShare: 0, lengthShare: 0.5, lengthKm: 1, timeHours: 1, costUsd: 1 }],
      denials: [{ jurisdictions: ['RU'], unserved: true }, { jurisdictions: ['AZ'], unserved: false, extraCostUsd: 7 }], cutSets: [['RU', 'IR']],
      bargain: { outside: '', surplusUsd: 1, players: [
        { player: 'shipper', name: '', shapleyUsd: 9, shapleyShare: 0.5 }, { player: 'AZ', name: '', shapleyUsd: 1, shapleyShare: 0.1 },
        { player: 'RU', name: '', shapleyUsd: 3, shapleyShare: 0.3 },
      ] },
    },
  }, [], 'light');
  expect(view.rows.map(({ id }) => id)).toEqual(['jurisdiction:RU', 'jurisdiction:AZ', 'jurisdiction:KZ']);
  expect(view.rows[0]?.cells[1]).toMatchObject({ sort: Infinity });
  expect(view.notes[0]).toContain('Russia + Iran');
  expect(view.columns).toHaveLength(5);
  expect(dependenceView({ limit: 3, meaning: [] }, [], 'light').rows).toEqual([]);
});

test('a comparison is of two scenarios under one day', () => {
  const query = { ...withClosed(EMPTY_QUERY, 'x'), date: '2024-06-01', demand: 'u-1', restricted: 'exclude' as const };
  const request = new URLSearchParams(toCompareRequest(NO_SCENARIO, query));
  expect(request.get('a')).toBe('baseline');
  expect(JSON.parse(request.get('b') ?? '')).toEqual({ close: ['x'] });
  expect(request.get('date')).toBe('2024-06-01');
  expect(request.get('demand')).toBe('u-1');
  expect(scenarioText({ ...NO_SCENARIO, restricted: 'exclude' })).toBe('baseline');
});
