package org.wayleave.watch.amplification;

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

  /**
   * One co-post.
   *
   * @param object what both are about
   * @param account who came first
   * @param content that account's content
   * @param otherAccount who came second, or in the same second
   * @param otherContent that account's content
   * @param secondSeconds when the first came, seconds since 1970-01-01 UTC
   * @param delaySeconds how much later the second came
   */
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
  private final EdgeTable edges;

  private CoPostingNetwork(Posts posts, PostOrder order, PairStore pairs, EdgeTable edges) {
    this.posts = posts;
    this.order = order;
    this.pairs = pairs;
    this.edges = edges;
  }

  /**
   * Finds all co-posts and joins accounts by them.
   *
   * <p>Cost: {@code O(n + p)} for n posts and p co-posts, besides the sorting of account names; 24
   * bytes a co-post while it runs, 12 afterwards, and 32 an edge.
   *
   * @throws org.wayleave.network.notice.UserException {@code too_many_co_posts}
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

    int[] edgeToFirst =
        IntStream.rangeClosed(0, byEdge.length)
            .filter(at ->
                at == 0
                    || at == byEdge.length
                    || pairToKey[byEdge[at]] != pairToKey[byEdge[at - 1]])
            .toArray();
    int edgeCount = edgeToFirst.length - 1;
    int[] edgeToAccount = new int[edgeCount];
    int[] edgeToOther = new int[edgeCount];
    for (int edge = 0; edge < edgeCount; edge++) {
      long key = pairToKey[byEdge[edgeToFirst[edge]]];
      edgeToAccount[edge] = rankToAccount[(int) (key >>> 32)];
      edgeToOther[edge] = rankToAccount[(int) key];
    }
    EdgeTable edges = new EdgeTable(posts, byEdge, edgeToFirst, edgeToAccount, edgeToOther);
    edges.tally(pairs, rule.counting(), rule.weightShare());
    return new CoPostingNetwork(posts, order, pairs, edges);
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

  /** All edges, by the names of their accounts; each is made when it is asked for. */
  public List<CoPostingEdge> edges() {
    return edges;
  }

  /** How many accounts have an edge. */
  public int accountCount() {
    return (int)
        IntStream.concat(Arrays.stream(edges.edgeToAccount), Arrays.stream(edges.edgeToOther))
            .distinct()
            .count();
  }

  /** How many co-posts there are. */
  public long coPostCount() {
    return pairs.size();
  }

  /** The weight above which an edge is heavy. */
  public double weightThreshold() {
    return edges.threshold();
  }

  /** The co-posts of an edge, by object in the order of the input, then by time. */
  public List<CoPost> evidence(CoPostingEdge edge) {
    int number = Collections.binarySearch(edges, edge, BY_ACCOUNTS);
    if (number < 0) {
      throw new IllegalArgumentException("no edge of this network");
    }
    return Arrays.stream(
            edges.pairsByEdge, edges.edgeToFirst[number], edges.edgeToFirst[number + 1])
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
    return new CoPostingNetwork(posts, order, pairs, model.tell(edges));
  }

  PostOrder order() {
    return order;
  }

  Posts posts() {
    return posts;
  }
}
