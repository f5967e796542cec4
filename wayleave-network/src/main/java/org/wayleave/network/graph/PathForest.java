package org.wayleave.network.graph;

import static org.wayleave.network.graph.AdjacencyArray.NO_ARC;
import static org.wayleave.network.graph.Dijkstra.INFINITE;

import java.util.Arrays;

/**
 * What a search knows: distance and last arc of each node, and the order in which nodes were
 * settled.
 *
 * <p>Following {@code nodeToPredecessorArc} from a settled node ends at a root; that is the
 * search's duty. Resetting costs O(nodes settled). Not thread-safe. Memory: 16 bytes for each node
 * (a long distance, an int arc, an int rank).
 */
final class PathForest {

  /** {@link Dijkstra#INFINITE} where nothing is known. */
  final long[] nodeToDistance;

  /** {@code NO_ARC} at a root and where nothing is known. */
  final int[] nodeToPredecessorArc;

  private final AdjacencyArray graph;
  private final int[] rankToSettledNode;
  private int settledCount;

  PathForest(AdjacencyArray graph) {
    this.graph = graph;
    nodeToDistance = new long[graph.nodeCount()];
    nodeToPredecessorArc = new int[graph.nodeCount()];
    rankToSettledNode = new int[graph.nodeCount()];
    Arrays.fill(nodeToDistance, INFINITE);
    Arrays.fill(nodeToPredecessorArc, NO_ARC);
  }

  void reach(int node, long distance, int arc) {
    nodeToDistance[node] = distance;
    nodeToPredecessorArc[node] = arc;
  }

  void settle(int node) {
    rankToSettledNode[settledCount++] = node;
  }

  void forget(int node) {
    nodeToDistance[node] = INFINITE;
    nodeToPredecessorArc[node] = NO_ARC;
  }

  void forgetSettled() {
    while (settledCount > 0) {
      forget(rankToSettledNode[--settledCount]);
    }
  }

  int settledCount() {
    return settledCount;
  }

  int settledNode(int rank) {
    if (rank >= settledCount) {
      throw new IndexOutOfBoundsException(
          "Rank (" + rank + ") of (" + settledCount + ") settled nodes.");
    }
    return rankToSettledNode[rank];
  }

  /** Arcs from the root to the node, in travel order. */
  int[] pathArcs(int node) {
    int length = 0;
    for (int x = node; nodeToPredecessorArc[x] != NO_ARC; x = previous(x)) {
      length++;
    }
    int[] arcs = new int[length];
    for (int x = node; length > 0; x = previous(x)) {
      arcs[--length] = nodeToPredecessorArc[x];
    }
    return arcs;
  }

  private int previous(int node) {
    return graph.arcToTail[nodeToPredecessorArc[node]];
  }
}
