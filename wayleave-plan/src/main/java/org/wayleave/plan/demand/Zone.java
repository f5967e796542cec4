package org.wayleave.plan.demand;

import java.util.List;
import org.wayleave.network.element.Node;
import org.wayleave.network.element.NodeId;
import org.wayleave.network.explain.Provenance;

/**
 * A country or region whose goods begin and end at a few nodes.
 *
 * @param id its id
 * @param name what people call it
 * @param shares its nodes, at least one
 */
public record Zone(String id, String name, List<Share> shares) {

  /**
   * A node and how much of its zone's goods begin and end there.
   *
   * @param node the node
   * @param weight its share, more than 0; the weights of a zone need not sum to 1
   * @param provenance where the weight comes from
   */
  public record Share(NodeId node, double weight, Provenance provenance) {

    /** Refuses a weight that is no share. */
    public Share {
      if (!(weight > 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("The weight (%s) is not positive.".formatted(weight));
      }
    }
  }

  /** Copies the shares. */
  public Zone {
    shares = List.copyOf(shares);
    if (shares.isEmpty()) {
      throw new IllegalArgumentException("The zone (%s) has no node.".formatted(id));
    }
  }

  /** A zone that is one node. */
  public static Zone of(Node node) {
    return new Zone(node.key(), node.name(), List.of(new Share(node.id(), 1, Provenance.STATED)));
  }
}
