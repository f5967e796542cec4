/**
 * Benchmarks of Watch's engines.
 *
 * <p>Their data is made from a seed; each engine gets it in the memory that its bar allows, in a
 * process of its own.
 *
 * <p>Deliberately not here: how a benchmark is asked for ({@code bench}).
 */
@Room(
    name = "bench.watch",
    mayUse = {"bench.ledger", "watch.amplification"})
@NullMarked
package org.wayleave.bench.watch;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
