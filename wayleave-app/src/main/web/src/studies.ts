import { api } from './api/client';
import type { Comparison, Criticality, DependenceAnswer, Flows, Leverage, LinkChanges } from './api/study-types';
import { changesView } from './layers/compare';
import { confidenceView } from './layers/confidence';
import { criticalityView } from './layers/criticality';
import { dependenceView } from './layers/dependence';
import { flowsView } from './layers/flows';
import type { LayerView } from './layers/layer';
import type { MapView } from './map/map-view';
import type { Network } from './map/network';
import type { Theme } from './map/palette';
import { toCompareRequest } from './state/compare';
import { isAskable, toDependenceRequest, toStudyRequest, type Layer, type Query } from './state/query';
import { fromFile, NO_SCENARIO, type Scenario } from './state/scenario';
import { Side, type SideState } from './state/side';
import type { QueryStore } from './state/store';
import { CompareDrawer } from './ui/compare-drawer';
import { LayerPanel } from './ui/layer-panel';
import { withToken } from './ui/token-dialog';

/** Everything that is asked about all trades beside the route: layers of the map and comparisons. */
export class Studies {
  readonly layers: LayerPanel;
  readonly drawer: CompareDrawer;
  private readonly criticality = this.side<Criticality>('criticality');
  private readonly flows = this.side<Flows>('flows');
  private readonly dependence = this.side<DependenceAnswer>('dependence');
  private readonly comparison = this.side<Comparison>('compare');
  private readonly links = this.side<LinkChanges>('compare/links');
  private readonly leverage = this.side<Leverage>('compare/leverage');
  private known: {
    criticality: SideState<Criticality>; flows: SideState<Flows>; dependence: SideState<DependenceAnswer>;
    compare: SideState<Comparison>; links: SideState<LinkChanges>; leverage: SideState<Leverage>;
  } = {
      criticality: { kind: 'none' }, flows: { kind: 'none' }, dependence: { kind: 'none' },
      compare: { kind: 'none' }, links: { kind: 'none' }, leverage: { kind: 'none' },
    };
  /** Kept scenarios that were compared with, by id; they are asked for once. */
  private readonly kept = new Map<string, Scenario>();
  private painted: LayerView | null = null;

  constructor(
    private readonly store: QueryStore, private readonly network: () => Network, private readonly view: () => MapView | null,
    private readonly theme: () => Theme, private readonly nameOf: (id: string) => string, goTo: (id: string) => void,
  ) {
    this.layers = new LayerPanel(store, goTo, () => this.again());
    this.drawer = new CompareDrawer(store, goTo, () => this.again(), () => this.picture());
  }

  private side<T>(path: string): Side<T> {
    const key = path === 'compare/links' ? 'links' : path === 'compare/leverage' ? 'leverage' : path;
    return new Side<T>((request, signal) => api.study<T>(path, request, signal), (state) => {
      this.known = { ...this.known, [key]: state };
      this.draw();
    });
  }

  /** Asks what the question's layer and comparison need; what belonged to another question is gone at once. */
  ask(query: Query): void {
    const study = toStudyRequest(query);
    const { layer } = query;
    void this.criticality.ask(layer === 'criticality' ? join(study, `elements=${query.closes}&limit=2000`) : null);
    void this.flows.ask(layer === 'flows' ? join(study, 'limit=2000') : null);
    void this.dependence.ask(layer === 'dependence' && isAskable(query) ? toDependenceRequest(query) : null);
    void this.askComparison(query);
    this.draw();
  }

  private async askComparison(query: Query): Promise<void> {
    const before = query.against === '' ? null : await this.scenario(query.against);
    if (this.store.query().against !== query.against) return;
    const request = before === null ? null : toCompareRequest(before, query);
    this.drawer.compares(request);
    void this.comparison.ask(request);
    void this.links.ask(request);
    void this.leverage.ask(request);
  }

