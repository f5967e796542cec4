package org.wayleave.network.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A small graph as its input arrays, with loops, parallel arcs, isolated nodes and weight 0. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RandomGraph(int nodeCount, int[] inputToTail, int[] inputToHead, int[] inputToWeight) {

  static RandomGraph draw(SplittableRandom random, int size) {
    int n = 1 + random.nextInt(1 + size / 3);
    int m = random.nextInt(1 + random.nextInt(1, 5) * n);
    int[] tail = new int[m];
    int[] head = new int[m];
    int[] weight = new int[m];
    int greatest = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(20); // small: many ties
    for (int i = 0; i < m; i++) {
      boolean isTwin = i > 0 && random.nextInt(6) == 0;
      tail[i] = isTwin ? tail[i - 1] : random.nextInt(n);
      head[i] = isTwin ? head[i - 1] : random.nextInt(10) == 0 ? tail[i] : random.nextInt(n);
      weight[i] =
          switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 ->
                random.nextBoolean() ? Dijkstra.INFINITE_WEIGHT : Dijkstra.INFINITE_WEIGHT - 1;
            default -> random.nextInt(greatest + 1);
          };
    }
    return new RandomGraph(n, tail, head, weight);
  }

  int arcCount() {
    return inputToTail.length;
  }

  AdjacencyArray toAdjacencyArray() {
    ArcList arcs = new ArcList(nodeCount);
    for (int i = 0; i < arcCount(); i++) {
      arcs.add(inputToTail[i], inputToHead[i]);
    }
    return arcs.toAdjacencyArray();
  }

  /** Reachability by Warshall's algorithm; every node reaches itself. */
  boolean[][] reaches() {
    boolean[][] reaches = new boolean[nodeCount][nodeCount];
    for (int x = 0; x < nodeCount; x++) {
      reaches[x][x] = true;
    }
    for (int i = 0; i < arcCount(); i++) {
      reaches[inputToTail[i]][inputToHead[i]] = true;
    }
    for (int z = 0; z < nodeCount; z++) {
      for (int x = 0; x < nodeCount; x++) {
        for (int y = 0; y < nodeCount; y++) {
          reaches[x][y] |= reaches[x][z] && reaches[z][y];
        }
      }
    }
    return reaches;
  }

  /** The same graph with each arc also the other way. */
  RandomGraph undirected() {
    int m = arcCount();
    int[] tail = Arrays.copyOf(inputToTail, 2 * m);
    int[] head = Arrays.copyOf(inputToHead, 2 * m);
    System.arraycopy(inputToHead, 0, tail, m, m);
    System.arraycopy(inputToTail, 0, head, m, m);
    return new RandomGraph(nodeCount, tail, head, new int[2 * m]);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(nodeCount + " nodes");
    for (int i = 0; i < arcCount(); i++) {
      text.append(", ").append(inputToTail[i]).append("→").append(inputToHead[i]);
      text.append(" (").append(inputToWeight[i]).append(')');
    }
    return text.toString();
  }
}
