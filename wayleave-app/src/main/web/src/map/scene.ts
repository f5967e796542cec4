import type { Itinerary, Place, Position } from '../api/types';
import { travelClass, type LinkClass } from './classes';
import type { Element } from './network';

/** A line or one point on the unit square of the Mercator world: x, y, x, y … */
export type Path = Float64Array;

/** What a scenario does to a link or a place. */
export type ChangeMark = 'closed' | 'opened' | 'changed';

export interface Part { leg: number; class: LinkClass; path: Path }
export interface Spot { path: Path; name: string; role: 'end' | 'change' | 'frontier' }
export interface Way { rank: number; paths: readonly Path[] }

/** All that an answer draws over the network, which itself is not drawn again for it. */
export interface Scene {
  changes: readonly { mark: ChangeMark; path: Path }[];
  selection: readonly Path[];
  ways: readonly Way[];
  route: readonly Part[];
  highlight: number | null;
  preview: readonly Part[];
  cut: readonly Path[];
  spots: readonly Spot[];
}

/** What belongs to one answer and goes with it. */
export const NO_ANSWER = { route: [], highlight: null, preview: [], cut: [], spots: [] } as const satisfies Partial<Scene>;
export const EMPTY_SCENE: Scene = { ...NO_ANSWER, changes: [], selection: [], ways: [] };

/** Web Mercator; latitudes are expected within its ±85.05°. */
export function pathOf(positions: readonly Position[]): Path {
  const path = new Float64Array(positions.length * 2);
  positions.forEach(([lon, lat], index) => {
    path[2 * index] = (lon + 180) / 360;
    path[2 * index + 1] = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  });
  return path;
}

export function pathOfElement({ geometry }: Element): Path {
  return pathOf(geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates);
}

/** One line per leg, with the class that gives its color. */
export function partsOf(itinerary: Itinerary): Part[] {
  return itinerary.legs.filter((leg) => leg.geometry.length > 1)
    .map((leg) => ({ leg: leg.index, class: travelClass(leg.mode, leg.gaugeMm), path: pathOf(leg.geometry) }));
}

export function spotOf(place: Place, role: Spot['role']): Spot {
  return { path: pathOf([[place.lon, place.lat]]), name: place.name, role };
}

/** Both ends, and every place where one leg hands over to the next. The ends are first. */
export function spotsOf({ legs }: Itinerary): Spot[] {
  const first = legs[0];
  const last = legs[legs.length - 1];
  if (first === undefined || last === undefined) return [];
  return [spotOf(first.from, 'end'), spotOf(last.to, 'end'), ...legs.slice(1).map((leg) => spotOf(leg.from, 'change'))];
}

export function waysOf(ways: readonly { rank: number; itinerary: Itinerary }[]): Way[] {
  return ways.map(({ rank, itinerary }) => ({ rank, paths: partsOf(itinerary).map(({ path }) => path) }));
}

/** Where the map stands: from the Mercator world to pixels. The map is never turned. */
export interface Standing { x: number; y: number; scale: number }

/** How far a point of the screen is from a line, in pixels; from one point likewise. */
export function distance(path: Path, at: Standing, point: { x: number; y: number }): number {
  let nearest = Infinity;
  let ax = 0;
  let ay = 0;
  for (let index = 0; index < path.length; index += 2) {
    const bx = at.x + (path[index] ?? 0) * at.scale - point.x;
    const by = at.y + (path[index + 1] ?? 0) * at.scale - point.y;
    if (index === 0) {
      nearest = Math.hypot(bx, by);
    } else {
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
    }
    ax = bx;
    ay = by;
  }
  return nearest;
}
