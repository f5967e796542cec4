import type { Activity, ActivityShare, Itinerary, Leg, ModeName, Place, Position, Provenance, Range } from '../src/api/types';

/** Ways that nobody drives: figures, places and rules are invented so that the page can be looked at. */

const place = (id: string, name: string, country: string, lon: number, lat: number): Place => ({ id, name, country, lon, lat });
const TASHKENT = place('uz-tashkent', 'Tashkent', 'UZ', 69.28, 41.31);
const AKTAU = place('kz-aktau-port', 'Aktau port', 'KZ', 51.15, 43.6);
const ALAT = place('az-alat-port', 'Alat port', 'AZ', 49.42, 39.97);
const TURKMENBASHI = place('tm-turkmenbashi-port', 'Turkmenbashi port', 'TM', 52.97, 40.02);
const NOVOROSSIYSK = place('ru-novorossiysk-port', 'Novorossiysk port', 'RU', 37.78, 44.72);
const TEHRAN = place('ir-tehran', 'Tehran', 'IR', 51.39, 35.69);
const POTI = place('ge-poti-port', 'Poti port', 'GE', 41.65, 42.15);

interface Part { mode: ModeName; from: Place; to: Place; hours: number; usd: number; kg: number; via: Position[] }
interface Way { line: string; borders: number; parts: Part[] }

const part = (mode: ModeName, from: Place, to: Place, hours: number, usd: number, kg: number, ...via: Position[]): Part =>
  ({ mode, from, to, hours, usd, kg, via });

export const CASPIAN: Way = {
  line: 'uz-tashkent rail1520 112h kz-aktau-port sea 96h az-alat-port rail1520 93h ge-poti-port', borders: 5,
  parts: [part('rail', TASHKENT, AKTAU, 112, 910, 180, [66, 41.5], [60, 43], [55.2, 45.3], [53.2, 44.2]),
    part('sea', AKTAU, ALAT, 96, 420, 110, [50.3, 41.8]), part('rail', ALAT, POTI, 93.5, 504.2, 120.2, [47, 40.2], [45, 41.3], [43, 42.1])],
};
export const TURKMEN: Way = {
  line: 'uz-tashkent rail1520 98h tm-turkmenbashi-port ro_ro 70h az-alat-port rail1520 90h ge-poti-port', borders: 4,
  parts: [part('rail', TASHKENT, TURKMENBASHI, 98, 1060, 205, [64.4, 39.8], [58.4, 37.9], [54.4, 39.5]),
    part('ro_ro', TURKMENBASHI, ALAT, 70, 610, 160), part('rail', ALAT, POTI, 90, 520, 125, [47, 40.2], [45, 41.3], [43, 42.1])],
};
export const SOUTHERN_ROAD: Way = {
  line: 'uz-tashkent road 92h ir-tehran road 66h ge-poti-port', borders: 6,
  parts: [part('road', TASHKENT, TEHRAN, 92, 1890, 980, [64.4, 39.8], [61, 37.3], [59.6, 36.3], [54.9, 36.4]),
    part('road', TEHRAN, POTI, 66, 1310, 640, [48.3, 36.9], [46.3, 38.1], [44, 39.7], [42.8, 41.4])],
};
export const NORTHERN: Way = {
  line: 'uz-tashkent rail1520 190h ru-novorossiysk-port sea 210h ge-poti-port', borders: 3,
  parts: [part('rail', TASHKENT, NOVOROSSIYSK, 190, 1160, 330, [64, 44.8], [57.2, 50.3], [51.4, 51.2], [46, 51.5], [44.5, 48.7], [39, 45.2]),
    part('sea', NOVOROSSIYSK, POTI, 210, 262, 74, [39.2, 43.4])],
};
export const CASPIAN_SLOW: Way = {
  ...CASPIAN, line: `${CASPIAN.line} slow steaming`,
  parts: CASPIAN.parts.map((each) => ({ ...each, hours: each.hours * 1.22, usd: each.usd * 0.95, kg: each.kg * 0.78 })),
};

const range = (mid: number): Range => ({ low: 0.8 * mid, mid, high: 1.3 * mid });
const sum = (parts: Part[], of: (each: Part) => number): number => parts.reduce((total, each) => total + of(each), 0);
const provenance: Provenance = {
  basis: 'estimate', year: 2024, sources: [{ id: 'fixture', title: 'Fixture, not a source', url: 'https://example.org/fixture', locator: 'p. 1' }],
};

function leg(of: Part, index: number): Leg {
  const figures = { timeHours: range(of.hours), costUsd: range(of.usd), co2eKg: range(of.kg) };
  return {
    index: index + 1, mode: of.mode, gaugeMm: of.mode === 'rail' ? '1520' : null, from: of.from, to: of.to, lengthKm: of.hours * 15, ...figures,
    links: [], geometry: [[of.from.lon, of.from.lat], ...of.via, [of.to.lon, of.to.lat]],
    operations: [{ operation: 'MOVE', text: `Move from ${of.from.name} to ${of.to.name}`, ...figures, provenance }], provenance,
  };
}

const SPLIT: [Activity, number, number, number][] = [
  ['moving', 0.5, 0.71, 0.93], ['waiting', 0.21, 0.02, 0.01], ['border', 0.17, 0.09, 0], ['transloading', 0.08, 0.11, 0.04], ['loading', 0.04, 0.07, 0.02],
];

export function itineraryOf(way: Way): Itinerary {
  const hours = sum(way.parts, ({ hours: each }) => each);
  const usd = sum(way.parts, ({ usd: each }) => each);
  const kg = sum(way.parts, ({ kg: each }) => each);
  const breakdown = SPLIT.map(([activity, h, c, e]): ActivityShare =>
    ({ activity, timeHours: range(h * hours), costUsd: range(c * usd), co2eKg: range(e * kg) }));
  return {
    line: way.line, lengthKm: hours * 15, timeHours: range(hours), costUsd: range(usd), co2eKg: range(kg),
    generalizedCostUsd: range(usd + hours * 1.1), borders: way.borders, mostly: 'estimate', intervalMethod: "sum of the inputs' low and high",
    jurisdictions: [{ code: 'UZ', name: 'Uzbekistan', lengthKm: 900, timeHours: 40 }, { code: 'AZ', name: 'Azerbaijan', lengthKm: 700, timeHours: 60 },
      { code: 'GE', name: 'Georgia', lengthKm: 340, timeHours: 20 }],
    legs: way.parts.map(leg),
    restrictions: [{
      id: 'fixture-restriction', authority: 'Fixture authority', type: 'transit_ban', description: 'An invented restriction, to see how one looks.',
      dateStart: '2024-01-01', dateEnd: null, status: 'to_verify', touches: ['az-alat-port--az-boyukkesik--rail'], provenance,
    }],
    notices: [{ code: 'SEASON', severity: 'info', text: 'An invented notice.' }],
    breakdown, reliability: { p50Hours: 1.04 * hours, p90Hours: 1.29 * hours, p95Hours: 1.42 * hours, correlation: 0 },
  };
}
