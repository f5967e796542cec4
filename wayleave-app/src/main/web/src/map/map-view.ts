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
import { BACKGROUND_LINKS, PAINT_LAYERS, labelFilter, labelLayerId, layers, layersOf, type LegendId } from './layers';
import { boundsOf, Network, positionsOf, type Bounds, type Element } from './network';
import { palettes, type Theme } from './palette';
import { drawFrame } from './picture';
import { cutData, frontierData, routeData, routePlaces, waysData } from './route-data';
import { paintSymbol } from './symbols';

setWorkerUrl(workerUrl);

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const SOURCES = ['land', 'coast', 'borders', 'seas', 'selection', 'links', 'nodes', 'ways', 'route', 'preview', 'route-places', 'cut', 'frontier'] as const;
type SourceId = (typeof SOURCES)[number];
const HOME: Bounds = [36, 34, 73, 48];
const SYMBOL_RATIO = 2;
const CLOSE_ZOOM = 8;
const OVERVIEW_ZOOM = 5.5;

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

/** What a scenario does to a link or a place. */
export type ChangeMark = 'closed' | 'opened' | 'changed';

/** How a layer paints a link or a place. */
export interface LayerPaint { color: string; width: number }

/** The drawn map. It shows what it is told and keeps no answer of its own. */
export class MapView {
  readonly map: GlMap;
  private readonly hidden = new Set<LegendId>();
  private readonly ready: Promise<void>;
  private shownRoute = '';
  private marked = new Map<string, ChangeMark>();
  private painted = new Map<string, LayerPaint>();

