package org.wayleave.plan.metric;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.Network;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Node;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.plan.cost.CostModel;
import org.wayleave.plan.cost.OperationCost;
import org.wayleave.plan.expansion.Operation;
import org.wayleave.plan.expansion.Operations;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * Names the operations of every state and arc of the virtual network, one by one, to whoever adds
 * them up.
 */
final class Reckoner {

  private static final Operation[] OPERATIONS = Operation.values();

  private final VirtualNetwork virtual;
  private final Network network;
  private final Overlay overlay;
  private final CostModel model;

  Reckoner(VirtualNetwork virtual, Overlay overlay, CostModel model) {
    this.virtual = virtual;
    this.overlay = overlay;
    this.model = model;
    network = virtual.network();
  }

  /** Moving along the state's link to its head: every stretch, and its border if any. */
  void move(int state, Consumer<OperationCost> sum) {
    int number = virtual.link(state);
    Link link = network.link(number);
    for (Link.Span span : network.spans(link)) {
      sum.accept(model.move(overlay, number, span));
    }
    if (virtual.crossesBorder(link)) {
      sum.accept(model.border(overlay, link, network.node(virtual.head(state))));
    }
  }

  /** Whether the change of the arc can be made: its terminal is open and takes the goods. */
  boolean canChange(int arc) {
    int operations = virtual.operations(arc);
    boolean isHandled =
        Operations.contains(operations, Operation.TRANSSHIP)
            || Operations.contains(operations, Operation.GAUGE_CHANGE);
    int node = virtual.head(virtual.arcs().tail(arc));
    return !isHandled || (overlay.isTerminalOpen(node) && virtual.handles(node, model.commodity()));
  }

  /** The change of the arc, between its two states. */
  void change(int arc, Consumer<OperationCost> sum) {
    int operations = virtual.operations(arc);
    if (operations != Operations.NONE) {
      int before = virtual.arcs().tail(arc);
      atNode(
          operations,
          virtual.head(before),
          network.link(virtual.link(before)),
          network.link(virtual.link(virtual.arcs().head(arc))),
          sum);
    }
  }

  /** Beginning a trip with the state. */
  void start(int state, Consumer<OperationCost> sum) {
    Link link = network.link(virtual.link(state));
    atNode(virtual.startOperations(state), virtual.tail(state), null, link, sum);
  }

  /** Ending a trip with the state. */
  void end(int state, Consumer<OperationCost> sum) {
    Link link = network.link(virtual.link(state));
    atNode(virtual.endOperations(state), virtual.head(state), link, null, sum);
  }

  /** A closed terminal loads and unloads nothing. */
  boolean canStart(int state) {
    return overlay.isTerminalOpen(virtual.tail(state));
  }

  boolean canEnd(int state) {
    return overlay.isTerminalOpen(virtual.head(state));
  }

  private void atNode(
      int operations,
      int nodeNumber,
      @Nullable Link before,
      @Nullable Link after,
      Consumer<OperationCost> sum) {
    Node node = network.node(nodeNumber);
    for (Operation operation : OPERATIONS) {
      if (Operations.contains(operations, operation)) {
        sum.accept(
            operation == Operation.BORDER && before != null
                ? model.landing(overlay, node)
                : model.atNode(operation, node, before, after));
      }
    }
  }
}
