import { describe, expect, test } from 'vitest';
import { figureName } from '../src/strings/figure-name';
import { figureWordsInPersian, saidInPersian } from '../src/strings/said-fa';
import { figureWordsInRussian, saidInRussian } from '../src/strings/said-ru';
import { Translator } from '../src/strings/translator';

const russian = new Translator(saidInRussian);
const more = (count: number): string => `и ещё ${count}`;

describe('what the server says', () => {
  test.each([
    ['No place matches (Atlantis).', 'Такого места нет: (Atlantis).'],
    ['Maybe one of: Poti (ge-poti), Batumi (ge-batumi).', 'Возможно, одно из: Poti (ge-poti), Batumi (ge-batumi).'],
    ['There is no way from (a (b)) to (c).', 'Пути из (a (b)) в (c) нет.'],
    ['Maybe leave Alat terminal open; and open (x), which is closed.', 'Возможно, стоит оставить открытым Alat terminal; стоит открыть (x) (закрыт).'],
    ['Maybe open (a), (b) and 2 more, which are out of season.', 'Возможно, стоит открыть (a), (b), ещё 2 (не сезон).'],
    ['Move 1,234 km by rail (1520 mm) in KZ', 'Перевозка по железной дороге (1520 мм) в KZ: 1,234 км'],
    ['Transship at Poti port from sea to rail ferry', 'Перевалка: Poti port (море → железнодорожный паром)'],
    ['There is no scenario (s1).', 'Нет: сценарий (s1).'],
    ['p.yaml, line 3: The cell (valu) of an override is not known. Maybe (value) was meant. Known are: figure, value.',
      'p.yaml, строка 3: Ячейка исправления (valu) неизвестна. Возможно, имелось в виду (value). Известны: figure, value.'],
    ['The element (a) is no crossing. Nothing in the network has the id (b).', 'Элемент (a) — не погранпереход. В сети ничто не имеет имени (b).'],
    ['One line that nobody knows.\nNo mode is allowed.', 'One line that nobody knows.\nНи один вид транспорта не разрешён.'],
  ])('%s', (english, wanted) => {
    expect(russian.say(english)).toBe(wanted);
  });

  test('what the user wrote is repeated as it is, even where it is a word of the server', () => {
    expect(russian.say('No place matches (closed).')).toBe('Такого места нет: (closed).');
  });

  test('stays in English where the dictionary is empty', () => {
    expect(new Translator({}).say('No place matches (x).')).toBe('No place matches (x).');
  });

  test.each([['Russian', saidInRussian], ['Persian', saidInPersian]])('%s leaves no value out and makes none up', (_, dictionary) => {
    for (const [english, text] of Object.entries(dictionary)) {
      const wanted = Array.from({ length: english.split('{}').length - 1 }, (_, at) => `{${at}}`);
      expect([english, [...new Set(text.match(/\{\d*\}/g) ?? [])].sort()]).toEqual([english, wanted]);
      expect([english, text.replaceAll('{', '').trim() !== '']).toEqual([english, true]);
    }
  });
});

describe('the name of a figure', () => {
  test.each([
    ['move cost by rail, container in KZ, RU, BY', 'цена, перевозка: железная дорога, контейнер, KZ, RU, BY'],
    ['value of time, container', 'цена времени: контейнер'],
    ['transship time to sea, container at az-alat-port', 'время, перевалка: → море, контейнер, az-alat-port'],
    ['wait time by rail ferry at az-alat-port and 3 more', 'время, ожидание судна: железнодорожный паром, az-alat-port и ещё 3'],
    ['cost at the border Kigash - Dina Nurpeisova', 'цена: Kigash - Dina Nurpeisova'],
    ['extra time at the borders of KZ', 'добавленное время: KZ'],
    ['extra time at Baku', 'добавленное время: Baku'],
    ['speed by rail Astana – Kostanay', 'скорость: железная дорога, Astana – Kostanay'],
    ['gauge change cost, container', 'цена, смена колеи: контейнер'],
    ['move speed by road, two lane road in GE', 'скорость, перевозка: автодорога, двухполосная дорога, GE'],
    ['what nobody foresaw', 'what nobody foresaw'],
  ])('%s', (english, wanted) => {
    expect(figureName(english, figureWordsInRussian, more)).toBe(wanted);
  });

  test('has the same words in Persian', () => {
    expect(Object.keys(figureWordsInPersian)).toEqual(Object.keys(figureWordsInRussian));
  });
});
