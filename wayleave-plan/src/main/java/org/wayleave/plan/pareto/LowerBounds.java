package org.wayleave.plan.pareto;

import static org.wayleave.network.graph.AdjacencyArray.NO_ARC;

import java.util.Arrays;
import org.wayleave.network.graph.AdjacencyArray;
import org.wayleave.network.graph.Dijkstra;

/**
 * For each criterion and node the least that is still to come, by one search from the targets
 * against the arcs; and the best way by each single criterion.
 *
 * <p>An arc closed by one criterion is closed for all, so that all criteria reach the same nodes.
 * Reusable scratch memory, not thread-safe: per criterion 32 bytes for each node and 4 for each
 * arc.
 */
final class LowerBounds {

  private final AdjacencyArray graph;
  private final AdjacencyArray reversed;
  private final int[][] criterionToArcWeights;
  private final int[][] criterionToReversedWeights;
  private final Dijkstra[] criterionToSearch;

  LowerBounds(FrontIndex index, int[][] criterionToArcWeights) {
    graph = index.graph();
    reversed = index.reversed();
    this.criterionToArcWeights = criterionToArcWeights;
    int criteria = criterionToArcWeights.length;
    criterionToReversedWeights = new int[criteria][graph.arcCount()];
    criterionToSearch = new Dijkstra[criteria];
    for (int c = 0; c < criteria; c++) {
      criterionToSearch[c] = new Dijkstra(reversed, criterionToReversedWeights[c]);
    }
  }

  /** Searches from all targets by every criterion, with the weights as they are now. */
  void run(EndPoints targets) {
    reverseWeights();
    for (int c = 0; c < criterionToSearch.length; c++) {
      for (int target = 0; target < targets.count(); target++) {
        criterionToSearch[c].addSource(targets.node(target), targets.weight(target, c));
      }
      criterionToSearch[c].runToAll();
    }
  }

  /** Whether a target can be reached from the node. */
  boolean isReached(int node) {
    return criterionToSearch[0].isSettled(node);
  }

  /** Least total from a node to the end, with the target's own weight. */
  long bound(int criterion, int node) {
    return criterionToSearch[criterion].distance(node);
  }

  boolean isOpen(int arc) {
    for (int[] weights : criterionToArcWeights) {
      if (weights[arc] == Dijkstra.INFINITE_WEIGHT) {
        return false;
      }
    }
    return true;
  }

  /**
   * The whole vector of one way that is best by a criterion: it shows how large the other criteria
   * need to become.
   *
   * @param source a source from which that way starts
   */
  long[] extremeWay(int criterion, EndPoints sources, int source, EndPoints targets) {
    int criteria = criterionToArcWeights.length;
    long[] vector = new long[criteria];
    Dijkstra search = criterionToSearch[criterion];
    int node = sources.node(source);
    int reversedArc = search.predecessorArc(node);
    while (reversedArc != NO_ARC) {
      int arc = reversed.arcToInput(reversedArc);
      for (int c = 0; c < criteria; c++) {
        vector[c] += criterionToArcWeights[c][arc];
      }
      node = graph.head(arc);
      reversedArc = search.predecessorArc(node);
    }
    int end = 0;
    while (targets.node(end) != node || targets.weight(end, criterion) != search.distance(node)) {
      end++;
    }
    for (int c = 0; c < criteria; c++) {
      vector[c] += (long) sources.weight(source, c) + targets.weight(end, c);
    }
    return vector;
  }

  private void reverseWeights() {
    for (int reversedArc = 0; reversedArc < reversed.arcCount(); reversedArc++) {
      int arc = reversed.arcToInput(reversedArc);
      boolean isOpen = isOpen(arc);
      for (int c = 0; c < criterionToArcWeights.length; c++) {
        int weight = criterionToArcWeights[c][arc];
        if (weight < 0) {
          throw new IllegalArgumentException("Weight (" + weight + ") of arc (" + arc + ") < 0.");
        }
        criterionToReversedWeights[c][reversedArc] = isOpen ? weight : Dijkstra.INFINITE_WEIGHT;
      }
    }
  }

  /**
   * Sources or targets of a query: nodes with a vector each, in the order added. Not thread-safe.
   */
  static final class EndPoints {

    private final String kind;
    private final int criteria;
    private int[] placeToNode = new int[1];
    private int[] placeToWeights;
    private int count;

    EndPoints(String kind, int criteria) {
      this.kind = kind;
      this.criteria = criteria;
      placeToWeights = new int[criteria];
    }

    int count() {
      return count;
    }

    int node(int place) {
      return placeToNode[place];
    }

    int weight(int place, int criterion) {
      return placeToWeights[place * criteria + criterion];
    }

    void clear() {
      count = 0;
    }

    void add(AdjacencyArray graph, int node, int[] weights) {
      if (node < 0 || node >= graph.nodeCount()) {
        throw new IndexOutOfBoundsException(
            kind + " (" + node + ") is not one of (" + graph.nodeCount() + ") nodes.");
      }
      if (weights.length != criteria) {
        throw new IllegalArgumentException(
            kind + " has (" + weights.length + ") weights for (" + criteria + ") criteria.");
      }
      for (int weight : weights) {
        if (weight < 0 || weight == Dijkstra.INFINITE_WEIGHT) {
          throw new IllegalArgumentException(
              "Weight (" + weight + ") of " + kind + " (" + node + ") is negative or infinite.");
        }
      }
      if (count == placeToNode.length) {
        placeToNode = Arrays.copyOf(placeToNode, 2 * count);
        placeToWeights = Arrays.copyOf(placeToWeights, 2 * count * criteria);
      }
      placeToNode[count] = node;
      System.arraycopy(weights, 0, placeToWeights, count * criteria, criteria);
      count++;
    }
  }
}
