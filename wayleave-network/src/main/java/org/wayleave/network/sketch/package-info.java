/**
 * Networks as pictures: a few lines of text that a person can read and check by eye.
 *
 * <p>A sketch is an ASCII map, a table, or a map and then a table:
 *
 * <pre>
 *   A----B----C
 *         \   |
 *          \  |
 *            \P
 * </pre>
 *
 * <p><b>The map</b> is every line before the first that has a small letter. A name is a word of
 * capitals and digits, with single hyphens inside. A link is a straight run of two or more {@code
 * -}, or of one or more {@code |}, {@code /} or {@code \}, with a name at both ends. Columns are
 * {@value org.wayleave.network.sketch.SketchMap#HUNDREDTHS_PER_CHARACTER} hundredths of a degree
 * (about 10 km at the equator, where sketches lie) and rows as many southward. A link that the
 * table does not list is a road of 10 km a character.
 *
 * <p><b>The table</b> has one line a node or link. Words in brackets may be left out; the order of
 * the words after the first does not matter.
 *
 * <pre>
 *   node   NAME [at LAT,LON] [in CC] [TYPE...] [terminal [MODE...] [GOODS...] [GAUGE]] [BORDER]
 *   link   A-B [WAY] [LENGTH] [...]       both ways; A--B where a name has hyphens; A&gt;B one way
 *   WAY    rail1520 | rail1520/1435 | rail_ferry1520 | road | sea | ro_ro | inland_waterway
 *   LENGTH 120km | 1500m
 *   ...    25kV | 15kV | 3kV | diesel            what the wires carry
 *          motorway | dual | two_lane | poor     the class of road
 *          open | seasonal | under_construction | planned | closed
 *          months 4-11    60km/h    takes 6h     season, own speed, stated running time
 *          2tracks    5000000t/y                 tracks, capacity
 *          soil AZ:70km,GE:50km                  whose soil it lies on, in order
 *          BORDER    project NAME    id ID
 *   BORDER border NAME [6h] [200usd | 200usd/truck | 200usd/wagon]
 *   TYPE   city | port | rail_station | border_rail | border_road | junction | chokepoint | zone
 *   GAUGE  gauge (any way) | bogie | transloading
 * </pre>
 *
 * <p>What is not said: a node is a junction in the made-up land {@code AA} and stands where the map
 * has it, or without a map 10 characters east of the node before; a link is a road, its length that
 * of the map; a terminal joins rail, road, sea and inland waterway and handles all goods but no
 * gauge change. A link's id is its first word; the second link of that word is {@code A-B.2}. A
 * terminal's id is {@code NAME-terminal}. A crossing or project may be named by several links; its
 * figures stand where it is named first. Fees are by TEU. A crossing at a node is that of a port.
 *
 * <p>Guarantees: {@code parse(print(n))} has the hash of {@code n} if the grammar can say all that
 * is in {@code n}; a mistake is a {@link org.wayleave.network.notice.UserException} with code
 * {@code bad_sketch}, the line's number and a piece of advice; nothing depends on the locale.
 *
 * <p>Deliberately not here: names in other scripts, provenance, courses, corridors, chokepoints,
 * restrictions and parameters. Add them to {@link org.wayleave.network.sketch.Sketch#builder}.
 */
@Room(
    name = "network.sketch",
    mayUse = {
      "network",
      "network.element",
      "network.explain",
      "network.geo",
      "network.notice",
      "network.unit"
    })
@NullMarked
package org.wayleave.network.sketch;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
