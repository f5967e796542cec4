import { withOverride, withoutOverride } from '../state/changes';
import { withClosed, withOpened, withoutChange, type Query } from '../state/query';
import type { QueryStore } from '../state/store';
import { strings } from '../strings';
import { h, Part, replace, uniqueId, type Child } from './dom';

const { facts: words, actions } = strings;

/** What an element is to a scenario. */
export interface Acted {
  /** As the scenario names it: the id alone of a link or node, else its kind before it. */
  id: string;
  kind: string;
  canClose: boolean;
  canOpen: boolean;
}

type Change = (query: Query) => Query;

/** The names under which a scenario may have changed an element. */
function changedNames(id: string, query: Query): string[] {
  return [id, `${id}:ab`, `${id}:ba`].filter((name) => query.close.includes(name) || query.open.includes(name));
}

/** What the reader will most likely ask of an element that they only look at; null where it is as they wanted it already. */
function likelyNext(acted: Acted, query: Query): Query | null {
  if (changedNames(acted.id, query).length > 0) return null;
  if (acted.canClose) return withClosed(query, acted.id);
  return acted.canOpen ? withOpened(query, acted.id) : null;
}

/**
 * What the reader can do with an element: begin or end there, close or open it, make it slower. What is drawn again is
 * only what changed, so that nothing is taken from under the hand: a field that leaves the page counts as filled in.
 */
export class ElementActions {
  private readonly buttons = h('span', { class: 'in-line' });
  private readonly figures = h('span', { class: 'in-line' });
  readonly element = h('div', { class: 'facts-buttons' }, this.buttons, this.figures);
  private acted: Acted | null = null;
  private fields: WhatIf[] = [];
  private readonly buttonsPart = new Part();
  private readonly figuresPart = new Part();
  private readonly offeredPart = new Part();

  /** `offered` is told whenever something else is likely to be asked. */
  constructor(private readonly store: QueryStore, private readonly offered: () => void) {}

  /** What the reader will most likely ask next: what they are typing, else closing or opening the element; null for neither. */
  likelyNext(): Query | null {
    for (const field of this.fields) {
      const typed = field.typed();
      if (typed !== null) return typed;
    }
    return this.acted === null ? null : likelyNext(this.acted, this.store.query());
  }

  /** Draws what can be done with the element now; nothing where null. */
  draw(acted: Acted | null): void {
    const query = this.store.query();
    this.acted = acted;
    this.buttonsPart.draw([acted, query.close, query.open], () =>
      replace(this.buttons, acted === null ? null : buttons(acted, this.store)));
    const passed = acted === null ? null : figurePrefix(acted.id, acted.kind);
    this.figuresPart.draw(passed, () => {
      this.fields = passed === null ? [] : [
        new WhatIf(`${passed}:extra_time`, { label: actions.extraHours, unit: 'h', testId: 'extra-hours', least: 0, most: 10_000, none: 0 }, this.store, this.offered),
        new WhatIf(`${passed}:capacity`, { label: actions.capacityLeft, unit: '%', testId: 'capacity-left', least: 1, most: 100, none: 100 }, this.store, this.offered),
      ];
      replace(this.figures, this.fields.map((field) => field.element));
    });
    for (const field of this.fields) field.show(query);
    this.offeredPart.draw([acted, query.close, query.open, query.overrides], this.offered);
  }
}

function buttons(acted: Acted, store: QueryStore): Child[] {
  const query = store.query();
  const { id, kind } = acted;
  const button = (text: string, change: Change, testId: string): HTMLElement =>
    h('button', { 'type': 'button', 'data-testid': testId, 'onclick': () => store.set(change(store.query())) }, text);
  const list: Child[] = [];
  if (kind === 'node') {
    list.push(button(words.departHere, (now) => ({ ...now, from: id }), 'depart'), button(words.arriveHere, (now) => ({ ...now, to: id }), 'arrive'));
  }
  const changed = changedNames(id, query);
  if (changed.length > 0) {
    list.push(h('span', { class: 'changed' }, changed.some((name) => query.close.includes(name)) ? words.closedByYou : words.openedByYou),
      button(words.undo, (now) => changed.reduce(withoutChange, now), 'undo-element'));
    return list;
  }
  if (acted.canClose) list.push(button(words.closeElement, (now) => withClosed(now, id), 'close-element'));
  if (acted.canOpen) list.push(button(words.openElement, (now) => withOpened(now, id), 'open-element'));
  if (kind === 'link' && acted.canClose) {
    list.push(button(actions.closeForward, (now) => withClosed(now, `${id}:ab`), 'close-forward'),
      button(actions.closeBackward, (now) => withClosed(now, `${id}:ba`), 'close-backward'));
  }
  return list;
}

/** How the figures of an element begin that goods pass; null where nothing passes. */
function figurePrefix(id: string, kind: string): string | null {
  if (kind === 'link' || kind === 'node') return `${kind}:${id}`;
  return ['crossing', 'chokepoint', 'jurisdiction'].includes(kind) ? id : null;
}

interface Field {
  label: string;
  unit: string;
  testId: string;
  least: number;
  most: number;
  /** The value that changes nothing, as does an empty field. */
  none: number;
}

/** A figure of the element that the reader tries out. */
class WhatIf {
  private readonly input: HTMLInputElement;
  readonly element: HTMLElement;

  constructor(private readonly figure: string, private readonly field: Field, private readonly store: QueryStore, typing: () => void) {
    this.input = h('input', {
      'id': uniqueId(field.testId), 'type': 'number', 'min': field.least, 'max': field.most, 'step': 'any', 'inputmode': 'decimal',
      'placeholder': field.none, 'data-testid': field.testId,
      'oninput': typing,
      'onchange': () => {
        const query = this.asked();
        if (query === null) {
          this.input.reportValidity();
          return;
        }
        this.input.defaultValue = this.input.value;
        store.set(query);
      },
    });
    this.element = h('span', { class: 'what-if' }, h('label', { for: this.input.id }, field.label), this.input);
  }

  /** Shows what the question says; what is being typed, or is no such figure, is left alone. */
  show(query: Query): void {
    const { input } = this;
    if (this.isTouched()) return;
    const given = query.overrides.find((override) => override.figure === this.figure);
    input.defaultValue = given === undefined ? '' : String(given.value);
    input.value = input.defaultValue;
  }

  /** What the figure would ask that is being typed; null where nothing is, or none that can be asked. */
  typed(): Query | null {
    return this.isTouched() ? this.asked() : null;
  }

  private isTouched(): boolean {
    return this.input.value !== this.input.defaultValue || this.input.validity.badInput;
  }

  /** What the figure asks as it stands; null where it is none. */
  private asked(): Query | null {
    const { input, field, figure } = this;
    if (input.validity.badInput) return null;
    const value = input.value === '' ? field.none : input.valueAsNumber;
    if (!(value >= field.least && value <= field.most)) return null;
    const now = this.store.query();
    return {
      ...now,
      overrides: value === field.none
        ? withoutOverride(now.overrides, figure)
        : withOverride(now.overrides, { figure, value, unit: field.unit, source: actions.whatIf }),
    };
  }
}
