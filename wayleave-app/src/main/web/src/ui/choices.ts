import type { FrontAnswer, FrontCriterion, FrontWay, Representative } from '../api/types';
import { Scatter, type Point } from '../plot/scatter';
import type { SideState } from '../state/side';
import { dollars, duration, emission, interval } from '../format';
import { strings } from '../strings';
import { h, painted, Part, replace, uniqueId, type Child } from './dom';
import {
  axisOf, borderTones, capital, figureInWords, figureOf, incompleteness, representativeOf, rolesInWords, wayInWords,
} from './front-view';
import { icon } from './icons';
import { sideCard } from './side-card';
import { tradeInWords } from './trade';

const { choices: words } = strings;

export interface ChoicesActions {
  select(rank: number): void;
  /** Draws a way lightly on the map, or nothing. */
  preview(rank: number | null): void;
  variance(wanted: 'in' | 'out'): void;
  again(): void;
  /** Whether the map can draw this way without asking. */
  isDrawable(rank: number): 'yes' | 'no';
}

/** The front as a plot and a list, and the place where one way is chosen from it. */
export class Choices {
  readonly element = h('section', { class: 'choices', 'data-testid': 'choices' });
  private readonly plot: Scatter;
  private readonly across: HTMLSelectElement;
  private readonly up: HTMLSelectElement;
  private readonly variance: HTMLInputElement;
  private readonly axes = new Part();
  private readonly status = h('div', {});
  private readonly intro = h('div', {});
  private readonly drawing: HTMLElement;
  private readonly legend = h('p', { class: 'shade-legend' });
  private readonly list = h('div', {});
  private readonly table = h('div', { class: 'visually-hidden' });
  private front: FrontAnswer | null = null;
  private current: number | null = null;
  private items: { rank: number; button: HTMLButtonElement }[] = [];

  constructor(private readonly actions: ChoicesActions) {
    const hint = h('p', { class: 'hint', id: uniqueId('plot-hint') }, words.plotHint, ' ', h('span', { class: 'keys' }, words.plotKeys));
    this.plot = new Scatter(words.plot, hint.id, {
      select: (rank) => actions.select(rank),
      point: (rank) => {
        for (const item of this.items) item.button.classList.toggle('lit', item.rank === rank);
        actions.preview(rank);
      },
      tip: (rank) => this.tip(rank),
    });
    this.across = this.axisSelect('axis-x');
    this.up = this.axisSelect('axis-y');
    this.variance = h('input', {
      type: 'checkbox', 'data-testid': 'variance', onchange: () => actions.variance(this.variance.checked ? 'in' : 'out'),
    });
    const labelled = (text: string, select: HTMLSelectElement): HTMLElement => h('label', { class: 'axis-field' }, h('span', {}, text), select);
    this.drawing = h('div', {},
      h('div', { class: 'plot-controls' }, labelled(words.up, this.up), labelled(words.across, this.across)),
      this.plot.element, this.legend, hint);
    // Stays while the front is asked anew: it is what was switched.
    const fifth = h('label', { class: 'check' }, this.variance, words.variance);
    this.element.append(h('h3', {}, words.title), this.intro, this.status, this.drawing, fifth, this.list, this.table);
    this.show({ kind: 'none' });
  }

  show(state: SideState<FrontAnswer>): void {
    this.front = state.kind === 'known' ? state.value : null;
    this.element.hidden = state.kind === 'none';
    this.element.setAttribute('aria-busy', String(state.kind === 'asking'));
    replace(this.status, sideCard(state, words, () => this.actions.again()));
    const { front } = this;
    this.drawing.hidden = front === null || front.ways.length < 2;
    if (front === null) {
      this.items = [];
      for (const part of [this.intro, this.list, this.table]) replace(part);
      return;
    }
    const cut = incompleteness(front);
    replace(this.intro, h('p', { class: 'hint', 'data-testid': 'front-size' }, words.intro(front.size), front.size === 1 ? ` ${words.alone}` : null),
      cut === null ? null : h('p', { class: 'incomplete', 'data-testid': 'front-incomplete', dir: 'auto' }, cut));
    this.variance.checked = front.criteria.some(({ code }) => code === 'variance');
    const codes = front.criteria.map(({ code }) => code);
    this.axes.draw(codes, () => this.fillAxes(codes));
    this.draw();
    // The plot comes at once, what is below it when it is painted.
    void painted().then(() => {
      if (this.front !== front) return;
      replace(this.list, this.representatives(front));
      replace(this.table, this.asTable(front));
      this.setCurrent(this.current);
    });
  }

  /** Which member of the front the page shows. */
  setCurrent(rank: number | null): void {
    this.current = rank;
    this.plot.setCurrent(rank);
    for (const item of this.items) {
      const shown = item.rank === rank;
      item.button.classList.toggle('current', shown);
      item.button.setAttribute('aria-pressed', String(shown));
    }
  }

  /** The map is pointed at where these ways pass. */
  light(ranks: readonly number[]): void {
    this.plot.light(ranks);
    for (const item of this.items) item.button.classList.toggle('lit', ranks.includes(item.rank));
  }

  private axisSelect(testId: string): HTMLSelectElement {
    return h('select', { 'data-testid': testId, onchange: () => this.draw() });
  }

