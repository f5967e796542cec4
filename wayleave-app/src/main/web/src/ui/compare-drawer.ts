import type { Comparison, Interval, Leverage, LinkChanges, Totals } from '../api/study-types';
import { dollars, jurisdictionName, money, number, tonnes, tradeName } from '../format';
import type { LayerView } from '../layers/layer';
import type { Query } from '../state/query';
import type { SideState } from '../state/side';
import type { QueryStore } from '../state/store';
import { strings } from '../strings';
import { DataTable } from './data-table';
import { h, name, replace } from './dom';
import { icon } from './icons';
import { classes, downloads } from './layer-panel';
import { saveAs } from './save-as';
import { sideCard } from './side-card';

const { compare: words } = strings;
const TABS = ['trades', 'links', 'leverage'] as const;
type Tab = (typeof TABS)[number];
const MOST_ROWS = 200;

interface Known { compare: SideState<Comparison>; links: SideState<LinkChanges>; leverage: SideState<Leverage> }

const signed = (value: number, format: (value: number) => string): string =>
  (value === 0 ? '–' : `${value > 0 ? '+' : '−'}${format(Math.abs(value))}`);

/** Two scenarios side by side: totals, trades, links, leverage, and files of them. */
export class CompareDrawer {
  readonly element = h('section', { 'class': 'drawer card', 'aria-label': words.title, 'tabindex': '-1', 'hidden': '', 'data-testid': 'compare' });
  private readonly head = h('header', { class: 'drawer-head' });
  private readonly totals = h('div', { 'class': 'drawer-totals', 'role': 'region', 'tabindex': '0', 'aria-label': words.totals });
  private readonly panel = h('div', { 'class': 'drawer-panel', 'role': 'tabpanel', 'tabindex': '-1' });
  private readonly files = h('div', { class: 'drawer-files' });
  private readonly tabs = new Map<Tab, HTMLButtonElement>();
  private readonly tables: Record<Tab, DataTable>;
  private tab: Tab = 'trades';
  private request: string | null = null;
  private known: Known | null = null;
  private changes: LayerView | null = null;

  constructor(
    private readonly store: QueryStore, goTo: (id: string) => void, private readonly again: () => void,
    private readonly picture: () => Promise<Blob | null>,
  ) {
    this.tables = {
      trades: new DataTable(words.tabs.trades, MOST_ROWS, null, 'compare-trades'),
      links: new DataTable(words.tabs.links, MOST_ROWS, goTo, 'compare-links'),
      leverage: new DataTable(words.tabs.leverage, MOST_ROWS, (id) => goTo(`jurisdiction:${id}`), 'compare-leverage'),
    };
    const bar = h('div', { class: 'tabs', role: 'tablist' }, TABS.map((tab) => {
      const button = h('button', {
        'type': 'button', 'role': 'tab', 'data-testid': `tab-${tab}`, 'onclick': () => this.choose(tab),
        'onkeydown': (event: KeyboardEvent) => this.key(event),
      }, words.tabs[tab]);
      this.tabs.set(tab, button);
      return button;
    }));
    this.element.append(this.head, h('div', { class: 'drawer-body' }, this.totals, bar, this.panel), this.files);
  }

  /** What is compared now; null where nothing is. */
  compares(request: string | null): void {
    this.request = request;
  }

  missing(id: string): void {
    replace(this.head, h('p', { role: 'status' }, words.missing(id)), this.closing());
  }

  show(query: Query, known: Known, changes: LayerView | null, otherName: string): void {
    const opening = this.element.hidden && query.against !== '';
    this.element.hidden = query.against === '';
    document.body.classList.toggle('has-drawer', query.against !== '');
    if (query.against === '') return;
    this.known = known;
    this.changes = changes;
    const before = query.against === 'baseline' ? words.baseline : otherName;
    replace(this.head,
      h('h2', {}, name(before), h('span', { 'class': 'arrow', 'aria-hidden': 'true' }, '→'), name(query.name || words.current)),
      this.closing());
    this.element.setAttribute('aria-busy', String(known.compare.kind === 'asking'));
    const waiting = sideCard(known.compare, { asking: strings.layers.recalculating, failed: strings.layers.failed }, this.again);
    replace(this.totals, waiting ?? (known.compare.kind === 'known' ? this.totalsTable(known.compare.value) : null));
    const { request } = this;
    replace(this.files, h('span', { class: 'hint' }, words.export), request === null ? null : downloads([
      { text: 'CSV', href: `/api/v1/compare/trades.csv?${request}` },
      { text: 'GeoJSON', href: `/api/v1/compare/links.geojson?${request}` },
      { text: 'GeoPackage', href: `/api/v1/compare/links.gpkg?${request}` },
      { text: words.report, href: `/api/v1/compare/report.html?${request}` },
    ]), h('button', {
      'type': 'button', 'class': 'quiet', 'data-testid': 'download-png',
      'onclick': () => void this.picture().then((blob) => {
        if (blob !== null) saveAs('wayleave-map.png', blob);
      }),
    }, 'PNG'));
    this.fill();
    this.choose(this.tab);
    if (opening) this.element.focus({ preventScroll: true });
  }

