/**
 * Network folders: the General Modeling Network Specification (GMNS) with the tables that freight
 * corridors need beside it.
 *
 * <p>A folder holds one CSV file per table. {@code node.csv}, {@code link.csv}, {@code zone.csv}
 * and {@code config.csv} are tables of GMNS (zephyr-data-specs/GMNS, version 0.97) with further
 * columns; crossings, operations, terminals, chokepoints, corridors, projects, restrictions,
 * demand, aliases, views and sources are our own. Only nodes and links must be there. Every table
 * carries where its figures come from: {@code source}, {@code year}, {@code basis}, {@code note}.
 *
 * <p>{@code GmnsSchema} in {@code io.gmns.schema} says in code, once, which columns there are and
 * what may stand in them. {@link org.wayleave.io.gmns.GmnsReader} reads a folder into a {@link
 * org.wayleave.io.gmns.GmnsFolder}: the network, the engine's parameters, the named views, a census
 * of the rows, and the notices. {@link org.wayleave.io.gmns.GmnsWriter} writes a network as such a
 * folder again; reading that gives a network of the same hash.
 *
 * <p>Units: lengths and speeds as {@code config.csv} says ({@code long_length} m, km, mi; {@code
 * speed} kph, mph), else kilometres and km/h. A length becomes whole metres, rounded half up from
 * the exact decimal; hours become whole seconds, dollars whole cents, millions of tonnes whole
 * tonnes. Coordinates are degrees of WGS-84, {@code x_coord} the longitude.
 *
 * <p>Beside the notices of {@code io.table} and of {@code network}, these are given here: {@code
 * unknown_table}, {@code table_not_read}, {@code unsupported_crs}, {@code unknown_source}, {@code
 * missing_source}, {@code missing_basis}, {@code no_provenance}, {@code missing_country}, {@code
 * bad_geometry}, {@code geometry_end_mismatch}, {@code bad_months}, {@code bad_span}, {@code
 * duplicate_id}, {@code unknown_zone}, {@code unknown_element}, {@code range_out_of_order}, {@code
 * times_out_of_order}, {@code measure_mismatch}, {@code implausible_value}, {@code bad_parameter},
 * {@code weights_do_not_sum}.
 *
 * <p>Guarantees: reading never throws for what stands in the files, only ({@code UserException})
 * when the folder, its nodes or its links are not there; the network holds what is sound, and each
 * defect is a notice with file, line and column. Repeated texts are held once, so that a million
 * links fit in a gigabyte.
 *
 * <p>Deliberately not here: GMNS's lanes, movements, signals, segments and times of day (they
 * describe streets, not corridors), and other coordinate systems.
 */
@Room(
    name = "io.gmns",
    mayUse = {
      "io.demand",
      "io.gmns.schema",
      "io.table",
      "network",
      "network.element",
      "network.explain",
      "network.geo",
      "network.notice",
      "network.unit",
      "plan.demand",
      "plan.expansion",
      "plan.parameter"
    })
@NullMarked
package org.wayleave.io.gmns;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
