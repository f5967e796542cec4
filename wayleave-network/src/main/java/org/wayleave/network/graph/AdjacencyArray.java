package org.wayleave.network.graph;

import java.util.Objects;

/**
 * A directed graph with its arcs sorted by tail (forward star).
 *
 * <p>Arrays: {@code nodeToFirstOut} (one entry more than nodes), {@code arcToTail}, {@code
 * arcToHead}, and the permutation between arcs and the order in which they were added, {@code
 * arcToInput} and its inverse {@code inputToArc}. The sorting is stable: arcs with one tail keep
 * their input order.
 *
 * <p>Legal: loops, parallel arcs, isolated nodes, the empty graph. Immutable and thread-safe. Built
 * by {@link ArcList#toAdjacencyArray} in O(n + m). Memory: 4 bytes for each node and 16 for each
 * arc.
 *
 * <p>Idiom:
 *
 * <pre>{@code
 * for (int xy = graph.firstOut(x); xy < graph.firstOut(x + 1); xy++) {
 *   int y = graph.head(xy);
 * }
 * }</pre>
 *
 * <p>Reads are array reads with the array's own bounds check, an {@link IndexOutOfBoundsException}
 * for a wrong id.
 */
public final class AdjacencyArray {

  /** Says "no arc" where an arc is expected. */
  public static final int NO_ARC = -1;

  /** Says "no node" where a node is expected. */
  public static final int NO_NODE = -1;

  final int[] nodeToFirstOut;
  final int[] arcToTail;
  final int[] arcToHead;
  private final int[] arcToInput;
  private final int[] inputToArc;

  /** Counting sort; the nodes must have been checked. */
  AdjacencyArray(int nodeCount, int arcCount, int[] inputToTail, int[] inputToHead) {
    nodeToFirstOut = new int[nodeCount + 1];
    arcToTail = new int[arcCount];
    arcToHead = new int[arcCount];
    arcToInput = new int[arcCount];
    inputToArc = new int[arcCount];
    // 1. Degrees, one entry late. 2. Prefix sums give the end of the previous node's range, that is
    // the first arc. 3. Place inputs in order, moving the first arc up. 4. Shift back by one.
    for (int input = 0; input < arcCount; input++) {
      nodeToFirstOut[inputToTail[input] + 1]++;
    }
    for (int x = 0; x < nodeCount; x++) {
      nodeToFirstOut[x + 1] += nodeToFirstOut[x];
    }
    for (int input = 0; input < arcCount; input++) {
      int tail = inputToTail[input];
      int arc = nodeToFirstOut[tail]++;
      arcToTail[arc] = tail;
      arcToHead[arc] = inputToHead[input];
      arcToInput[arc] = input;
      inputToArc[input] = arc;
    }
    System.arraycopy(nodeToFirstOut, 0, nodeToFirstOut, 1, nodeCount);
    nodeToFirstOut[0] = 0;
  }

  /** Number of nodes. */
  public int nodeCount() {
    return nodeToFirstOut.length - 1;
  }

  /** Number of arcs. */
  public int arcCount() {
    return arcToHead.length;
  }

  /** First arc out of a node; {@code firstOut(nodeCount())} is {@code arcCount()}. */
  public int firstOut(int node) {
    return nodeToFirstOut[node];
  }

  /** Number of arcs out of a node. */
  public int outDegree(int node) {
    return nodeToFirstOut[node + 1] - nodeToFirstOut[node];
  }

  /** Node from which an arc leads. */
  public int tail(int arc) {
    return arcToTail[arc];
  }

  /** Node to which an arc leads. */
  public int head(int arc) {
    return arcToHead[arc];
  }

  /** Position at which the arc was added to the list. */
  public int arcToInput(int arc) {
    return arcToInput[arc];
  }

  /** Arc that was added at this position. */
  public int inputToArc(int input) {
    return inputToArc[input];
  }

  /**
   * Reorders a value of each input (a weight) to a value of each arc, as a new array.
   *
   * @throws IllegalArgumentException if there is not one value for each arc
   */
  public int[] toArcOrder(int[] inputToValue) {
    if (inputToValue.length != arcCount()) {
      throw new IllegalArgumentException(
          "(" + inputToValue.length + ") values for (" + arcCount() + ") arcs.");
    }
    int[] arcToValue = new int[inputToValue.length];
    for (int arc = 0; arc < arcToValue.length; arc++) {
      arcToValue[arc] = inputToValue[arcToInput[arc]];
    }
    return arcToValue;
  }

  /**
   * The graph with every arc turned round; O(n + m). The inputs of the result are the arcs of this
   * graph: {@code reversed.arcToInput(yx)} is the arc xy, and {@code
   * reversed.toArcOrder(arcToWeight)} carries weights over.
   */
  public AdjacencyArray reversed() {
    return new AdjacencyArray(nodeCount(), arcCount(), arcToHead, arcToTail);
  }

  /** Throws {@link IndexOutOfBoundsException} unless the id is a node; {@link #NO_NODE} is not. */
  void requireNode(int node) {
    Objects.checkIndex(node, nodeCount());
  }

  @Override
  public String toString() {
    return "AdjacencyArray[" + nodeCount() + " nodes, " + arcCount() + " arcs]";
  }
}
