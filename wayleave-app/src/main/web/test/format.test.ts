import { describe, expect, test } from 'vitest';
import { day, dollars, duration, emission, gauge, interval, jurisdictionName, kilometers, months } from '../src/format';

const plainSpaces = (text: string | null): string | null => text?.replaceAll('\u202f', ' ') ?? null;

describe('durations', () => {
  test.each([
    [0, '0 min'], [0.5, '30 min'], [0.999, '1 h'], [1, '1 h'], [5.25, '5.3 h'], [9.96, '10 h'], [13.4, '13 h'],
    [23.4, '23 h'], [23.6, '1 day'], [25, '1 day 1 h'], [71.7, '3 days'], [101.2, '4 days 5 h'], [2400, '100 days'],
  ])('%f hours', (hours, text) => expect(duration(hours)).toBe(text));
});

test.each([[1840.4, '$1,840'], [85.26, '$85.3'], [0.5, '$0.50'], [0, '$0.00'], [1_234_567, '$1,234,567'], [-12, '−$12']])(
  '%f dollars', (usd, text) => expect(dollars(usd)).toBe(text));

test.each([[312.4, '312 kg'], [9.999, '10 kg'], [9999.4, '9,999 kg'], [12345, '12.3 t'], [0.254, '0.25 kg']])(
  '%f kg', (kg, text) => expect(emission(kg)).toBe(text));

describe('intervals', () => {
  test('the unit is said once where both ends share it', () => {
    expect(plainSpaces(interval({ low: 616, mid: 770, high: 1001 }, emission))).toBe('616 – 1,001 kg');
  });
  test('both units are said where they differ', () => {
    expect(plainSpaces(interval({ low: 9000, mid: 9900, high: 12000 }, emission))).toBe('9,000 kg – 12 t');
    expect(plainSpaces(interval({ low: 20, mid: 30, high: 60 }, duration))).toBe('20 h – 2 days 12 h');
    expect(plainSpaces(interval({ low: 50, mid: 60, high: 75 }, duration))).toBe('2 days 2 h – 3 days 3 h');
  });
  test('nothing is said where both ends read the same', () => {
    expect(interval({ low: 100.1, mid: 100.2, high: 100.3 }, dollars)).toBeNull();
  });
});

test('lengths and gauges', () => {
  expect(kilometers(5421.3)).toBe('5,421 km');
  expect(kilometers(0.84)).toBe('0.8 km');
  expect(gauge('1520/1435')).toBe('1520 + 1435 mm');
});

test('months of a season', () => {
  expect(months('4-11')).toBe('April – November');
  expect(months('1-3,11-12')).toBe('January – March, November – December');
  expect(months('6')).toBe('June');
});

test('days are written out in the calendar they were given in', () => {
  expect(day('2024-06-01')).toBe('June 1, 2024');
  expect(day('soon')).toBe('soon');
});

test('the project’s own codes are not read as the browser’s test locales', () => {
  expect(jurisdictionName('XA')).toBe('Abkhazia (de facto administration)');
  expect(jurisdictionName('XZ')).toBe('High seas');
  expect(jurisdictionName('AZ')).toBe('Azerbaijan');
  expect(jurisdictionName('whatever')).toBe('whatever');
});
