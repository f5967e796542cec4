package org.wayleave.plan.routing;

import java.util.OptionalLong;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.metric.ArcMetric;

/**
 * Finds the least path of states between two nodes under the first criterion of a metric.
 *
 * <p>Exact: the weight is the least sum of start, arcs and end over all paths, and ties are broken
 * by the number of the state, so the same inputs give the same path on every machine. Reusable for
 * any number of pairs, not thread-safe. Cost of a run: one Dijkstra search over the virtual network
 * that stops when every way into the destination is settled.
 */
final class RouteQuery {

  private static final int[] NO_STATES = {};

  private final ArcMetric metric;
  private final VirtualNetwork virtual;
  private final Dijkstra search;
  private long bestWeight = Dijkstra.INFINITE;
  private int[] bestStates = NO_STATES;

  RouteQuery(ArcMetric metric) {
    this.metric = metric;
    virtual = metric.virtual();
    search = new Dijkstra(virtual.arcs(), metric.arcToWeight(0));
  }

  /** Searches; whether there is a path. */
  boolean run(int origin, int destination) {
    clear();
    if (!start(origin)) {
      return false;
    }
    int[] arrivals = virtual.listArrivals(destination);
    search.runToEvery(arrivals);
    return end(arrivals);
  }

  /** Searches the ways to all places, for {@link #read}; whether there is any. */
  boolean runToAll(int origin) {
    clear();
    if (!start(origin)) {
      return false;
    }
    search.runToAll();
    return true;
  }

  /** After {@link #runToAll}: takes the path to one place; whether there is one. */
  boolean read(int destination) {
    clear();
    return end(virtual.listArrivals(destination));
  }

  private void clear() {
    bestWeight = Dijkstra.INFINITE;
    bestStates = NO_STATES;
  }

  private boolean end(int[] arrivals) {
    int best = -1;
    for (int state : arrivals) {
      long distance = search.distance(state);
      if (distance != Dijkstra.INFINITE
          && metric.canEnd(state)
          && distance + metric.endWeight(0, state) < bestWeight) {
        bestWeight = distance + metric.endWeight(0, state);
        best = state;
      }
    }
    if (bestWeight == Dijkstra.INFINITE) {
      return false;
    }
    bestStates = StatePath.states(virtual, best, search.pathArcs(best));
    return true;
  }

  /** Marks every node that can be reached from the origin. */
  boolean[] reach(int origin) {
    boolean[] isReached = new boolean[virtual.network().nodeCount()];
    isReached[origin] = true;
    if (start(origin)) {
      search.runToAll();
      for (int rank = 0; rank < search.settledCount(); rank++) {
        isReached[virtual.head(search.settledNode(rank))] = true;
      }
    }
    return isReached;
  }

  private boolean start(int origin) {
    search.clear();
    boolean hasSource = false;
    for (int place = 0; place < virtual.departureCount(origin); place++) {
      int state = virtual.departure(origin, place);
      if (metric.canStart(state)) {
        search.addSource(state, metric.startWeight(0, state));
        hasSource = true;
      }
    }
    return hasSource;
  }

  /** The weight of the path, if the last run found one. */
  OptionalLong weight() {
    return bestWeight == Dijkstra.INFINITE ? OptionalLong.empty() : OptionalLong.of(bestWeight);
  }

  /** The states of the path, in order; empty if the last run found none. */
  int[] states() {
    return bestStates;
  }

  /** How many states the last run settled. */
  int settledCount() {
    return search.settledCount();
  }
}
