/**
 * GeoPackage (OGC 12-128r18, version 1.3): a network as one SQLite file for desktop GIS.
 *
 * <p>The file holds two feature tables, {@code nodes} (POINT) and {@code links} (LINESTRING), in
 * longitude and latitude of WGS-84 (EPSG:4326, x before y as the standard asks), and the tables
 * that the standard requires: {@code gpkg_spatial_ref_sys} with its three obligatory rows, {@code
 * gpkg_contents} and {@code gpkg_geometry_columns}. The SQLite header carries the application id
 * {@code GPKG} (0x47504B47) and the user version 10300.
 *
 * <p>A geometry is a blob (section 2.1.3): the letters {@code GP}, version 0, one byte of flags
 * (little-endian; envelope of four doubles min x, max x, min y, max y for lines, none for points),
 * the reference system 4326, the envelope, then Well-Known Binary, little-endian.
 *
 * <p>Columns carry their units in their names: {@code length_km}, {@code population}, {@code
 * capacity_t_per_year}. Lists are joined by {@code ;}, sources as in the network folder.
 *
 * <p>Guarantees: the file appears whole or not at all (it is written beside its place and moved
 * there); the same network and date give the same content. A hundred thousand links take about a
 * second.
 *
 * <p>Deliberately not here: reading, spatial indexes (GIS programs add them on demand), and lines
 * cut at the antimeridian: they are written as they are.
 */
@Room(
    name = "io.geopackage",
    mayUse = {
      "network",
      "network.element",
      "network.explain",
      "network.geo",
      "network.notice",
      "network.unit"
    })
@NullMarked
package org.wayleave.io.geopackage;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
