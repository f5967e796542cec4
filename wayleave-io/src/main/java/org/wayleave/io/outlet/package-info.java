/**
 * The table of outlets: under which names others credit them, and who owns them.
 *
 * <p>A CSV file in UTF-8 with the columns {@code name}, {@code alias} (other names in any script
 * and the hosts of addresses, with {@code |} between), {@code owner}, {@code country}, {@code
 * basis} and {@code note}. The bundled one is {@code data/sources/outlet.csv}.
 *
 * <p>Guarantees: a row that cannot be used is a notice; an outlet has no weight.
 *
 * <p>Deliberately not here: what an outlet's word is worth.
 */
@Room(
    name = "io.outlet",
    mayUse = {"io.table", "network.explain", "network.notice", "watch.corroboration"})
@NullMarked
package org.wayleave.io.outlet;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