  constructor(container: HTMLElement, private theme: Theme, private readonly padding: () => PaddingOptions) {
    this.map = new GlMap({
      container, style: styleFor(theme), bounds: HOME, fitBoundsOptions: { padding: padding() }, minZoom: 1.5, maxZoom: 14,
      attributionControl: false, dragRotate: false, pitchWithRotate: false, rollEnabled: false, fadeDuration: 120,
      locale: { 'Map.Title': strings.map.label },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new AttributionControl({ compact: false, customAttribution: strings.map.attribution }), 'bottom-right');
    this.map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
    this.map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-right');
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

  /** Resolves with the first frame in which the route that was set last is on the screen. */
  private routeFrame(): Promise<void> {
    return new Promise((resolve) => {
      const arrived = (event: { sourceId?: string; isSourceLoaded?: boolean; sourceDataType?: string }): void => {
        if (event.sourceId !== 'route' || event.isSourceLoaded !== true || event.sourceDataType === 'metadata') return;
        this.map.off('sourcedata', arrived);
        void this.map.once('render', () => requestAnimationFrame(() => resolve()));
        this.map.triggerRepaint();
      };
      this.map.on('sourcedata', arrived);
    });
  }

  /** Draws a route and fits it; `seen` is called when it is on the screen, while the map may still move. Resolves with the route's id once drawn, or null where a newer one replaced it. */
  async showRoute(answer: RouteAnswer, seen: () => void = () => undefined): Promise<string | null> {
    this.shownRoute = answer.routeId;
    await this.ready;
    this.clearOverlays();
    void this.routeFrame().then(seen);
    this.setData('route', routeData(answer.itinerary));
    this.setData('route-places', routePlaces(answer.itinerary));
    this.recede('back');
    this.nameOnce(answer.itinerary.legs.flatMap((leg) => [leg.from.id, leg.to.id]));
    this.fit(boundsOf(answer.itinerary.legs.flatMap((leg) => leg.geometry)));
    await this.idle();
    return this.shownRoute === answer.routeId ? answer.routeId : null;
  }

  async showProblem(problem: Problem, network: Network): Promise<void> {
    this.shownRoute = '';
    await this.ready;
    this.clearOverlays();
    const cut = (problem.cutBy ?? []).flatMap(({ id }) => network.findElement(id) ?? []);
    const places = problem.reachable ?? problem.nearest ?? [];
    this.setData('cut', cutData(cut));
    this.setData('frontier', frontierData(places));
    this.fit(boundsOf([
      ...places.map((place): [number, number] => [place.lon, place.lat]), ...cut.flatMap(positionsOf),
    ]), OVERVIEW_ZOOM);
  }

  async showNothing(): Promise<void> {
    this.shownRoute = '';
    await this.ready;
    this.clearOverlays();
  }

  /** Draws the other good ways thinly below the route. They stay until others take their place. */
  async showWays(ways: readonly { rank: number; itinerary: Itinerary }[]): Promise<void> {
    await this.ready;
    this.setData('ways', waysData(ways));
  }

  /** Draws a way lightly over the route, or takes that drawing away. The map does not move. */
  async preview(itinerary: Itinerary | null): Promise<void> {
    await this.ready;
    this.setData('preview', itinerary === null ? EMPTY : routeData(itinerary));
  }

  async highlightLeg(index: number | null): Promise<void> {
    await this.ready;
    this.map.setFilter('route-highlight', ['==', ['get', 'leg'], index ?? -1]);
  }

  async select(elements: readonly Element[]): Promise<void> {
    await this.ready;
    this.setData('selection', {
      type: 'FeatureCollection', features: elements.map(({ geometry }) => ({ type: 'Feature', geometry, properties: {} })),
    });
  }

  /** Marks links and places that a scenario changes; only states change, no source is drawn again. */
  markChanges(marks: ReadonlyMap<string, ChangeMark>): void {
    void this.ready.then(() => {
      for (const id of this.marked.keys()) if (!marks.has(id)) this.setState(id, { change: null });
      for (const [id, mark] of marks) if (this.marked.get(id) !== mark) this.setState(id, { change: mark });
      this.marked = new Map(marks);
    });
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
      const shown = paints === null ? 'none' : 'visible';
      for (const layer of PAINT_LAYERS) this.map.setLayoutProperty(layer, 'visibility', shown);
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
        copy.getContext('2d')?.drawImage(from, 0, 0);
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
      this.map.setLayoutProperty(layer, 'visibility', shown ? 'visible' : 'none');
    }
  }

  /** How borders are drawn that are disputed. */
  async setBorders(style: Borders): Promise<void> {
    await this.ready;
    this.map.setLayoutProperty('borders-disputed', 'visibility', style === 'hidden' ? 'none' : 'visible');
    this.map.setPaintProperty('borders-disputed', 'line-dasharray', style === 'solid' ? [1, 0] : [3, 3]);
  }

  async setTheme(theme: Theme): Promise<void> {
    this.theme = theme;
    await this.ready;
    for (const layer of layers(palettes[theme])) {
      for (const [property, value] of Object.entries(layer.paint ?? {})) {
        this.map.setPaintProperty(layer.id, property as never, value as never);
      }
    }
    this.paintSymbols();
  }

  private paintSymbols(): void {
    for (const nodeClass of NODE_CLASSES) {
      const image = paintSymbol(nodeClass, palettes[this.theme], SYMBOL_RATIO);
      if (image === null) continue;
      if (this.map.hasImage(nodeClass)) this.map.updateImage(nodeClass, image);
      else this.map.addImage(nodeClass, image, { pixelRatio: SYMBOL_RATIO });
    }
  }

  private clearOverlays(): void {
    for (const id of ['route', 'preview', 'route-places', 'cut', 'frontier'] as const) this.setData(id, EMPTY);
    this.map.setFilter('route-highlight', ['==', ['get', 'leg'], -1]);
    this.recede(this.painted.size > 0 ? 'back' : 'front');
    this.nameOnce([]);
  }

  private recede(place: 'back' | 'front'): void {
    for (const layer of BACKGROUND_LINKS) this.map.setPaintProperty(layer, 'line-opacity', place === 'back' ? 0.38 : 1);
  }

  /** Places that a route names are not named a second time below it. */
  private nameOnce(ids: readonly string[]): void {
    for (const nodeClass of NODE_CLASSES) this.map.setFilter(labelLayerId(nodeClass), labelFilter(nodeClass, ids));
  }

  private setData(id: SourceId, data: FeatureCollection): void {
    const source = this.map.getSource(id);
    if (source instanceof GeoJSONSource) source.setData(data);
  }

  private idle(): Promise<void> {
    return new Promise((resolve) => {
      void this.map.once('idle', () => resolve());
      this.map.triggerRepaint();
    });
  }
}
