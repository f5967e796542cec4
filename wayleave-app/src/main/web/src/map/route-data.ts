import type { Feature, FeatureCollection } from 'geojson';
import type { Itinerary, Place } from '../api/types';
import { travelClass } from './classes';
import type { Element } from './network';

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function point(place: Place, properties: Record<string, string>): Feature {
  return {
    type: 'Feature', properties: { name: place.name, ...properties },
    geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
  };
}

/** One line per leg, with the class that gives its color. */
export function routeData(itinerary: Itinerary): FeatureCollection {
  return collection(itinerary.legs.filter((leg) => leg.geometry.length > 1).map((leg) => ({
    type: 'Feature',
    properties: { leg: leg.index, class: travelClass(leg.mode, leg.gaugeMm) },
    geometry: { type: 'LineString', coordinates: leg.geometry },
  })));
}

/** One line per leg of every way, with the rank it belongs to. */
export function waysData(ways: readonly { rank: number; itinerary: Itinerary }[]): FeatureCollection {
  return collection(ways.flatMap(({ rank, itinerary }) => routeData(itinerary).features.map((leg) =>
    ({ ...leg, properties: { rank } }))));
}

/** Both ends, and every place where one leg hands over to the next. */
export function routePlaces(itinerary: Itinerary): FeatureCollection {
  const { legs } = itinerary;
  const first = legs[0];
  const last = legs[legs.length - 1];
  if (first === undefined || last === undefined) return collection([]);
  return collection([
    point(first.from, { role: 'end' }),
    ...legs.slice(1).map((leg) => point(leg.from, { role: 'change' })),
    point(last.to, { role: 'end' }),
  ]);
}

export function frontierData(places: readonly Place[]): FeatureCollection {
  return collection(places.map((place) => point(place, {})));
}

export function cutData(elements: readonly Element[]): FeatureCollection {
  return collection(elements.map((element) => ({ type: 'Feature', properties: {}, geometry: element.geometry })));
}
