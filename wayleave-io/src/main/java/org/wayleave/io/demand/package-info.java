/**
 * Demand: the rows of {@code zone.csv} and {@code demand.csv}, in a network folder or in a file of
 * the user's own.
 *
 * <p>{@code demand.csv}: {@code demand_id, origin_zone_id, destination_zone_id, commodity,
 * tonnes_low, tonnes_mid, tonnes_high, value_usd_m, usd_per_t_low, usd_per_t, usd_per_t_high} and
 * the four columns of provenance. Only the first three and one of {@code tonnes_mid} and {@code
 * value_usd_m} with {@code usd_per_t} are needed. Where {@code tonnes_mid} is blank, tonnes are
 * {@code value / density}; a row with a value and no density says nothing of tonnes, and is read as
 * a trade of none; one with neither is noted. An origin or destination is the id of a zone or of a
 * node, which then is a zone of its own.
 *
 * <p>{@link org.wayleave.io.demand.DemandRows} turns rows into zones and trades while a folder is
 * read; {@link org.wayleave.io.demand.DemandReader} reads a file of trades between the zones and
 * nodes of a network that is open already, and refuses it as a whole, with every mistake at once,
 * when anything in it is wrong.
 *
 * <p>Notices: those of {@code io.table}, and {@code unknown_zone}, {@code duplicate_id}, {@code
 * range_out_of_order}, {@code bad_value}, {@code no_tonnes}, {@code weights_do_not_sum}.
 *
 * <p>Guarantees: nothing that stands in a file makes the rows throw; the same file gives the same
 * trades in the same order.
 *
 * <p>Deliberately not here: matrices as OMX, and zones that a file of trades brings along.
 */
@Room(
    name = "io.demand",
    mayUse = {
      "io.gmns.schema",
      "io.table",
      "network",
      "network.element",
      "network.explain",
      "network.notice",
      "network.unit",
      "plan.demand"
    })
@NullMarked
package org.wayleave.io.demand;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
