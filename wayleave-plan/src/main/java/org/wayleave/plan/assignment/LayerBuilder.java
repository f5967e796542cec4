package org.wayleave.plan.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.ArcList;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.plan.demand.DemandMatrix;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.expansion.Operations;
import org.wayleave.plan.expansion.VirtualNetwork;
import org.wayleave.plan.metric.ArcMetric;

/**
 * Joins the virtual network of one class of goods with centroids: states first, then a node for
 * each place that sends, then one for each place that receives. Used once.
 */
final class LayerBuilder {

  /** Time takes 30 bits (34 years in seconds), which leaves cost 33 (86 million US dollars). */
  static final int TIME_BITS = 30;

  private static final int GENERALIZED = 0;
  private static final int TIME = 1;
  private static final int COST = 2;
  private static final int CO2E = 3;

  private final ArcMetric metric;
  private final VirtualNetwork virtual;
  private final Commodity commodity;
  private final double tonnesPerUnit;
  private final Growing inputToState = new Growing();
  private final Growing inputToUsCents = new Growing();
  private final Growing inputToGrams = new Growing();
  private final Growing inputToCost = new Growing();
  private final Growing inputToSeconds = new Growing();
  private final Growing inputToTerminal = new Growing();

  LayerBuilder(ArcMetric metric, Commodity commodity, double tonnesPerUnit) {
    this.metric = metric;
    this.virtual = metric.virtual();
    this.commodity = commodity;
    this.tonnesPerUnit = tonnesPerUnit;
  }

  CommodityLayer build(List<DemandMatrix.Pair> demand, int tradeCount) {
    SortedSet<Integer> origins = new TreeSet<>();
    SortedSet<Integer> destinations = new TreeSet<>();
    demand.forEach(pair -> {
      origins.add(pair.origin());
      destinations.add(pair.destination());
    });
    int[] placeToOrigin = number(origins, virtual.stateCount());
    int[] placeToDestination = number(destinations, virtual.stateCount() + origins.size());
    ArcList list = new ArcList(virtual.stateCount() + origins.size() + destinations.size());
    addChanges(list);
    origins.forEach(place -> addStarts(list, place, placeToOrigin[place]));
    destinations.forEach(place -> addEnds(list, place, placeToDestination[place]));
    AdjacencyArray graph = list.toAdjacencyArray();

    List<OdProblem.Pair> pairs = new ArrayList<>();
    for (DemandMatrix.Pair pair : demand) {
      pairs.add(
          new OdProblem.Pair(
              placeToOrigin[pair.origin()],
              placeToDestination[pair.destination()],
              pair.trade(),
              Math.round(pair.tonnes() * DemandNetwork.QUANTITY_PER_UNIT / tonnesPerUnit),
              pair.tonnes()));
    }
    long[] weights = new long[graph.arcCount()];
    for (int arc = 0; arc < weights.length; arc++) {
      int input = graph.arcToInput(arc);
      weights[arc] = ((long) inputToCost.get(input) << TIME_BITS) | inputToSeconds.get(input);
    }
    return new CommodityLayer(
        virtual,
        commodity,
        tonnesPerUnit,
        new OdProblem(graph, weights, TIME_BITS, tradeCount, pairs),
        arcs(graph));
  }

  private int[] number(SortedSet<Integer> places, int first) {
    int[] placeToNode = new int[virtual.network().nodeCount()];
    Arrays.fill(placeToNode, AdjacencyArray.NO_NODE);
    int node = first;
    for (int place : places) {
      placeToNode[place] = node++;
    }
    return placeToNode;
  }

  /** All changes that are open; what needs the node's terminal is remembered with it. */
  private void addChanges(ArcList list) {
    AdjacencyArray changes = virtual.arcs();
    int[][] weights = metric.criterionToArcWeights();
    for (int arc = 0; arc < changes.arcCount(); arc++) {
      if (weights[GENERALIZED][arc] == Dijkstra.INFINITE_WEIGHT) {
        continue;
      }
      int operations = virtual.operations(arc);
      boolean isHandled =
          Operations.contains(operations, Operation.TRANSSHIP)
              || Operations.contains(operations, Operation.GAUGE_CHANGE);
      list.add(changes.tail(arc), changes.head(arc));
      note(
          changes.head(arc),
          isHandled ? virtual.head(changes.tail(arc)) : AdjacencyArray.NO_NODE,
          weights[GENERALIZED][arc],
          weights[TIME][arc],
          weights[COST][arc],
          weights[CO2E][arc]);
    }
  }

  private void addStarts(ArcList list, int place, int centroid) {
    for (int x = 0; x < virtual.departureCount(place); x++) {
      int state = virtual.departure(place, x);
      if (metric.canStart(state)) {
        list.add(centroid, state);
        note(
            state,
            place,
            metric.startWeight(GENERALIZED, state),
            metric.startWeight(TIME, state),
            metric.startWeight(COST, state),
            metric.startWeight(CO2E, state));
      }
    }
  }

  private void addEnds(ArcList list, int place, int centroid) {
    for (int state : virtual.listArrivals(place)) {
      if (metric.canEnd(state)) {
        list.add(state, centroid);
        note(
            CommodityLayer.NO_STATE,
            place,
            metric.endWeight(GENERALIZED, state),
            metric.endWeight(TIME, state),
            metric.endWeight(COST, state),
            metric.endWeight(CO2E, state));
      }
    }
  }

  private void note(int state, int terminal, int cost, int seconds, int usCents, int grams) {
    inputToState.add(state);
    inputToTerminal.add(terminal);
    inputToCost.add(cost);
    inputToSeconds.add(seconds);
    inputToUsCents.add(usCents);
    inputToGrams.add(grams);
  }

  private LayerArcs arcs(AdjacencyArray graph) {
    Growing[] ofLinkWay = new Growing[2 * virtual.network().linkCount()];
    Growing[] ofTerminal = new Growing[virtual.network().nodeCount()];
    Arrays.setAll(ofLinkWay, x -> new Growing());
    Arrays.setAll(ofTerminal, x -> new Growing());
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int input = graph.arcToInput(arc);
      int state = inputToState.get(input);
      if (state != CommodityLayer.NO_STATE) {
        ofLinkWay[2 * virtual.link(state) + virtual.way(state).ordinal()].add(arc);
      }
      if (inputToTerminal.get(input) != AdjacencyArray.NO_NODE) {
        ofTerminal[inputToTerminal.get(input)].add(arc);
      }
    }
    return new LayerArcs(
        graph.toArcOrder(inputToState.toArray()),
        graph.toArcOrder(inputToUsCents.toArray()),
        graph.toArcOrder(inputToGrams.toArray()),
        Arrays.stream(ofLinkWay).map(Growing::toArray).toArray(int[][]::new),
        Arrays.stream(ofTerminal).map(Growing::toArray).toArray(int[][]::new));
  }

  /** A growing list of ints. */
  private static final class Growing {
    private static final int[] EMPTY = {};
    private int[] values = EMPTY;
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, Math.max(4, 2 * size));
      }
      values[size++] = value;
    }

    int get(int place) {
      return values[place];
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
