/**
 * What goes through an element of the network, how much it could pass, and what comes to wait there
 * when it passes less.
 *
 * <p>{@link org.wayleave.plan.capacity.ElementThroughput} looks at one element under a demand and
 * gives the {@link org.wayleave.plan.capacity.SteadyQueue} for any share of its capacity: the wait
 * at which so many go round that the rest can pass, when no day differs from the day before. That
 * is the balance of one bottleneck with ways round (W. S. Vickrey 1969, Congestion theory and
 * transport investment, American Economic Review 59(2)); where it has none, because too much has no
 * way round, a first year's mean (G. F. Newell 1982, Applications of queueing theory,
 * doi:10.1007/978-94-009-5970-5).
 *
 * <p>Normal throughput is the published capacity where the element is one link that has one, but
 * never less than what usually goes through; else {@code usual x (1 + spare share)}, an estimate,
 * because most border posts and ports publish none.
 *
 * <p>Guarantees: exact in whole tonnes and deterministic; less capacity never means less wait.
 *
 * <p>Deliberately not here: queues that grow and shrink from day to day ({@code plan.recovery}).
 * What goes round meets no queue there, and each element is looked at by itself.
 */
@Room(
    name = "plan.capacity",
    mayUse = {
      "network",
      "network.element",
      "network.explain",
      "network.graph",
      "network.scenario",
      "network.unit",
      "plan.assignment",
      "plan.parameter"
    })
@NullMarked
package org.wayleave.plan.capacity;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
