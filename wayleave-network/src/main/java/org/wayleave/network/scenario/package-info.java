/**
 * What if: changes laid over a network that itself is never changed.
 *
 * <p>A {@link org.wayleave.network.scenario.Scenario} is an ordered list of {@link
 * org.wayleave.network.scenario.Modification}s: close, open, modify. {@link
 * org.wayleave.network.scenario.Scenario#resolve} works in three steps, always in this order:
 * resolve every modification against the network, report every error at once, and only then apply.
 * Nothing is ever half applied. The result is an {@link org.wayleave.network.scenario.Overlay} that
 * engines ask link by link; closing the overlay is forgetting it, so the old answer comes back bit
 * for bit.
 *
 * <p>A link can be used when nothing stands in its way ({@link
 * org.wayleave.network.scenario.Obstacle}): its status is open, or seasonal in one of its months,
 * and the scenario does not close it; or the scenario opens it. Closing a node closes every link
 * that ends there; closing a chokepoint, crossing or project closes the links it stands for;
 * closing a terminal lets trains and trucks pass but handles no goods; closing a jurisdiction
 * closes every link that touches its soil.
 *
 * <p>Guarantees: the same network and the same modifications give the same overlay; a scenario has
 * a hash of its own, which stands in every answer.
 *
 * <p>Deliberately not here: disruptions over time (capacity shares, recovery curves), which belong
 * to resilience, and anything that turns news into a closure, which needs a person's decision.
 */
@Room(
    name = "network.scenario",
    mayUse = {"network", "network.element", "network.explain", "network.notice", "network.unit"})
@NullMarked
package org.wayleave.network.scenario;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
