import type { Feature, FeatureCollection, MultiLineString, MultiPolygon as Area, Polygon as OneArea } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import atlasUrl from 'world-atlas/countries-50m.json?url';
import { pageFile } from '../api/client';
import { continuousArea, continuousLines } from './antimeridian';

type Named = { name: string };
type Atlas = Topology<{ countries: GeometryCollection<Named> }>;
export interface Basemap { land: FeatureCollection; coast: FeatureCollection; borders: FeatureCollection }

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * Areas whose border with a neighbor is disputed and which the atlas draws as if it were settled.
 * Their lines are dashed; the fill is one color for all land, so that no country is painted.
 */
const DISPUTED = new Set(['N. Cyprus', 'Kosovo', 'Somaliland', 'W. Sahara', 'Siachen Glacier', 'Palestine', 'Crimea']);
const DISPUTED_PAIRS = new Set(['China|India', 'India|Pakistan']);
/** The atlas holds Crimea as a part of one of the two claimants; its bounds find the part. */
const CRIMEA = { west: 32, south: 44, east: 37, north: 46.5 };

/** Its shore closes around a pole, which this map's projection cannot fill. */
const AROUND_THE_POLE = 'Antarctica';

type Country = (Polygon<Named> | MultiPolygon<Named>) & GeometryObject<Named>;

function isInCrimea(atlas: Atlas, arcs: number[][]): boolean {
  const shape = feature(atlas, { type: 'Polygon', arcs } as Polygon).geometry;
  return shape.type === 'Polygon' && (shape.coordinates[0] ?? []).every(([lon = 0, lat = 0]) =>
    lon > CRIMEA.west && lon < CRIMEA.east && lat > CRIMEA.south && lat < CRIMEA.north);
}

/** Cuts Crimea out as an area of its own, so that its land line can be drawn as disputed. */
function withCrimeaApart(atlas: Atlas): GeometryCollection<Named> {
  const geometries: Country[] = [];
  for (const geometry of atlas.objects.countries.geometries as Country[]) {
    if (geometry.type !== 'MultiPolygon') {
      geometries.push(geometry);
      continue;
    }
    const crimea = geometry.arcs.filter((arcs) => isInCrimea(atlas, arcs));
    geometries.push({ ...geometry, arcs: geometry.arcs.filter((arcs) => !crimea.includes(arcs)) });
    if (crimea.length > 0) geometries.push({ type: 'MultiPolygon', arcs: crimea, properties: { name: 'Crimea' } });
  }
  return { type: 'GeometryCollection', geometries };
}

function isDisputed(a: Named, b: Named): boolean {
  return DISPUTED.has(a.name) || DISPUTED.has(b.name) || DISPUTED_PAIRS.has([a.name, b.name].sort().join('|'));
}

/** Land and border lines from the atlas that is built into the page (Natural Earth, public domain). */
export async function loadBasemap(): Promise<Basemap> {
  let atlas: Atlas;
  try {
    atlas = await pageFile<Atlas>(atlasUrl);
  } catch {
    return { land: EMPTY, coast: EMPTY, borders: EMPTY };
  }
  const countries = withCrimeaApart(atlas);
  const shapes = feature(atlas, atlas.objects.countries);
  const lines = (disputed: 'yes' | 'no'): Feature<MultiLineString> => ({
    type: 'Feature',
    properties: { disputed },
    geometry: continuousLines(mesh(atlas, countries as GeometryCollection, (a, b) =>
      a !== b && isDisputed(a.properties as Named, b.properties as Named) === (disputed === 'yes'))),
  });
  return {
    land: { type: 'FeatureCollection', features: shapes.features
      .filter(({ properties }) => properties.name !== AROUND_THE_POLE)
      .map((area) => continuousArea(area as Feature<OneArea | Area, Named>)) },
    coast: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {},
      geometry: continuousLines(mesh(atlas, countries as GeometryCollection, (a, b) => a === b)) }] },
    borders: { type: 'FeatureCollection', features: [lines('no'), lines('yes')] },
  };
}
