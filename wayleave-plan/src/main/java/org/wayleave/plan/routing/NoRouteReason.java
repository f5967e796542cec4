package org.wayleave.plan.routing;

import java.time.Month;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.geo.Geodesic;
import org.wayleave.network.scenario.Obstacle;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.cost.ArcMetric;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.Criterion;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * Finds out why there is no way: what cuts the quickest way there would be if every link, season
 * and terminal were open, and how near to the destination one gets.
 */
final class NoRouteReason {

  private static final int REACHABLE_SHOWN = 5;

  private final RouteRequest request;
  private final VirtualNetwork virtual;
  private final Network network;
  private final Overlay overlay;
  private final BitSet outOfSeason;

  /**
   * A reason.
   *
   * @param overlay the request's scenario
   * @param outOfSeason the numbers of links that earlier ways would have reached out of season
   */
  NoRouteReason(RouteRequest request, VirtualNetwork virtual, Overlay overlay, BitSet outOfSeason) {
    this.request = request;
    this.virtual = virtual;
    this.overlay = overlay;
    this.outOfSeason = outOfSeason;
    network = virtual.network();
  }

  /** The answer; the metric is the one on which the search failed. */
  RouteAnswer.NoRoute answer(ArcMetric failed, CostModel model) {
    int origin = network.nodeNumber(request.origin().id());
    int destination = network.nodeNumber(request.destination().id());
    ArcMetric ifOpen =
        ArcMetric.weigh(
            virtual,
            overlay.withEverythingOpen(),
            model,
            Criterion.TIME,
            request.modes(),
            EnumSet.allOf(Month.class));
    RouteQuery query = new RouteQuery(ifOpen);
    List<RouteAnswer.Cut> cuts =
        query.run(origin, destination) ? listCuts(query.states()) : List.of();
    return new RouteAnswer.NoRoute(cuts, listReachable(failed, origin, destination));
  }

  private List<RouteAnswer.Cut> listCuts(int[] states) {
    List<RouteAnswer.Cut> cuts = new ArrayList<>();
    for (int x = 0; x < states.length; x++) {
      Link link = network.link(virtual.link(states[x]));
      boolean isHandled = x == 0 || virtual.layer(states[x - 1]) != virtual.layer(states[x]);
      if (isHandled) {
        addClosedTerminal(virtual.tail(states[x]), link, cuts);
      }
      Obstacle obstacle = obstacle(states[x]);
      if (obstacle != Obstacle.NONE) {
        cuts.add(new RouteAnswer.Cut(link, obstacle.text()));
      }
    }
    int last = states[states.length - 1];
    addClosedTerminal(virtual.head(last), network.link(virtual.link(last)), cuts);
    return cuts;
  }

  private void addClosedTerminal(int node, Link link, List<RouteAnswer.Cut> cuts) {
    if (!overlay.isTerminalOpen(node)) {
      String terminal =
          network.findTerminal(network.node(node).id()).map(Terminal::name).orElse("");
      cuts.add(
          new RouteAnswer.Cut(link, "%s is closed in this scenario".formatted(terminal).strip()));
    }
  }

  private Obstacle obstacle(int state) {
    if (outOfSeason.get(virtual.link(state))) {
      return Obstacle.OUT_OF_SEASON;
    }
    Month month = request.departure().getMonth();
    Obstacle next = overlay.obstacle(virtual.link(state), virtual.way(state), month.plus(1));
    return next == Obstacle.NONE
        ? next
        : overlay.obstacle(virtual.link(state), virtual.way(state), month);
  }

  private List<Node> listReachable(ArcMetric failed, int origin, int destination) {
    Node goal = network.node(destination);
    boolean[] isReached = new RouteQuery(failed).reach(origin);
    return IntStream.range(0, network.nodeCount())
        .filter(node -> isReached[node] && node != destination)
        .mapToObj(network::node)
        .sorted(
            Comparator.comparingDouble((Node node) -> Geodesic.lengthM(node.point(), goal.point()))
                .thenComparing(Node::id))
        .limit(REACHABLE_SHOWN)
        .toList();
  }
}
