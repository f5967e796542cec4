import { AttributionControl, GeoJSONSource, Map as GlMap, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import type { PaddingOptions, StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { FeatureCollection } from 'geojson';
import type { Itinerary, Problem, RouteAnswer } from '../api/types';
import type { Borders } from '../state/query';
import { strings } from '../strings';
import { loadBasemap } from './basemap';
import { NODE_CLASSES } from './classes';
import { BACKGROUND_LINKS, PAINT_LAYERS, layers, layersOf, type LegendId } from './layers';
import { boundsOf, Network, positionsOf, type Bounds, type Element } from './network';
import { Overlay } from './overlay';
import { palettes, type Theme } from './palette';
import { drawFrame } from './picture';
import { NO_ANSWER, partsOf, pathOfElement, spotOf, spotsOf, waysOf, type ChangeMark } from './scene';
import { paintSymbol } from './symbols';

setWorkerUrl(workerUrl);

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const SOURCES = ['land', 'coast', 'borders', 'seas', 'links', 'nodes'] as const;
type SourceId = (typeof SOURCES)[number];
const HOME: Bounds = [36, 34, 73, 48];
const SYMBOL_RATIO = 2;
const CLOSE_ZOOM = 8;
const OVERVIEW_ZOOM = 5.5;
/** How far into the margin of a fitted route another may reach before the map moves, in pixels. */
const EDGE = 60;

function seas(): FeatureCollection {
  const { black, caspian } = strings.map.seas;
  const at = (name: string, lon: number, lat: number): FeatureCollection['features'][number] =>
    ({ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates: [lon, lat] } });
  return { type: 'FeatureCollection', features: [at(black, 34.3, 43.2), at(caspian, 50.6, 41.6)] };
}

function styleFor(theme: Theme): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(SOURCES.map((id) => [id, {
      type: 'geojson', data: id === 'seas' ? seas() : EMPTY, ...(id === 'links' || id === 'nodes' ? { promoteId: 'id' } : {}),
    }])),
    layers: layers(palettes[theme]),
  };
}

/** How a layer paints a link or a place. */
export interface LayerPaint { color: string; width: number }

/** The drawn map. It shows what it is told and keeps no answer of its own. */
export class MapView {
  readonly map: GlMap;
  private readonly hidden = new Set<LegendId>();
  private readonly ready: Promise<void>;
  private readonly overlay: Overlay;
  private shownRoute = '';
  /** The trade that the map was moved to last. */
  private fittedFor = '';
  private named: readonly string[] = [];
  private painted = new Map<string, LayerPaint>();

