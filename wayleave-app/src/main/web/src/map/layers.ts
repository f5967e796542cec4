import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { LINK_CLASSES, NODE_CLASSES, type LinkClass, type NodeClass } from './classes';
import { DUAL_DASH, STROKES, type Palette } from './palette';

/** Fonts of the reader's own machine; no glyphs are fetched from anywhere. */
const REGULAR = ['system-ui', 'Noto Sans', 'Arial', 'sans-serif'];
const FONTS = { regular: REGULAR, italic: ['Georgia', 'Noto Serif', 'serif'] };

export const LABELS = 'labels' as const;
export type LegendId = LinkClass | NodeClass | typeof LABELS;

/** Layers that answer to hover and click. */
export const linkLayerId = (id: LinkClass): string => `link-${id}`;
export const nodeLayerId = (id: NodeClass): string => `node-${id}`;
export const labelLayerId = (id: NodeClass): string => `label-${id}`;
export const DUAL_STRIPE = 'link-rail-dual-stripe';

/** All layers a legend entry shows or hides. */
export function layersOf(id: LegendId): string[] {
  if (id === LABELS) return NODE_CLASSES.map(labelLayerId);
  if (id === 'rail-dual') return [linkLayerId(id), DUAL_STRIPE];
  if ((LINK_CLASSES as readonly string[]).includes(id)) return [linkLayerId(id as LinkClass)];
  return [nodeLayerId(id as NodeClass), labelLayerId(id as NodeClass)];
}

function zoomWidth(width: number): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.3], ['zoom'], 2, width * 0.55, 5, width, 8, width * 1.7, 12, width * 2.6];
}

/** Which names show: tier 0 from the start, tier 4 only close up. */
const LABEL_BY_ZOOM: FilterSpecification = ['<=', ['get', 'tier'], ['step', ['zoom'], 0, 3, 1, 4, 2, 5, 3, 6, 4]];

const SYMBOL_BY_ZOOM: FilterSpecification = [
  '<=', ['get', 'tier'], ['step', ['zoom'], 1, 3, 2, 4, 3, 6, 4],
];

/** Large networks are drawn thinly from afar. */
const IN_ZOOM: ExpressionSpecification = ['>=', ['zoom'], ['get', 'from']];
const ofClass = (id: LinkClass | NodeClass, ...more: unknown[]): FilterSpecification =>
  ['all', ['==', ['get', 'class'], id], IN_ZOOM, ...more] as FilterSpecification;

function linkLayers(palette: Palette): LayerSpecification[] {
  const byMode: ExpressionSpecification = [
    'match', ['get', 'mode'], 'road', palette.link.road, 'sea', palette.link.sea, 'rail_ferry', palette.link['rail-ferry'],
    'ro_ro', palette.link['ro-ro'], 'inland_waterway', palette.link['inland-waterway'], 'rail', palette.link['rail-1520'],
    palette.link.planned,
  ];
  const order: LinkClass[] = [
    'sea', 'ro-ro', 'inland-waterway', 'road', 'closed', 'planned', 'rail-ferry', 'rail-other', 'rail-1676', 'rail-1520',
    'rail-1435', 'rail-dual',
  ];
  return order.flatMap((id): LayerSpecification[] => {
    const { width, dash } = STROKES[id];
    const line: LayerSpecification = {
      id: linkLayerId(id), type: 'line', source: 'links', filter: ofClass(id),
      layout: { 'line-join': 'round', 'line-cap': id === 'sea' ? 'round' : 'butt' },
      paint: {
        'line-color': id === 'planned' ? byMode : palette.link[id],
        'line-width': zoomWidth(width),
        ...(dash.length > 0 ? { 'line-dasharray': [...dash] } : {}),
      },
    };
    if (id !== 'rail-dual') return [line];
    return [line, {
      id: DUAL_STRIPE, type: 'line', source: 'links', filter: ofClass(id),
      paint: {
        'line-color': palette.link['rail-1435'], 'line-width': zoomWidth(width), 'line-dasharray': [...DUAL_DASH],
      },
    }];
  });
}

