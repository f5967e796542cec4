/**
 * Sends a demand over the network: who goes which way, and what that comes to.
 *
 * <p>{@link org.wayleave.plan.assignment.DemandNetwork} joins a demand with the virtual network.
 * For each class of goods it weighs the operations once and adds a <em>centroid</em> for every
 * place that sends and every place that receives, with <em>connectors</em> that load and unload, so
 * that each pair of a trade is simply a node and a node ({@link
 * org.wayleave.plan.assignment.OdProblem}). {@link org.wayleave.plan.assignment.AllOrNothing} sends
 * every pair along its one least way: no queue, no capacity, no choice. What it gives, an {@link
 * org.wayleave.plan.assignment.Assignment}, says how much is on every link, by direction and class
 * of goods, and what each trade pays. {@link org.wayleave.plan.assignment.Comparison} lays two of
 * them side by side.
 *
 * <p>Words and units: a <em>quantity</em> is in hundredths of a load unit (1 TEU of containers, 1 t
 * of anything else), so that tonnes of containers become TEU without loss that matters; figures of
 * one load unit are US cents, seconds and grams; {@code quantity x figure} is therefore in
 * hundredths and summed in long. The weight of an arc packs generalized cost (foremost) and time
 * into one long, so that of equally costly ways the faster one is taken.
 *
 * <p>Guarantees: every pair's generalized cost is exactly least under the request's scenario; sums
 * are exact; the same request gives the same bytes. A pair without a way is unserved and counted as
 * such.
 *
 * <p>Season: links that are open in the month of departure or the next are used; unlike the answer
 * to one route, a way is not searched again when it would reach a link later than that.
 *
 * <p>Deliberately not here: equilibrium with queues and capacities, which will take an {@code
 * OdProblem} and give an {@code Assignment} as all-or-nothing does; closing things ({@code
 * plan.resilience}).
 */
@Room(
    name = "plan.assignment",
    mayUse = {
      "network",
      "network.element",
      "network.graph",
      "network.notice",
      "network.scenario",
      "plan.cost",
      "plan.demand",
      "plan.expansion",
      "plan.metric",
      "plan.parameter"
    })
@NullMarked
package org.wayleave.plan.assignment;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
