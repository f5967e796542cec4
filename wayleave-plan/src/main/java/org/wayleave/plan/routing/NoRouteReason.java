package org.wayleave.plan.routing;

import java.time.Month;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Terminal;
import org.wayleave.network.geo.GeoPoint;
import org.wayleave.network.geo.Geodesic;
import org.wayleave.network.scenario.Obstacle;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * Finds out why there is no way: what cuts the quickest way there would be if every link, season
 * and terminal were open, and how near to the destination one gets.
 */
final class NoRouteReason {

  private static final int REACHABLE_SHOWN = 5;
  private static final int REACHABLE_MEASURED = 25;

  private final RouteRequest request;
  private final Ground ground;
  private final VirtualNetwork virtual;
  private final Network network;
  private final Overlay overlay;
  private final BitSet restricted;
  private final BitSet outOfSeason;

  /**
   * A reason.
   *
   * @param ground what the search that failed stood on
   * @param restricted the numbers of links that were left out because a restriction touches them
   * @param outOfSeason the numbers of links that earlier ways would have reached out of season
   */
  NoRouteReason(RouteRequest request, Ground ground, BitSet restricted, BitSet outOfSeason) {
    this.request = request;
    this.ground = ground;
    this.restricted = restricted;
    this.outOfSeason = outOfSeason;
    virtual = ground.virtual();
    overlay = ground.overlay();
    network = virtual.network();
  }

  /** The answer; the ground given is the one on which everything is open. */
  RouteAnswer.NoRoute answer(Ground ifOpen) {
    int origin = network.nodeNumber(request.trip().origin().id());
    int destination = network.nodeNumber(request.trip().destination().id());
    RouteQuery query = new RouteQuery(ifOpen.metric());
    List<RouteAnswer.Cut> cuts =
        query.run(origin, destination) ? listCuts(query.states()) : List.of();
    return new RouteAnswer.NoRoute(cuts, listReachable(origin, destination));
  }

  private List<RouteAnswer.Cut> listCuts(int[] states) {
    List<RouteAnswer.Cut> cuts = new ArrayList<>();
    for (int x = 0; x < states.length; x++) {
      Link link = network.link(virtual.link(states[x]));
      boolean isHandled = x == 0 || virtual.layer(states[x - 1]) != virtual.layer(states[x]);
      if (isHandled) {
        addClosedTerminal(virtual.tail(states[x]), link, cuts);
      }
      if (restricted.get(virtual.link(states[x]))) {
        cuts.add(new RouteAnswer.Cut(link, "touched by a restriction, excluded as you asked"));
        continue;
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
    Month month = request.trip().departure().getMonth();
    Obstacle next = overlay.obstacle(virtual.link(state), virtual.way(state), month.plus(1));
    return next == Obstacle.NONE
        ? next
        : overlay.obstacle(virtual.link(state), virtual.way(state), month);
  }

  private List<Node> listReachable(int origin, int destination) {
    GeoPoint goal = network.node(destination).point();
    boolean[] isReached = new RouteQuery(ground.metric()).reach(origin);
    return IntStream.range(0, network.nodeCount())
        .filter(node -> isReached[node] && node != destination)
        .mapToObj(node -> new Near(network.node(node), roughly(network.node(node).point(), goal)))
        .sorted(Near.ROUGHLY)
        .limit(REACHABLE_MEASURED)
        .map(near -> new Near(near.node, Geodesic.lengthM(near.node.point(), goal)))
        .sorted(Near.ROUGHLY)
        .limit(REACHABLE_SHOWN)
        .map(Near::node)
        .toList();
  }

  /** A place and how far it is from the destination. */
  private record Near(Node node, double lengthM) {
    static final Comparator<Near> ROUGHLY =
        Comparator.comparingDouble(Near::lengthM).thenComparing(near -> near.node.id());
  }

  /** The straight line through a ball of the earth's size: enough to find who is near at all. */
  private static double roughly(GeoPoint one, GeoPoint other) {
    double latOne = Math.toRadians(one.latDeg());
    double latOther = Math.toRadians(other.latDeg());
    double lon = Math.toRadians(one.lonDeg() - other.lonDeg());
    double cosAngle =
        Math.sin(latOne) * Math.sin(latOther)
            + Math.cos(latOne) * Math.cos(latOther) * Math.cos(lon);
    return Math.sqrt(Math.max(0, 2 - 2 * cosAngle));
  }
}
