import { dollars, duration, emission, gauge, interval, kilometers } from '../format';
import type { Leg, Operation } from '../api/types';
import { travelColor, type Theme } from '../map/palette';
import { said, strings } from '../strings';
import { h, name, uniqueId } from './dom';
import { icon } from './icons';
import { provenance } from './provenance';

const { answer: words } = strings;

function modeName(leg: Leg): string {
  const mode = strings.modes[leg.mode] ?? leg.mode;
  return leg.gaugeMm ? `${mode}, ${gauge(leg.gaugeMm)}` : mode;
}

function amounts(of: Pick<Operation, 'timeHours' | 'costUsd' | 'co2eKg'>): HTMLElement {
  const amount = (main: string, spread: string | null): HTMLElement =>
    h('span', {}, main, spread === null ? null : h('small', {}, spread));
  return h('span', { class: 'amounts' },
    amount(duration(of.timeHours.mid), interval(of.timeHours, duration)),
    amount(dollars(of.costUsd.mid), interval(of.costUsd, dollars)),
    amount(emission(of.co2eKg.mid), interval(of.co2eKg, emission)));
}

function operationLine(operation: Operation): HTMLElement {
  return h('li', { class: `operation operation-${operation.operation.toLowerCase()}` },
    h('p', { class: 'operation-text' },
      h('span', { class: 'operation-kind' }, strings.operations[operation.operation] ?? operation.operation),
      h('span', { dir: 'auto' }, said(operation.text))),
    amounts(operation),
    provenance(operation.provenance, 'leg-source'));
}

/** The legs as a way down the page; one at a time unfolds into its operations and lights up on the map. */
export class LegList {
  readonly element: HTMLElement;
  private readonly rows: { leg: Leg; item: HTMLElement; button: HTMLButtonElement; detail: HTMLElement }[] = [];

  constructor(legs: readonly Leg[], private theme: Theme, private readonly highlight: (leg: number | null) => void) {
    this.element = h('section', { class: 'legs' }, h('h3', {}, words.legs),
      h('ol', {}, legs.map((leg) => this.row(leg))));
    this.color();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.color();
  }

  private row(leg: Leg): HTMLElement {
    const detail = h('div', { class: 'leg-detail', id: uniqueId('leg'), 'data-testid': 'leg-detail', hidden: '' });
    const button = h('button', {
      type: 'button', class: 'leg', 'aria-expanded': 'false', 'aria-controls': detail.id, 'data-testid': 'leg',
      onclick: () => this.toggle(leg),
    },
    h('span', { class: 'leg-mode' }, icon(leg.mode, 20)),
    h('span', { class: 'leg-way' },
      h('span', { class: 'leg-places' }, name(leg.from.name), h('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'), name(leg.to.name)),
      h('span', { class: 'leg-facts' }, `${modeName(leg)} · ${kilometers(leg.lengthKm)}`)),
    h('span', { class: 'leg-amounts' },
      h('span', {}, duration(leg.timeHours.mid)), h('span', {}, dollars(leg.costUsd.mid))),
    icon('chevron', 16));
    const item = h('li', { class: 'leg-item' }, button, detail);
    this.rows.push({ leg, item, button, detail });
    return item;
  }

  private toggle(leg: Leg): void {
    const opening = this.rows.find((row) => row.leg === leg)?.detail.hidden === true;
    for (const row of this.rows) {
      const open = opening && row.leg === leg;
      row.detail.hidden = !open;
      row.button.setAttribute('aria-expanded', String(open));
      row.item.classList.toggle('open', open);
      if (open && row.detail.childElementCount === 0) {
        row.detail.append(
          h('ol', { class: 'operations' }, leg.operations.map(operationLine)),
          ...(leg.provenance
            ? [h('div', { class: 'length-source' }, h('p', { class: 'operation-kind' }, words.lengthSource), provenance(leg.provenance, 'leg-source') ?? '')]
            : []));
      }
    }
    this.highlight(opening ? leg.index : null);
  }

  private color(): void {
    for (const { leg, item } of this.rows) item.style.setProperty('--mode', travelColor(this.theme, leg.mode, leg.gaugeMm));
  }
}
