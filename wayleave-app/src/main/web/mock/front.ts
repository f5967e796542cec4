import type {
  AlternativesAnswer, FrontAnswer, FrontCriterion, FrontWay, Itinerary, Role, RouteAnswer, StabilityAnswer, Trade,
} from '../src/api/types';
import { CASPIAN, CASPIAN_SLOW, itineraryOf, NORTHERN, SOUTHERN_ROAD, TURKMEN } from './invented.ts';

type Given = Pick<RouteAnswer, 'network' | 'priceBase' | 'query'>;

const NAMED: { rank: number; roles: Role[]; itinerary: Itinerary }[] = [
  { rank: 7, roles: ['balanced'], itinerary: itineraryOf(CASPIAN) },
  { rank: 0, roles: ['cheapest', 'fewest_borders'], itinerary: itineraryOf(NORTHERN) },
  { rank: 40, roles: ['fastest'], itinerary: itineraryOf(SOUTHERN_ROAD) },
  { rank: 3, roles: ['cleanest'], itinerary: itineraryOf(CASPIAN_SLOW) },
  { rank: 22, roles: ['most_reliable'], itinerary: itineraryOf(TURKMEN) },
];
const SIZE = 41;

const trade = (a: Itinerary, b: Itinerary): Trade => ({
  costUsd: a.costUsd.mid - b.costUsd.mid, timeHours: a.timeHours.mid - b.timeHours.mid,
  co2eKg: a.co2eKg.mid - b.co2eKg.mid, borders: a.borders - b.borders,
});

function figuresOf(itinerary: Itinerary): Record<FrontCriterion, number> {
  return {
    cost: itinerary.costUsd.mid, time: itinerary.timeHours.mid, co2e: itinerary.co2eKg.mid, borders: itinerary.borders,
    variance: (0.23 * itinerary.timeHours.mid) ** 2,
  };
}

/** Between two named ways, bent a little, so that the crowd looks like a front. */
function crowd(rank: number): Record<FrontCriterion, number> {
  const part = rank / (SIZE - 1);
  const wobble = Math.sin(rank * 12.9898) * 0.5 + 0.5;
  return {
    cost: 1430 + 1770 * part, time: 405 - 245 * part ** 0.55 + 22 * wobble, co2e: 330 + 1300 * part ** 2 + 90 * (1 - wobble),
    borders: 3 + Math.floor(wobble * 4), variance: (60 + 40 * wobble) ** 2,
  };
}

function criteriaOf(asked: URLSearchParams): FrontCriterion[] {
  return (asked.get('criteria') ?? 'cost,time,co2e,borders').split(',') as FrontCriterion[];
}

const UNITS: Record<FrontCriterion, string> = { cost: 'USD', time: 'h', co2e: 'kg', borders: '', variance: 'h2' };

export function front(given: Given, asked: URLSearchParams): FrontAnswer {
  const criteria = criteriaOf(asked);
  const ways = Array.from({ length: SIZE }, (_, rank): FrontWay => {
    const named = NAMED.find((each) => each.rank === rank);
    const figures = named === undefined ? crowd(rank) : figuresOf(named.itinerary);
    return { rank, figures: criteria.map((code) => figures[code]), generalizedCostUsd: figures.cost + figures.time };
  });
  const balanced = itineraryOf(CASPIAN);
  return {
    ...given, parametersHash: '0', scenarioHash: '0', query: { ...given.query, criteria },
    criteria: criteria.map((code) => ({ code, unit: UNITS[code] })), size: SIZE,
    completeness: criteria.includes('variance')
      ? { kind: 'within', epsilon: 0.01, rule: 'An invented rule: labels within one percent of a kept one are merged.' } : { kind: 'exact' },
    ways,
    representatives: NAMED.map((each) => ({
      ...each, routeId: `r2.${each.rank}`, ...(each.rank === 7 ? {} : { trade: trade(each.itinerary, balanced) }),
    })),
    effort: { generated: 5120, accepted: 1210 },
  };
}

/** The answer for a member of the front; those without a name look like the balanced one with other figures. */
export function member(given: Given, rank: number): RouteAnswer {
  const named = NAMED.find((each) => each.rank === rank);
  if (named !== undefined) return { ...given, routeId: `r2.${rank}`, itinerary: named.itinerary };
  const { cost, time, co2e, borders } = crowd(rank);
  const scaled = (mid: number) => ({ low: 0.85 * mid, mid, high: 1.25 * mid });
  const base = itineraryOf(rank % 2 === 0 ? CASPIAN : TURKMEN);
  return { ...given, routeId: `r2.${rank}`, itinerary: { ...base, costUsd: scaled(cost), timeHours: scaled(time), co2eKg: scaled(co2e), borders } };
}

export function stability(by: string): StabilityAnswer {
  const other = 'uz-tashkent rail1520 98h tm-turkmenbashi-port ro_ro 70h az-alat-port rail1520 90h ge-poti-port [10d18h 2190$ 490kg 4 borders]';
  return {
    criterion: by, unit: by === 'time' ? 'h' : by === 'co2e' ? 'kg' : 'USD', inputs: [
      { figure: 'sailing:aktau-alat:wait', name: 'Aktau – Alat: wait for the vessel', value: 48, unit: 'h', low: 12, high: 120, p95: 160,
        share: 52.8, swingDown: -39.6, swingUp: 79.2, above: { value: 71, line: other }, fragile: true },
      { figure: 'crossing:ge-sarpi:time', name: 'Boyuk Kesik / Gardabani: time at the border', value: 23, unit: 'h', low: 14, high: 40, p95: 60,
        share: 25.3, swingDown: -9.9, swingUp: 18.7, below: { value: 4.1, line: other }, above: { value: 61, line: NORTHERN.line }, fragile: false },
      { figure: 'rate:rail:kz', name: 'Rail tariff in Kazakhstan', value: 0.041, unit: 'USD/tkm', low: 0.03, high: 0.05, share: 720,
        swingDown: -12.1, swingUp: 14.4, above: { value: 0.067, line: other }, fragile: false },
      { figure: 'terminal:alat:handling', name: 'Alat port: handling', value: 60, unit: 'USD', low: 50, high: 75, swingDown: -5, swingUp: 7.5 },
      { figure: 'value-of-time', name: 'Worth of an hour', value: 1.1, unit: 'USD/h', low: 1.1, high: 1.1, swingDown: 0, swingUp: 0 },
    ],
  };
}

export function alternatives(given: Given): AlternativesAnswer & Given {
  const first = itineraryOf(CASPIAN);
  const way = (rank: number, overlap: number, itinerary: Itinerary) =>
    ({ rank, overlap, trade: trade(itinerary, first), routeId: `alt.${rank}`, itinerary });
  return { ...given, ways: [
    { rank: 0, overlap: 1, routeId: 'r2.7', itinerary: first },
    way(1, 0.42, itineraryOf(TURKMEN)), way(2, 0.08, itineraryOf(SOUTHERN_ROAD)), way(3, 0.13, itineraryOf(NORTHERN)),
  ] };
}
