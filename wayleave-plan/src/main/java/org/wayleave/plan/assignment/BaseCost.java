package org.wayleave.plan.assignment;

import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.graph.ReplacementSearch;

/**
 * What a problem costs while nothing is closed.
 *
 * @param cost quantity times weight of all pairs that have a way
 * @param unservedQuantity the quantity of the pairs that have none
 */
public record BaseCost(long cost, long unservedQuantity) {

  /** One search for each origin. */
  public static BaseCost of(OdProblem problem) {
    ReplacementSearch search =
        new ReplacementSearch(problem.graph(), problem.reversed(), problem.arcToWeight());
    long cost = 0;
    long unserved = 0;
    for (int origin = 0; origin < problem.originCount(); origin++) {
      search.run(problem.originNode(origin), problem.listTargets(origin));
      for (int pair = problem.firstPair(origin); pair < problem.firstPair(origin + 1); pair++) {
        long total = search.distance(problem.target(pair));
        if (total == Dijkstra.INFINITE) {
          unserved += problem.quantity(pair);
        } else {
          cost =
              Math.addExact(cost, Math.multiplyExact(problem.quantity(pair), problem.major(total)));
        }
      }
    }
    return new BaseCost(cost, unserved);
  }
}
