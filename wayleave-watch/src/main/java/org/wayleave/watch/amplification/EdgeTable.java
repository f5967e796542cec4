package org.wayleave.watch.amplification;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.watch.amplification.CoPostingRule.Counting;

/**
 * Edges as columns, by the names of their accounts, and as a list that makes each edge when it is
 * asked for: an edge takes 32 bytes, and 24 more with chance.
 */
final class EdgeTable extends AbstractList<CoPostingEdge> implements RandomAccess {

  /** So many contents are told apart by looking at each two of them. */
  private static final int FEW = 8;

  private final OrderedPosts posts;
  final CoPosts pairs;
  final int[] rankToAccount;
  final int[] edgeToObjects;
  private final int[] edgeToContents;
  private final int[] edgeToOtherContents;
  private final double[] edgeToMeanDelay;
  private final double threshold;
  private double @Nullable [] expected;
  private double @Nullable [] tails;
  private double @Nullable [] falseShares;

  /** Reckons what the co-posts of each edge come to. */
  EdgeTable(OrderedPosts posts, CoPosts pairs, int[] rankToAccount, CoPostingRule rule) {
    this.posts = posts;
    this.pairs = pairs;
    this.rankToAccount = rankToAccount;
    edgeToObjects = new int[pairs.edgeCount()];
    edgeToContents = new int[pairs.edgeCount()];
    edgeToOtherContents = new int[pairs.edgeCount()];
    edgeToMeanDelay = new double[pairs.edgeCount()];
    IntStream.range(0, pairs.edgeCount()).parallel().forEach(edge -> tally(edge, rule.counting()));
    threshold = quantile(rule.weightShare());
  }

  private EdgeTable(EdgeTable of, double[] expected, double[] tails, double[] falseShares) {
    posts = of.posts;
    pairs = of.pairs;
    rankToAccount = of.rankToAccount;
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

  private void tally(int edge, Counting counting) {
    int from = pairs.edgeToFirst[edge];
    int count = weight(edge);
    if (count == 1) {
      edgeToObjects[edge] = 1;
      edgeToContents[edge] = 1;
      edgeToOtherContents[edge] = 1;
      edgeToMeanDelay[edge] = posts.delaySeconds(pairs.older(from), pairs.newer(from));
      return;
    }
    int account = account(edge);
    int[] contents = new int[count];
    int[] otherContents = new int[count];
    long delaySum = 0;
    int lastObject = Posts.NONE;
    for (int at = 0; at < count; at++) {
      int older = pairs.older(from + at);
      int newer = pairs.newer(from + at);
      delaySum += posts.delaySeconds(older, newer);
      // The co-posts of one edge are object by object.
      if (posts.object(older) != lastObject) {
        lastObject = posts.object(older);
        edgeToObjects[edge]++;
      }
      boolean isOlderFirst = counting == Counting.BY_ORDER || posts.account(older) == account;
      contents[at] = posts.content(isOlderFirst ? older : newer);
      otherContents[at] = posts.content(isOlderFirst ? newer : older);
    }
    edgeToContents[edge] = distinctCount(contents);
    edgeToOtherContents[edge] = distinctCount(otherContents);
    edgeToMeanDelay[edge] = delaySum / (double) count;
  }

  /** How many different numbers there are; may reorder them. */
  private static int distinctCount(int[] numbers) {
    int distinct = 0;
    if (numbers.length > FEW) {
      Arrays.sort(numbers);
      for (int at = 0; at < numbers.length; at++) {
        distinct += at == 0 || numbers[at] != numbers[at - 1] ? 1 : 0;
      }
      return distinct;
    }
    for (int at = 0; at < numbers.length; at++) {
      int before = 0;
      while (before < at && numbers[before] != numbers[at]) {
        before++;
      }
      distinct += before == at ? 1 : 0;
    }
    return distinct;
  }

  int account(int edge) {
    return rankToAccount[pairs.edgeToRank[edge]];
  }

  int other(int edge) {
    return rankToAccount[pairs.edgeToOther[edge]];
  }

  private int weight(int edge) {
    return pairs.edgeToFirst[edge + 1] - pairs.edgeToFirst[edge];
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
    return pairs.edgeCount();
  }

  @Override
  public CoPostingEdge get(int edge) {
    int contents = edgeToContents[edge];
    int others = edgeToOtherContents[edge];
    return new CoPostingEdge(
        posts.posts().accounts.get(account(edge)),
        posts.posts().accounts.get(other(edge)),
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
