/**
 * Where benchmarks write what they measured: one CSV a benchmark, one row a run.
 *
 * <p>A row has the commit, the machine, the data, what was measured and in which unit, how many
 * runs, their minimum, median and 95th percentile, and a check value. Rows are only ever added, so
 * that a file tells how a figure came to be what it is. A check value that changes says that the
 * answer changed, not only its speed.
 *
 * <p>Guarantees: a comma in the name of a measure becomes a semicolon, so that every row has as
 * many cells; what is written is printed too.
 *
 * <p>Deliberately not here: what is measured ({@code bench} and the rooms below it), and any
 * judgement whether a figure is good.
 */
@Room(
    name = "bench.ledger",
    mayUse = {})
@NullMarked
package org.wayleave.bench.ledger;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
