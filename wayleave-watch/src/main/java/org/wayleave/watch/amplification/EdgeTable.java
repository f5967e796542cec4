package org.wayleave.watch.amplification;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.wayleave.watch.amplification.CoPostingRule.Counting;

/**
 * Edges as columns, by the names of their accounts, and as a list that makes each edge when it is
 * asked for: an edge takes 32 bytes, and 24 more with chance.
 */
final class EdgeTable extends AbstractList<CoPostingEdge> implements RandomAccess {

  private final Posts posts;

  /** The pairs, edge by edge, and where those of each edge begin; one more at the end. */
  final int[] pairsByEdge;

  final int[] edgeToFirst;
  final int[] edgeToAccount;
  final int[] edgeToOther;
  final int[] edgeToObjects;
  private final int[] edgeToContents;
  private final int[] edgeToOtherContents;
  private final double[] edgeToMeanDelay;
  private double threshold;
  private double @Nullable [] expected;
  private double @Nullable [] tails;
  private double @Nullable [] falseShares;

  /** Columns for edges whose pairs and accounts are known; {@link #tally} fills the rest. */
  EdgeTable(
      Posts posts, int[] pairsByEdge, int[] edgeToFirst, int[] edgeToAccount, int[] edgeToOther) {
    this.posts = posts;
    this.pairsByEdge = pairsByEdge;
    this.edgeToFirst = edgeToFirst;
    this.edgeToAccount = edgeToAccount;
    this.edgeToOther = edgeToOther;
    edgeToObjects = new int[edgeToAccount.length];
    edgeToContents = new int[edgeToAccount.length];
    edgeToOtherContents = new int[edgeToAccount.length];
    edgeToMeanDelay = new double[edgeToAccount.length];
  }

  private EdgeTable(EdgeTable of, double[] expected, double[] tails, double[] falseShares) {
    posts = of.posts;
    pairsByEdge = of.pairsByEdge;
    edgeToFirst = of.edgeToFirst;
    edgeToAccount = of.edgeToAccount;
    edgeToOther = of.edgeToOther;
    edgeToObjects = of.edgeToObjects;
    edgeToContents = of.edgeToContents;
    edgeToOtherContents = of.edgeToOtherContents;
    edgeToMeanDelay = of.edgeToMeanDelay;
    threshold = of.threshold;
    this.expected = expected;
    this.tails = tails;
    this.falseShares = falseShares;
  }

  /** The same edges with what chance would give them. */
  EdgeTable withChance(double[] expectedCounts, double[] tailShares, double[] adjusted) {
    return new EdgeTable(this, expectedCounts, tailShares, adjusted);
  }

  /** Reckons what the pairs of each edge come to. Pairs of one edge are object by object. */
  void tally(PairStore pairs, Counting counting, double weightShare) {
    int[] contentToFirst = new int[posts.contents.size()];
    int[] contentToSecond = new int[posts.contents.size()];
    Arrays.fill(contentToFirst, Posts.NONE);
    Arrays.fill(contentToSecond, Posts.NONE);
    for (int edge = 0; edge < edgeToAccount.length; edge++) {
      long delaySum = 0;
      int lastObject = Posts.NONE;
      for (int at = edgeToFirst[edge]; at < edgeToFirst[edge + 1]; at++) {
        int older = pairs.older(pairsByEdge[at]);
        int newer = pairs.newer(pairsByEdge[at]);
        delaySum += posts.postToSecond[newer] - posts.postToSecond[older];
        if (posts.postToObject[older] != lastObject) {
          lastObject = posts.postToObject[older];
          edgeToObjects[edge]++;
        }
        boolean isOlderFirst =
            counting == Counting.BY_ORDER || posts.postToAccount[older] == edgeToAccount[edge];
        int first = posts.postToContent[isOlderFirst ? older : newer];
        int second = posts.postToContent[isOlderFirst ? newer : older];
        edgeToContents[edge] += contentToFirst[first] == edge ? 0 : 1;
        edgeToOtherContents[edge] += contentToSecond[second] == edge ? 0 : 1;
        contentToFirst[first] = edge;
        contentToSecond[second] = edge;
      }
      edgeToMeanDelay[edge] = delaySum / (double) weight(edge);
    }
    threshold = quantile(weightShare);
  }

  private int weight(int edge) {
    return edgeToFirst[edge + 1] - edgeToFirst[edge];
  }

  /** The quantile with linear interpolation between order statistics (type 7); 0 of nothing. */
  private double quantile(double share) {
    if (isEmpty()) {
      return 0;
    }
    int[] sorted = new int[size()];
    Arrays.setAll(sorted, this::weight);
    Arrays.parallelSort(sorted);
    double at = (sorted.length - 1) * share;
    int low = (int) at;
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }

  double threshold() {
    return threshold;
  }

  @Override
  public int size() {
    return edgeToAccount.length;
  }

  @Override
  public CoPostingEdge get(int edge) {
    int contents = edgeToContents[edge];
    int others = edgeToOtherContents[edge];
    return new CoPostingEdge(
        posts.accounts.get(edgeToAccount[edge]),
        posts.accounts.get(edgeToOther[edge]),
        weight(edge),
        edgeToObjects[edge],
        edgeToMeanDelay[edge],
        contents,
        others,
        Math.min(contents, others) / (double) Math.max(contents, others),
        weight(edge) > threshold,
        chance(edge));
  }

  private CoPostingEdge.@Nullable Chance chance(int edge) {
    return expected == null || tails == null || falseShares == null
        ? null
        : new CoPostingEdge.Chance(expected[edge], tails[edge], falseShares[edge]);
  }
}
