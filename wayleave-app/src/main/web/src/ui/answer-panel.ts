import { day, dollars, duration, emission, interval, jurisdictionName, kilometers } from '../format';
import type { Itinerary, JurisdictionShare, Notice, Range, RouteAnswer } from '../api/types';
import type { Outcome } from '../state/asking';
import type { Query } from '../state/query';
import type { Theme } from '../map/palette';
import { said, strings } from '../strings';
import { breakdown } from './breakdown';
import { h, name, painted, replace } from './dom';
import { icon } from './icons';
import { LegList } from './legs';
import { problemCard, unreachableCard, type ProblemActions } from './problem-card';
import { reliability } from './reliability';
import { leftOut, restrictions } from './restrictions';

export interface AnswerActions extends ProblemActions {
  highlight(leg: number | null): void;
  ask(from: string, to: string): void;
  query(): Query;
  /** The words for the chosen member of the front, or null where the best by the criterion is shown. */
  chosen(): string | null;
  /** Back from a chosen member of the front to the best by the criterion. */
  unchoose(): void;
}

/** Parts that are asked beside the route and keep what they show while only another way is chosen. */
export interface SideParts { choices: HTMLElement; stability: HTMLElement; alternatives: HTMLElement }

const { answer: words } = strings;

/** Questions that a first visitor can try; ids that the network does not know are left out by the caller. */
export interface Example { from: string; to: string; text: string }

function figure(label: string, main: string, spread: string | null, note: string | null, className: string): HTMLElement {
  return h('div', { class: `figure ${className}` },
    h('dt', {}, label),
    h('dd', {}, h('span', { class: 'main' }, main),
      spread === null ? null : h('span', { class: 'spread' }, spread),
      note === null ? null : h('span', { class: 'note' }, note)));
}

function ranged(label: string, range: Range, format: (value: number) => string, note: string | null, className: string): HTMLElement {
  return figure(label, format(range.mid), interval(range, format), note, className);
}

function headline(answer: RouteAnswer): HTMLElement {
  const { itinerary, query, priceBase } = answer;
  return h('div', { class: 'headline' },
    h('p', { class: 'way' }, name(query.from.name), h('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'), name(query.to.name)),
    h('dl', { class: 'figures' },
      ranged(words.time, itinerary.timeHours, duration, null, 'time'),
      ranged(words.cost, itinerary.costUsd, dollars, words.costNote(priceBase, query.loadUnit), 'cost'),
      ranged(words.co2e, itinerary.co2eKg, emission, words.per(query.loadUnit), 'co2e'),
      figure(words.length, kilometers(itinerary.lengthKm), null, words.borderCount(itinerary.borders), 'length')));
}

function generalized(cost: Range): string {
  const spread = interval(cost, dollars);
  return words.generalized(dollars(cost.mid), spread === null ? '' : `, ${spread}`);
}

function mostlyBanner(itinerary: Itinerary): HTMLElement | null {
  if (!itinerary.mostly) return null;
  const basis = words.mostlyBasis[itinerary.mostly] ?? itinerary.mostly;
  return h('p', { class: 'banner', 'data-testid': 'mostly' }, icon('warning', 18), h('span', {}, words.mostly(basis)));
}

function oneLine(itinerary: Itinerary): HTMLElement {
  const button = h('button', {
    type: 'button', class: 'quiet',
    onclick: () => {
      void navigator.clipboard?.writeText(itinerary.line).then(() => {
        label.textContent = words.copied;
      });
    },
  }, icon('copy', 15));
  const label = h('span', { role: 'status' }, words.copy);
  button.append(label);
  return h('section', { class: 'one-line' },
    h('h3', {}, words.line, button),
    h('p', { 'data-testid': 'route-line', dir: 'auto' }, itinerary.line));
}

const SHARE_TONES = 6;

function shares(jurisdictions: readonly JurisdictionShare[]): HTMLElement | null {
  const total = jurisdictions.reduce((sum, { lengthKm }) => sum + lengthKm, 0);
  if (total <= 0) return null;
  const bar = h('div', { class: 'share-bar', 'aria-hidden': 'true' }, jurisdictions.map((share, index) => {
    const part = h('span', { class: `tone-${index % SHARE_TONES}`, title: jurisdictionName(share.code) });
    part.style.flexGrow = String(share.lengthKm / total);
    return part;
  }));
  return h('section', { class: 'shares' }, h('h3', {}, words.jurisdictions),
    bar,
    h('ul', {}, jurisdictions.map((share, index) => h('li', {},
      h('span', { class: `dot tone-${index % SHARE_TONES}`, 'aria-hidden': 'true' }),
      name(jurisdictionName(share.code), 'who'),
      h('span', { class: 'amount' }, `${Math.round((100 * share.lengthKm) / total)}% · ${kilometers(share.lengthKm)} · ${duration(share.timeHours)}`)))));
}

function notices(list: readonly Notice[]): HTMLElement | null {
  if (list.length === 0) return null;
  return h('section', { class: 'notices', 'data-testid': 'notices' }, h('h3', {}, words.notices),
    h('ul', {}, list.map((notice) => h('li', { class: notice.severity },
      icon(notice.severity === 'info' ? 'info' : 'warning', 16), h('span', { dir: 'auto' }, said(notice.text))))));
}

/** What stood for an older answer stands for the new one. */
function wake(part: HTMLElement): void {
  part.toggleAttribute('inert', false);
  part.classList.remove('stale');
}

