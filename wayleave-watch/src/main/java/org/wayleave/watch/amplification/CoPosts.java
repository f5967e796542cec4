package org.wayleave.watch.amplification;

import java.util.Arrays;

/**
 * All co-posts, edge by edge: by the rank of the account that ranks first, then of the other, then
 * by object and time. 8 bytes a co-post, 12 an edge. Immutable and thread-safe; its arrays are not
 * to be changed.
 */
final class CoPosts {

  /** Older post above, newer below. */
  private final long[] pairs;

  /** Where the co-posts of each edge begin; one more at the end. */
  final int[] edgeToFirst;

  final int[] edgeToRank;
  final int[] edgeToOther;

  /** Where the edges of each rank begin; one more at the end. */
  final int[] rankToFirstEdge;

  /**
   * Co-posts in order.
   *
   * @param pairs older post above, newer below
   * @param rankToOthers for each rank the others it has an edge with, in order
   * @param rankToFirsts where the co-posts of each of these edges begin
   */
  CoPosts(long[] pairs, int[][] rankToOthers, int[][] rankToFirsts) {
    this.pairs = pairs;
    rankToFirstEdge = new int[rankToOthers.length + 1];
    for (int rank = 0; rank < rankToOthers.length; rank++) {
      rankToFirstEdge[rank + 1] = rankToFirstEdge[rank] + rankToOthers[rank].length;
    }
    int edges = rankToFirstEdge[rankToOthers.length];
    edgeToFirst = new int[edges + 1];
    edgeToRank = new int[edges];
    edgeToOther = new int[edges];
    for (int rank = 0; rank < rankToOthers.length; rank++) {
      int from = rankToFirstEdge[rank];
      int count = rankToOthers[rank].length;
      Arrays.fill(edgeToRank, from, from + count, rank);
      System.arraycopy(rankToOthers[rank], 0, edgeToOther, from, count);
      System.arraycopy(rankToFirsts[rank], 0, edgeToFirst, from, count);
    }
    edgeToFirst[edges] = pairs.length;
  }

  int size() {
    return pairs.length;
  }

  int edgeCount() {
    return edgeToRank.length;
  }

  int older(int pair) {
    return (int) (pairs[pair] >>> Integer.SIZE);
  }

  int newer(int pair) {
    return (int) pairs[pair];
  }
}
