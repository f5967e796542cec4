/**
 * The virtual network: a physical network unfolded into operations.
 *
 * <p>Jourquin and Beuthe (1996) unfold every link into one arc for each means that can use it, and
 * every node into one arc for each change between two means, so that a single least-cost path
 * chooses mode, means and way together. Here a <em>state</em> is freight moving along a link, one
 * way, in one {@link org.wayleave.plan.expansion.Layer}; an <em>arc</em> joins two states that meet
 * at a node and carries the set of {@link org.wayleave.plan.expansion.Operation}s between them.
 *
 * <p>Rail ferries and ro-ro ships carry the rail and road layers across water: one boards and waits
 * instead of transshipping. Rail gauges are layers, so a gauge break needs a {@code GAUGE_CHANGE}
 * at a terminal that can do it. A traction change is made where two lines with different known
 * electric systems (or wires and no wires) meet on land; a ferry has no locomotive. Freight that
 * lands from another jurisdiction or the high seas meets the port's border procedure, before
 * anything else is done with it; a border on land or on a river is on the link that crosses it, and
 * a link at sea never has one of its own. A ship that sails on is not left: no landing, no wait;
 * but where it goes on along the coast it has reached, the border is met there.
 *
 * <p>Number of arcs: for each node, ends in times ends out less the turns back on the same link. In
 * the published small case (European Journal of Transport and Infrastructure Research 6(3), 2006,
 * tables 1 to 3) the six travelling arcs and the five connecting arcs at node b come out as
 * printed; {@code A02_ExpansionTest} says so.
 *
 * <p>Guarantees: no weights are looked at, so one expansion serves all commodities, dates and
 * scenarios of a network; numbers follow the order of link ids, so they are equal on every machine.
 *
 * <p>Deliberately not here: what an operation costs ({@code plan.cost}) and how a path is found
 * ({@code plan.routing}).
 */
@Room(
    name = "plan.expansion",
    mayUse = {
      "network",
      "network.element",
      "network.graph",
      "network.notice",
      "network.scenario",
      "network.unit"
    })
@NullMarked
package org.wayleave.plan.expansion;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
