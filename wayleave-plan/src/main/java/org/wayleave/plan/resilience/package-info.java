/**
 * What breaks when something closes: links, nodes, border posts, ports, jurisdictions, chokepoints.
 *
 * <p>{@link org.wayleave.plan.resilience.Criticality} closes every element of some kinds in turn
 * and says exactly what that does to a demand: extra generalized cost and time of what is still
 * carried, tonnes that are left without a way, and which trades. {@link
 * org.wayleave.plan.resilience.ElementClosures} gives the same elements as a problem of closures,
 * for the worst sets of several ({@code plan.closure}).
 *
 * <p>What closes with an element is what a scenario closes that names it ({@code
 * network.scenario}), so an answer here equals the answer to the same question with {@code
 * --close}. Of goods that begin or end inside what closes nothing can be saved; in a criticality
 * they are counted apart, as its own, because the question is what others lose. In the worst sets
 * they count as unserved.
 *
 * <p>Ranking by harm: tonnes of others unserved first, then extra generalized cost, then kind and
 * id. Low and high are those of the demand: nothing here depends on how much there is, so a trade's
 * loss is in proportion to its tonnes.
 *
 * <p>Guarantees: exact and deterministic; a run that was stopped says of how many origins it tells.
 *
 * <p>Deliberately not here: capacities and queues while something is closed over time ({@code
 * plan.recovery}), and who gains power by it ({@code plan.dependence}).
 */
@Room(
    name = "plan.resilience",
    mayUse = {
      "network",
      "network.element",
      "network.notice",
      "network.scenario",
      "network.unit",
      "plan.assignment",
      "plan.closure",
      "plan.demand"
    })
@NullMarked
package org.wayleave.plan.resilience;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
