package org.wayleave.plan.cost;

import java.time.Month;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.graph.Dijkstra;
import org.wayleave.network.notice.UserException;
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

  private static final Operation[] OPERATIONS = Operation.values();

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
    Sum sum = new Sum(model, criterion);
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
              ? moveAlong(sum, overlay, model, link, virtual.head(state))
              : Dijkstra.INFINITE_WEIGHT;
    }
    ArcMetric metric = new ArcMetric(virtual, criterion, new int[virtual.arcs().arcCount()]);
    for (int arc = 0; arc < metric.arcToWeight.length; arc++) {
      int before = virtual.arcs().tail(arc);
      int after = virtual.arcs().head(arc);
      metric.arcToWeight[arc] =
          stateToMove[before] == Dijkstra.INFINITE_WEIGHT
              ? Dijkstra.INFINITE_WEIGHT
              : metric.change(sum, overlay, model, arc, stateToMove[after]);
    }
    for (int state = 0; state < stateToMove.length; state++) {
      metric.weighEnds(sum, overlay, model, state, stateToMove[state]);
    }
    return metric;
  }

  /**
   * All of a link's operations on the way to the node at its end: moving over each stretch, and its
   * border if any.
   */
  private static int moveAlong(
      Sum sum, Overlay overlay, CostModel model, int linkNumber, int head) {
    Network network = overlay.network();
    Link link = network.link(linkNumber);
    for (Link.Span span : network.spans(link)) {
      sum.add(model.move(overlay, linkNumber, span));
    }
    if (crossesBorder(network, link)) {
      sum.add(model.border(network, link, network.node(head)));
    }
    return sum.takeWeight();
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

  private int change(Sum sum, Overlay overlay, CostModel model, int arc, int moveWeight) {
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
    Network network = virtual.network();
    Link last = network.link(virtual.link(virtual.arcs().tail(arc)));
    Link next = network.link(virtual.link(virtual.arcs().head(arc)));
    addAtNode(sum, model, operations, network.node(node), last, next);
    return total(moveWeight, sum.takeWeight());
  }

  private void addAtNode(
      Sum sum,
      CostModel model,
      int operations,
      Node node,
      @Nullable Link before,
      @Nullable Link after) {
    for (Operation operation : OPERATIONS) {
      if (Operations.contains(operations, operation)) {
        sum.add(
            operation == Operation.BORDER
                ? model.landing(virtual.network(), node)
                : model.atNode(operation, node, before, after));
      }
    }
  }

  private void weighEnds(Sum sum, Overlay overlay, CostModel model, int state, int moveWeight) {
    if (moveWeight == Dijkstra.INFINITE_WEIGHT) {
      stateToStartWeight[state] = Dijkstra.INFINITE_WEIGHT;
      stateToEndWeight[state] = Dijkstra.INFINITE_WEIGHT;
      return;
    }
    Network network = virtual.network();
    Link link = network.link(virtual.link(state));
    addAtNode(
        sum, model, virtual.startOperations(state), network.node(virtual.tail(state)), null, link);
    stateToStartWeight[state] =
        ifTerminalOpen(overlay, virtual.tail(state), total(moveWeight, sum.takeWeight()));
    addAtNode(
        sum, model, virtual.endOperations(state), network.node(virtual.head(state)), link, null);
    stateToEndWeight[state] = ifTerminalOpen(overlay, virtual.head(state), sum.takeWeight());
  }

  /** A closed terminal loads and unloads nothing. */
  private static int ifTerminalOpen(Overlay overlay, int node, int weight) {
    return overlay.isTerminalOpen(node) ? weight : Dijkstra.INFINITE_WEIGHT;
  }

  /** The sum of two weights; refuses one that could be taken for "closed". */
  private static int total(long one, long other) {
    long weight = one + other;
    if (weight < 0 || weight >= Dijkstra.INFINITE_WEIGHT) {
      throw new UserException(
          "implausible_parameter",
          "One operation weighs (%d), more than can be reckoned with.".formatted(weight),
          "Maybe a tariff or time in operation.csv or crossing.csv has the wrong unit.");
    }
    return (int) weight;
  }

  /** Adds up the mids of operations, without their ranges and sources, and weighs them at once. */
  private static final class Sum {
    private final CostModel model;
    private final Criterion criterion;
    private long timeSeconds;
    private long costUsCents;
    private long co2eGrams;

    Sum(CostModel model, Criterion criterion) {
      this.model = model;
      this.criterion = criterion;
    }

    void add(OperationCost cost) {
      timeSeconds += cost.timeSeconds().mid();
      costUsCents += cost.costUsCents().mid();
      co2eGrams += cost.co2eGrams().mid();
    }

    /** The weight of what was added; the sum starts again at nothing. */
    int takeWeight() {
      long weight =
          switch (criterion) {
            case GENERALIZED -> model.generalizedUsCents(costUsCents, timeSeconds);
            case TIME -> timeSeconds;
            case COST -> costUsCents;
            case CO2E -> co2eGrams;
          };
      timeSeconds = 0;
      costUsCents = 0;
      co2eGrams = 0;
      return total(weight, 0);
    }
  }

  /** How many bytes the arrays of a metric over that network take. */
  public static long arrayBytes(VirtualNetwork virtual) {
    return (long) Integer.BYTES * (virtual.arcs().arcCount() + 2L * virtual.stateCount());
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
