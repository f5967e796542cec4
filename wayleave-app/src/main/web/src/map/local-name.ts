import type { NodeProperties } from '../api/types';

const SCRIPTS: readonly [script: RegExp, countries: string][] = [
  [/\p{Script=Georgian}/u, 'GE'],
  [/\p{Script=Armenian}/u, 'AM'],
  [/\p{Script=Cyrillic}/u, 'RU BY UA BG RS MK KZ KG TJ MN'],
  [/\p{Script=Arabic}/u, 'IR AF PK IQ SY JO SA AE OM QA BH KW YE EG'],
  [/\p{Script=Han}/u, 'CN TW'],
  [/\p{Script=Greek}/u, 'GR CY'],
  [/\p{Script=Hebrew}/u, 'IL'],
];
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u;

/**
 * The name written below the English one on the map: the first in the script of the place's country, never a
 * neighbor's name for it. In a country of Latin script that is the first name given, or none.
 */
export function localName(node: Pick<NodeProperties, 'name' | 'names' | 'country'>): string {
  const names = node.names ?? [];
  const own = SCRIPTS.find(([, countries]) => node.country !== undefined && countries.split(' ').includes(node.country));
  const found = own === undefined
    ? names.slice(0, 1).find((name) => LATIN.test(name))
    : names.find((name) => own[0].test(name));
  return found === undefined || fold(found) === fold(node.name) ? '' : found;
}

/** Lower case without accents, so that "Istanbul" finds "İstanbul". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}
