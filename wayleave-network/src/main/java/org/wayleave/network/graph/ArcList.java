package org.wayleave.network.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * Arcs in the order in which they are found, to be sorted into an {@link AdjacencyArray}.
 *
 * <p>Legal: loops, parallel arcs, nodes without arcs, no arcs, no nodes. Not thread-safe. Memory: 8
 * bytes for each arc of capacity, which at most doubles. {@link #add} is O(1) amortised.
 *
 * <p>Example: {@code new ArcList(3).add(0, 1).add(1, 2).toAdjacencyArray()}.
 */
public final class ArcList {

  private final int nodeCount;
  private int[] inputToTail = new int[16];
  private int[] inputToHead = new int[16];
  private int arcCount;

  /**
   * An empty list over nodes 0..{@code nodeCount} − 1.
   *
   * @throws IllegalArgumentException if the count is negative or {@link Integer#MAX_VALUE}
   */
  public ArcList(int nodeCount) {
    if (nodeCount < 0 || nodeCount == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("Node count (" + nodeCount + ") is not legal.");
    }
    this.nodeCount = nodeCount;
  }

  /**
   * Appends an arc; its input position is the {@link #arcCount} before the call.
   *
   * @throws IndexOutOfBoundsException if a node is not 0..nodeCount − 1
   */
  public ArcList add(int tail, int head) {
    Objects.checkIndex(tail, nodeCount);
    Objects.checkIndex(head, nodeCount);
    if (arcCount == inputToTail.length) {
      int capacity = (int) Math.min(2L * arcCount, Integer.MAX_VALUE - 8);
      inputToTail = Arrays.copyOf(inputToTail, capacity);
      inputToHead = Arrays.copyOf(inputToHead, capacity);
    }
    inputToTail[arcCount] = tail;
    inputToHead[arcCount] = head;
    arcCount++;
    return this;
  }

  /** Number of nodes. */
  public int nodeCount() {
    return nodeCount;
  }

  /** Number of arcs so far. */
  public int arcCount() {
    return arcCount;
  }

  /** Sorts the arcs by tail; O(n + m). The list may be used on; the result does not change. */
  public AdjacencyArray toAdjacencyArray() {
    return new AdjacencyArray(nodeCount, arcCount, inputToTail, inputToHead);
  }
}
