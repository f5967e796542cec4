import type { Map as GlMap, PointLike } from 'maplibre-gl';
import { LINK_CLASSES, NODE_CLASSES } from './classes';
import { linkLayerId, nodeLayerId } from './layers';

const NODE_LAYERS = NODE_CLASSES.map(nodeLayerId);
const LINK_LAYERS = LINK_CLASSES.map(linkLayerId);
/** Half the side of the square that counts as "on it": a finger needs more room than a mouse. */
const REACH = { mouse: 5, finger: 14, cross: 18 };

type Point = { x: number; y: number };

/** The id of what lies at a point of the screen; places win over links. */
function idAt(map: GlMap, point: Point, reach: number): string | null {
  const box: [PointLike, PointLike] = [[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]];
  for (const layers of [NODE_LAYERS, LINK_LAYERS]) {
    const present = layers.filter((id) => map.getLayer(id) !== undefined);
    const hit = map.queryRenderedFeatures(box, { layers: present })[0];
    const id: unknown = hit?.properties['id'];
    if (typeof id === 'string') return id;
  }
  return null;
}

export interface PickListener {
  pick(id: string | null): void;
  hover(id: string | null, at: Point): void;
  /** The pointer is where these members of the front pass. */
  hoverWays(ranks: readonly number[]): void;
}

/** Turns mouse, finger and keyboard on the map into picked elements. */
export function listenForPicks(
  map: GlMap, ranksAt: (point: Point, reach: number) => number[], cross: HTMLElement, listener: PickListener,
): void {
  const coarse = window.matchMedia('(pointer: coarse)');
  let last: string | null = null;
  const hover = (id: string | null, at: Point): void => {
    if (id === null && last === null) return;
    last = id;
    map.getCanvas().classList.toggle('over-element', id !== null);
    listener.hover(id, at);
  };

  let ways = '';
  const hoverWays = (ranks: readonly number[]): void => {
    if (ranks.join() !== ways) listener.hoverWays(ranks);
    ways = ranks.join();
  };

  map.on('click', (event) => listener.pick(idAt(map, event.point, coarse.matches ? REACH.finger : REACH.mouse)));
  map.on('mousemove', (event) => {
    if (map.isMoving()) return;
    hover(idAt(map, event.point, REACH.mouse), event.point);
    hoverWays(ranksAt(event.point, REACH.mouse));
  });
  map.on('mouseout', () => {
    hover(null, { x: 0, y: 0 });
    hoverWays([]);
  });
  map.on('movestart', () => hover(null, { x: 0, y: 0 }));

  const canvas = map.getCanvas();
  canvas.addEventListener('focus', () => cross.classList.toggle('shown', canvas.matches(':focus-visible')));
  canvas.addEventListener('blur', () => cross.classList.remove('shown'));
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const middle = map.project(map.getCenter());
    listener.pick(idAt(map, middle, REACH.cross));
  });
}
