/**
 * Finding the way: least paths, Pareto fronts, alternatives, and what a choice rests on.
 *
 * <p>{@link org.wayleave.plan.routing.RoutePlanner} is the front door. One question, a {@link
 * org.wayleave.plan.routing.RouteRequest}, can be asked in four ways:
 *
 * <ul>
 *   <li>{@code plan}: the best way by one criterion (Dijkstra 1959, doi:10.1007/BF01386390, over
 *       the states of the virtual network, so that mode, gauge and way are chosen together);
 *   <li>{@code front}: every way that no other one betters by all of two to five criteria at once
 *       ({@link org.wayleave.plan.routing.ParetoFront}), with a few that stand for all;
 *   <li>{@code alternatives}: ways that a person would call different, because they share little;
 *   <li>{@code stability}: which inputs move the choice most, and how far each may move before
 *       another way is better ({@link org.wayleave.plan.routing.Stability}).
 * </ul>
 *
 * <p>Where there is no way, the answer is the reason: the closed, planned or out-of-season links
 * that cut the best way there would be, and the reachable places nearest to the goal.
 *
 * <p>Guarantees: exact and deterministic; a front says when and by what rule it is not whole; ties
 * go to the smaller state number; no clock, no chance.
 *
 * <p>Deliberately not here: how a way reads and what it takes ({@code plan.itinerary}), searching
 * fronts on plain arrays ({@code plan.pareto}), flows on links ({@code assignment}).
 */
@Room(
    name = "plan.routing",
    mayUse = {
      "network",
      "network.element",
      "network.geo",
      "network.graph",
      "network.notice",
      "network.scenario",
      "network.unit",
      "plan.cost",
      "plan.expansion",
      "plan.itinerary",
      "plan.metric",
      "plan.parameter",
      "plan.pareto"
    })
@NullMarked
package org.wayleave.plan.routing;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
