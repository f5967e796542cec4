import type { FeatureCollection } from 'geojson';
import type { ViewChange } from '../api/element-types';
import type { LinkFeature, NetworkGeoJson, NodeFeature, Position } from '../api/types';
import { LINK_CLASSES, linkClass, nodeClass, nodeImportance, nodeTier, type LinkClass } from './classes';
import { fold, localName } from './local-name';
import { pathOfElement } from './scene';
import { THIN_FROM, zoomsOf } from './thinning';

export type Element = LinkFeature | NodeFeature;

/** A screen of a large network from afar holds about one line and one place for each of such cells. */
const LINK_CELL_PX = 8;
const NODE_CELL_PX = 32;
/** Rail and water before road, as the legend lists them; what is closed or only planned last. */
const LINK_RANK = Object.fromEntries(LINK_CLASSES.map((id, rank) => [id, id === 'road' ? LINK_CLASSES.length : rank])) as Record<LinkClass, number>;

/** The network as the server sent it, found by id and by name. Never changed after loading. */
export class Network {
  private readonly nodes = new Map<string, NodeFeature>();
  private readonly links = new Map<string, LinkFeature>();
  private readonly searchable: { key: string; element: Element }[] = [];

  static readonly EMPTY = new Network({ type: 'FeatureCollection', features: [] });

  private readonly geojson: NetworkGeoJson;

  /** The network with its names as one view has them. */
  constructor(server: NetworkGeoJson, changes: readonly ViewChange[] = []) {
    const geojson = changes.length === 0 ? server : renamed(server, changes);
    this.geojson = geojson;
    for (const element of geojson.features) {
      if (element.properties.kind === 'node') this.nodes.set(element.properties.id, element as NodeFeature);
      else this.links.set(element.properties.id, element as LinkFeature);
      const names = element.properties.kind === 'node' ? element.properties.names ?? [] : [];
      this.searchable.push({
        key: fold([nameOf(element), element.properties.id, ...names].join('\n')),
        element,
      });
    }
  }

  /** Whether it has so many links that it is thinned from afar and its questions take long. */
  isLarge(): boolean {
    return this.links.size >= THIN_FROM;
  }

  findNode(id: string): NodeFeature | undefined {
    return this.nodes.get(id);
  }

  findElement(id: string): Element | undefined {
    return this.nodes.get(id) ?? this.links.get(id);
  }

  /** The name to show for an id; the id itself where the network does not know it. */
  nameOf(id: string): string {
    const element = this.findElement(id);
    return element === undefined ? id : nameOf(element);
  }

  /** The codes of all jurisdictions that hold a place or a part of a link. */
  jurisdictions(): string[] {
    const codes = this.geojson.features.flatMap(({ properties }) => (properties.kind === 'node'
      ? [properties.jurisdiction ?? properties.country ?? ''] : (properties.jurisdictions ?? []).map(({ code }) => code)));
    return [...new Set(codes)].filter((code) => code !== '').sort();
  }

  /** Places and links whose name or id contains the text, beginnings first, places before links. */
  search(text: string, limit: number): Element[] {
    const wanted = fold(text.trim());
    if (wanted === '') return [];
    const rank = (key: string, element: Element): number =>
      (key.startsWith(wanted) ? 0 : 2) + (element.properties.kind === 'node' ? 0 : 1);
    return this.searchable
      .filter(({ key }) => key.includes(wanted))
      .map((entry) => ({ ...entry, rank: rank(entry.key, entry.element) }))
      .sort((a, b) => a.rank - b.rank || importance(b.element) - importance(a.element) || (a.key < b.key ? -1 : 1))
      .slice(0, limit)
      .map((entry) => entry.element);
  }

  /** The links that begin or end at a place. */
  linksAt(nodeId: string): string[] {
    return [...this.links.values()].filter(({ properties }) => properties.from === nodeId || properties.to === nodeId)
      .map(({ properties }) => properties.id);
  }

