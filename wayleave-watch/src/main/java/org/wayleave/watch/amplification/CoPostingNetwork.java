package org.wayleave.watch.amplification;

import java.util.ArrayList;
import java.util.Arrays;
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

  private final Posts posts;
  private final PostOrder order;
  private final PairStore pairs;
  private final int[] pairToEdge;
  private final List<CoPostingEdge> edges;
  private final int[][] edgeToAccounts;
  private final double threshold;

  private CoPostingNetwork(
      Posts posts,
      PostOrder order,
      PairStore pairs,
      int[] pairToEdge,
      List<CoPostingEdge> edges,
      int[][] edgeToAccounts,
      double threshold) {
    this.posts = posts;
    this.order = order;
    this.pairs = pairs;
    this.pairToEdge = pairToEdge;
    this.edges = edges;
    this.edgeToAccounts = edgeToAccounts;
    this.threshold = threshold;
  }

  /**
   * Finds all co-posts and joins accounts by them.
   *
   * <p>Cost: {@code O(n log n + p log p)} for n posts and p co-posts; about 30 bytes a co-post.
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
    long[] pairToKey = new long[pairs.size()];
    for (int pair = 0; pair < pairToKey.length; pair++) {
      int rank = accountToRank[posts.postToAccount[pairs.older(pair)]];
      int other = accountToRank[posts.postToAccount[pairs.newer(pair)]];
      pairToKey[pair] = (long) Math.min(rank, other) << 32 | Math.max(rank, other);
    }
    long[] keys = distinct(pairToKey);
    int[] pairToEdge = new int[pairToKey.length];
    Arrays.parallelSetAll(pairToEdge, pair -> Arrays.binarySearch(keys, pairToKey[pair]));

    long[] weights = new long[keys.length];
    long[] delays = new long[keys.length];
    int[] objects = new int[keys.length];
    int[] lastObject = new int[keys.length];
    Arrays.fill(lastObject, Posts.NONE);
    for (int pair = 0; pair < pairToEdge.length; pair++) {
      int edge = pairToEdge[pair];
      int older = pairs.older(pair);
      weights[edge]++;
      delays[edge] += posts.postToSecond[pairs.newer(pair)] - posts.postToSecond[older];
      int object = posts.postToObject[older];
      // Pairs come object by object.
      if (lastObject[edge] != object) {
        lastObject[edge] = object;
        objects[edge]++;
      }
    }
    boolean isByOrder = rule.counting() == CoPostingRule.Counting.BY_ORDER;
    int[] first = contents(posts, pairs, pairToEdge, keys.length, accountToRank, isByOrder, 0);
    int[] second = contents(posts, pairs, pairToEdge, keys.length, accountToRank, isByOrder, 1);

    int[] rankToAccount = new int[accountToRank.length];
    for (int account = 0; account < accountToRank.length; account++) {
      rankToAccount[accountToRank[account]] = account;
    }
    double threshold = quantile(weights, rule.weightShare());
    List<CoPostingEdge> edges = new ArrayList<>(keys.length);
    int[][] edgeToAccounts = new int[keys.length][];
    for (int edge = 0; edge < keys.length; edge++) {
      int account = rankToAccount[(int) (keys[edge] >>> 32)];
      int other = rankToAccount[(int) keys[edge]];
      edgeToAccounts[edge] = new int[] {account, other};
      edges.add(
          new CoPostingEdge(
              posts.accounts.get(account),
              posts.accounts.get(other),
              weights[edge],
              objects[edge],
              delays[edge] / (double) weights[edge],
              first[edge],
              second[edge],
              Math.min(first[edge], second[edge]) / (double) Math.max(first[edge], second[edge]),
              weights[edge] > threshold,
              null));
    }
    return new CoPostingNetwork(
        posts, order, pairs, pairToEdge, List.copyOf(edges), edgeToAccounts, threshold);
  }

  /** How many distinct contents each edge has on one side: of an account, or of an order. */
  private static int[] contents(
      Posts posts,
      PairStore pairs,
      int[] pairToEdge,
      int edgeCount,
      int[] accountToRank,
      boolean isByOrder,
      int side) {
    long[] edgeAndContent = new long[pairToEdge.length];
    for (int pair = 0; pair < edgeAndContent.length; pair++) {
      int older = pairs.older(pair);
      int newer = pairs.newer(pair);
      boolean isOlderFirst =
          isByOrder
              || accountToRank[posts.postToAccount[older]]
                  < accountToRank[posts.postToAccount[newer]];
      int post = isOlderFirst == (side == 0) ? older : newer;
      edgeAndContent[pair] = (long) pairToEdge[pair] << 32 | posts.postToContent[post];
    }
    int[] counts = new int[edgeCount];
    for (long each : distinct(edgeAndContent)) {
      counts[(int) (each >>> 32)]++;
    }
    return counts;
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

  private static long[] distinct(long[] values) {
    long[] sorted = values.clone();
    Arrays.parallelSort(sorted);
    int count = 0;
    for (int at = 0; at < sorted.length; at++) {
      if (at == 0 || sorted[at] != sorted[at - 1]) {
        sorted[count++] = sorted[at];
      }
    }
    return Arrays.copyOf(sorted, count);
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
    int number = edges.indexOf(edge);
    if (number < 0) {
      throw new IllegalArgumentException("no edge of this network");
    }
    return IntStream.range(0, pairToEdge.length)
        .filter(pair -> pairToEdge[pair] == number)
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
    return new CoPostingNetwork(posts, order, pairs, pairToEdge, told, edgeToAccounts, threshold);
  }

  PostOrder order() {
    return order;
  }

  Posts posts() {
    return posts;
  }
}
