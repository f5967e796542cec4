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
/** The other good ways, thinly below the route. */
export const WAYS_LAYER = 'ways-line';
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

/** Which names show: tier 0 from the start, tier 4 only close up, and none that is said elsewhere. */
export function labelFilter(id: NodeClass, except: readonly string[]): FilterSpecification {
  return ['all', ['==', ['get', 'class'], id],
    ['<=', ['get', 'tier'], ['step', ['zoom'], 0, 3, 1, 4, 2, 5, 3, 6, 4]],
    ['!', ['in', ['get', 'id'], ['literal', [...except]]]]] as FilterSpecification;
}

const SYMBOL_BY_ZOOM: FilterSpecification = [
  '<=', ['get', 'tier'], ['step', ['zoom'], 1, 3, 2, 4, 3, 6, 4],
];

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
      id: linkLayerId(id), type: 'line', source: 'links', filter: ['==', ['get', 'class'], id],
      layout: { 'line-join': 'round', 'line-cap': id === 'sea' ? 'round' : 'butt' },
      paint: {
        'line-color': id === 'planned' ? byMode : palette.link[id],
        'line-width': zoomWidth(width),
        ...(dash.length > 0 ? { 'line-dasharray': [...dash] } : {}),
      },
    };
    if (id !== 'rail-dual') return [line];
    return [line, {
      id: DUAL_STRIPE, type: 'line', source: 'links', filter: ['==', ['get', 'class'], id],
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
    filter: ['all', ['==', ['get', 'class'], id], SYMBOL_BY_ZOOM] as FilterSpecification,
    layout: {
      'icon-image': id, 'icon-allow-overlap': true, 'icon-ignore-placement': true,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 6, 0.75, 9, 1.1],
    },
  }));
  const labels = order.map((id): LayerSpecification => ({
    id: labelLayerId(id), type: 'symbol', source: 'nodes',
    filter: labelFilter(id, []),
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
    },
  }));
  return [...symbols, ...labels];
}

function routeLayers(palette: Palette): LayerSpecification[] {
  const known: ExpressionSpecification = ['match', ['get', 'class'],
    ...LINK_CLASSES.flatMap((id) => [id, palette.link[id]]), palette.accent] as unknown as ExpressionSpecification;
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    { id: WAYS_LAYER, type: 'line', source: 'ways', layout: round,
      paint: { 'line-color': palette.accent, 'line-opacity': 0.2, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 5, 8, 9] } },
    { id: 'route-casing', type: 'line', source: 'route', layout: round,
      paint: { 'line-color': palette.paper, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 8, 8, 13] } },
    { id: 'route-highlight', type: 'line', source: 'route', layout: round, filter: ['==', ['get', 'leg'], -1],
      paint: { 'line-color': palette.ink, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 9, 8, 14] } },
    { id: 'route-line', type: 'line', source: 'route', layout: round,
      paint: { 'line-color': known, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 4.5, 8, 8] } },
    { id: 'preview-casing', type: 'line', source: 'preview', layout: round,
      paint: { 'line-color': palette.paper, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 6.5, 8, 10] } },
    { id: 'preview-line', type: 'line', source: 'preview', layout: { 'line-join': 'round', 'line-cap': 'butt' },
      paint: { 'line-color': palette.accent, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 3.2, 8, 5.5], 'line-dasharray': [2.2, 1.1] } },
    { id: 'route-places', type: 'circle', source: 'route-places',
      paint: {
        'circle-radius': ['match', ['get', 'role'], 'end', 7, 4.5], 'circle-color': palette.paper,
        'circle-stroke-color': palette.ink, 'circle-stroke-width': ['match', ['get', 'role'], 'end', 3.5, 2.5],
      } },
  ];
}

function frontierLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'cut-casing', type: 'line', source: 'cut', layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.paper, 'line-width': 9 } },
    { id: 'cut-line', type: 'line', source: 'cut', filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': palette.alarm, 'line-width': 4, 'line-dasharray': [1, 1] } },
    { id: 'cut-point', type: 'circle', source: 'cut', filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 7, 'circle-color': palette.alarm, 'circle-stroke-color': palette.paper, 'circle-stroke-width': 2 } },
    { id: 'frontier', type: 'circle', source: 'frontier',
      paint: {
        'circle-radius': 8, 'circle-color': palette.accent, 'circle-opacity': 0.35,
        'circle-stroke-color': palette.accent, 'circle-stroke-width': 2.5,
      } },
  ];
}

