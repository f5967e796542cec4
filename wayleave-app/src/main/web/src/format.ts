import type { Range } from './api/types';
import { strings } from './strings';

const NARROW_SPACE = '\u202f';

const formats = new Map<string, Intl.NumberFormat>();

/** A number of the page's language; a format is made once, since making one takes longer than using it a hundred times. */
function localized(value: number, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify(options);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(strings.locale, options);
    formats.set(key, format);
  }
  return format.format(value);
}

/** A plain number with as many digits as carry meaning, or as many as are wanted. */
export function number(value: number, digits: number = meaningful(value)): string {
  return localized(value, { minimumFractionDigits: 0, maximumFractionDigits: digits });
}

/** Digits after the point so that about three figures carry meaning: 1,234 · 12.3 · 1.23. */
function meaningful(value: number): number {
  const size = Math.abs(value);
  if (size >= 100) return 0;
  return size >= 10 ? 1 : 2;
}

/** 0.5 → "30 min" · 5.25 → "5.3 h" · 13.4 → "13 h" · 101 → "4 days 5 h". Rounded once, so never "3 days 24 h". */
export function duration(hours: number): string {
  const { units } = strings;
  if (hours < 1) {
    const minutes = Math.round(hours * 60);
    return minutes === 60 ? units.hours(number(1, 0)) : units.minutes(number(minutes, 0));
  }
  if (hours < 9.95) return units.hours(number(hours, 1));
  const whole = Math.round(hours);
  if (whole < 24) return units.hours(number(whole, 0));
  const days = Math.floor(whole / 24);
  const rest = whole % 24;
  const text = units.days(number(days, 0), days);
  return rest === 0 ? text : `${text} ${units.hours(number(rest, 0))}`;
}

/** 1840.4 → "$1,840" · 85.26 → "$85.3" · 0.5 → "$0.50". */
export function dollars(usd: number): string {
  const size = Math.abs(usd);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return `${usd < 0 ? '−' : ''}$${localized(size, { minimumFractionDigits: digits === 2 ? 2 : 0, maximumFractionDigits: digits })}`;
}

/** 312.4 → "312 kg" · 12345 → "12.3 t". */
export function emission(kg: number): string {
  if (Math.abs(kg) >= 9999.5) return strings.units.t(number(kg / 1000, meaningful(kg / 1000)));
  return strings.units.kg(number(kg, meaningful(kg)));
}

export function kilometers(km: number): string {
  return strings.units.km(number(km, km < 10 ? 1 : 0));
}

export function gauge(gaugeMm: string): string {
  return strings.units.mm(gaugeMm.split('/').join(` + `));
}

export function population(thousands: number): string {
  return strings.units.people(number(thousands * 1000, 0));
}

export function millionTonnes(mt: number): string {
  return strings.units.mtPerYear(number(mt, 2));
}

/** "Russia to Kazakhstan, general" of the server as a trade is written: from where, to where, of what. */
export function tradeName(name: string): string {
  const [, from, to, cargo] = /^(.+) to (.+), (\w+)$/.exec(name) ?? [];
  return from === undefined || to === undefined || cargo === undefined
    ? name : `${from} → ${to}, ${(strings.commodities[cargo] ?? cargo).toLocaleLowerCase(strings.locale)}`;
}

/** A unit of the API as it is written. */
export function unitName(unit: string): string {
  return strings.unitNames[unit] ?? unit;
}

/** How a figure in this unit of the API is written. */
export function byUnit(unit: string): (value: number) => string {
  switch (unit) {
    case 'USD': return dollars;
    case 'h': return duration;
    case 'kg': return emission;
    case 'km': return kilometers;
    default: return (value) => {
      const figure = Math.abs(value) < 1
        ? localized(value, { maximumSignificantDigits: 2 }) : number(value, meaningful(value));
      return unit === '' ? figure : `${figure} ${unitName(unit)}`;
    };
  }
}

const NUMBER_AND_UNIT = /^([\d.,]+)(\s\D+)$/;

/** "616 – 1,001 kg" in the unit's own format, or null where both ends read the same (nothing to say). */
export function interval(range: Range, format: (value: number) => string): string | null {
  const low = format(range.low);
  const high = format(range.high);
  if (low === high) return null;
  const [, lowNumber, lowUnit] = NUMBER_AND_UNIT.exec(low) ?? [];
  const [, , highUnit] = NUMBER_AND_UNIT.exec(high) ?? [];
  const start = lowNumber !== undefined && lowUnit === highUnit ? lowNumber : low;
  return `${start}${NARROW_SPACE}${strings.units.to}${NARROW_SPACE}${high}`;
}

/** Months such as "4-11" or "12-3" in words: "April to November", "December to March". */
export function months(text: string): string {
  const name = (month: string): string => {
    const index = Number(month);
    if (!Number.isInteger(index) || index < 1 || index > 12) return month;
    return new Date(Date.UTC(2024, index - 1, 15)).toLocaleDateString(strings.locale, { month: 'long', timeZone: 'UTC' });
  };
  return text.split(',').map((part) => part.trim().split('-').map(name).join(` ${strings.units.to} `)).join(strings.comma);
}

const days = new Intl.DateTimeFormat(strings.locale, { dateStyle: 'long', timeZone: 'UTC' });

/** "2024-06-01" → "June 1, 2024"; what is no day comes back as it is. */
export function day(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : days.format(time);
}

const regions = new Intl.DisplayNames([strings.locale], { type: 'region', fallback: 'code' });

/** The name of a jurisdiction code. The project's own codes come first: a browser reads XA as a test locale. */
export function jurisdictionName(code: string): string {
  const own = strings.codes[code];
  if (own !== undefined) return own;
  return /^[A-Z]{2}$/.test(code) ? regions.of(code) ?? code : code;
}

/** 0.125 → "12.5%". */
export function percent(share: number, digits: 0 | 1): string {
  return localized(share, { style: 'percent', maximumFractionDigits: digits });
}

/** "to_verify" → "to verify": codes that have no sentence of their own. */
export function plain(code: string): string {
  return code.replaceAll('_', ' ').toLowerCase();
}

/** A time of the server as the reader's clock has it. */
export function moment(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : time.toLocaleString(strings.locale, { dateStyle: 'medium', timeStyle: 'short' });
}

/** 1234567 → "1.2 M t": tonnes in a few letters. */
export function tonnes(t: number): string {
  return strings.units.t(localized(t, { notation: 'compact', maximumFractionDigits: Math.abs(t) >= 1e5 ? 1 : 0 }));
}

/** 671_000_000 → "$671M". */
export function money(usd: number): string {
  const sign = usd < 0 ? '−' : '';
  return `${sign}$${localized(Math.abs(usd), { notation: 'compact', maximumSignificantDigits: 3 })}`;
}
