import type { Provenance, Source } from '../api/types';
import { strings } from '../strings';
import { h, webLink } from './dom';

/** The badge that says how a figure came to be. */
export function basisBadge(basis: string): HTMLElement {
  return h('span', { class: `basis basis-${basis}`, title: strings.basisMeaning[basis] }, strings.basis[basis] ?? basis);
}

function sourceLine(source: Source, testId: string): HTMLElement {
  const locator = source.locator ? ` (${source.locator})` : '';
  return h('li', {}, webLink(`${strings.sources[source.id] ?? (source.title || source.id)}${locator}`, source.url, { 'data-testid': testId, dir: 'auto' }));
}

/** Basis, year and every source of a figure; null where the server gave none. */
export function provenance(of: Provenance | null | undefined, testId = 'source'): HTMLElement | null {
  if (!of) return null;
  return h('div', { class: 'provenance' },
    basisBadge(of.basis),
    of.year ? h('span', { class: 'year' }, strings.facts.year(of.year)) : null,
    of.sources.length === 0
      ? h('span', { class: 'hint', 'data-testid': testId }, strings.facts.noSource)
      : h('ul', { class: 'sources' }, of.sources.map((source) => sourceLine(source, testId))));
}
