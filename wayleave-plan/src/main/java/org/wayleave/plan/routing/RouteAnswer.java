package org.wayleave.plan.routing;

import java.util.List;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;

/** The answer to a {@link RouteRequest}: a way, or why there is none. */
public sealed interface RouteAnswer {

  /** There is a way. */
  record Found(Itinerary itinerary) implements RouteAnswer {}

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
