/**
 * Dependence on transit jurisdictions: whose refusal costs what, and how a surplus would be shared.
 *
 * <p><b>What.</b> {@link org.wayleave.plan.dependence.DependenceAnalyst} is the front door: a
 * {@code RouteRequest} goes in, a {@link org.wayleave.plan.dependence.Dependence} comes out, of
 * which a {@link org.wayleave.plan.dependence.Bargain} is a part. {@link
 * org.wayleave.plan.dependence.Leverage} compares two.
 *
 * <p><b>Words.</b> <i>Exposure</i>: the share of cost, time and length of the best way under one
 * jurisdiction. <i>Denial cost</i>: what a trade costs in addition when one or several refuse to
 * let it pass; <i>unserved</i> when no way is left. <i>Cut set</i>: a minimal set of jurisdictions
 * whose joint refusal leaves no way. <i>Players</i>: the shipper and every jurisdiction on a way
 * that no other betters by cost and permits; never those of origin and destination, whose consent
 * is given, nor the high seas. <i>Outside option</i>: the best way that needs no player, else
 * giving the trade up at {@code limit} times the best cost, which is an estimate that the user
 * sees.
 *
 * <p><b>Formulae.</b> Costs are US cents of generalized cost for one load unit. v(S) = max(0,
 * outside − the least cost of a way that uses none but S) for the shipper with S, else 0. One label
 * search finds the ways (cost, set of jurisdictions); a transform that takes minima over subsets
 * gives v of all 2ⁿ coalitions. Then, in exact fractions, the Shapley value (L. S. Shapley, 1953),
 * the Banzhaf value (1965), the nucleolus (D. Schmeidler, 1969) and the core. On what they say
 * about transit: F. Hubert, S. Ikonnikova, "Investment options and bargaining power: the Eurasian
 * supply chain for natural gas", 2011, doi:10.1111/j.1467-6451.2011.00447.x.
 *
 * <p><b>Guarantees.</b> Exact to 20 players, the nucleolus to 12 and each one verified by
 * independent code; beyond that orders are drawn at random from a seed, with standard errors, and
 * the answer says so. What a refusal costs is what closing {@code jurisdiction:XX} costs. No clock,
 * no chance but from the seed.
 *
 * <p><b>Deliberately not here.</b> Tables of demand, capacities inside coalitions, tariffs as an
 * outcome of bargaining, and any judgement of a state: this is a model.
 */
@NullMarked
@Room(
    name = "plan.dependence",
    mayUse = {
      "network",
      "network.element",
      "network.graph",
      "network.notice",
      "network.unit",
      "plan.cost",
      "plan.expansion",
      "plan.itinerary",
      "plan.metric",
      "plan.pareto",
      "plan.routing"
    })
package org.wayleave.plan.dependence;

import org.jspecify.annotations.NullMarked;
import org.wayleave.Room;
