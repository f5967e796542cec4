import { gauge, jurisdictionName, kilometers, millionTonnes, months, number, plain, population, unitName } from '../format';
import type { ElementDetail, Figure } from '../api/element-types';
import type { LinkProperties, NodeProperties } from '../api/types';
import { nameOf, type Element } from '../map/network';
import { withOverride, withoutOverride } from '../state/changes';
import type { SideState } from '../state/side';
import type { Query } from '../state/query';
import type { QueryStore } from '../state/store';
import { strings } from '../strings';
import { figureLine } from './correction-form';
import { h, name, Part, replace, type Child } from './dom';
import { ElementActions, type Acted } from './element-actions';
import { icon } from './icons';
import { provenance } from './provenance';
import { sideCard } from './side-card';

export interface FactsActions {
  corridorName(id: string): string;
  goTo(id: string): void;
  again(): void;
  dismiss(): void;
  /** What the reader will most likely ask next may be another. */
  offered(): void;
}

/** What is shown: drawn at once from what the map has, completed by what the server tells. */
export interface Shown { id: string; element: Element | null }

type Fact = [label: string, value: string | Node | null | undefined];

const { facts: words, actions: more } = strings;

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
    [words.corridors, link.corridors?.length ? link.corridors.map(corridorName).join(strings.comma) : null],
  ];
}

function nodeFacts(node: NodeProperties): Fact[] {
  const { jurisdiction, country } = node;
  return [
    [words.otherNames, node.names?.length ? h('span', {}, node.names.flatMap((other, index) => [index > 0 ? ' · ' : '', name(other)])) : null],
    [words.country, country ? jurisdictionName(country) : null],
    [words.jurisdiction, jurisdiction && jurisdiction !== country ? jurisdictionName(jurisdiction) : null],
    [words.population, node.populationK ? population(node.populationK) : null],
    [words.nodeModes, node.modes?.length ? node.modes.map((mode) => strings.modes[mode] ?? mode).join(strings.comma) : null],
    [words.unlocode, node.unlocode],
  ];
}

/** The facts of what is not on the map, by their stable keys. */
function otherFacts(detail: ElementDetail): Fact[] {
  const value = (key: string, text: string, unit: string | null | undefined): string => {
    if (key === 'mode' || key === 'modes') return text.split(', ').map((mode) => strings.modes[mode] ?? mode).join(strings.comma);
    if (key === 'commodities') return text.split(', ').map((code) => strings.commodities[code] ?? code).join(strings.comma);
    return unit ? `${number(Number(text), 0)} ${unitName(unit)}` : text;
  };
  return [
    [words.otherNames, detail.names.length > 0 ? h('span', {}, detail.names.flatMap((other, index) => [index > 0 ? ' · ' : '', name(other)])) : null],
    [words.status, detail.status ? strings.statuses[detail.status] ?? plain(detail.status) : null],
    ...detail.facts.map(({ key, value: text, unit }): Fact => [strings.factKeys[key] ?? plain(key), value(key, text, unit)]),
  ];
}

/** The name of an element of any kind in the reader's words. */
export function foundName(found: Pick<ElementDetail, 'kind' | 'name'>): string {
  return found.kind === 'jurisdiction' ? jurisdictionName(found.name) : found.name;
}

/** As a scenario names it: links and nodes by their id alone. */
export function scenarioId(id: string): string {
  return id.replace(/^(link|node):/, '');
}

/** What is drawn again where what it depends on has changed. */
function newParts(): Record<'all' | 'figures', Part> {
  return { all: new Part(), figures: new Part() };
}

/** What is known of the selected element, who says so, and what the reader can do with it. */
export class FactsPanel {
  readonly element = h('aside', { 'class': 'facts card', 'aria-label': words.title, 'tabindex': '-1', 'hidden': '', 'data-testid': 'facts' });
  private readonly top = h('div', {});
  private readonly rest = h('div', {});
  private readonly figures = h('section', { class: 'who' });
  private acts: ElementActions;
  private shown: Shown | null = null;
  private detail: SideState<ElementDetail> = { kind: 'none' };
  private parts = newParts();