/** Everything the server answered, or why it could not. */
export class AnswerPanel {
  readonly element = h('section', { class: 'answer', id: 'answer', tabindex: '-1', 'aria-label': words.title });
  private readonly live = h('p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  private readonly body = h('div', { class: 'answer-body' });
  private readonly chosen = h('div', { class: 'chosen-box' });
  private readonly head = h('div', { class: 'answer-part' });
  private readonly middle = h('div', { class: 'answer-part' });
  private readonly foot = h('div', { class: 'answer-part' });
  private readonly box: HTMLElement;
  private legs: LegList | null = null;
  private examples: readonly Example[] = [];
  private outcome: Outcome = { kind: 'nothing-asked' };

  constructor(private readonly actions: AnswerActions, side: SideParts, private theme: Theme) {
    this.box = h('div', {}, this.head, side.choices, this.middle, side.stability, side.alternatives, this.foot);
    this.element.append(this.live, this.body);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.legs?.setTheme(theme);
  }

  setExamples(examples: readonly Example[]): void {
    this.examples = examples;
    if (this.outcome.kind === 'nothing-asked') this.show(this.outcome);
  }

  show(outcome: Outcome): void {
    this.outcome = outcome;
    this.element.setAttribute('aria-busy', String(outcome.kind === 'asking'));
    if (outcome.kind !== 'answered') this.legs = null;
    switch (outcome.kind) {
      case 'nothing-asked':
        this.live.textContent = '';
        replace(this.body, this.welcome());
        break;
      case 'asking':
        this.live.textContent = words.asking;
        this.fade();
        break;
      case 'answered':
        this.live.textContent = this.spoken(outcome.answer);
        this.answered(outcome.answer);
        break;
      case 'refused':
        this.live.textContent = [outcome.problem.detail ?? outcome.problem.title, outcome.problem.advice].filter(Boolean).join(' ');
        replace(this.body, leftOut(this.actions.query()), problemCard(outcome.problem, this.actions));
        break;
      case 'unreachable':
        this.live.textContent = strings.problem.unreachable;
        replace(this.body, unreachableCard(outcome.status, this.actions));
        break;
    }
  }

  private spoken(answer: RouteAnswer): string {
    const { itinerary } = answer;
    return words.found(duration(itinerary.timeHours.mid), dollars(itinerary.costUsd.mid), words.borderCount(itinerary.borders));
  }

  /** The old answer stays, faded, so that the page does not jump; it is no longer announced or testable as one. */
  private fade(): void {
    const isBox = this.box.parentElement === this.body;
    if (isBox) this.box.removeAttribute('data-testid');
    for (const old of isBox ? [this.head, this.middle, this.foot] : this.body.children) {
      old.toggleAttribute('inert', true);
      old.classList.add('stale');
      for (const named of old.querySelectorAll('[data-testid]')) named.removeAttribute('data-testid');
    }
    if (this.body.querySelector(':scope > .asking') === null) {
      this.body.prepend(h('p', { class: 'asking', 'data-testid': 'asking' }, h('span', { class: 'spinner' }), words.asking));
    }
  }

  /** The headline comes at once, what lies below it when that is painted: it is long, and read later. */
  private answered(answer: RouteAnswer): void {
    const { itinerary } = answer;
    const asked = this.actions.query();
    const out = { exclude: answer.query.exclude ?? asked.exclude, restricted: answer.query.restricted ?? asked.restricted, restrictedLinks: answer.query.restrictedLinks ?? null };
    this.showChosen();
    replace(this.head, headline(answer), this.chosen, leftOut(out), mostlyBanner(itinerary));
    wake(this.head);
    // The box is moved only where it is not shown yet: moving it would take the focus out of the plot.
    if (this.box.parentElement !== this.body) replace(this.body, this.box);
    else this.body.querySelector(':scope > .asking')?.remove();
    void painted().then(() => {
      if (this.outcome.kind === 'answered' && this.outcome.answer === answer) this.rest(answer);
    });
  }

  private rest(answer: RouteAnswer): void {
    const { itinerary } = answer;
    this.legs = new LegList(itinerary.legs, this.theme, (leg) => this.actions.highlight(leg));
    replace(this.middle, this.legs.element, breakdown(itinerary.breakdown), reliability(itinerary),
      restrictions(itinerary.restrictions, this.actions), notices(itinerary.notices), shares(itinerary.jurisdictions));
    replace(this.foot, oneLine(itinerary), h('footer', { class: 'answer-footer' },
      answer.query.date ? h('p', {}, words.forDay(day(answer.query.date))) : null,
      itinerary.generalizedCostUsd ? h('p', {}, generalized(itinerary.generalizedCostUsd)) : null,
      itinerary.intervalMethod ? h('p', {}, words.interval(said(itinerary.intervalMethod))) : null,
      h('p', {}, words.of(answer.network.name, answer.network.hash.slice(0, 12)))));
    wake(this.middle);
    wake(this.foot);
    this.box.setAttribute('data-testid', 'answer');
    this.box.setAttribute('data-route-id', answer.routeId);
  }

  /** Says which member of the front is shown, if one was chosen. */
  showChosen(): void {
    const text = this.actions.chosen();
    replace(this.chosen, text === null ? null : h('p', { class: 'chosen', 'data-testid': 'chosen' },
      h('span', {}, strings.choices.selected(text)),
      h('button', {
        type: 'button', class: 'quiet', 'data-testid': 'unchoose',
        onclick: () => {
          // The button goes away with what it takes back.
          this.element.focus({ preventScroll: true });
          this.actions.unchoose();
        },
      }, strings.choices.back)));
  }

  private welcome(): HTMLElement {
    return h('div', { class: 'welcome' }, h('h2', {}, words.empty), h('p', {}, words.emptyHint),
      this.examples.length === 0 ? null : [
        h('h3', {}, words.examples),
        h('ul', {}, this.examples.map((example) => h('li', {}, h('button', {
          type: 'button', class: 'example', 'data-testid': 'example', onclick: () => this.actions.ask(example.from, example.to),
        }, example.text)))),
      ]);
  }
}
