import { gauge, jurisdictionName, kilometers, millionTonnes, months, plain, population } from '../format';
import type { LinkProperties, NodeProperties } from '../api/types';
import { nameOf, type Element } from '../map/network';
import type { Query } from '../state/query';
import { strings } from '../strings';
import { h, name, replace } from './dom';
import { icon } from './icons';
import { provenance } from './provenance';

export interface FactsActions {
  query(): Query;
  corridorName(id: string): string;
  close(id: string): void;
  open(id: string): void;
  undo(id: string): void;
  depart(id: string): void;
  arrive(id: string): void;
  dismiss(): void;
}

type Fact = [label: string, value: string | Node | null | undefined];

const { facts: words } = strings;

function codeList(codes: readonly string[]): string {
  return codes.map(jurisdictionName).join(', ');
}

function linkFacts(link: LinkProperties, corridorName: (id: string) => string): Fact[] {
  const kmByCode = new Map<string, number>();
  for (const { code, fromKm, toKm } of link.jurisdictions ?? []) kmByCode.set(code, (kmByCode.get(code) ?? 0) + toKm - fromKm);
  const spans = kmByCode.size === 1
    ? [...kmByCode.keys()].map(jurisdictionName)
    : [...kmByCode].map(([code, km]) => `${jurisdictionName(code)} ${kilometers(km)}`);
  return [
    [words.mode, strings.modes[link.mode] ?? link.mode],
    [words.status, strings.statuses[link.status] ?? plain(link.status)],
    [words.months, link.monthsOpen ? months(link.monthsOpen) : null],
    [words.length, kilometers(link.lengthKm)],
    [words.gauge, link.gaugeMm ? gauge(link.gaugeMm) : null],
    [words.tracks, link.tracks === null || link.tracks === undefined ? null : String(link.tracks)],
    [words.electrification, link.electrification ? strings.electrification[link.electrification] ?? plain(link.electrification) : null],
    [words.facility, link.facilityType ? strings.facilities[link.facilityType] ?? plain(link.facilityType) : null],
    [words.capacity, link.capacityMtPerYear ? millionTonnes(link.capacityMtPerYear) : null],
    [words.jurisdictions, spans.length > 0 ? spans.join(' · ') : null],
    [words.corridors, link.corridors?.length ? link.corridors.map(corridorName).join(', ') : null],
    [words.project, link.project],
    [words.crossing, link.crossing],
  ];
}

function nodeFacts(node: NodeProperties): Fact[] {
  const others = (node.names ?? []).flatMap((text, index) => (index === 0 ? [name(text)] : [', ', name(text)]));
  const rules = node.jurisdiction && node.jurisdiction !== node.country ? jurisdictionName(node.jurisdiction) : null;
  return [
    [words.otherNames, others.length > 0 ? h('span', { dir: 'auto' }, others) : null],
    [words.types, node.types.map((type) => strings.nodeTypes[type] ?? plain(type)).join(', ')],
    [words.country, node.country ? codeList([node.country]) : null],
    [words.jurisdiction, rules],
    [words.population, node.populationK ? population(node.populationK) : null],
    [words.nodeModes, node.modes?.length ? node.modes.map((mode) => strings.modes[mode] ?? mode).join(', ') : null],
    [words.unlocode, node.unlocode],
  ];
}

/** What is known of the selected link or node, who says so, and what the reader can do with it. */
export class FactsPanel {
  readonly element = h('aside', { class: 'facts card', 'aria-label': words.title, tabindex: '-1', hidden: '', 'data-testid': 'facts' });
  private shown: Element | null = null;

  constructor(private readonly actions: FactsActions) {
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.actions.dismiss();
    });
  }

  show(element: Element | null, focus: 'take' | 'leave'): void {
    this.shown = element;
    this.element.hidden = element === null;
    if (element === null) {
      replace(this.element);
      return;
    }
    this.draw(element);
    if (focus === 'take') this.element.focus();
  }

  /** Draws again after the question changed: the buttons depend on it. */
  refresh(): void {
    if (this.shown === null) return;
    const focused = this.element.contains(document.activeElement);
    this.draw(this.shown);
    if (focused) this.element.focus();
  }

  private draw(element: Element): void {
    const { properties } = element;
    const facts = properties.kind === 'link'
      ? linkFacts(properties, (id) => this.actions.corridorName(id)) : nodeFacts(properties);
    const kind = properties.kind === 'link'
      ? strings.modes[properties.mode] ?? properties.mode
      : properties.types.map((type) => strings.nodeTypes[type] ?? plain(type)).join(', ');
    replace(this.element,
      h('header', {},
        h('p', { class: 'facts-kind' }, kind),
        h('h2', {}, name(nameOf(element))),
        properties.kind === 'link' && properties.name
          ? h('p', { class: 'hint' }, name(properties.fromName), ' – ', name(properties.toName)) : null,
        h('button', { type: 'button', class: 'icon-button dismiss', 'aria-label': words.close, onclick: () => this.actions.dismiss() }, icon('close', 18))),
      this.buttons(element),
      h('dl', { class: 'fact-list' }, facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value)))),
      properties.note ? h('p', { class: 'element-note', dir: 'auto' }, properties.note) : null,
      properties.provenance ? h('section', { class: 'who' }, h('h3', {}, words.sources), provenance(properties.provenance)) : null,
      h('p', { class: 'element-id' }, words.id, ' ', h('code', {}, properties.id)));
  }

  private buttons(element: Element): HTMLElement {
    const { properties } = element;
    const { id } = properties;
    const query = this.actions.query();
    const button = (text: string, act: () => void, testId: string): HTMLElement =>
      h('button', { type: 'button', 'data-testid': testId, onclick: act }, text);
    const list: HTMLElement[] = [];
    if (properties.kind === 'node') {
      list.push(button(words.departHere, () => this.actions.depart(id), 'depart'), button(words.arriveHere, () => this.actions.arrive(id), 'arrive'));
    }
    if (query.close.includes(id) || query.open.includes(id)) {
      list.push(h('span', { class: 'changed' }, query.close.includes(id) ? words.closedByYou : words.openedByYou),
        button(words.undo, () => this.actions.undo(id), 'undo-element'));
    } else {
      const status = properties.kind === 'link' ? properties.status : 'open';
      if (status === 'open' || status === 'seasonal') list.push(button(words.closeElement, () => this.actions.close(id), 'close-element'));
      if (status !== 'open') list.push(button(words.openElement, () => this.actions.open(id), 'open-element'));
    }
    return h('div', { class: 'facts-buttons' }, list);
  }
}