  private closing(): HTMLElement {
    return h('button', {
      'type': 'button', 'class': 'icon-button', 'aria-label': words.close, 'data-testid': 'close-compare',
      'onclick': () => this.store.set({ ...this.store.query(), against: '' }),
    }, icon('close', 18));
  }

  private key(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const way = document.documentElement.dir === 'rtl' ? -step : step;
    const next = TABS[(TABS.indexOf(this.tab) + way + TABS.length) % TABS.length] ?? 'trades';
    this.choose(next);
    this.tabs.get(next)?.focus();
  }

  private choose(tab: Tab): void {
    this.tab = tab;
    for (const [id, button] of this.tabs) {
      button.setAttribute('aria-selected', String(id === tab));
      button.tabIndex = id === tab ? 0 : -1;
    }
    const state = this.known?.[tab === 'trades' ? 'compare' : tab];
    const waiting = state === undefined ? null : sideCard(state, { asking: strings.layers.recalculating, failed: strings.layers.failed }, this.again);
    this.panel.setAttribute('aria-label', words.tabs[tab]);
    replace(this.panel, waiting,
      tab === 'links' && this.changes !== null ? classes(this.changes) : null,
      tab === 'leverage' ? h('p', { class: 'hint' }, words.leverageHint) : null,
      waiting === null ? this.tables[tab].element : null);
  }

  private fill(): void {
    const { known } = this;
    if (known?.compare.kind === 'known') {
      this.tables.trades.show(
        [{ text: words.trade }, { text: words.extra }, { text: words.days }, { text: words.unserved }, { text: words.co2e }],
        known.compare.value.trades.map((change) => ({
          id: change.trade,
          cells: [
            { text: tradeName(change.name) }, { text: signed(change.extraUsd.mid, money), sort: change.extraUsd.mid },
            { text: `${number(change.daysBefore, 1)} → ${change.unservedTonnesAfter > 0 && change.daysAfter === 0 ? '–' : number(change.daysAfter, 1)}`, sort: change.daysAfter - change.daysBefore },
            { text: signed(change.unservedTonnesAfter - change.unservedTonnesBefore, tonnes), sort: change.unservedTonnesAfter - change.unservedTonnesBefore },
            { text: signed(change.co2eTonnesAfter - change.co2eTonnesBefore, tonnes), sort: change.co2eTonnesAfter - change.co2eTonnesBefore },
          ],
        })));
    }
    if (this.changes !== null) {
      this.tables.links.show(this.changes.columns.map((text) => ({ text })),
        this.changes.rows.map((row) => ({ id: row.id, color: row.color, cells: [{ text: row.name }, ...row.cells] })));
    }
    if (known?.leverage.kind === 'known') {
      this.tables.leverage.show(
        [{ text: words.player }, { text: words.shareBefore }, { text: words.shareAfter }, { text: words.change }, { text: words.denialAfter }],
        known.leverage.value.players.map((player) => ({
          id: player.player,
          cells: [
            { text: player.player === 'shipper' ? words.shippers : jurisdictionName(player.player) },
            { text: money(player.shapleyUsdBefore), sort: player.shapleyUsdBefore }, { text: money(player.shapleyUsdAfter), sort: player.shapleyUsdAfter },
            { text: signed(player.shapleyUsdAfter - player.shapleyUsdBefore, money), sort: player.shapleyUsdAfter - player.shapleyUsdBefore },
            { text: player.player === 'shipper' ? '–' : player.unservedTonnesAfter > 0 ? `${money(player.denialUsdAfter)} + ${tonnes(player.unservedTonnesAfter)}` : money(player.denialUsdAfter), sort: player.denialUsdAfter },
          ],
        })));
    }
  }

  private totalsTable(answer: Comparison): HTMLElement {
    const line = (label: string, of: (totals: Totals) => Interval, format: (value: number) => string): HTMLElement => {
      const [one, other] = [of(answer.totalsBefore), of(answer.totalsAfter)];
      const cell = ({ low, mid, high }: Interval): HTMLElement => h('td', {}, format(mid),
        low === high ? null : h('small', {}, `${format(low)} ${strings.units.to} ${format(high)}`));
      return h('tr', {}, h('th', { scope: 'row' }, label), cell(one), cell(other),
        h('td', { class: 'delta' }, signed(other.mid - one.mid, format)));
    };
    const exactly = (value: number): Interval => ({ low: value, mid: value, high: value });
    const unserved = (totals: Totals): Interval => exactly(totals.unservedTonnes);
    return h('table', { 'class': 'totals', 'data-testid': 'compare-totals' },
      h('caption', { class: 'visually-hidden' }, words.totals),
      h('thead', {}, h('tr', {}, h('td', {}), [words.before, words.after, words.change].map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', {},
        line(words.cost, (totals) => totals.costUsd, money), line(words.generalized, (totals) => totals.generalizedUsd, money),
        line(words.co2eTotal, (totals) => totals.co2eTonnes, tonnes), line(words.unserved, unserved, tonnes)),
      h('tfoot', {}, h('tr', {}, h('td', { colspan: 4 }, words.unchanged(answer.trades.length, answer.unchangedCount), ' ',
        words.basis(answer.after.demandHash.slice(0, 8), dollars(0).replace(/[\d.]+/, ''))))));
  }
}
