import { describe, expect, test } from 'vitest';
import { chooseLanguage, LANGUAGES } from '../src/strings';
import { english } from '../src/strings/en';
import { persian } from '../src/strings/fa';
import { russian } from '../src/strings/ru';

/** Every path to a sentence. */
function paths(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${at}:${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${at}.${key}`));
}

describe('the catalogues', () => {
  test.each([['Russian', russian], ['Persian', persian]])('%s has every sentence and no other', (_, catalogue) => {
    expect(paths(catalogue).sort()).toEqual(paths(english).sort());
  });

  test.each([['ru', russian], ['fa', persian]])('%s is not left in English', (_, catalogue) => {
    const own = (value: unknown): string[] => (typeof value === 'string' ? [value]
      : typeof value === 'object' && value !== null ? Object.values(value).flatMap(own) : []);
    const same = own(catalogue).filter((text) => /[a-z]{4}/i.test(text) && own(english).includes(text));
    expect(same.filter((text) => !['Wayleave', 'UN/LOCODE'].includes(text))).toEqual([]);
  });

  test('count as their languages do', () => {
    expect([1, 2, 5, 11, 21, 22].map((n) => russian.answer.borderCount(n))).toEqual(
      ['1 граница', '2 границы', '5 границ', '11 границ', '21 граница', '22 границы']);
    expect(persian.answer.borderCount(12)).toBe('۱۲ مرز');
    expect(persian.direction).toBe('rtl');
  });
});

describe('the language', () => {
  test('is the address’s, else what was chosen, else the browser’s, else English', () => {
    const at = (search: string, pathname = '/') => ({ search, pathname });
    expect(chooseLanguage(at('?lang=fa'), 'ru', ['en-US'])).toBe('fa');
    expect(chooseLanguage(at('?lang=xx'), 'ru', ['en-US'])).toBe('ru');
    expect(chooseLanguage(at(''), null, ['de-DE', 'ru-RU'])).toBe('ru');
    expect(chooseLanguage(at(''), 'toString', ['de'])).toBe('en');
    expect(chooseLanguage(at('', '/about-fa'), 'ru', ['en'])).toBe('fa');
    expect(chooseLanguage(at('?lang=en', '/about-fa'), 'ru', ['ru'])).toBe('en');
    expect(chooseLanguage(at('', '/about'), 'ru', ['en'])).toBe('ru');
    expect(Object.keys(LANGUAGES)).toEqual(['en', 'ru', 'fa']);
  });
});
