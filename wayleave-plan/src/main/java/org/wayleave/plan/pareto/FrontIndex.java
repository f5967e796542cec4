package org.wayleave.plan.pareto;

import org.wayleave.network.graph.AdjacencyArray;

/**
 * A graph and its reverse, for searches of Pareto fronts.
 *
 * <p>Made once for each topology in O(n + m); knows no weights. Legal: every graph, also the empty
 * one. Immutable and thread-safe: any number of {@link FrontSearch} share it. Memory: the graph's
 * own and the same again for the reverse (4 bytes for each node, 16 for each arc).
 */
public final class FrontIndex {

  private final AdjacencyArray graph;
  private final AdjacencyArray reversed;

  private FrontIndex(AdjacencyArray graph) {
    this.graph = graph;
    this.reversed = graph.reversed();
  }

  /** The index of a graph. */
  public static FrontIndex of(AdjacencyArray graph) {
    return new FrontIndex(graph);
  }

  /** The graph whose arcs the ways are made of. */
  public AdjacencyArray graph() {
    return graph;
  }

  AdjacencyArray reversed() {
    return reversed;
  }
}
