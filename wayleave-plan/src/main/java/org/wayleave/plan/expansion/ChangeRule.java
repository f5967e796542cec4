package org.wayleave.plan.expansion;

import org.wayleave.network.Network;
import org.wayleave.network.element.Jurisdiction;
import org.wayleave.network.element.Link;
import org.wayleave.network.element.Mode;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.Terminal;

/** Decides which operations lie between two links at a node, or that there is no way across. */
final class ChangeRule {

  static final int IMPOSSIBLE = -1;

  private final Network network;

  ChangeRule(Network network) {
    this.network = network;
  }

  int change(int node, Link before, Layer layerBefore, Link after, Layer layerAfter) {
    int operations = Operations.NONE;
    if (layerBefore != layerAfter) {
      Terminal terminal = network.findTerminal(network.node(node).id()).orElse(null);
      if (terminal == null) {
        return IMPOSSIBLE;
      }
      if (layerBefore.isRail() && layerAfter.isRail()) {
        if (terminal.gaugeChange() == Terminal.GaugeChange.NONE) {
          return IMPOSSIBLE;
        }
        operations |= Operations.bit(Operation.GAUGE_CHANGE);
      } else if (terminal.modes().contains(layerBefore.terminalMode())
          && terminal.modes().contains(layerAfter.terminalMode())) {
        operations |= Operations.bit(Operation.TRANSSHIP);
      } else {
        return IMPOSSIBLE;
      }
    } else if (before.mode() == Mode.RAIL
        && after.mode() == Mode.RAIL
        && changesLocomotive(before.traction(), after.traction())) {
      operations |= Operations.bit(Operation.TRACTION_CHANGE);
    }
    boolean staysAboard = before.mode() == Mode.SEA && after.mode() == Mode.SEA;
    if (!staysAboard) {
      operations |= beforeShip(after);
      operations |= landing(network, node, before);
    } else if (isCoasting(node, after)) {
      operations |= landing(network, node, before);
    }
    return operations;
  }

  /**
   * Whether a ship goes on along the coast of the land it has reached: then the border is met here,
   * at the first port, and not at the one where the goods land.
   */
  private boolean isCoasting(int node, Link next) {
    Jurisdiction here = network.node(node).jurisdiction();
    return !here.equals(Jurisdiction.HIGH_SEAS)
        && here.equals(otherEnd(network, network.node(node), next).jurisdiction());
  }

  /** A ferry is boarded and waited for, a ship waited for. */
  static int beforeShip(Link next) {
    if (next.mode().isFerry()) {
      return Operations.of(Operation.BOARD, Operation.WAIT);
    }
    return next.mode() == Mode.SEA ? Operations.bit(Operation.WAIT) : Operations.NONE;
  }

  /** Freight that comes ashore from another jurisdiction, or from the high seas, meets a border. */
  static int landing(Network network, int node, Link last) {
    if (!last.mode().isAtSea()) {
      return Operations.NONE;
    }
    Node port = network.node(node);
    return port.jurisdiction().equals(otherEnd(network, port, last).jurisdiction())
        ? Operations.NONE
        : Operations.bit(Operation.BORDER);
  }

  private static Node otherEnd(Network network, Node node, Link link) {
    return network.node(
        network.nodeNumber(link.from().equals(node.id()) ? link.to() : link.from()));
  }

  private static boolean changesLocomotive(Link.Traction before, Link.Traction after) {
    return before != after && before != Link.Traction.UNKNOWN && after != Link.Traction.UNKNOWN;
  }
}
