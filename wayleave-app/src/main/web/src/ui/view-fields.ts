import type { View } from '../api/element-types';
import { BORDERS, type Borders, type Query } from '../state/query';
import type { QueryStore } from '../state/store';
import { strings } from '../strings';
import { h, replace, uniqueId } from './dom';

const { legend: words } = strings;

/** How disputed names and borders are shown: a choice of the reader's, never made in silence. */
export class ViewFields {
  readonly element: HTMLElement;
  private readonly borders: HTMLSelectElement;
  private readonly view: HTMLSelectElement;

  constructor(private readonly store: QueryStore) {
    this.borders = h('select', {
      'id': uniqueId('borders'), 'data-testid': 'borders-input',
      'onchange': () => store.set({ ...store.query(), borders: this.borders.value as Borders }),
    }, BORDERS.map((style) => h('option', { value: style }, words.borderStyles[style])));
    this.view = h('select', {
      'id': uniqueId('view'), 'data-testid': 'view-input', 'onchange': () => store.set({ ...store.query(), view: this.view.value }),
    });
    this.element = h('div', { class: 'view-fields' },
      h('label', { for: this.borders.id }, words.borders), this.borders, h('label', { for: this.view.id }, words.view), this.view);
    this.setViews([]);
  }

  setViews(views: readonly View[]): void {
    replace(this.view, h('option', { value: '' }, words.usualView), views.map(({ id, title }) => h('option', { value: id }, strings.views[id] ?? title)));
    this.show(this.store.query());
  }

  show(query: Query): void {
    this.borders.value = query.borders;
    this.view.value = query.view;
  }
}
