import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Makes a line continuous where it crosses the 180th meridian: a step from 179° to −179° becomes one to 181°.
 * Without this a map draws a stroke around the whole world, and fills go wrong with it.
 */
export function continuous(line: readonly Position[]): Position[] {
  let shift = 0;
  let before: number | null = null;
  return line.map(([lon = 0, lat = 0]) => {
    if (before !== null && lon - before > 180) shift -= 360;
    else if (before !== null && before - lon > 180) shift += 360;
    before = lon;
    return [lon + shift, lat];
  });
}

export function continuousLines(lines: MultiLineString): MultiLineString {
  return { type: 'MultiLineString', coordinates: lines.coordinates.map(continuous) };
}

export function continuousArea<P>(area: Feature<Polygon | MultiPolygon, P>): Feature<MultiPolygon, P> {
  const { geometry } = area;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { ...area, geometry: { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(continuous)) } };
}
