package org.wayleave.network.graph;

import java.util.Arrays;

/**
 * Tarjan's depth-first search for strong components, without recursion.
 *
 * <p>Strategy, for each node not yet seen:
 *
 * <ol>
 *   <li>Number nodes in the order of discovery and push them on the component stack.
 *   <li>{@code nodeToLow} is the least number known to be reachable within the open component; it
 *       falls when an arc leads to a node still on the component stack.
 *   <li>When a node has no arc left and its low number is its own, everything above it on the
 *       component stack is one component; label it with the node.
 *   <li>Return to the parent, which takes over the lower low number.
 * </ol>
 *
 * <p>Five int arrays of n besides the result; single use.
 */
final class StrongComponentSearch {

  private static final int UNSEEN = -1;
  private static final int OPEN = -1;

  private final AdjacencyArray graph;
  private final int[] nodeToNumber;
  private final int[] nodeToLow;
  private final int[] nodeToNextArc;
  private final int[] nodeToLabel;
  private final int[] componentStack;
  private final int[] callStack;
  private int componentHeight;
  private int callHeight;
  private int seenCount;

  StrongComponentSearch(AdjacencyArray graph) {
    this.graph = graph;
    int n = graph.nodeCount();
    nodeToNumber = new int[n];
    nodeToLow = new int[n];
    nodeToNextArc = new int[n];
    nodeToLabel = new int[n];
    componentStack = new int[n];
    callStack = new int[n];
    Arrays.fill(nodeToNumber, UNSEEN);
    Arrays.fill(nodeToLabel, OPEN);
  }

  /** For each node, one node of its component, the same for all of it. */
  int[] nodeToLabel() {
    for (int start = 0; start < graph.nodeCount(); start++) {
      if (nodeToNumber[start] == UNSEEN) {
        enter(start);
        while (callHeight > 0) {
          advance(callStack[callHeight - 1]);
        }
      }
    }
    return nodeToLabel;
  }

  private void enter(int x) {
    nodeToNumber[x] = seenCount;
    nodeToLow[x] = seenCount++;
    nodeToNextArc[x] = graph.firstOut(x);
    componentStack[componentHeight++] = x;
    callStack[callHeight++] = x;
  }

  /** Follows the arcs of the node on top until one leads to an unseen node, or leaves the node. */
  private void advance(int x) {
    int end = graph.firstOut(x + 1);
    while (nodeToNextArc[x] < end) {
      int y = graph.head(nodeToNextArc[x]++);
      if (nodeToNumber[y] == UNSEEN) {
        enter(y);
        return;
      }
      if (nodeToLabel[y] == OPEN) {
        nodeToLow[x] = Math.min(nodeToLow[x], nodeToNumber[y]);
      }
    }
    leave(x);
  }

  private void leave(int x) {
    callHeight--;
    if (nodeToLow[x] == nodeToNumber[x]) {
      int y;
      do {
        y = componentStack[--componentHeight];
        nodeToLabel[y] = x;
      } while (y != x);
    }
    if (callHeight > 0) {
      int parent = callStack[callHeight - 1];
      nodeToLow[parent] = Math.min(nodeToLow[parent], nodeToLow[x]);
    }
  }
}
