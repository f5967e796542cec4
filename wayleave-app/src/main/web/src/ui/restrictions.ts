import type { Restriction } from '../api/types';
import { day, jurisdictionName, plain } from '../format';
import { strings } from '../strings';
import { h, name } from './dom';
import { icon } from './icons';
import { provenance } from './provenance';

const { answer: words } = strings;

export interface RestrictionActions {
  nameOf(id: string): string;
  showElement(id: string): void;
}

/** From when to when, in words; null where no date is given. */
export function datesInWords({ dateStart, dateEnd }: Pick<Restriction, 'dateStart' | 'dateEnd'>): string | null {
  if (dateStart && dateEnd) return words.restrictionDuring(day(dateStart), day(dateEnd));
  if (dateStart) return words.restrictionFrom(day(dateStart));
  return dateEnd ? words.restrictionUntil(day(dateEnd)) : null;
}

function touched(ids: readonly string[], actions: RestrictionActions): HTMLElement | null {
  if (ids.length === 0) return null;
  return h('p', { class: 'touches' }, h('span', { class: 'hint' }, words.touches), ids.map((id) =>
    h('button', { type: 'button', class: 'quiet', onclick: () => actions.showElement(id) }, name(actions.nameOf(id)))));
}

function restriction(item: Restriction, actions: RestrictionActions): HTMLElement {
  const dates = datesInWords(item);
  return h('li', { 'data-testid': 'restriction' },
    h('p', { class: 'restriction-head' }, icon('flag', 16), h('strong', {}, name(item.authority ?? item.id)),
      h('span', {}, strings.restrictionTypes[item.type] ?? plain(item.type))),
    h('p', { dir: 'auto' }, item.description),
    dates === null ? null : h('p', { class: 'hint' }, dates),
    item.status
      ? h('p', { class: `restriction-status status-${item.status}` }, words.restrictionStatus[item.status] ?? plain(item.status)) : null,
    touched(item.touches ?? [], actions),
    provenance(item.provenance));
}

/** Every public rule that touches the way: who made it, since when, what it covers, who says so, and whether that is verified. */
export function restrictions(list: readonly Restriction[], actions: RestrictionActions): HTMLElement | null {
  if (list.length === 0) return null;
  return h('section', { class: 'restrictions', 'data-testid': 'restrictions' },
    h('h3', {}, words.restrictions), h('p', { class: 'hint' }, words.restrictionsHint),
    h('ul', {}, list.map((item) => restriction(item, actions))));
}

/** What the answer leaves out because the question says so. */
export function leftOut(query: { exclude?: readonly string[] | null; restricted?: string | null; restrictedLinks?: number | null }): HTMLElement | null {
  const codes = query.exclude ?? [];
  const lines = [
    query.restricted === 'exclude' ? words.leftOutRestricted(query.restrictedLinks ?? null) : null,
    codes.length > 0 ? words.leftOutJurisdictions(codes.map(jurisdictionName).join(strings.comma)) : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return h('p', { class: 'left-out', 'data-testid': 'left-out' }, icon('info', 16), h('span', {}, lines.join(' ')));
}
