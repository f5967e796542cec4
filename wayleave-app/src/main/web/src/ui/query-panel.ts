import { api } from '../api/client';
import type { FoundPlace } from '../api/types';
import {
  COMMODITIES, CRITERIA, LOADS, MODES, withMode, type Commodity, type Criterion, type Load, type Query,
} from '../state/query';
import type { QueryStore } from '../state/store';
import { jurisdictionName } from '../format';
import { strings } from '../strings';
import { Combobox } from './combobox';
import { h, name, replace, uniqueId } from './dom';
import { icon } from './icons';
import { RuleFields } from './rule-fields';

/** One suggestion: the name, what was matched in another script, the country and the kind of place. */
export function describePlace(place: FoundPlace): Node {
  const matched = place.matched && place.matched !== place.name ? name(place.matched, 'matched') : null;
  const kinds = place.types.map((type) => strings.nodeTypes[type] ?? type).join(strings.comma);
  return h('span', { class: 'place' },
    h('span', { class: 'place-name' }, name(place.name), matched),
    h('span', { class: 'place-facts' }, [kinds, jurisdictionName(place.country)].filter((part) => part !== '').join(' · ')));
}

/** The question as a form. Every change goes to the store; the store's answer redraws the form. */
export class QueryPanel {
  readonly element: HTMLFormElement;
  private readonly from: Combobox<FoundPlace>;
  private readonly to: Combobox<FoundPlace>;
  private readonly by = new Map<Criterion, HTMLInputElement>();
  private readonly commodity: HTMLSelectElement;
  private readonly load: HTMLSelectElement;
  private readonly loadField: HTMLElement;
  private readonly rules: RuleFields;
  private readonly modes = new Map<string, HTMLInputElement>();
  private readonly date: HTMLInputElement;
  private readonly ignored = h('div', { class: 'ignored', role: 'note', hidden: '' });
  private readonly status = h('p', { class: 'hint', role: 'status' });
  private readonly more: HTMLDetailsElement;
  private readonly shown = { from: '', to: '', date: '' };