  constructor(private readonly store: QueryStore, private readonly actions: FactsActions) {
    this.acts = this.newActs();
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.actions.dismiss();
    });
  }

  show(shown: Shown | null, focus: 'take' | 'leave'): void {
    this.shown = shown;
    this.element.hidden = shown === null;
    this.parts = newParts();
    this.acts = this.newActs();
    if (shown === null) {
      replace(this.element);
      return;
    }
    replace(this.element, this.top, this.acts.element, this.rest);
    this.draw();
    if (focus === 'take') this.element.focus();
  }

  /** What the server tells of the element that is shown. */
  showDetail(state: SideState<ElementDetail>): void {
    this.detail = state;
    this.refresh();
  }

  /** Draws again after the question changed: the buttons depend on it. What is being typed is left alone. */
  refresh(): void {
    if (this.shown === null) return;
    const focused = document.activeElement;
    if (focused instanceof HTMLInputElement && this.element.contains(focused) && focused.closest('form') !== null) return;
    const had = this.element.contains(focused);
    this.draw();
    if (had && !this.element.contains(document.activeElement)) this.element.focus({ preventScroll: true });
  }

  /** What the reader will most likely ask next; null where nothing is shown that can be changed. */
  likelyNext(): Query | null {
    return this.shown === null ? null : this.acts.likelyNext();
  }

  private newActs(): ElementActions {
    return new ElementActions(this.store, () => this.actions.offered());
  }

  private known(): ElementDetail | null {
    return this.detail.kind === 'known' ? this.detail.value : null;
  }

  private draw(): void {
    const { shown } = this;
    if (shown === null) return;
    const detail = this.known();
    // Where the reader had scrolled to stays, as nothing is laid out in between.
    const link = shown.element?.properties.kind === 'link' ? shown.element.properties : null;
    const corridors = link?.corridors?.map((id) => this.actions.corridorName(id));
    this.parts.all.draw([shown.id, this.detail.kind, detail?.id, corridors], () => {
      replace(this.top, this.head(shown, detail));
      replace(this.rest, this.facts(shown, detail),
        detail === null ? sideCard(this.detail, { asking: more.loading, failed: words.noSource }, () => this.actions.again()) : this.told(detail),
        h('p', { class: 'element-id' }, words.id, ' ', h('code', {}, scenarioId(detail?.id ?? shown.id))));
    });
    this.acts.draw(this.acted(shown));
    this.parts.figures.draw([detail?.id, this.store.query().overrides], () => this.drawFigures(detail?.figures ?? []));
  }

  private head(shown: Shown, detail: ElementDetail | null): HTMLElement {
    const properties = shown.element?.properties;
    const kind = properties === undefined
      ? strings.kinds[detail?.kind ?? shown.id.split(':')[0] ?? ''] ?? ''
      : properties.kind === 'link'
        ? strings.modes[properties.mode] ?? properties.mode
        : properties.types.map((type) => strings.nodeTypes[type] ?? plain(type)).join(strings.comma);
    const title = shown.element !== null ? nameOf(shown.element) : detail === null ? shown.id : foundName(detail);
    return h('header', {},
      h('p', { class: 'facts-kind' }, kind),
      h('h2', {}, name(title)),
      properties?.kind === 'link' && properties.name
        ? h('p', { class: 'hint' }, name(properties.fromName), ' – ', name(properties.toName)) : null,
      h('button', { 'type': 'button', 'class': 'icon-button dismiss', 'aria-label': words.close, 'onclick': () => this.actions.dismiss() }, icon('close', 18)));
  }

  private acted(shown: Shown): Acted | null {
    const properties = shown.element?.properties;
    const detail = this.known();
    if (properties === undefined) return detail === null ? null : { ...detail, id: scenarioId(detail.id) };
    const status = properties.kind === 'link' ? properties.status : 'open';
    return {
      id: properties.id, kind: properties.kind,
      canClose: status === 'open' || status === 'seasonal',
      canOpen: properties.kind === 'link' ? status !== 'open' : detail?.canOpen ?? false,
    };
  }

  private facts(shown: Shown, detail: ElementDetail | null): Child {
    const properties = shown.element?.properties;
    const facts = properties === undefined
      ? detail === null ? [] : otherFacts(detail)
      : properties.kind === 'link' ? linkFacts(properties, (id) => this.actions.corridorName(id)) : nodeFacts(properties);
    const note = properties?.note ?? detail?.note;
    const who = properties?.provenance ?? detail?.provenance;
    return [
      h('dl', { class: 'fact-list' }, facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value)))),
      note ? h('p', { class: 'element-note', dir: 'auto' }, note) : null,
      who ? h('section', { class: 'who' }, h('h3', {}, words.sources), provenance(who)) : null,
    ];
  }

  private told(detail: ElementDetail): Child {
    return [
      detail.members.length === 0 ? null : h('section', { 'class': 'who', 'data-testid': 'members' }, h('h3', {}, more.parts),
        h('ul', { class: 'members' }, detail.members.map((member) => h('li', {},
          h('button', { 'type': 'button', 'class': 'quiet', 'data-testid': 'member', 'onclick': () => this.actions.goTo(member.id) },
            h('small', {}, strings.kinds[member.kind] ?? member.kind), name(foundName(member))))))),
      detail.canClose && detail.kind !== 'link' ? h('p', { class: 'hint' }, more.closes(detail.links.length)) : null,
      this.figures,
      detail.restrictions.length === 0 ? null : h('section', { class: 'who restrictions' }, h('h3', {}, more.restrictions),
        h('ul', {}, detail.restrictions.map((restriction) => h('li', {},
          h('p', { class: 'restriction-head' }, icon('flag', 15), h('span', { dir: 'auto' }, restriction.authority),
            h('span', { class: `restriction-status status-${restriction.status}` }, strings.answer.restrictionStatus[restriction.status] ?? restriction.status)),
          h('p', { dir: 'auto' }, restriction.description), provenance(restriction.provenance))))),
      detail.views.length === 0 ? null : h('section', { 'class': 'who', 'data-testid': 'other-views' }, h('h3', {}, more.otherViews),
        h('ul', {}, detail.views.map((view) => h('li', { class: 'view-line' },
          h('span', { class: 'hint' }, `${strings.views[view.view] ?? plain(view.view.replaceAll('-', ' '))}: `),
          name(view.field === 'country' ? jurisdictionName(view.value) : view.value),
          view.note ? h('small', { class: 'hint', dir: 'auto' }, ` ${view.note}`) : null, provenance(view.provenance))))),
    ];
  }

  private drawFigures(figures: readonly Figure[]): void {
    const { overrides } = this.store.query();
    this.figures.hidden = figures.length === 0;
    replace(this.figures, h('h3', {}, strings.correction.title),
      h('ul', { class: 'figure-lines' }, figures.map((figure) => figureLine(figure,
        overrides.find((override) => override.figure === figure.figure),
        (override) => {
          const now = this.store.query();
          this.element.focus();
          this.store.set({ ...now, overrides: override === null
            ? withoutOverride(now.overrides, figure.figure) : withOverride(now.overrides, override) });
        }))));
  }
}
