/**
 * Integer weights over the virtual network: what searches add up.
 *
 * <p>{@link org.wayleave.plan.metric.ArcMetric} weighs every state and arc by one or several {@link
 * org.wayleave.plan.metric.Criterion}s, for one class of goods, scenario, set of modes and months:
 * index (expansion) → metric (here) → query ({@code plan.routing}). {@link
 * org.wayleave.plan.metric.PartMetric} splits a weight into what one input puts in and everything
 * else, so that "how far may this input move" becomes a search over two criteria.
 *
 * <p>Weights are US cents, seconds, grams, jurisdictions entered, and square minutes of variance;
 * each is rounded once for each change and move, sums are then exact. {@code INFINITE_WEIGHT}
 * stands where nothing passes.
 *
 * <p>Guarantees: deterministic; immutable once made; a weight too great to be told from "closed" is
 * refused.
 *
 * <p>Deliberately not here: searching, and what single operations take ({@code plan.cost}).
 */
@Room(
    name = "plan.metric",
    mayUse = {
      "network",
      "network.element",
      "network.graph",
      "network.notice",
      "network.scenario",
      "network.unit",
      "plan.cost",
      "plan.expansion"
    })
@NullMarked
package org.wayleave.plan.metric;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
