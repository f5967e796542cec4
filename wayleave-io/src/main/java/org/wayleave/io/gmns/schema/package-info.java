/**
 * The tables of a network folder as values: said once, used for reading, checking and describing.
 *
 * <p>{@link org.wayleave.io.gmns.schema.GmnsSchema} lists the tables. Four of them ({@code node},
 * {@code link}, {@code zone}, {@code config}) are those of the General Modeling Network
 * Specification (zephyr-data-specs/GMNS, version 0.97): its required columns keep their names and
 * meaning, columns of ours stand beside them, and its other columns are passed over with an INFO
 * notice instead of being refused. The other tables are ours.
 *
 * <p>A column says its type, whether a row can do without it ({@code required}: must be there;
 * {@code essential}: may be blank, but a defective value costs the row, because a wrong status,
 * season, gauge or direction would be worse than a missing link), the words or the range allowed,
 * the form, the tables it refers to, its unit, and what it means. The words for modes, statuses,
 * units and so on are those of the domain's own types, so that a new one appears here by itself.
 *
 * <p>Every table of facts ends in {@code source}, {@code year}, {@code basis}, {@code note}: no
 * figure without provenance.
 *
 * <p>Guarantees: immutable values without any file behind them. Deliberately not here: how the
 * values become a network ({@code io.gmns}) and how they are printed ({@code io.report}).
 */
@Room(
    name = "io.gmns.schema",
    mayUse = {"io.table", "network.element", "network.explain", "plan.expansion", "plan.parameter"})
@NullMarked
package org.wayleave.io.gmns.schema;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
