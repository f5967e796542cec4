/**
 * GeoJSON (RFC 7946): a network as one FeatureCollection, for maps in browsers and desktop GIS.
 *
 * <p>Every link is a Feature with a LineString, every node one with a Point; links come first, each
 * kind in the order of ids. Coordinates are longitude, latitude in degrees of WGS-84, rounded to
 * five decimals (about a metre). A line that crosses the antimeridian is cut into a
 * MultiLineString, as section 3.1.9 asks. There is no {@code id} member; ids are properties.
 *
 * <p>Properties of a link: {@code kind} "link", {@code id}, {@code name}, {@code mode}, {@code
 * from}, {@code to}, {@code fromName}, {@code toName}, {@code lengthKm}, {@code gaugeMm}
 * ("1520/1435" for both), {@code tracks}, {@code electrification}, {@code status}, {@code
 * monthsOpen}, {@code facilityType}, {@code capacityMtPerYear}, {@code corridors}, {@code
 * crossing}, {@code project}, {@code jurisdictions} (code, fromKm, toKm; they tile the length),
 * {@code provenance}, {@code note}. Properties of a node: {@code kind} "node", {@code id}, {@code
 * name}, {@code names}, {@code country}, {@code jurisdiction}, {@code types}, {@code unlocode},
 * {@code populationK}, {@code modes} (those of its links), {@code provenance}, {@code note}. What
 * is not known, or empty, is left out.
 *
 * <p>{@code provenance} holds {@code basis}, {@code year} and {@code sources}, each with {@code
 * id}, {@code title}, {@code url} and the {@code locator} inside it.
 *
 * <p>Guarantees: the same network gives the same bytes; memory does not grow with the network.
 *
 * <p>Deliberately not here: reading GeoJSON, styles, tiles.
 */
@Room(
    name = "io.geojson",
    mayUse = {
      "network",
      "network.element",
      "network.explain",
      "network.geo",
      "network.notice",
      "network.unit"
    })
@NullMarked
package org.wayleave.io.geojson;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
