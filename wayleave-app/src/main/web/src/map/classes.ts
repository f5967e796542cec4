import type { LinkProperties, ModeName, NodeProperties } from '../api/types';

/** What the legend tells apart. A link or node has exactly one class. */
export const LINK_CLASSES = [
  'rail-1520', 'rail-1435', 'rail-1676', 'rail-dual', 'rail-other', 'road', 'sea', 'rail-ferry', 'ro-ro',
  'inland-waterway', 'planned', 'closed',
] as const;
export const NODE_CLASSES = ['port', 'border-rail', 'border-road', 'terminal', 'city', 'chokepoint', 'other'] as const;
export type LinkClass = (typeof LINK_CLASSES)[number];
export type NodeClass = (typeof NODE_CLASSES)[number];

type LinkLooks = Pick<LinkProperties, 'mode' | 'gaugeMm' | 'status'>;

const BY_MODE: Record<Exclude<ModeName, 'rail'>, LinkClass> = {
  road: 'road', sea: 'sea', rail_ferry: 'rail-ferry', ro_ro: 'ro-ro', inland_waterway: 'inland-waterway',
};

/** Status beats mode: what cannot carry cargo today must not look as if it could. */
export function linkClass(link: LinkLooks): LinkClass {
  if (link.status === 'closed') return 'closed';
  if (link.status === 'planned' || link.status === 'under_construction') return 'planned';
  return travelClass(link.mode, link.gaugeMm);
}

/** The class of a mode and gauge alone, as a route's legs have them. */
export function travelClass(mode: ModeName, gaugeMm: string | null | undefined): LinkClass {
  if (mode !== 'rail') return BY_MODE[mode];
  if (gaugeMm === '1520' || gaugeMm === '1435' || gaugeMm === '1676') return `rail-${gaugeMm}`;
  return (gaugeMm ?? '').includes('/') ? 'rail-dual' : 'rail-other';
}

/** From this size on, a city that has a port is a city with a port, not a port. */
const METROPOLIS_K = 1000;

export function nodeClass(node: Pick<NodeProperties, 'types' | 'populationK'>): NodeClass {
  const has = (type: NodeProperties['types'][number]): boolean => node.types.includes(type);
  if (has('city') && (node.populationK ?? 0) >= METROPOLIS_K) return 'city';
  if (has('port')) return 'port';
  if (has('border_rail')) return 'border-rail';
  if (has('border_road')) return 'border-road';
  if (has('chokepoint')) return 'chokepoint';
  if (has('city')) return 'city';
  if (has('terminal')) return 'terminal';
  return 'other';
}

/** 0 = shown when zoomed far out … 4 = only close up. */
export type Tier = 0 | 1 | 2 | 3 | 4;

export function nodeTier(node: Pick<NodeProperties, 'types' | 'populationK'>): Tier {
  const populationK = node.populationK ?? 0;
  if (node.types.includes('city')) {
    if (populationK >= 1500) return 0;
    if (populationK >= 500) return 1;
    return populationK >= 120 ? 2 : 3;
  }
  switch (nodeClass(node)) {
    case 'port': case 'chokepoint': return 2;
    case 'border-rail': case 'border-road': case 'terminal': return 3;
    default: return 4;
  }
}

/** Larger is drawn first where names compete for room. */
export function nodeImportance(node: Pick<NodeProperties, 'types' | 'populationK'>): number {
  return (4 - nodeTier(node)) * 100_000 + Math.min(node.populationK ?? 0, 99_999);
}
