import { withExcluded, type Query } from '../state/query';
import type { QueryStore } from '../state/store';
import { jurisdictionName } from '../format';
import { strings } from '../strings';
import { h, name, Part, replace, uniqueId } from './dom';
import { icon } from './icons';

const { query: words } = strings;

/** The part of the question that says what must not be used: restricted links, whole jurisdictions. */
export class RuleFields {
  readonly element: HTMLElement;
  private readonly restricted: HTMLInputElement;
  private readonly add: HTMLSelectElement;
  private readonly chips = h('ul', { class: 'chips' });
  private readonly excluded = new Part();

  constructor(private readonly store: QueryStore, private readonly jurisdictions: () => readonly string[]) {
    const hint = uniqueId('restricted-hint');
    this.restricted = h('input', {
      type: 'checkbox', 'data-testid': 'restricted-input', 'aria-describedby': hint,
      onchange: () => store.set({ ...store.query(), restricted: this.restricted.checked ? 'exclude' : 'flag' }),
    });
    this.add = h('select', {
      id: uniqueId('exclude'), 'data-testid': 'exclude-input',
      onchange: () => store.set(withExcluded(store.query(), this.add.value, 'out')),
    });
    this.element = h('fieldset', { class: 'rules' }, h('legend', {}, words.rules),
      h('label', { class: 'check' }, this.restricted, words.leaveOutRestricted), h('p', { class: 'hint', id: hint }, words.leaveOutHint),
      h('div', { class: 'field' }, h('label', { for: this.add.id }, words.exclude), this.add), this.chips);
  }

  show(query: Query): void {
    this.restricted.checked = query.restricted === 'exclude';
    const all = this.jurisdictions();
    this.excluded.draw([all, query.exclude], () => this.drawExcluded(all, query));
  }

  private drawExcluded(all: readonly string[], query: Query): void {
    const known = all.filter((code) => !query.exclude.includes(code))
      .map((code) => ({ code, text: jurisdictionName(code) })).sort((a, b) => a.text.localeCompare(b.text, strings.locale));
    replace(this.add, h('option', { value: '' }, words.excludeChoose), known.map(({ code, text }) => h('option', { value: code }, text)));
    this.add.disabled = known.length === 0;
    this.chips.hidden = query.exclude.length === 0;
    replace(this.chips, query.exclude.map((code) => h('li', { class: 'chip closed', 'data-testid': 'excluded' }, name(jurisdictionName(code)),
      h('button', {
        type: 'button', 'aria-label': words.excludeRemove(jurisdictionName(code)),
        onclick: () => this.store.set(withExcluded(this.store.query(), code, 'in')),
      }, icon('close', 14)))));
  }
}