function namedLayers(palette: Palette): LayerSpecification[] {
  const halo = { 'text-halo-color': palette.paper, 'text-halo-width': 2 } as const;
  return [
    { id: 'route-names', type: 'symbol', source: 'route-places',
      layout: {
        'text-field': ['get', 'name'], 'text-font': FONTS.regular, 'text-size': ['match', ['get', 'role'], 'end', 15, 12.5],
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'], 'text-radial-offset': 0.9, 'text-padding': 4,
        'symbol-sort-key': ['match', ['get', 'role'], 'end', 0, 1],
      },
      paint: { 'text-color': palette.ink, ...halo } },
    { id: 'frontier-names', type: 'symbol', source: 'frontier',
      layout: {
        'text-field': ['get', 'name'], 'text-font': FONTS.regular, 'text-size': 13,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'], 'text-radial-offset': 0.9,
      },
      paint: { 'text-color': palette.accent, ...halo } },
  ];
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
    { id: 'paint-casing', type: 'line', source: 'links', layout: hidden, paint: { 'line-color': palette.land, 'line-width': wide(1.6) } },
    { id: 'paint-line', type: 'line', source: 'links', layout: hidden, paint: { 'line-color': color, 'line-width': wide(0) } },
    { id: 'paint-node', type: 'circle', source: 'nodes', layout: { visibility: 'none' },
      paint: {
        'circle-color': color, 'circle-stroke-color': palette.land, 'circle-stroke-width': ['case', ['>', width, 0], 1.5, 0],
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, ['*', width, 0.7], 8, ['*', width, 1.4]],
      } },
  ];
}

/** What a scenario closes, opens and changes stands out whatever else is drawn. */
function changeLayers(palette: Palette): LayerSpecification[] {
  const is = (mark: string): ExpressionSpecification => ['==', ['feature-state', 'change'], mark];
  const shown = (mark: string): ExpressionSpecification => ['case', is(mark), 1, 0];
  return [
    { id: 'change-changed', type: 'line', source: 'links', layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.changed, 'line-width': 7, 'line-opacity': ['case', is('changed'), 0.55, 0] } },
    { id: 'change-opened', type: 'line', source: 'links', layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.opened, 'line-width': 5, 'line-opacity': shown('opened') } },
    { id: 'change-closed-casing', type: 'line', source: 'links',
      paint: { 'line-color': palette.paper, 'line-width': 5, 'line-opacity': shown('closed') } },
    { id: 'change-closed', type: 'line', source: 'links',
      paint: { 'line-color': palette.alarm, 'line-width': 3, 'line-dasharray': [1.2, 1.2], 'line-opacity': shown('closed') } },
    { id: 'change-node', type: 'circle', source: 'nodes',
      paint: {
        'circle-radius': 11, 'circle-opacity': 0, 'circle-stroke-width': 3, 'circle-stroke-color': palette.alarm,
        'circle-stroke-opacity': shown('closed'),
      } },
  ];
}

/** Everything drawn, bottom first. The same function serves both themes; only paint differs. */
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
    { id: 'selection-line', type: 'line', source: 'selection', filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.accent, 'line-opacity': 0.4, 'line-width': 12 } },
    ...linkLayers(palette),
    ...paintLayers(palette),
    ...changeLayers(palette),
    ...routeLayers(palette),
    ...frontierLayers(palette),
    ...nodeLayers(palette),
    { id: 'selection-point', type: 'circle', source: 'selection', filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 14, 'circle-opacity': 0, 'circle-stroke-color': palette.accent, 'circle-stroke-width': 3 } },
    ...namedLayers(palette),
  ];
}

/** Layers that step back while a route is shown. */
export const BACKGROUND_LINKS = [...LINK_CLASSES.map(linkLayerId), DUAL_STRIPE];
