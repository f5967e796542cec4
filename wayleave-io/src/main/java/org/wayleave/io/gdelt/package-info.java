/**
 * GDELT 2: addresses of news that a machine elsewhere has seen.
 *
 * <p>Read are its three tables of every quarter of an hour, tab-separated and without a header, as
 * they come or as the ZIP archive they come in: events (61 columns, <em>The GDELT Event Database
 * Data Format Codebook</em> V2.0), mentions (16) and the Global Knowledge Graph (27). Taken are the
 * address, whose it is, when GDELT saw it, and of the graph the page's title. Every address is
 * passed on once.
 *
 * <p>They are <em>leads</em>: what the machine thinks happened, and how often, is passed over. A
 * row is a pair of actors and an act found in a text, so that one article makes many rows, and its
 * codes are wrong often.
 *
 * <p>Guarantees: rows are read one by one; a row of another length is a notice; memory is that of
 * the addresses.
 *
 * <p>Deliberately not here: actors, tones, counts, places.
 */
@Room(
    name = "io.gdelt",
    mayUse = {"network.notice", "watch.article", "watch.text"})
@NullMarked
package org.wayleave.io.gdelt;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