  constructor(
    private readonly store: QueryStore, private readonly nameOf: (id: string) => string, jurisdictions: () => readonly string[],
  ) {
    const { query: words } = strings;
    this.from = this.place('from', words.from, 'from-input');
    this.to = this.place('to', words.to, 'to-input');
    this.commodity = h('select', {
      id: uniqueId('commodity'), 'data-testid': 'commodity-input',
      onchange: () => this.change({ commodity: this.commodity.value as Commodity }),
    }, COMMODITIES.map((id) => h('option', { value: id }, strings.commodities[id])));
    this.load = h('select', {
      id: uniqueId('load'), 'data-testid': 'load-input', onchange: () => this.change({ load: this.load.value as Load }),
    }, LOADS.map((id) => h('option', { value: id }, strings.loads[id])));
    this.loadField = h('div', { class: 'field load' }, h('label', { for: this.load.id }, words.load), this.load);
    this.rules = new RuleFields(store, jurisdictions);
    this.date = h('input', {
      id: uniqueId('date'), type: 'date', 'data-testid': 'date-input',
      onchange: () => this.change({ date: this.date.value }),
    });
    this.more = h('details', { class: 'more', 'data-testid': 'more' },
      h('summary', {}, words.more, icon('chevron', 16)), this.modeBoxes(), this.dateField(), this.rules.element);
    this.element = h('form', {
      class: 'query', 'aria-label': words.title, novalidate: '',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        this.takeTexts();
      },
    },
    h('div', { class: 'places' }, this.from.element, this.to.element,
      h('button', {
        type: 'button', class: 'swap', 'aria-label': words.swap, title: words.swap, 'data-testid': 'swap',
        onclick: () => this.change({ from: this.store.query().to, to: this.store.query().from }),
      }, icon('swap', 18))),
    this.criteria(),
    h('div', { class: 'row' },
      h('div', { class: 'field' }, h('label', { for: this.commodity.id }, words.commodity), this.commodity), this.loadField,
      h('button', { type: 'submit', class: 'primary', 'data-testid': 'find' }, words.find)),
    this.more, this.ignored);
    this.show(store.query());
  }

  focusFirst(): void {
    this.from.input.focus();
  }

  show(query: Query): void {
    for (const key of ['from', 'to'] as const) {
      // What is half-typed is left alone until what the address says changes.
      const text = query[key] === '' ? '' : this.nameOf(query[key]);
      if (text !== this.shown[key]) this[key].show(text);
      this.shown[key] = text;
    }
    for (const [id, input] of this.by) input.checked = id === query.by;
    this.commodity.value = query.commodity;
    this.load.value = query.load;
    this.loadField.hidden = query.commodity !== 'container';
    this.rules.show(query);
    for (const [id, input] of this.modes) input.checked = (query.modes as readonly string[]).includes(id);
    if (query.date !== this.shown.date) this.date.value = query.date;
    this.shown.date = query.date;
    this.status.textContent = '';
    const ignored = this.store.ignored();
    this.ignored.hidden = ignored.length === 0;
    replace(this.ignored, ignored.map(({ key, value, known }) =>
      h('p', {}, strings.query.ignored(key, value, known.join(strings.comma)))));
  }

  private change(patch: Partial<Query>): void {
    this.store.set({ ...this.store.query(), ...patch });
  }

  private place(key: 'from' | 'to', label: string, testId: string): Combobox<FoundPlace> {
    return new Combobox<FoundPlace>({
      label, placeholder: strings.query.placePlaceholder, testId, optionTestId: 'place-option',
      lookUp: async (text, signal) => (await api.places(text, signal)).places,
      labelOf: (place) => place.name,
      describe: describePlace,
      onChoose: (place) => this.change({ [key]: place.id }),
      onText: () => this.takeTexts(),
      onClear: () => this.change({ [key]: '' }),
    });
  }

  /** Typed text that was never chosen from the list goes to the server as it is: it knows names better than we do. */
  private takeTexts(): void {
    const query = this.store.query();
    const taken = (id: string, text: string): string => (id !== '' && this.nameOf(id) === text ? id : text);
    this.change({ from: taken(query.from, this.from.text()), to: taken(query.to, this.to.text()) });
  }

  private criteria(): HTMLElement {
    const group = uniqueId('by');
    return h('fieldset', { class: 'segments' }, h('legend', {}, strings.query.by),
      h('div', { class: 'segment-row' }, CRITERIA.map((id) => {
        const input = h('input', {
          type: 'radio', name: group, value: id, id: `${group}-${id}`, 'data-testid': `by-${id}`,
          onchange: () => this.change({ by: id }),
        });
        this.by.set(id, input);
        return h('div', { class: 'segment' }, input, h('label', { for: input.id }, strings.criteria[id]));
      })));
  }

  private modeBoxes(): HTMLElement {
    return h('fieldset', { class: 'modes' }, h('legend', {}, strings.query.modes),
      h('div', { class: 'mode-grid' }, MODES.map((mode) => {
        const input = h('input', {
          type: 'checkbox', 'data-testid': `mode-${mode}`,
          onchange: () => {
            const before = this.store.query();
            const after = withMode(before, mode, input.checked ? 'in' : 'out');
            if (after === before) {
              input.checked = true;
              this.status.textContent = strings.query.lastMode;
            } else {
              this.store.set(after);
            }
          },
        });
        this.modes.set(mode, input);
        return h('label', { class: 'check' }, input, icon(mode, 18), strings.modes[mode]);
      })), this.status);
  }

  private dateField(): HTMLElement {
    const hint = uniqueId('date-hint');
    this.date.setAttribute('aria-describedby', hint);
    return h('div', { class: 'field' }, h('label', { for: this.date.id }, strings.query.date), this.date,
      h('p', { class: 'hint', id: hint }, strings.query.dateHint));
  }
}
