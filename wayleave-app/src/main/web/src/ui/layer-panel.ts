import type { LayerView } from '../layers/layer';
import { CLOSES, LAYERS, type Closes, type Layer, type Query } from '../state/query';
import type { SideState } from '../state/side';
import type { QueryStore } from '../state/store';
import { strings } from '../strings';
import { DataTable } from './data-table';
import { h, replace, uniqueId, type Child } from './dom';
import { icon } from './icons';
import { sideCard } from './side-card';

const { layers: words } = strings;
const MOST_ROWS = 60;

/** What the map is colored by: the choice, its legend and its table. */
export class LayerPanel {
  readonly element: HTMLElement;
  private readonly choice: HTMLSelectElement;
  private readonly closes: HTMLSelectElement;
  private readonly body = h('div', { 'class': 'layer-body', 'data-testid': 'layer' });
  private readonly table: DataTable;

  constructor(store: QueryStore, goTo: (id: string) => void, private readonly again: () => void) {
    this.choice = h('select', {
      'id': uniqueId('layer'), 'data-testid': 'layer-input',
      'onchange': () => store.set({ ...store.query(), layer: this.choice.value as Layer }),
    }, LAYERS.map((layer) => h('option', { value: layer }, words.names[layer])));
    this.closes = h('select', {
      'aria-label': words.closes, 'data-testid': 'closes-input',
      'onchange': () => store.set({ ...store.query(), closes: this.closes.value as Closes }),
    }, CLOSES.map((kind) => h('option', { value: kind }, words.closing[kind])));
    this.table = new DataTable(words.table, MOST_ROWS, goTo, 'layer-table');
    this.element = h('section', { 'class': 'layer-card card', 'aria-label': words.title },
      h('div', { class: 'layer-head' }, h('label', { for: this.choice.id }, words.title), this.choice, this.closes), this.body);
  }

  /** Shows what is known of the layer; the view is null while it is not. */
  show({ layer, closes }: Query, state: SideState<unknown>, view: LayerView | null, exports: readonly { text: string; href: string }[]): void {
    this.choice.value = layer;
    this.closes.value = closes;
    this.closes.hidden = layer !== 'criticality';
    document.body.classList.toggle('has-layer', layer !== 'none');
    this.body.hidden = layer === 'none';
    this.body.setAttribute('aria-busy', String(state.kind === 'asking'));
    this.body.setAttribute('data-layer', view === null ? '' : layer);
    if (layer === 'none') {
      replace(this.body);
      return;
    }
    const waiting = sideCard(state, { asking: words.recalculating, failed: words.failed }, this.again);
    if (view === null) {
      replace(this.body, h('p', { class: 'hint' }, words.hints[layer]), waiting ?? h('p', { class: 'hint', role: 'status' }, words.askFirst));
      return;
    }
    this.table.show(view.columns.map((text) => ({ text })),
      view.rows.map((row) => ({ id: row.id, color: row.color, cells: [{ text: row.name }, ...row.cells] })));
    replace(this.body, h('p', { class: 'hint' }, words.hints[layer]), waiting, classes(view),
      view.rows.length > 0 ? this.table.element : null, downloads(exports),
      h('details', { class: 'layer-notes' }, h('summary', {}, words.notes), view.notes.map((note) => h('p', { class: 'hint', dir: 'auto' }, note))));
  }
}

/** The legend of a view. */
export function classes(view: LayerView): HTMLElement {
  return h('ul', { 'class': 'layer-classes', 'data-testid': 'layer-classes' }, view.classes.map(({ color, text, count }) => {
    const swatch = h('span', { 'class': 'swatch', 'aria-hidden': 'true' });
    swatch.style.backgroundColor = color;
    return h('li', {}, swatch, h('span', {}, text), count === undefined ? null : h('small', {}, String(count)));
  }));
}

export function downloads(exports: readonly { text: string; href: string }[]): Child {
  return exports.length === 0 ? null : h('p', { class: 'downloads' }, icon('download', 15),
    exports.map(({ text, href }) => h('a', { href, 'download': '', 'data-testid': `download-${text.toLowerCase()}` }, text)));
}
