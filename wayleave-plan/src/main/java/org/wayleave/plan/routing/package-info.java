/**
 * Finding the way: least paths over the virtual network, and itineraries a person can read.
 *
 * <p>{@link org.wayleave.plan.routing.RoutePlanner} is the front door: a {@link
 * org.wayleave.plan.routing.RouteRequest} goes in, a {@link org.wayleave.plan.routing.RouteAnswer}
 * comes out, which is an {@link org.wayleave.plan.routing.Itinerary} or the reason why there is
 * none: the closed, planned or out-of-season links that cut the best way there would be, and the
 * reachable places nearest to the goal.
 *
 * <p>The search is Dijkstra's (1959, doi:10.1007/BF01386390) over states, so that mode, gauge and
 * way are chosen together and exactly. An itinerary groups states into legs of one mode and layer;
 * a leg's hours include its operations. Borders are jurisdictions entered; the high seas do not
 * count. Every itinerary prints as one line ({@code toLine}) and explains itself operation by
 * operation ({@code explain}).
 *
 * <p>Restrictions that touch an itinerary are flagged with what they touch; nothing is ever routed
 * around in silence.
 *
 * <p>Guarantees: exact and deterministic; ties go to the smaller state number; no clock, no chance.
 *
 * <p>Deliberately not here yet: several criteria at once (the Pareto front), reliability and
 * stability; they join behind the same front door. Flows on links belong to {@code assignment}.
 */
@Room(
    name = "plan.routing",
    mayUse = {
      "network",
      "network.element",
      "network.explain",
      "network.geo",
      "network.graph",
      "network.notice",
      "network.scenario",
      "network.unit",
      "plan.cost",
      "plan.expansion"
    })
@NullMarked
package org.wayleave.plan.routing;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
