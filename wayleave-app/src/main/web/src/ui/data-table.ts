import type { Cell } from '../layers/layer';
import { strings } from '../strings';
import { h, name, replace } from './dom';

export interface Row { id: string; cells: readonly Cell[]; color?: string | undefined }
export interface Column { text: string; hint?: string }

/** A real table whose columns sort; a row can be chosen. */
export class DataTable {
  readonly element = h('div', { class: 'table-box', tabindex: '0', role: 'region' });
  private rows: readonly Row[] = [];
  private columns: readonly Column[] = [];
  private by: { column: number; way: 'ascending' | 'descending' } | null = null;

  constructor(label: string, private readonly most: number, private readonly choose: ((id: string) => void) | null, testId: string) {
    this.element.setAttribute('aria-label', label);
    this.element.setAttribute('data-testid', testId);
  }

  show(columns: readonly Column[], rows: readonly Row[]): void {
    this.columns = columns;
    this.rows = rows;
    this.by = null;
    this.draw();
  }

  private sorted(): readonly Row[] {
    const { by } = this;
    if (by === null) return this.rows;
    const sign = by.way === 'ascending' ? 1 : -1;
    return [...this.rows].sort((a, b) => {
      const one = a.cells[by.column];
      const other = b.cells[by.column];
      if (one?.sort !== undefined && other?.sort !== undefined) return sign * (one.sort - other.sort);
      return sign * (one?.text ?? '').localeCompare(other?.text ?? '', strings.locale, { numeric: true });
    });
  }

  private sortBy(column: number): void {
    const again = this.by?.column === column;
    this.by = { column, way: again && this.by?.way === 'descending' ? 'ascending' : again ? 'descending' : column === 0 ? 'ascending' : 'descending' };
    this.draw();
    const button = this.element.querySelectorAll('thead button')[column];
    if (button instanceof HTMLElement) button.focus();
  }

  private draw(): void {
    const { by, choose } = this;
    replace(this.element, h('table', { class: 'data-table' },
      h('thead', {}, h('tr', {}, this.columns.map((column, index) => h('th', {
        'scope': 'col', 'aria-sort': by?.column === index ? by.way : null, 'title': column.hint ?? null,
      }, h('button', { type: 'button', onclick: () => this.sortBy(index) }, column.text))))),
      h('tbody', {}, this.sorted().slice(0, this.most).map((row) => h('tr', { 'data-testid': 'table-row' },
        row.cells.map((cell, index) => {
          if (index > 0) return h('td', {}, cell.text);
          const dot = row.color === undefined ? null : h('span', { 'class': 'dot', 'aria-hidden': 'true' });
          if (dot !== null && row.color !== undefined) dot.style.backgroundColor = row.color;
          return h('th', { scope: 'row' }, dot, choose === null ? name(cell.text)
            : h('button', { type: 'button', onclick: () => choose(row.id) }, name(cell.text)));
        }))))),
    this.rows.length > this.most ? h('p', { class: 'hint' }, strings.table.more(this.rows.length - this.most)) : null);
  }
}
