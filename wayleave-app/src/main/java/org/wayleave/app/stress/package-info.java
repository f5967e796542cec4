/**
 * Stress scenarios as they are asked and answered.
 *
 * <p>{@link org.wayleave.app.stress.StressQuestion} puts a stress file to a region and its demand
 * and gives a {@link org.wayleave.app.stress.StressDto}, the JSON form that the command line, the
 * server and the report all show: totals, the curve day by day, what happens at each element and to
 * each trade, the spread over drawn runs, the order of repairs, and every input by its hash. {@link
 * org.wayleave.app.stress.StressMapDto} is what a report needs to draw the network around it.
 *
 * <p>Figures are in tonnes, US dollars and days, rounded for reading. An answer that was stopped
 * says so by {@code complete}.
 *
 * <p>Guarantees: the same file, network, parameters and demand give the same bytes.
 *
 * <p>Deliberately not here: reckoning ({@code plan.recovery}), reading ({@code io.stress}), and how
 * answers look ({@code app.text}, {@code app.report}).
 */
@Room(
    name = "app.stress",
    mayUse = {
      "app.region",
      "io.stress",
      "network",
      "network.element",
      "network.explain",
      "network.geo",
      "network.notice",
      "network.scenario",
      "plan.assignment",
      "plan.demand",
      "plan.expansion",
      "plan.parameter",
      "plan.recovery"
    })
@NullMarked
package org.wayleave.app.stress;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
