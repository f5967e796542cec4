/**
 * Benchmarks, which write the ledger; never shipped.
 *
 * <p>{@code ./wayleave bench [NAME]} runs them. Each warms up, measures, and adds rows to {@code
 * ledger/NAME.csv} with commit, machine, hash of the data, number of runs, minimum, median, 95th
 * percentile and a check value. A change that is meant to be fast is measured before and after on
 * one machine in one sitting, and the ratio is what counts; a change that is not meant to alter
 * answers leaves the check values alone.
 *
 * <p>Tests are never timed; this is the only place where time is measured.
 *
 * <p>Deliberately not here: comparisons with other programs, which come with the engines they are
 * about.
 */
@Room(
    name = "bench",
    mayUse = {
      "bench.ledger",
      "bench.watch",
      "io.gmns",
      "network",
      "network.element",
      "network.graph",
      "network.scenario",
      "plan.cost",
      "plan.pareto",
      "plan.routing"
    })
@NullMarked
package org.wayleave.bench;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
