/** The answers of the REST API, version 1, exactly as the server writes them. */

export type ModeName = 'rail' | 'road' | 'sea' | 'rail_ferry' | 'ro_ro' | 'inland_waterway';
export type Basis = 'published' | 'measured' | 'computed' | 'estimate' | 'memory';
export type LinkStatus = 'open' | 'seasonal' | 'under_construction' | 'planned' | 'closed';
export type NodeType =
  | 'city' | 'port' | 'rail_station' | 'border_rail' | 'border_road' | 'junction' | 'terminal' | 'chokepoint';

export interface Source { id: string; title: string; url?: string | null; locator?: string | null }
export interface Provenance { basis: Basis; year?: number | null; sources: Source[] }
export interface Range { low: number; mid: number; high: number }
export interface Place { id: string; name: string; country: string; lat: number; lon: number }
export type Position = [number, number];

export interface FoundPlace extends Place {
  names: string[];
  matched?: string | null;
  jurisdiction?: string;
  types: NodeType[];
}
export interface Places { query: string; places: FoundPlace[] }

export interface LinkProperties {
  kind: 'link';
  id: string;
  name?: string;
  mode: ModeName;
  from: string;
  to: string;
  fromName: string;
  toName: string;
  lengthKm: number;
  gaugeMm?: string | null;
  tracks?: number | null;
  electrification?: string | null;
  status: LinkStatus;
  monthsOpen?: string | null;
  facilityType?: string | null;
  capacityMtPerYear?: number | null;
  corridors?: string[];
  crossing?: string | null;
  project?: string | null;
  jurisdictions?: { code: string; fromKm: number; toKm: number }[];
  provenance?: Provenance;
  note?: string | null;
}

export interface NodeProperties {
  kind: 'node';
  id: string;
  name: string;
  names?: string[];
  country?: string;
  jurisdiction?: string;
  types: NodeType[];
  unlocode?: string | null;
  populationK?: number | null;
  modes?: ModeName[];
  provenance?: Provenance;
  note?: string | null;
}

export interface LinkFeature {
  type: 'Feature';
  geometry: { type: 'LineString'; coordinates: Position[] };
  properties: LinkProperties;
}
export interface NodeFeature {
  type: 'Feature';
  geometry: { type: 'Point'; coordinates: Position };
  properties: NodeProperties;
}
export interface NetworkGeoJson { type: 'FeatureCollection'; features: (LinkFeature | NodeFeature)[] }

export interface NetworkSummary {
  name: string;
  title: string;
  hash: string;
  counts: Record<string, number>;
  linksByMode: Partial<Record<ModeName, number>>;
  bounds: [number, number, number, number];
  priceBase: string;
  corridors?: { id: string; name: string }[];
}

export interface Operation {
  operation: string;
  text: string;
  place?: string | null;
  timeHours: Range;
  costUsd: Range;
  co2eKg: Range;
  provenance?: Provenance;
}
export interface Leg {
  index: number;
  mode: ModeName;
  gaugeMm?: string | null;
  from: Place;
  to: Place;
  lengthKm: number;
  timeHours: Range;
  costUsd: Range;
  co2eKg: Range;
  links: string[];
  geometry: Position[];
  operations: Operation[];
  jurisdictions?: string[];
  provenance?: Provenance;
}
export interface Restriction {
  id: string;
  authority?: string | null;
  type: string;
  description: string;
  dateStart?: string | null;
  dateEnd?: string | null;
  status?: string | null;
  /** Elements of this way that it concerns. */
  touches?: string[];
  provenance?: Provenance;
}
export interface Notice { code: string; severity: 'info' | 'warning' | 'error'; text: string }
export interface JurisdictionShare { code: string; name: string; lengthKm: number; timeHours: number }

export interface Itinerary {
  line: string;
  lengthKm: number;
  timeHours: Range;
  costUsd: Range;
  co2eKg: Range;
  generalizedCostUsd?: Range;
  borders: number;
  mostly?: string | null;
  intervalMethod?: string | null;
  jurisdictions: JurisdictionShare[];
  legs: Leg[];
  restrictions: Restriction[];
  notices: Notice[];
}
export interface RouteAnswer {
  routeId: string;
  network: { name: string; hash: string };
  parametersHash?: string;
  priceBase: string;
  query: {
    from: Place; to: Place; by: string; commodity: string; loadUnit: string;
    modes: ModeName[]; date?: string | null; close?: string[]; open?: string[];
  };
  itinerary: Itinerary;
}

export interface Problem {
  title: string;
  status: number;
  code?: string;
  detail?: string;
  advice?: string | null;
  nearest?: Place[];
  cutBy?: { id: string; name?: string; reason: string }[];
  reachable?: Place[];
}
