/**
 * A network that is open for questions, and questions in the user's words.
 *
 * <p>{@link org.wayleave.app.region.RegionOpener} turns what a user calls a network (the name of a
 * bundled one, a folder, {@code tntp:FOLDER}) into a {@link org.wayleave.app.region.Region}: the
 * network read by {@code io}, the planner of {@code plan.routing} over it, and its places. A {@link
 * org.wayleave.app.region.RouteQuestion} is what the command line and the server both receive:
 * texts. It is resolved into a {@code RouteRequest} here and only here, so that both ask the same
 * thing in the same words and report the same mistakes.
 *
 * <p>Where a question leaves an element part of its capacity, the wait there is reckoned first,
 * from the trades of the region ({@code plan.capacity}), and is part of the scenario that is asked
 * under.
 *
 * <p>Guarantees: a region may be shared between threads; it unfolds its network at the first
 * question about a way. The clock is passed in.
 *
 * <p>Deliberately not here: how answers are shown ({@code app.rest} for JSON, {@code app.cli} for
 * tables).
 */
@Room(
    name = "app.region",
    mayUse = {
      "io.gmns",
      "io.parameters",
      "io.table",
      "io.tntp",
      "network",
      "network.element",
      "network.explain",
      "network.notice",
      "network.place",
      "network.scenario",
      "network.unit",
      "plan.assignment",
      "plan.capacity",
      "plan.demand",
      "plan.dependence",
      "plan.itinerary",
      "plan.metric",
      "plan.parameter",
      "plan.pareto",
      "plan.routing"
    })
@NullMarked
package org.wayleave.app.region;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
