package org.wayleave.plan.cost;

import java.time.Month;
import java.util.Set;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.scenario.Obstacle;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.expansion.Operations;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * Integer weights over the virtual network for one class of goods, scenario, set of months and set
 * of modes: what a search adds up.
 *
 * <p>The weight of an arc is its change at the node plus moving along the next link, so a path's
 * weight is start + arcs + end. {@link Dijkstra#INFINITE_WEIGHT} stands where nothing passes. Safe
 * to share once made. Memory: 4 bytes an arc and 8 a state.
 */
public final class ArcMetric {

  private final VirtualNetwork virtual;
  private final Criterion criterion;
  private final int[] arcToWeight;
  private final int[] stateToStartWeight;
  private final int[] stateToEndWeight;

  private ArcMetric(VirtualNetwork virtual, Criterion criterion, int[] arcToWeight) {
    this.virtual = virtual;
    this.criterion = criterion;
    this.arcToWeight = arcToWeight;
    stateToStartWeight = new int[virtual.stateCount()];
    stateToEndWeight = new int[virtual.stateCount()];
  }

  /**
   * Weighs every state and arc; cost O(states + arcs). A seasonal link is usable when it is open in
   * any of the months.
   */
  public static ArcMetric weigh(
      VirtualNetwork virtual,
      Overlay overlay,
      CostModel model,
      Criterion criterion,
      Set<Mode> modes,
      Set<Month> months) {
    Network network = virtual.network();
    int[] stateToMove = new int[virtual.stateCount()];
    for (int state = 0; state < stateToMove.length; state++) {
      int number = state;
      int link = virtual.link(state);
      boolean isUsable =
          modes.contains(network.link(link).mode())
              && months.stream()
                  .anyMatch(month ->
                      overlay.obstacle(virtual.link(number), virtual.way(number), month)
                          == Obstacle.NONE);
      stateToMove[state] =
          isUsable
              ? weight(model, criterion, moveAlong(overlay, model, link, virtual.head(state)))
              : Dijkstra.INFINITE_WEIGHT;
    }
    ArcMetric metric = new ArcMetric(virtual, criterion, new int[virtual.arcs().arcCount()]);
    for (int arc = 0; arc < metric.arcToWeight.length; arc++) {
      int before = virtual.arcs().tail(arc);
      int after = virtual.arcs().head(arc);
      metric.arcToWeight[arc] =
          stateToMove[before] == Dijkstra.INFINITE_WEIGHT
              ? Dijkstra.INFINITE_WEIGHT
              : metric.change(overlay, model, arc, stateToMove[after]);
    }
    for (int state = 0; state < stateToMove.length; state++) {
      metric.weighEnds(model, state, stateToMove[state]);
    }
    return metric;
  }

  /**
   * All of a link's operations on the way to the node at its end: moving over each stretch, and its
   * border if any.
   */
  private static OperationCost moveAlong(
      Overlay overlay, CostModel model, int linkNumber, int head) {
    Network network = overlay.network();
    Link link = network.link(linkNumber);
    OperationCost sum = OperationCost.ZERO;
    for (Link.Span span : network.spans(link)) {
      sum = sum.plus(model.move(overlay, linkNumber, span));
    }
    return crossesBorder(network, link)
        ? sum.plus(model.border(network, link, network.node(head)))
        : sum;
  }

  /**
   * Whether a procedure belongs to the link: it carries a crossing, or its ends differ. Never at
   * sea, where the procedure is that of the port at which the goods land.
   */
  public static boolean crossesBorder(Network network, Link link) {
    if (link.mode().isAtSea()) {
      return false;
    }
    Node from = network.node(network.nodeNumber(link.from()));
    Node to = network.node(network.nodeNumber(link.to()));
    return link.crossingId() != null || !from.jurisdiction().equals(to.jurisdiction());
  }

  private int change(Overlay overlay, CostModel model, int arc, int moveWeight) {
    int operations = virtual.operations(arc);
    if (operations == Operations.NONE || moveWeight == Dijkstra.INFINITE_WEIGHT) {
      return moveWeight;
    }
    int node = virtual.head(virtual.arcs().tail(arc));
    boolean isHandled =
        Operations.contains(operations, Operation.TRANSSHIP)
            || Operations.contains(operations, Operation.GAUGE_CHANGE);
    if (isHandled && (!overlay.isTerminalOpen(node) || !virtual.handles(node, model.commodity()))) {
      return Dijkstra.INFINITE_WEIGHT;
    }
    OperationCost sum =
        changeCost(
            model,
            virtual.network(),
            node,
            operations,
            virtual.network().link(virtual.link(virtual.arcs().tail(arc))),
            virtual.network().link(virtual.link(virtual.arcs().head(arc))));
    return Math.addExact(moveWeight, weight(model, criterion, sum));
  }

  private static OperationCost changeCost(
      CostModel model, Network network, int node, int operations, Link before, Link after) {
    OperationCost sum = OperationCost.ZERO;
    for (Operation operation : Operations.toSet(operations)) {
      sum =
          sum.plus(
              operation == Operation.BORDER
                  ? model.landing(network, network.node(node))
                  : model.atNode(operation, network.node(node), before, after));
    }
    return sum;
  }

  private void weighEnds(CostModel model, int state, int moveWeight) {
    if (moveWeight == Dijkstra.INFINITE_WEIGHT) {
      stateToStartWeight[state] = Dijkstra.INFINITE_WEIGHT;
      stateToEndWeight[state] = Dijkstra.INFINITE_WEIGHT;
      return;
    }
    Network network = virtual.network();
    Link link = network.link(virtual.link(state));
    OperationCost start = OperationCost.ZERO;
    for (Operation operation : Operations.toSet(virtual.startOperations(state))) {
      start = start.plus(model.atNode(operation, network.node(virtual.tail(state)), null, link));
    }
    OperationCost end = OperationCost.ZERO;
    for (Operation operation : Operations.toSet(virtual.endOperations(state))) {
      Node node = network.node(virtual.head(state));
      end =
          end.plus(
              operation == Operation.BORDER
                  ? model.landing(network, node)
                  : model.atNode(operation, node, link, null));
    }
    stateToStartWeight[state] = Math.addExact(moveWeight, weight(model, criterion, start));
    stateToEndWeight[state] = weight(model, criterion, end);
  }

  private static int weight(CostModel model, Criterion criterion, OperationCost cost) {
    long timeSeconds = cost.timeSeconds().mid();
    long costUsCents = cost.costUsCents().mid();
    long weight =
        switch (criterion) {
          case GENERALIZED -> model.generalizedUsCents(costUsCents, timeSeconds);
          case TIME -> timeSeconds;
          case COST -> costUsCents;
          case CO2E -> cost.co2eGrams().mid();
        };
    return Math.toIntExact(weight);
  }

  /** What it adds up. */
  public Criterion criterion() {
    return criterion;
  }

  /** The virtual network below. */
  public VirtualNetwork virtual() {
    return virtual;
  }

  /** The weight of every arc, for a search; not to be changed. */
  public int[] arcToWeight() {
    return arcToWeight;
  }

  /** Starting a trip with that state: its operations at the origin and moving along it. */
  public int startWeight(int state) {
    return stateToStartWeight[state];
  }

  /** Ending a trip with that state: its operations at the destination. */
  public int endWeight(int state) {
    return stateToEndWeight[state];
  }
}
