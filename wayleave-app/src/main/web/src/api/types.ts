import type { Finding } from './workspace-types';
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
  /** Of crossings, terminals, chokepoints and projects, by kind and id. */
  names?: Record<string, string>;
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
/** What the time, the money and the emissions of a way go into. */
export type Activity = 'moving' | 'waiting' | 'border' | 'transloading' | 'loading';
export interface ActivityShare { activity: Activity; timeHours: Range; costUsd: Range; co2eKg: Range }
/** How much trips of one way differ. Says nothing about how well the inputs are known; a {@link Range} does. */
export interface Reliability { p50Hours: number; p90Hours: number; p95Hours: number; correlation?: number | null }
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
  breakdown?: ActivityShare[] | null;
  reliability?: Reliability | null;
}
/** What less capacity comes to; tonnes are a year's. */
export interface Queue {
  hours: Range;
  basis: string;
  normalTonnes: number;
  comingTonnes: number;
  roundTonnes: number;
  stuckTonnes: number;
}
/** A figure that the scenario has otherwise. */
export interface Correction {
  figure: string;
  value: number;
  queue?: Queue | null;
}
export interface RouteAnswer {
  routeId: string;
  network: { name: string; hash: string };
  parametersHash?: string;
  priceBase: string;
  query: {
    from: Place; to: Place; by: string; commodity: string; loadUnit: string;
    modes: ModeName[]; date?: string | null; close?: string[]; open?: string[];
    exclude?: string[] | null; restricted?: string | null; restrictedLinks?: number | null;
    overrides?: Correction[];
  };
  itinerary: Itinerary;
}

export type FrontCriterion = 'cost' | 'time' | 'co2e' | 'borders' | 'variance';
export type Role = 'balanced' | 'cheapest' | 'fastest' | 'cleanest' | 'fewest_borders' | 'most_reliable' | 'another';
/** This way minus the one it is compared with; a negative figure is a saving. */
export interface Trade { costUsd: number; timeHours: number; co2eKg: number; borders: number }
/** One member of a front; `figures` are in the order of the front's criteria. */
export interface FrontWay { rank: number; figures: number[]; generalizedCostUsd?: number; p95Hours?: number }
export interface Representative { rank: number; roles: Role[]; trade?: Trade | null; routeId: string; itinerary: Itinerary }
export interface Completeness { kind: 'exact' | 'within' | 'cut'; epsilon?: number | null; rule?: string | null }
/** Every way that no other beats in all criteria at once. */
export interface FrontAnswer {
  network: { name: string; hash: string };
  parametersHash?: string;
  scenarioHash?: string;
  priceBase: string;
  query: Omit<RouteAnswer['query'], 'by'> & { criteria?: FrontCriterion[] };
  criteria: { code: FrontCriterion; unit: string }[];
  size: number;
  completeness?: Completeness | null;
  ways: FrontWay[];
  representatives: Representative[];
  effort?: Record<string, number>;
}

/** The value of an input at which another way becomes the better one, and that way in one line. */
export interface TurningPoint { value: number; line: string }
export interface StabilityInput {
  figure: string;
  name: string;
  value: number;
  unit: string;
  low?: number | null;
  high?: number | null;
  p95?: number | null;
  share?: number;
  swingDown: number;
  swingUp: number;
  below?: TurningPoint | null;
  above?: TurningPoint | null;
  fragile?: boolean;
}
export interface StabilityAnswer { criterion: string; unit: string; inputs: StabilityInput[] }

export interface Alternative { rank: number; overlap?: number | null; trade?: Trade | null; routeId: string; itinerary: Itinerary }
export interface AlternativesAnswer { ways: Alternative[] }

export interface Problem {
  title: string;
  status: number;
  code?: string;
  detail?: string;
  advice?: string | null;
  nearest?: Place[];
  cutBy?: { id: string; name?: string; reason: string }[];
  reachable?: Place[];
  notices?: Finding[] | null;
}
