package org.wayleave.watch.amplification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wayleave.network.explain.Explanation;

/**
 * The accounts that posted the same within a window, and the edges between them.
 *
 * <p>Immutable and thread-safe.
 */
public final class CoPostingNetwork {

  /** One co-post: what, which contents, when the first came and how much later the second. */
  public record CoPost(
      String object,
      String account,
      String content,
      String otherAccount,
      String otherContent,
      long secondSeconds,
      long delaySeconds) {}

  private static final Comparator<CoPostingEdge> BY_ACCOUNTS =
      Comparator.comparing(CoPostingEdge::account).thenComparing(CoPostingEdge::other);

  private final Posts posts;
  private final PostOrder order;
  private final PairStore pairs;
  private final int[] pairsByEdge;

  /** Where the pairs of each edge begin in {@code pairsByEdge}; one more at the end. */
  private final int[] edgeToFirst;

  private final List<CoPostingEdge> edges;
  private final int[][] edgeToAccounts;
  private final double threshold;

  private CoPostingNetwork(
      Posts posts,
      PostOrder order,
      PairStore pairs,
      int[] pairsByEdge,
      int[] edgeToFirst,
      List<CoPostingEdge> edges,
      int[][] edgeToAccounts,
      double threshold) {
    this.posts = posts;
    this.order = order;
    this.pairs = pairs;
    this.pairsByEdge = pairsByEdge;
    this.edgeToFirst = edgeToFirst;
    this.edges = edges;
    this.edgeToAccounts = edgeToAccounts;
    this.threshold = threshold;
  }

  /**
   * Finds all co-posts and joins accounts by them.
   *
   * <p>Cost: {@code O(n + p)} for n posts and p co-posts, besides the sorting of account names; 24
   * bytes a co-post while it runs, 12 afterwards.
   */
  public static CoPostingNetwork detect(Posts posts, CoPostingRule rule) {
    PostOrder order = new PostOrder(posts, rule.participationCount());
    PairStore pairs = new PairStore();
    order.sweep(
        rule.windowSeconds(),
        (older, newer) -> {
          if (posts.postToAccount[older] != posts.postToAccount[newer]) {
            pairs.add(older, newer);
          }
        });
    keepParticipants(posts, order, pairs, rule.participationCount());
    return join(posts, order, pairs, rule);
  }

  /** Keeps pairs of which one content is of an account with enough posts that have a partner. */
  private static void keepParticipants(
      Posts posts, PostOrder order, PairStore pairs, int participationCount) {
    boolean[] isPaired = new boolean[posts.contents.size()];
    for (int pair = 0; pair < pairs.size(); pair++) {
      isPaired[posts.postToContent[pairs.older(pair)]] = true;
      isPaired[posts.postToContent[pairs.newer(pair)]] = true;
    }
    int[] accountToPosts = new int[posts.accountCount()];
    for (int post : order.posts()) {
      if (isPaired[posts.postToContent[post]]) {
        accountToPosts[posts.postToAccount[post]]++;
      }
    }
    boolean[] isWanted = new boolean[isPaired.length];
    for (int post : order.posts()) {
      int content = posts.postToContent[post];
      if (isPaired[content] && accountToPosts[posts.postToAccount[post]] >= participationCount) {
        isWanted[content] = true;
      }
    }
    pairs.keep(isWanted, posts.postToContent);
  }