  constructor(container: HTMLElement, private theme: Theme, private readonly padding: () => PaddingOptions) {
    const { controls } = strings.map;
    this.map = new GlMap({
      container, style: styleFor(theme), bounds: HOME, fitBoundsOptions: { padding: padding() }, minZoom: 1.5, maxZoom: 14,
      attributionControl: false, dragRotate: false, pitchWithRotate: false, rollEnabled: false, fadeDuration: 120,
      locale: {
        'Map.Title': strings.map.label, 'NavigationControl.ZoomIn': controls.zoomIn, 'NavigationControl.ZoomOut': controls.zoomOut,
        'AttributionControl.ToggleAttribution': controls.credits, 'ScaleControl.Kilometers': controls.km, 'ScaleControl.Meters': controls.m,
      },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new AttributionControl({ compact: false, customAttribution: strings.map.attribution }), 'bottom-right');
    this.map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
    this.map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-right');
    this.overlay = new Overlay(this.map, () => palettes[this.theme]);
    this.ready = new Promise((resolve) => {
      void this.map.once('load', () => resolve());
    });
    void this.start();
  }

  private async start(): Promise<void> {
    const basemap = loadBasemap();
    await this.ready;
    this.paintSymbols();
    const { land, coast, borders } = await basemap;
    this.setData('land', land);
    this.setData('coast', coast);
    this.setData('borders', borders);
  }

  /** Resolves when the network is drawn and nothing moves any more. */
  async showNetwork(network: Network): Promise<void> {
    await this.ready;
    const { links, nodes } = network.toMapData();
    this.setData('links', links);
    this.setData('nodes', nodes);
    await this.idle();
  }

  /**
   * Draws a route at once; `seen` is called when it is on the screen. Then, and once `others` are there, the map below
   * it goes back and moves to it where it would not be seen: that takes far longer, and nothing need wait for it.
   * Resolves with the route's id once all is still, or null where a newer one replaced it.
   */
  async showRoute(answer: RouteAnswer, seen: () => void, others: Promise<void>): Promise<string | null> {
    const { itinerary, routeId } = answer;
    this.shownRoute = routeId;
    await this.overlay.set({ ...NO_ANSWER, route: partsOf(itinerary), spots: spotsOf(itinerary) });
    seen();
    await others;
    await this.ready;
    if (this.shownRoute !== routeId) return null;
    this.recede('back');
    this.nameOnce(itinerary.legs.flatMap((leg) => [leg.from.id, leg.to.id]));
    this.fitRoute(itinerary);
    await this.still();
    return this.shownRoute === routeId ? routeId : null;
  }

  async showProblem(problem: Problem, network: Network): Promise<void> {
    this.shownRoute = '';
    this.fittedFor = '';
    const cut = (problem.cutBy ?? []).flatMap(({ id }) => network.findElement(id) ?? []);
    const places = problem.reachable ?? problem.nearest ?? [];
    await this.overlay.set({ ...NO_ANSWER, cut: cut.map(pathOfElement), spots: places.map((place) => spotOf(place, 'frontier')) });
    await this.withoutRoute();
    this.fit(boundsOf([
      ...places.map((place): [number, number] => [place.lon, place.lat]), ...cut.flatMap(positionsOf),
    ]), OVERVIEW_ZOOM);
  }

  async showNothing(): Promise<void> {
    this.shownRoute = '';
    await this.overlay.set(NO_ANSWER);
    await this.withoutRoute();
  }

  private async withoutRoute(): Promise<void> {
    await this.ready;
    if (this.shownRoute !== '') return;
    this.recede(this.painted.size > 0 ? 'back' : 'front');
    this.nameOnce([]);
  }

  /** Draws the other good ways thinly below the route. They stay until others take their place. */
  showWays(ways: readonly { rank: number; itinerary: Itinerary }[]): Promise<void> {
    return this.overlay.set({ ways: waysOf(ways) });
  }

  /** Draws a way lightly over the route, or takes that drawing away. The map does not move. */
  preview(itinerary: Itinerary | null): Promise<void> {
    return this.overlay.set({ preview: itinerary === null ? [] : partsOf(itinerary) });
  }

  highlightLeg(index: number | null): Promise<void> {
    return this.overlay.set({ highlight: index });
  }

  select(elements: readonly Element[]): Promise<void> {
    return this.overlay.set({ selection: elements.map(pathOfElement) });
  }

  /** Marks links and places that a scenario changes. */
  markChanges(marks: readonly { element: Element; mark: ChangeMark }[]): Promise<void> {
    return this.overlay.set({ changes: marks.map(({ element, mark }) => ({ mark, path: pathOfElement(element) })) });
  }

  /** The ranks of the drawn ways that pass a point of the screen. */
  ranksAt(point: { x: number; y: number }, reach: number): number[] {
    return this.overlay.ranksAt(point, reach);
  }

  /** Paints links and places by a layer; null where no layer is shown. */
  paint(paints: ReadonlyMap<string, LayerPaint> | null): void {
    void this.ready.then(() => {
      const next = paints ?? new Map<string, LayerPaint>();
      for (const id of this.painted.keys()) if (!next.has(id)) this.setState(id, { color: null, width: null });
      for (const [id, paint] of next) {
        const before = this.painted.get(id);
        if (before?.color !== paint.color || before.width !== paint.width) this.setState(id, { ...paint });
      }
      this.painted = new Map(next);
      for (const layer of PAINT_LAYERS) this.setShown(layer, paints === null ? 'none' : 'visible');
      this.recede(paints !== null || this.shownRoute !== '' ? 'back' : 'front');
    });
  }

  /** The map as it is drawn now, as a picture with its title, its legend, who made it and the day. */
  async toPng(title: string, legend: readonly { color: string; text: string }[]): Promise<Blob | null> {
    await this.ready;
    const canvas = await new Promise<HTMLCanvasElement>((resolve) => {
      // What is drawn is there only until the frame ends.
      void this.map.once('render', () => {
        const copy = document.createElement('canvas');
        const from = this.map.getCanvas();
        copy.width = from.width;
        copy.height = from.height;
        const context = copy.getContext('2d');
        context?.drawImage(from, 0, 0);
        context?.drawImage(this.overlay.canvas, 0, 0, copy.width, copy.height);
        resolve(copy);
      });
      this.map.triggerRepaint();
    });
    drawFrame(canvas, canvas.width / this.map.getContainer().clientWidth, palettes[this.theme], title, legend);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  }

  private setState(id: string, state: Record<string, string | number | null>): void {
    for (const source of ['links', 'nodes']) this.map.setFeatureState({ source, id }, state);
  }

  /** Moves to a route of another trade; to another way of the same one only where it would not be seen whole. */
  private fitRoute({ legs }: Itinerary): void {
    const trade = `${legs[0]?.from.id ?? ''} ${legs[legs.length - 1]?.to.id ?? ''}`;
    const bounds = boundsOf(legs.flatMap((leg) => leg.geometry));
    if (bounds === null || (trade === this.fittedFor && this.isSeen(bounds))) return;
    this.fittedFor = trade;
    this.fit(bounds);
  }

  /** Whether bounds lie within what no panel covers. */
  private isSeen([west, south, east, north]: Bounds): boolean {
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.padding();
    const { clientWidth, clientHeight } = this.map.getContainer();
    const [low, high] = [this.map.project([west, south]), this.map.project([east, north])];
    return low.x >= left - EDGE && high.x <= clientWidth - right + EDGE && high.y >= top - EDGE && low.y <= clientHeight - bottom + EDGE;
  }

  fit(bounds: Bounds | null, maxZoom = CLOSE_ZOOM): void {
    if (bounds === null) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map.fitBounds(bounds, { padding: this.padding(), maxZoom, duration: calm ? 0 : 500 });
  }

  async setVisible(id: LegendId, visibility: 'visible' | 'none'): Promise<void> {
    await this.ready;
    if (visibility === 'none') this.hidden.add(id);
    else this.hidden.delete(id);
    const labelsHidden = this.hidden.has('labels');
    for (const layer of layersOf(id)) {
      // A name shows only where both its kind of place and all names are shown.
      const kind = NODE_CLASSES.find((nodeClass) => layer === `label-${nodeClass}`);
      const shown = visibility === 'visible' && (kind === undefined || (!labelsHidden && !this.hidden.has(kind)));
      this.setShown(layer, shown ? 'visible' : 'none');
    }
  }

  /** How borders are drawn that are disputed. */
  async setBorders(style: Borders): Promise<void> {
    await this.ready;
    this.setShown('borders-disputed', style === 'hidden' ? 'none' : 'visible');
    this.setPaint('borders-disputed', 'line-dasharray', style === 'solid' ? [1, 0] : [3, 3]);
  }

  async setTheme(theme: Theme): Promise<void> {
    this.theme = theme;
    await this.ready;
    for (const layer of layers(palettes[theme])) {
      for (const [property, value] of Object.entries(layer.paint ?? {})) {
        this.setPaint(layer.id, property, value);
      }
    }
    this.paintSymbols();
    void this.overlay.redraw();
  }

  private paintSymbols(): void {
    for (const nodeClass of NODE_CLASSES) {
      const image = paintSymbol(nodeClass, palettes[this.theme], SYMBOL_RATIO);
      if (image === null) continue;
      if (this.map.hasImage(nodeClass)) this.map.updateImage(nodeClass, image);
      else this.map.addImage(nodeClass, image, { pixelRatio: SYMBOL_RATIO });
    }
  }

  private recede(place: 'back' | 'front'): void {
    for (const layer of BACKGROUND_LINKS) this.setPaint(layer, 'line-opacity', place === 'back' ? 0.38 : 1);
  }

  /** Places that a route names are not named a second time below it. */
  private nameOnce(ids: readonly string[]): void {
    for (const id of this.named) if (!ids.includes(id)) this.map.setFeatureState({ source: 'nodes', id }, { named: false });
    for (const id of ids) if (!this.named.includes(id)) this.map.setFeatureState({ source: 'nodes', id }, { named: true });
    this.named = ids;
  }

  // The map draws all anew for whatever it is told, also for what it knows.

  private setShown(layer: string, shown: 'visible' | 'none'): void {
    if ((this.map.getLayoutProperty(layer, 'visibility') ?? 'visible') !== shown) this.map.setLayoutProperty(layer, 'visibility', shown);
  }

  private setPaint(layer: string, property: string, value: unknown): void {
    const before: unknown = this.map.getPaintProperty(layer, property as never);
    if (JSON.stringify(before) !== JSON.stringify(value)) this.map.setPaintProperty(layer, property as never, value as never);
  }

  private setData(id: SourceId, data: FeatureCollection): void {
    const source = this.map.getSource(id);
    if (source instanceof GeoJSONSource) source.setData(data);
  }

  private async idle(): Promise<void> {
    const idle = this.map.once('idle');
    this.map.triggerRepaint();
    await idle;
  }

  /** Resolves when nothing moves and nothing is left to be drawn. */
  private async still(): Promise<void> {
    if (this.map.isMoving() || !this.map.loaded()) await this.map.once('idle');
  }
}