  private async scenario(id: string): Promise<Scenario | null> {
    if (id === 'baseline') return NO_SCENARIO;
    const known = this.kept.get(id);
    if (known !== undefined) return known;
    try {
      const kept = await withToken(() => api.scenario(id));
      const read = fromFile(kept.scenario);
      if (read.kind === 'wrong') return null;
      this.kept.set(id, { ...read.scenario, name: kept.name });
      return read.scenario;
    } catch {
      this.drawer.missing(id);
      return null;
    }
  }

  /** Draws again with what is known, in the colors of the theme. */
  draw(): void {
    const query = this.store.query();
    const state = query.layer === 'confidence' ? { kind: 'known' as const } : query.layer === 'none' ? { kind: 'none' as const } : this.known[query.layer];
    const view = this.layerView(query.layer);
    this.layers.show(query, state as SideState<unknown>, view, this.exports(query));
    const changes = this.known.links.kind === 'known' ? changesView(this.known.links.value, this.theme(), this.nameOf) : null;
    this.drawer.show(query, this.known, changes, this.name(query.against));
    this.painted = query.against !== '' && changes !== null ? changes : view;
    this.view()?.paint(this.painted?.paints ?? null);
    document.documentElement.dataset['painted'] = this.painted === null ? '' : query.against !== '' && changes !== null ? 'changes' : query.layer;
  }

  private name(against: string): string {
    return this.kept.get(against)?.name ?? '';
  }

  private layerView(layer: Layer): LayerView | null {
    const theme = this.theme();
    const network = this.network();
    const { criticality, flows, dependence } = this.known;
    switch (layer) {
      case 'none': return null;
      case 'criticality': return criticality.kind === 'known'
        ? criticalityView(criticality.value, theme, (id) => (id.startsWith('crossing:') ? network.linksOfCrossing(id.slice('crossing:'.length)) : [])) : null;
      case 'flows': return flows.kind === 'known' ? flowsView(flows.value, theme, this.nameOf) : null;
      case 'dependence': return dependence.kind === 'known' ? dependenceView(dependence.value, network.listElements(), theme) : null;
      case 'confidence': return network.listElements().length === 0 ? null : confidenceView(network.listElements(), theme);
    }
  }

  private exports(query: Query): { text: string; href: string }[] {
    const study = toStudyRequest(query);
    if (query.layer === 'criticality') {
      return [
        { text: 'CSV', href: `/api/v1/criticality/table.csv?${join(study, `elements=${query.closes}`)}` },
        { text: 'GeoJSON', href: `/api/v1/criticality/map.geojson?${join(study, `elements=${query.closes}`)}` },
      ];
    }
    return query.layer !== 'flows' ? [] : [
      { text: 'CSV', href: `/api/v1/flows/links.csv?${study}` }, { text: 'GeoJSON', href: `/api/v1/flows/links.geojson?${study}` },
    ];
  }

  private again(): void {
    const query = this.store.query();
    const study = toStudyRequest(query);
    if (query.layer === 'criticality') void this.criticality.ask(join(study, `elements=${query.closes}&limit=2000`), 'again');
    if (query.layer === 'flows') void this.flows.ask(join(study, 'limit=2000'), 'again');
    if (query.layer === 'dependence') void this.dependence.ask(toDependenceRequest(query), 'again');
    if (query.against === '') return;
    void this.scenario(query.against).then((before) => {
      if (before === null) return;
      const request = toCompareRequest(before, query);
      void this.comparison.ask(request, 'again');
      void this.links.ask(request, 'again');
      void this.leverage.ask(request, 'again');
    });
  }

  /** The map as a picture, with what is needed to read it elsewhere. */
  private async picture(): Promise<Blob | null> {
    const query = this.store.query();
    return await this.view()?.toPng(query.name, (this.painted?.classes ?? []).map(({ color, text }) => ({ color, text }))) ?? null;
  }
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('&');
}
