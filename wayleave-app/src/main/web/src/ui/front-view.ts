import type { FrontAnswer, FrontCriterion, FrontWay, Representative, Role } from '../api/types';
import type { Axis } from '../plot/scatter';
import { dollars, duration, emission, number, percent } from '../format';
import { said, strings } from '../strings';

const { choices: words } = strings;
const HOURS_PER_DAY = 24;
const SEVERAL_DAYS_H = 72;
const TONNES_FROM_KG = 10_000;
export const TONES = 5;

/** The figure of a way in a criterion as people read it; NaN where the front does not hold it. A variance becomes a spread in hours. */
export function figureOf(front: FrontAnswer, way: FrontWay, criterion: FrontCriterion): number {
  const at = front.criteria.findIndex(({ code }) => code === criterion);
  const value = way.figures[at] ?? Number.NaN;
  // A server may also send the spread itself, in hours.
  return criterion === 'variance' && front.criteria[at]?.unit !== 'h' ? Math.sqrt(Math.max(0, value)) : value;
}

export function figureInWords(criterion: FrontCriterion, value: number): string {
  if (Number.isNaN(value)) return strings.answer.unknown;
  switch (criterion) {
    case 'cost': return dollars(value);
    case 'time': return duration(value);
    case 'co2e': return emission(value);
    case 'borders': return strings.answer.borderCount(Math.round(value));
    case 'variance': return words.give(duration(value));
  }
}

/** Days instead of hours and tonnes instead of kilograms where the figures are large; ticks follow. */
export function axisOf(criterion: FrontCriterion, values: readonly number[], loadUnit: string): { divisor: number; axis: Axis } {
  const most = Math.max(0, ...values.filter((value) => !Number.isNaN(value)));
  const make = (divisor: number, title: string, whole: Axis['whole'] = 'any') =>
    ({ divisor, axis: { title, whole, tick: (value: number) => number(value, 2) } });
  switch (criterion) {
    case 'cost': return make(1, words.axis.cost(loadUnit));
    case 'co2e': return most >= TONNES_FROM_KG ? make(1000, words.axis.co2eT(loadUnit)) : make(1, words.axis.co2eKg(loadUnit));
    case 'borders': return make(1, words.axis.borders, 'whole');
    case 'time': return most >= SEVERAL_DAYS_H ? make(HOURS_PER_DAY, words.axis.timeDays) : make(1, words.axis.timeHours);
    case 'variance': return most >= SEVERAL_DAYS_H ? make(HOURS_PER_DAY, words.axis.varianceDays) : make(1, words.axis.varianceHours);
  }
}

/** "cheapest, cleanest". */
export function rolesInWords(roles: readonly Role[]): string {
  return roles.map((role) => words.roles[role] ?? role).join(strings.comma);
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(strings.locale) + text.slice(1);
}

export function representativeOf(front: FrontAnswer, rank: number): Representative | null {
  return front.representatives.find((representative) => representative.rank === rank) ?? null;
}

/** All figures of a way in one line. */
export function wayInWords(front: FrontAnswer, way: FrontWay): string {
  return front.criteria.map(({ code }) => figureInWords(code, figureOf(front, way, code))).join(strings.comma);
}

/** Shades by number of borders: every number its own while there are at most five, else ranges of equal length. */
export function borderTones(counts: readonly number[]): { toneOf(count: number): number; legend: { tone: number; text: string }[] } {
  const distinct = [...new Set(counts.filter((count) => Number.isFinite(count)))].sort((a, b) => a - b);
  const low = distinct[0] ?? 0;
  const high = distinct[distinct.length - 1] ?? 0;
  if (distinct.length <= TONES) {
    const spread = distinct.length <= 1 ? 0 : (TONES - 1) / (distinct.length - 1);
    const toneOf = (count: number): number => Math.round(Math.max(0, distinct.indexOf(count)) * spread);
    return { toneOf, legend: distinct.map((count) => ({ tone: toneOf(count), text: String(count) })) };
  }
  const size = Math.ceil((high - low + 1) / TONES);
  const toneOf = (count: number): number => (Number.isFinite(count) ? Math.min(TONES - 1, Math.floor((count - low) / size)) : 0);
  const used = [...new Set(distinct.map(toneOf))];
  return {
    toneOf,
    legend: used.map((tone) => {
      const [first, last] = [low + tone * size, Math.min(high, low + (tone + 1) * size - 1)];
      return { tone, text: first === last ? String(first) : `${first}${strings.units.to}${last}` };
    }),
  };
}

/** What is to be said of a front that is not all there is; null where it is. */
export function incompleteness(front: FrontAnswer): string | null {
  const { completeness } = front;
  if (!completeness || completeness.kind === 'exact') return null;
  const kind = completeness.kind === 'within'
    ? words.within(percent(completeness.epsilon ?? 0, 1)) : words.cut;
  return completeness.rule ? `${kind} ${said(completeness.rule)}` : kind;
}