  /** The links that cross a border. */
  linksOfCrossing(id: string): string[] {
    return [...this.links.values()].filter(({ properties }) => properties.crossing === id).map(({ properties }) => properties.id);
  }

  isLink(id: string): boolean {
    return this.links.has(id);
  }

  isNode(id: string): boolean {
    return this.nodes.has(id);
  }

  /** Every link and every place, in the order of the server. */
  listElements(): readonly Element[] {
    return this.geojson.features;
  }

  /** What the map needs to draw: class, rank and the zoom to begin at instead of facts. */
  toMapData(): { links: FeatureCollection; nodes: FeatureCollection } {
    const links = [...this.links.values()].map((link) => ({ link, class: linkClass(link.properties), path: pathOfElement(link) }))
      .sort((a, b) => LINK_RANK[a.class] - LINK_RANK[b.class] || b.link.properties.lengthKm - a.link.properties.lengthKm);
    const linkZooms = zoomsOf(links.map(({ path }) => path), LINK_CELL_PX);
    const nodes = [...this.nodes.values()].map((node) => ({ node, importance: nodeImportance(node.properties), path: pathOfElement(node) }))
      .sort((a, b) => b.importance - a.importance);
    const nodeZooms = zoomsOf(nodes.map(({ path }) => path), NODE_CELL_PX);
    return {
      links: { type: 'FeatureCollection', features: links.map(({ link: { properties, geometry }, class: drawn }, index) => ({
        type: 'Feature', geometry, properties: { id: properties.id, class: drawn, mode: properties.mode, from: linkZooms[index] ?? 0 },
      })) },
      nodes: { type: 'FeatureCollection', features: nodes.map(({ node: { properties, geometry }, importance: rank }, index) => ({
        type: 'Feature', geometry, properties: {
          id: properties.id, class: nodeClass(properties), name: properties.name, local: localName(properties),
          tier: nodeTier(properties), importance: rank, from: nodeZooms[index] ?? 0,
        },
      })) },
    };
  }
}

/** A view changes names and countries of places; the names of links that have none of their own follow. */
function renamed(server: NetworkGeoJson, changes: readonly ViewChange[]): NetworkGeoJson {
  const names = new Map(changes.filter(({ field }) => field === 'name').map(({ element, value }) => [element, value]));
  const countries = new Map(changes.filter(({ field }) => field === 'country').map(({ element, value }) => [element, value]));
  return {
    type: 'FeatureCollection',
    features: server.features.map((feature) => {
      const { properties } = feature;
      if (properties.kind === 'link') {
        return { ...feature, properties: { ...properties, fromName: names.get(properties.from) ?? properties.fromName, toName: names.get(properties.to) ?? properties.toName } } as LinkFeature;
      }
      const name = names.get(properties.id);
      return { ...feature, properties: {
        ...properties, name: name ?? properties.name, country: countries.get(properties.id) ?? properties.country,
        names: name === undefined ? properties.names : [properties.name, ...properties.names ?? []],
      } } as NodeFeature;
    }),
  };
}

function importance(element: Element): number {
  return element.properties.kind === 'node' ? nodeImportance(element.properties) : 0;
}

export function nameOf(element: Element): string {
  const { properties } = element;
  if (properties.kind === 'node') return properties.name;
  return properties.name ?? `${properties.fromName} – ${properties.toName}`;
}

export type Bounds = [west: number, south: number, east: number, north: number];

export function boundsOf(positions: Iterable<Position>): Bounds | null {
  let bounds: Bounds | null = null;
  for (const [lon, lat] of positions) {
    bounds = bounds === null
      ? [lon, lat, lon, lat]
      : [Math.min(bounds[0], lon), Math.min(bounds[1], lat), Math.max(bounds[2], lon), Math.max(bounds[3], lat)];
  }
  return bounds;
}

export function positionsOf(element: Element): Position[] {
  return element.geometry.type === 'Point' ? [element.geometry.coordinates] : element.geometry.coordinates;
}
