package org.wayleave.plan.routing;

import static org.wayleave.network.graph.Dijkstra.INFINITE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.itinerary.Itinerary;
import org.wayleave.plan.itinerary.ItineraryBuilder;
import org.wayleave.plan.metric.ArcMetric;

/** Finds ways that share little: least ways through every state, taken in order. Used once. */
final class AlternativesQuery {

  /** A way that is dearer than so many best ones is none that a person would consider. */
  private static final int MOST_TIMES_BEST = 3;

  private final RouteRequest request;
  private final Ground ground;
  private final ArcMetric metric;
  private final VirtualNetwork virtual;

  AlternativesQuery(RouteRequest request, Ground ground) {
    this.request = request;
    this.ground = ground;
    metric = ground.metric();
    virtual = ground.virtual();
  }

  List<RouteAnswer> run(
      int origin, int destination, RouteAnswer.Found best, int count, double mostOverlap) {
    List<RouteAnswer> taken = new ArrayList<>(List.of(best));
    Dijkstra forward = searchForward(origin);
    AdjacencyArray reversed = virtual.arcs().reversed();
    Dijkstra backward = searchBackward(reversed, destination);
    long[] through = new long[virtual.stateCount()];
    for (int state = 0; state < through.length; state++) {
      through[state] =
          forward.distance(state) == INFINITE || backward.distance(state) == INFINITE
              ? INFINITE
              : forward.distance(state) + backward.distance(state);
    }
    List<Integer> order =
        IntStream.range(0, through.length)
            .filter(state -> through[state] != INFINITE)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(state -> through[state])
                    .thenComparingInt(state -> state))
            .toList();
    BitSet seen = new BitSet();
    for (int via : order) {
      if (taken.size() >= count || through[via] / MOST_TIMES_BEST > through[order.getFirst()]) {
        break;
      }
      if (seen.get(via)) {
        continue;
      }
      int[] states = path(forward, backward, reversed, via);
      for (int state : states) {
        if (through[state] == through[via]) {
          seen.set(state); // the least way through it is this one, or one as good
        }
      }
      boolean isNew =
          StatePath.isSimple(virtual, states)
              && ground.listOutOfSeason(request.trip().departure(), states).isEmpty();
      if (isNew) {
        ItineraryBuilder walked = ground.walk(states);
        Itinerary candidate = walked.build(request.trip(), List.of());
        if (sharesLittle(candidate, taken, mostOverlap)) {
          taken.add(new RouteAnswer.Found(candidate, best.effort()));
        }
      }
    }
    return taken;
  }

  private static boolean sharesLittle(
      Itinerary candidate, List<RouteAnswer> taken, double mostOverlap) {
    return taken.stream()
        .map(answer -> ((RouteAnswer.Found) answer).itinerary())
        .allMatch(
            way -> candidate.overlap(way) <= mostOverlap && !candidate.legs().equals(way.legs()));
  }

  private Dijkstra searchForward(int origin) {
    Dijkstra search = new Dijkstra(virtual.arcs(), metric.arcToWeight(0));
    for (int place = 0; place < virtual.departureCount(origin); place++) {
      int state = virtual.departure(origin, place);
      if (metric.canStart(state)) {
        search.addSource(state, metric.startWeight(0, state));
      }
    }
    search.runToAll();
    return search;
  }

  private Dijkstra searchBackward(AdjacencyArray reversed, int destination) {
    Dijkstra search = new Dijkstra(reversed, reversed.toArcOrder(metric.arcToWeight(0)));
    for (int state : virtual.listArrivals(destination)) {
      if (metric.canEnd(state)) {
        search.addSource(state, metric.endWeight(0, state));
      }
    }
    search.runToAll();
    return search;
  }

  private int[] path(Dijkstra forward, Dijkstra backward, AdjacencyArray reversed, int via) {
    int[] before = forward.pathArcs(via);
    int[] after = backward.pathArcs(via);
    int[] arcs = new int[before.length + after.length];
    System.arraycopy(before, 0, arcs, 0, before.length);
    for (int x = 0; x < after.length; x++) {
      arcs[before.length + x] = reversed.arcToInput(after[after.length - 1 - x]);
    }
    return StatePath.states(virtual, via, arcs);
  }
}