  private static CoPostingNetwork join(
      Posts posts, PostOrder order, PairStore pairs, CoPostingRule rule) {
    int[] accountToRank = ranks(posts.accounts);
    int[] rankToAccount = new int[accountToRank.length];
    for (int account = 0; account < accountToRank.length; account++) {
      rankToAccount[accountToRank[account]] = account;
    }
    long[] pairToKey = new long[pairs.size()];
    for (int pair = 0; pair < pairToKey.length; pair++) {
      int rank = accountToRank[posts.postToAccount[pairs.older(pair)]];
      int other = accountToRank[posts.postToAccount[pairs.newer(pair)]];
      pairToKey[pair] = (long) Math.min(rank, other) << 32 | Math.max(rank, other);
    }
    int[] byOther =
        StableOrder.by(
            StableOrder.of(pairs.size()),
            pair -> pairToKey[pair] & 0xFFFF_FFFFL,
            rankToAccount.length);
    int[] byEdge = StableOrder.by(byOther, pair -> pairToKey[pair] >>> 32, rankToAccount.length);

    EdgeTally tally = new EdgeTally(posts, pairs, rule.counting());
    List<CoPostingEdge> edges = new ArrayList<>();
    List<int[]> edgeToAccounts = new ArrayList<>();
    IntStream.Builder edgeToFirst = IntStream.builder();
    int from = 0;
    while (from < byEdge.length) {
      long key = pairToKey[byEdge[from]];
      int to = from + 1;
      while (to < byEdge.length && pairToKey[byEdge[to]] == key) {
        to++;
      }
      int[] accounts = {rankToAccount[(int) (key >>> 32)], rankToAccount[(int) key]};
      edgeToAccounts.add(accounts);
      edgeToFirst.add(from);
      edges.add(tally.edge(byEdge, from, to, accounts[0], accounts[1]));
      from = to;
    }
    edgeToFirst.add(from);
    double threshold =
        quantile(
            edges.stream().mapToLong(CoPostingEdge::weightCount).toArray(), rule.weightShare());
    return new CoPostingNetwork(
        posts,
        order,
        pairs,
        byEdge,
        edgeToFirst.build().toArray(),
        edges.stream().map(edge -> edge.heavyAbove(threshold)).toList(),
        edgeToAccounts.toArray(int[][]::new),
        threshold);
  }

  private static int[] ranks(List<String> names) {
    int[] sorted =
        IntStream.range(0, names.size())
            .boxed()
            .sorted((one, two) -> names.get(one).compareTo(names.get(two)))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[sorted.length];
    for (int rank = 0; rank < sorted.length; rank++) {
      ranks[sorted[rank]] = rank;
    }
    return ranks;
  }

  /** The quantile with linear interpolation between order statistics (type 7); 0 of nothing. */
  private static double quantile(long[] values, double share) {
    if (values.length == 0) {
      return 0;
    }
    long[] sorted = values.clone();
    Arrays.parallelSort(sorted);
    double at = (sorted.length - 1) * share;
    int low = (int) at;
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
  }

  /** All edges, by the names of their accounts. */
  public List<CoPostingEdge> edges() {
    return edges;
  }

  /** How many accounts have an edge. */
  public int accountCount() {
    return (int) Arrays.stream(edgeToAccounts).flatMapToInt(Arrays::stream).distinct().count();
  }

  /** How many co-posts there are. */
  public long coPostCount() {
    return pairs.size();
  }

  /** The weight above which an edge is heavy. */
  public double weightThreshold() {
    return threshold;
  }

  /** The co-posts of an edge, by object in the order of the input, then by time. */
  public List<CoPost> evidence(CoPostingEdge edge) {
    int number = Collections.binarySearch(edges, edge, BY_ACCOUNTS);
    if (number < 0) {
      throw new IllegalArgumentException("no edge of this network");
    }
    return Arrays.stream(pairsByEdge, edgeToFirst[number], edgeToFirst[number + 1])
        .mapToObj(pair -> coPost(pairs.older(pair), pairs.newer(pair)))
        .toList();
  }

  /** Why two accounts have an edge: figures and co-posts, no judgement. */
  public Explanation explain(CoPostingEdge edge) {
    return EdgeExplanation.of(edge, evidence(edge));
  }

  private CoPost coPost(int older, int newer) {
    return new CoPost(
        posts.objects.get(posts.postToObject[older]),
        posts.accounts.get(posts.postToAccount[older]),
        posts.contents.get(posts.postToContent[older]),
        posts.accounts.get(posts.postToAccount[newer]),
        posts.contents.get(posts.postToContent[newer]),
        posts.postToSecond[older],
        posts.postToSecond[newer] - posts.postToSecond[older]);
  }

  /** The same network, each edge with what chance would give it. */
  public CoPostingNetwork withChance(ChanceModel model) {
    CoPostingEdge.Chance[] chances = model.chances(edges, edgeToAccounts);
    List<CoPostingEdge> told =
        IntStream.range(0, edges.size())
            .mapToObj(edge -> edges.get(edge).with(chances[edge]))
            .toList();
    return new CoPostingNetwork(
        posts, order, pairs, pairsByEdge, edgeToFirst, told, edgeToAccounts, threshold);
  }

  PostOrder order() {
    return order;
  }

  Posts posts() {
    return posts;
  }
}
