package org.wayleave.plan.routing;

import java.util.List;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.pareto.Completeness;
import org.wayleave.plan.pareto.FrontEffort;

/** The answer to a {@link RouteRequest}: a way, or why there is none. */
public sealed interface RouteAnswer {

  /**
   * There is a way.
   *
   * @param itinerary the way
   * @param effort what it took to find it
   */
  record Found(Itinerary itinerary, Effort effort) implements RouteAnswer {}

  /** What a search took. */
  sealed interface Effort {

    /**
     * A search for one way.
     *
     * @param settledCount how many states got their final weight before the destination did
     * @param stateCount how many states there are
     */
    record OfRoute(long settledCount, long stateCount) implements Effort {}

    /**
     * A search for a front.
     *
     * @param wayCount how many ways it holds
     * @param completeness whether these are all
     * @param labels what became of the labels
     */
    record OfFront(int wayCount, Completeness completeness, FrontEffort labels) implements Effort {}
  }

  /**
   * There is no way.
   *
   * @param cuts the links that cut the best way there would be if everything were open, each with
   *     the reason; empty when even then there is no way with these modes and goods
   * @param reachable the places nearest to the destination that can be reached, the nearest first
   */
  record NoRoute(List<Cut> cuts, List<Node> reachable) implements RouteAnswer {

    /** Copies the lists. */
    public NoRoute {
      cuts = List.copyOf(cuts);
      reachable = List.copyOf(reachable);
    }
  }

  /**
   * A link that stands in the way.
   *
   * @param link the link
   * @param reason why it cannot be used, in the user's words
   */
  record Cut(Link link, String reason) {}
}