  private fillAxes(codes: readonly FrontCriterion[]): void {
    const fill = (select: HTMLSelectElement, usual: FrontCriterion, other: number): void => {
      const before = select.value as FrontCriterion;
      replace(select, codes.map((code) => h('option', { value: code }, words.criteria[code] ?? code)));
      select.value = [before, usual, codes[other]].find((code) => code !== undefined && codes.includes(code)) ?? '';
    };
    fill(this.across, 'cost', 0);
    fill(this.up, 'time', 1);
  }

  private draw(): void {
    const { front } = this;
    if (front === null) return;
    const { loadUnit } = front.query;
    const [x, y] = [this.across.value as FrontCriterion, this.up.value as FrontCriterion];
    const ways = front.ways.filter((way) => !Number.isNaN(figureOf(front, way, x)) && !Number.isNaN(figureOf(front, way, y)));
    const xs = axisOf(x, ways.map((way) => figureOf(front, way, x)), loadUnit);
    const ys = axisOf(y, ways.map((way) => figureOf(front, way, y)), loadUnit);
    const tones = borderTones(front.ways.map((way) => figureOf(front, way, 'borders')));
    this.plot.show(ways.map((way): Point => {
      const representative = representativeOf(front, way.rank);
      return {
        key: way.rank, x: figureOf(front, way, x) / xs.divisor, y: figureOf(front, way, y) / ys.divisor,
        tone: tones.toneOf(figureOf(front, way, 'borders')),
        label: representative === null ? null : rolesInWords(representative.roles),
        spoken: `${this.title(way, representative)}: ${wayInWords(front, way)}`,
      };
    }), xs.axis, ys.axis);
    this.plot.setCurrent(this.current);
    replace(this.legend, tones.legend.length === 0 ? null : [h('span', {}, words.shades),
      tones.legend.map(({ tone, text }) => h('span', { class: 'shade' }, h('span', { class: `shade-dot shade-${tone}`, 'aria-hidden': 'true' }), text))]);
  }

  private title(way: FrontWay, representative: Representative | null): string {
    return representative === null ? words.number(way.rank) : capital(rolesInWords(representative.roles));
  }

  /** With intervals where the whole way is known, and with what a click would do where it is not. */
  private tip(rank: number): Child {
    const { front } = this;
    const way = front?.ways.find((other) => other.rank === rank);
    if (front === null || way === undefined) return null;
    const representative = representativeOf(front, rank);
    const spread = (code: FrontCriterion): string | null => {
      const of = representative?.itinerary;
      if (of === undefined) return null;
      if (code === 'cost') return interval(of.costUsd, dollars);
      if (code === 'time') return interval(of.timeHours, duration);
      return code === 'co2e' ? interval(of.co2eKg, emission) : null;
    };
    return [
      h('strong', {}, this.title(way, representative)),
      h('dl', {}, front.criteria.map(({ code }) => {
        const range = spread(code);
        return h('div', {}, h('dt', {}, words.criteria[code] ?? code),
          h('dd', {}, code === 'borders' ? String(figureOf(front, way, code)) : figureInWords(code, figureOf(front, way, code)),
            range === null ? null : h('small', {}, range)));
      })),
      rank === this.current ? h('em', {}, words.drawn) : this.actions.isDrawable(rank) === 'yes' ? null : h('em', {}, words.press),
    ];
  }

  private representatives(front: FrontAnswer): Child {
    this.items = [];
    if (front.representatives.length === 0 || front.size < 2) return null;
    return h('div', { class: 'representatives' }, h('h4', {}, words.list), h('p', { class: 'hint' }, words.against),
      h('ul', {}, front.representatives.map((representative) => h('li', {}, this.representative(representative)))));
  }

  private representative(of: Representative): HTMLElement {
    const { itinerary, rank, roles, trade } = of;
    const point = (at: number | null): void => {
      this.plot.light(at === null ? [] : [at]);
      this.actions.preview(at);
    };
    const button = h('button', {
      type: 'button', class: 'representative', 'aria-pressed': 'false', 'data-testid': 'representative',
      'data-rank': rank, 'data-role': roles[0] ?? '',
      onclick: () => this.actions.select(rank),
      onpointerenter: () => point(rank), onpointerleave: () => point(null), onfocus: () => point(rank), onblur: () => point(null),
    },
    h('span', { class: 'representative-name' }, capital(rolesInWords(roles)), icon('check', 16)),
    h('span', { class: 'representative-figures' }, [
      duration(itinerary.timeHours.mid), dollars(itinerary.costUsd.mid), emission(itinerary.co2eKg.mid),
      strings.answer.borderCount(itinerary.borders),
    ].join(' · ')),
    h('span', { class: 'representative-trade' }, !trade ? words.balance : tradeInWords(trade)));
    this.items.push({ rank, button });
    return button;
  }

  private asTable(front: FrontAnswer): HTMLElement {
    return h('table', {}, h('caption', {}, words.table),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, words.way),
        front.criteria.map(({ code }) => h('th', { scope: 'col' }, words.criteria[code] ?? code)))),
      h('tbody', {}, front.ways.map((way) => h('tr', {},
        h('th', { scope: 'row' }, this.title(way, representativeOf(front, way.rank))),
        front.criteria.map(({ code }) => h('td', {}, figureInWords(code, figureOf(front, way, code))))))));
  }
}
