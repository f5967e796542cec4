import { describe, expect, test } from 'vitest';
import { front, alternatives, stability } from '../mock/front';
import type { FrontAnswer, RouteAnswer } from '../src/api/types';
import { placeLabels } from '../src/plot/labels';
import { niceStep, scaleOf, ticks } from '../src/plot/scale';
import { besidePoint, nextPoint } from '../src/plot/scatter';
import { others } from '../src/ui/alternatives';
import {
  axisOf, borderTones, capital, figureInWords, figureOf, incompleteness, rolesInWords, wayInWords,
} from '../src/ui/front-view';
import { swingInWords, withTurningPoint } from '../src/ui/stability';
import { tradeInWords } from '../src/ui/trade';

const GIVEN = { network: { name: 'n', hash: 'h' }, priceBase: 'USD 2024', query: { loadUnit: '1 TEU' } } as RouteAnswer;
const asked = (criteria: string): FrontAnswer => front(GIVEN, new URLSearchParams({ criteria }));

describe('scales', () => {
  test('ticks are round, inside, and few', () => {
    expect(ticks(1834, 3200, 4)).toEqual([2000, 2500, 3000]);
    expect(ticks(0.02, 0.11, 4)).toEqual([0.025, 0.05, 0.075, 0.1]);
    expect(ticks(-7, 12, 4)).toEqual([-5, 0, 5, 10]);
  });

  test('what is counted has whole ticks', () => {
    expect(ticks(2.8, 6.2, 6, 'whole')).toEqual([3, 4, 5, 6]);
    expect(ticks(3, 4, 6, 'whole')).toEqual([3, 4]);
    expect(niceStep(2.2, 'whole')).toBe(5);
  });

  test('one value, no value and nonsense do not break the plot', () => {
    const one = scaleOf([5], 0, 100);
    expect(one.at(5)).toBeCloseTo(50);
    expect(scaleOf([0, 0], 0, 100).at(0)).toBeCloseTo(50);
    expect(scaleOf([], 0, 100).at(0.5)).toBeCloseTo(50);
    expect(Number.isFinite(scaleOf([Number.NaN, 3], 0, 100).at(3))).toBe(true);
    expect(ticks(4, 4, 5)).toEqual([4]);
    expect(niceStep(0)).toBe(1);
  });

  test('a scale may run upward', () => {
    const up = scaleOf([10, 20], 200, 0);
    expect(up.at(10)).toBeGreaterThan(up.at(20));
  });
});

describe('words beside points', () => {
  const area = { width: 300, height: 200 };
  const width = (text: string): number => text.length * 6.5;

  test('cover no other words and stay inside', () => {
    const labels = placeLabels(['cheapest', 'cleanest', 'best balance', 'fastest', 'most reliable']
      .map((text, index) => ({ text, x: 40 + 9 * index, y: 100 + 4 * index })), area);
    expect(labels.length).toBeGreaterThanOrEqual(4);
    const boxes = labels.map(({ text, x, y, align }) => {
      const left = align === 'start' ? x : align === 'end' ? x - width(text) : x - width(text) / 2;
      return { left, right: left + width(text), top: y - 7, bottom: y + 7 };
    });
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    }));
    for (const box of boxes) expect(box.left >= 0 && box.right <= 300 && box.top >= 0 && box.bottom <= 200).toBe(true);
  });

  test('a word without room is left out, not drawn over others', () => {
    expect(placeLabels([{ text: 'far too long for this', x: 10, y: 10 }], { width: 40, height: 20 })).toEqual([]);
  });
});

describe('walking through the points', () => {
  test('arrows go along and stop at the ends', () => {
    const order = [3, 1, 2];
    expect(nextPoint(order, null, 'ArrowRight')).toBe(3);
    expect(nextPoint(order, null, 'ArrowLeft')).toBe(2);
    expect(nextPoint(order, 3, 'ArrowDown')).toBe(1);
    expect(nextPoint(order, 2, 'ArrowRight')).toBe(2);
    expect(nextPoint(order, 3, 'ArrowUp')).toBe(3);
    expect([nextPoint(order, 1, 'Home'), nextPoint(order, 1, 'End')]).toEqual([3, 2]);
    expect(nextPoint(order, 1, 'a')).toBeNull();
    expect(nextPoint([], null, 'ArrowRight')).toBeNull();
  });

  test('the tip leaves its point free', () => {
    const size = { width: 180, height: 120 };
    expect(besidePoint({ x: 50, y: 200 }, size, 370)).toEqual({ left: 64, top: 66 });
    expect(besidePoint({ x: 300, y: 200 }, size, 370)).toEqual({ left: 190, top: 66 });
    expect(besidePoint({ x: 50, y: 40 }, size, 370)).toEqual({ left: 64, top: -12 });
    expect(besidePoint({ x: 360, y: 60 }, size, 370)).toEqual({ left: 190, top: -74 });
    expect(besidePoint({ x: 360, y: 20 }, size, 370)).toEqual({ left: 190, top: 34 });
  });
});

