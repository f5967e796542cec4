/**
 * Where benchmarks write what they measured: one CSV a benchmark, one row a run.
 *
 * <p>Deliberately not here: what is measured ({@code bench} and the rooms below it).
 */
@Room(
    name = "bench.ledger",
    mayUse = {})
@NullMarked
package org.wayleave.bench.ledger;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
