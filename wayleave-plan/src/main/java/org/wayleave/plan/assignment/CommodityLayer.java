package org.wayleave.plan.assignment;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.wayleave.network.element.Commodity;
import org.wayleave.network.scenario.Overlay;
import org.wayleave.network.scenario.Overlay.Way;
import org.wayleave.plan.expansion.VirtualNetwork;

/**
 * One class of goods on the network: its graph with centroids, its pairs, and what its arcs stand
 * for. Immutable and safe to share.
 */
public final class CommodityLayer {

  /** The state of an arc that leads to a centroid. */
  static final int NO_STATE = -1;

  private final VirtualNetwork virtual;
  private final Commodity commodity;
  private final double tonnesPerUnit;
  private final OdProblem problem;
  private final LayerArcs arcs;

  CommodityLayer(
      VirtualNetwork virtual,
      Commodity commodity,
      double tonnesPerUnit,
      OdProblem problem,
      LayerArcs arcs) {
    this.virtual = virtual;
    this.commodity = commodity;
    this.tonnesPerUnit = tonnesPerUnit;
    this.problem = problem;
    this.arcs = arcs;
  }

  /** The class of goods. */
  public Commodity commodity() {
    return commodity;
  }

  /** How many tonnes a load unit is. */
  public double tonnesPerUnit() {
    return tonnesPerUnit;
  }

  /** The graph and the pairs; groups are trades, quantities hundredths of a load unit. */
  public OdProblem problem() {
    return problem;
  }

  /** The state that an arc leads to, or {@link #NO_STATE}. */
  int state(int arc) {
    return arcs.toState()[arc];
  }

  int usCents(int arc) {
    return arcs.toUsCents()[arc];
  }

  int grams(int arc) {
    return arcs.toGrams()[arc];
  }

  /** The link that an arc begins to move along; empty for one that ends at a centroid. */
  public OptionalInt link(int arc) {
    int state = arcs.toState()[arc];
    return state == NO_STATE ? OptionalInt.empty() : OptionalInt.of(virtual.link(state));
  }

  /**
   * The arcs that nothing passes when the scenario of the overlay holds too: those along its closed
   * links, and those that need its closed terminals. In ascending order.
   */
  public int[] listClosedArcs(Overlay closing) {
    BitSet closed = new BitSet(arcs.toState().length);
    for (Way way : Way.values()) {
      closing.closedLinks(way).stream()
          .flatMap(link -> IntStream.of(arcs.ofLinkWay()[2 * link + way.ordinal()]))
          .forEach(closed::set);
    }
    closing.closedTerminals().stream()
        .flatMap(node -> IntStream.of(arcs.ofTerminal()[node]))
        .forEach(closed::set);
    return closed.stream().toArray();
  }
}
