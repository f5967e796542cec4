import { expect, test } from 'vitest';
import { fold, localName } from '../src/map/local-name';

test.each([
  ['GE', 'Tbilisi', ['Тбилиси', 'თბილისი', 'Թիֆլիս'], 'თბილისი'],
  ['AM', 'Yerevan', ['Երևան', 'Ереван', 'İrəvan'], 'Երևան'],
  ['TR', 'Igdir', ['Իգդիր', 'Iğdır'], ''],
  ['TR', 'Igdir', ['Iğdır', 'Իգդիր'], ''],
  ['UZ', 'Tashkent', ['Toshkent', 'Ташкент'], 'Toshkent'],
  ['IR', 'Tehran', ['Техран', 'تهران'], 'تهران'],
  ['KZ', 'Beyneu', [], ''],
])('in %s %s %j is written %s', (country, name, names, expected) => {
  expect(localName({ country, name, names })).toBe(expected);
});

test('folding forgets accents and capitals, not letters', () => {
  expect([fold('İstanbul'), fold('Şırnak'), fold('Ələt')]).toEqual(['istanbul', 'sirnak', 'ələt']);
});