describe('trades in words', () => {
  test('say what is saved and what it costs', () => {
    expect(tradeInWords({ costUsd: -230.1, timeHours: 31, co2eKg: -12, borders: 1 }))
      .toBe('$230 less, 1 day 7 h longer, 12 kg less CO₂e, 1 border more');
    expect(tradeInWords({ costUsd: 1366, timeHours: -8, co2eKg: 12_345, borders: -2 }))
      .toBe('$1,366 more, 8 h shorter, 12.3 t more CO₂e, 2 borders fewer');
  });

  test('leave out what is no difference', () => {
    expect(tradeInWords({ costUsd: 0.2, timeHours: 3, co2eKg: -0.1, borders: 0 })).toBe('3 h longer');
    expect(tradeInWords({ costUsd: 0, timeHours: 0, co2eKg: 0, borders: 0 })).toBe('The same in every figure');
  });
});

describe('a front on the page', () => {
  test('figures are found by criterion, in whatever order they come', () => {
    const usual = asked('cost,time,co2e,borders');
    const turned = asked('borders,cost');
    expect(figureOf(turned, turned.ways[7]!, 'cost')).toBe(figureOf(usual, usual.ways[7]!, 'cost'));
    expect(figureOf(turned, turned.ways[7]!, 'time')).toBeNaN();
    expect(wayInWords(usual, usual.ways[7]!)).toBe('$1,834, 12 days 14 h, 410 kg, 5 borders');
  });

  test('a variance is shown as a spread in hours', () => {
    const five = asked('cost,time,co2e,borders,variance');
    const spread = figureOf(five, five.ways[7]!, 'variance');
    expect(spread).toBeCloseTo(0.23 * 301.5);
    expect(figureInWords('variance', spread)).toBe('± 2 days 21 h');
    const already = { ...five, criteria: five.criteria.map((of) => ({ ...of, unit: of.code === 'variance' ? 'h' : of.unit })) };
    expect(figureOf(already, already.ways[7]!, 'variance')).toBeCloseTo((0.23 * 301.5) ** 2);
  });

  test('large figures change the unit of the axis', () => {
    expect(axisOf('time', [20, 60], '1 TEU')).toMatchObject({ divisor: 1, axis: { title: 'Time, hours' } });
    expect(axisOf('time', [20, 300], '1 TEU')).toMatchObject({ divisor: 24, axis: { title: 'Time, days' } });
    expect(axisOf('co2e', [12_000], '1 FEU')).toMatchObject({ divisor: 1000, axis: { title: 'CO₂e, t per 1 FEU' } });
    expect(axisOf('cost', [1], '1 TEU').axis.tick(12_500)).toBe('12,500');
    expect(axisOf('borders', [1], '1 TEU').axis.whole).toBe('whole');
  });

  test('shades tell numbers of borders apart', () => {
    const few = borderTones([5, 3, 4, 3]);
    expect(few.legend).toEqual([{ tone: 0, text: '3' }, { tone: 2, text: '4' }, { tone: 4, text: '5' }]);
    const many = borderTones([2, 3, 4, 5, 6, 7, 8, 11]);
    expect(many.legend.map(({ text }) => text)).toEqual(['2–3', '4–5', '6–7', '8–9', '10–11']);
    expect(many.toneOf(11)).toBe(4);
    expect(borderTones([Number.NaN]).toneOf(Number.NaN)).toBe(0);
  });

  test('says when it is not all there is', () => {
    const whole = asked('cost,time');
    expect(incompleteness(whole)).toBeNull();
    expect(incompleteness({ ...whole, completeness: { kind: 'within', epsilon: 0.01, rule: 'Rule.' } }))
      .toBe('Not all of them: those that are left out differ by at most 1% from one that is shown. Rule.');
    expect(incompleteness({ ...whole, completeness: { kind: 'cut' } })).toContain('cut short');
    const { completeness, ...silent } = whole;
    expect(completeness?.kind).toBe('exact');
    expect(incompleteness(silent)).toBeNull();
  });

  test('roles are the words a person says', () => {
    expect(capital(rolesInWords(['cheapest', 'fewest_borders']))).toBe('Cheapest, fewest borders');
  });
});

describe('what would change the answer', () => {
  test('fragile inputs come first, and only those with a turning point', () => {
    const { inputs } = stability('generalized');
    const turned = withTurningPoint([...inputs].reverse());
    expect(turned.map(({ fragile }) => fragile)).toEqual([true, false, false]);
    expect(turned).toHaveLength(3);
  });

  test('a swing to one side is said as one', () => {
    const input = stability('generalized').inputs[0]!;
    const plainly = (text: string): string => text.replaceAll('\u2060', '');
    expect(plainly(swingInWords(input, 'USD'))).toBe('moves the result by −$39.6 to +$79.2');
    expect(plainly(swingInWords({ ...input, swingDown: 0 }, 'h'))).toBe('moves the result by +3 days 7 h');
  });

  test('the best way itself is not among those that share little with it', () => {
    expect(others(alternatives(GIVEN)).map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });
});