function nodeLayers(palette: Palette): LayerSpecification[] {
  const order: NodeClass[] = ['other', 'terminal', 'border-road', 'border-rail', 'chokepoint', 'port', 'city'];
  const symbols = order.map((id): LayerSpecification => ({
    id: nodeLayerId(id), type: 'symbol', source: 'nodes',
    filter: ofClass(id, SYMBOL_BY_ZOOM),
    layout: {
      'icon-image': id, 'icon-allow-overlap': true, 'icon-ignore-placement': true,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 6, 0.75, 9, 1.1],
    },
  }));
  const labels = order.map((id): LayerSpecification => ({
    id: labelLayerId(id), type: 'symbol', source: 'nodes',
    filter: ofClass(id, LABEL_BY_ZOOM),
    layout: {
      'text-field': ['step', ['zoom'], ['get', 'name'], 7,
        ['case', ['==', ['get', 'local'], ''], ['get', 'name'],
          ['format', ['get', 'name'], {}, '\n', {}, ['get', 'local'], { 'font-scale': 0.85 }]]],
      'text-font': FONTS.regular,
      'text-size': ['interpolate', ['linear'], ['zoom'],
        3, ['match', ['get', 'tier'], 0, 12, 11], 8, ['match', ['get', 'tier'], 0, 17, 1, 15, 2, 13, 12]],
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': id === 'city' ? 0.6 : 0.85,
      'text-justify': 'auto', 'text-max-width': 9, 'text-padding': 3,
      'symbol-sort-key': ['-', 0, ['get', 'importance']],
    },
    paint: {
      'text-color': id === 'city' ? palette.ink : palette.node[id],
      'text-halo-color': palette.land, 'text-halo-width': 1.4, 'text-halo-blur': 0.3,
      // A place that an answer names is not named a second time below it.
      'text-opacity': ['case', ['boolean', ['feature-state', 'named'], false], 0, 1],
    },
  }));
  return [...symbols, ...labels];
}

/** Layers that a choice of what the map is colored by shows; their paint is in the features' states. */
export const PAINT_LAYERS = ['paint-casing', 'paint-line', 'paint-node'] as const;

function paintLayers(palette: Palette): LayerSpecification[] {
  const width: ExpressionSpecification = ['to-number', ['feature-state', 'width'], 0];
  const wide = (extra: number): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'],
    3, ['case', ['>', width, 0], ['+', ['*', width, 0.6], extra], 0],
    8, ['case', ['>', width, 0], ['+', ['*', width, 1.5], extra * 1.5], 0]];
  const color: ExpressionSpecification = ['to-color', ['feature-state', 'color'], 'rgba(0,0,0,0)'];
  const hidden = { visibility: 'none', 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    { id: 'paint-casing', type: 'line', source: 'links', filter: IN_ZOOM, layout: hidden, paint: { 'line-color': palette.land, 'line-width': wide(1.6) } },
    { id: 'paint-line', type: 'line', source: 'links', filter: IN_ZOOM, layout: hidden, paint: { 'line-color': color, 'line-width': wide(0) } },
    { id: 'paint-node', type: 'circle', source: 'nodes', layout: { visibility: 'none' },
      paint: {
        'circle-color': color, 'circle-stroke-color': palette.land, 'circle-stroke-width': ['case', ['>', width, 0], 1.5, 0],
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, ['*', width, 0.7], 8, ['*', width, 1.4]],
      } },
  ];
}

/** Everything the map draws itself, bottom first; what an answer draws is above it (`overlay.ts`). The same function serves both themes; only paint differs. */
export function layers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land, 'fill-outline-color': palette.land } },
    { id: 'coast', type: 'line', source: 'coast', paint: { 'line-color': palette.coast, 'line-width': 0.7 } },
    { id: 'borders', type: 'line', source: 'borders', filter: ['==', ['get', 'disputed'], 'no'],
      paint: { 'line-color': palette.border, 'line-width': 0.9 } },
    { id: 'borders-disputed', type: 'line', source: 'borders', filter: ['==', ['get', 'disputed'], 'yes'],
      paint: { 'line-color': palette.border, 'line-width': 0.9, 'line-dasharray': [3, 3] } },
    { id: 'seas', type: 'symbol', source: 'seas', minzoom: 2.5,
      layout: { 'text-field': ['get', 'name'], 'text-font': FONTS.italic, 'text-size': 13, 'text-letter-spacing': 0.16, 'text-max-width': 6 },
      paint: { 'text-color': palette.seaText, 'text-halo-color': palette.sea, 'text-halo-width': 1 } },
    ...linkLayers(palette),
    ...paintLayers(palette),
    ...nodeLayers(palette),
  ];
}

/** Layers that step back while a route is shown. */
export const BACKGROUND_LINKS = [...LINK_CLASSES.map(linkLayerId), DUAL_STRIPE];
