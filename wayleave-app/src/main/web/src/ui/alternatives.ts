import type { Alternative, AlternativesAnswer } from '../api/types';
import type { Itinerary } from '../api/types';
import type { SideState } from '../state/side';
import { dollars, duration, emission, percent } from '../format';
import { strings } from '../strings';
import { h, replace } from './dom';
import { icon } from './icons';
import { sideCard } from './side-card';
import { tradeInWords } from './trade';

const { alternatives: words } = strings;
const MOST = 3;

/** Up to three ways other than the first itself. */
export function others(answer: AlternativesAnswer): Alternative[] {
  return answer.ways.filter((way) => Boolean(way.trade) || (way.overlap ?? 1) < 1).slice(0, MOST);
}

/** Ways that share little with the best one, asked for with a button; pointing at one draws it, a click keeps it drawn. */
export class Alternatives {
  readonly element = h('section', { class: 'alternatives', 'data-testid': 'alternatives' });
  private readonly body = h('div', {});
  private kept: { button: HTMLButtonElement; itinerary: Itinerary } | null = null;

  constructor(private readonly ask: () => void, private readonly preview: (itinerary: Itinerary | null) => void) {
    this.element.append(h('h3', {}, words.title), h('p', { class: 'hint' }, words.hint), this.body);
    this.show({ kind: 'none' });
  }

  show(state: SideState<AlternativesAnswer>): void {
    this.kept = null;
    this.element.setAttribute('aria-busy', String(state.kind === 'asking'));
    if (state.kind === 'none') {
      replace(this.body, h('button', { type: 'button', class: 'secondary', 'data-testid': 'show-alternatives', onclick: () => this.ask() }, words.button));
    } else if (state.kind === 'known') {
      const ways = others(state.value);
      replace(this.body, ways.length === 0
        ? h('p', { role: 'status' }, words.none)
        : h('ul', {}, ways.map((way, index) => h('li', {}, this.item(way, index)))));
    } else {
      replace(this.body, sideCard(state, words, this.ask));
    }
  }

  private item(way: Alternative, index: number): HTMLElement {
    const { itinerary, overlap, trade } = way;
    const button = h('button', {
      type: 'button', class: 'representative', 'aria-pressed': 'false', 'data-testid': 'alternative', title: words.keep,
      onclick: () => this.keep(button, itinerary),
      onpointerenter: () => this.preview(itinerary), onfocus: () => this.preview(itinerary),
      onpointerleave: () => this.preview(this.kept?.itinerary ?? null), onblur: () => this.preview(this.kept?.itinerary ?? null),
    },
    h('span', { class: 'representative-name' }, words.number(index + 1), icon('check', 16)),
    overlap === undefined || overlap === null ? null : h('span', { class: 'overlap' }, words.shares(percent(overlap, 0))),
    h('span', { class: 'representative-figures' }, [
      duration(itinerary.timeHours.mid), dollars(itinerary.costUsd.mid), emission(itinerary.co2eKg.mid),
      strings.answer.borderCount(itinerary.borders),
    ].join(' · ')),
    !trade ? null : h('span', { class: 'representative-trade' }, tradeInWords(trade)),
    h('span', { class: 'other-line', dir: 'auto' }, itinerary.line));
    return button;
  }

  private keep(button: HTMLButtonElement, itinerary: Itinerary): void {
    const before = this.kept;
    this.kept = before?.button === button ? null : { button, itinerary };
    for (const each of [before?.button, button]) {
      each?.classList.toggle('current', this.kept?.button === each);
      each?.setAttribute('aria-pressed', String(this.kept?.button === each));
    }
    this.preview(this.kept?.itinerary ?? null);
  }
}
