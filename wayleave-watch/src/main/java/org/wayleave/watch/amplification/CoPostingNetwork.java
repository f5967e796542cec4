package org.wayleave.watch.amplification;

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

  private final OrderedPosts posts;
  private final EdgeTable edges;

  private CoPostingNetwork(OrderedPosts posts, EdgeTable edges) {
    this.posts = posts;
    this.edges = edges;
  }

  /**
   * Finds all co-posts and joins accounts by them, with as many threads as there are processors.
   *
   * <p>Cost: {@code O(n + p log p)} for n posts and p co-posts, besides the sorting of account
   * names; 16 bytes a post, 8 a co-post and 32 an edge, and about as much again while it runs.
   *
   * @throws org.wayleave.network.notice.UserException {@code too_many_co_posts}, {@code
   *     posts_too_far_apart}
   */
  public static CoPostingNetwork detect(Posts posts, CoPostingRule rule) {
    OrderedPosts ordered = new OrderedPosts(posts, rule.participationCount());
    int[] rankToAccount = byName(posts.accounts);
    int[] accountToRank = new int[rankToAccount.length];
    for (int rank = 0; rank < rankToAccount.length; rank++) {
      accountToRank[rankToAccount[rank]] = rank;
    }
    CoPosts pairs = new CoPostSearch(ordered, rule, accountToRank).find();
    return new CoPostingNetwork(ordered, new EdgeTable(ordered, pairs, rankToAccount, rule));
  }

  private static int[] byName(List<String> names) {
    return IntStream.range(0, names.size())
        .boxed()
        .sorted(Comparator.comparing(names::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** All edges, by the names of their accounts; each is made when it is asked for. */
  public List<CoPostingEdge> edges() {
    return edges;
  }

  /** How many accounts have an edge. */
  public int accountCount() {
    boolean[] hasEdge = new boolean[posts.posts().accountCount()];
    int count = 0;
    for (int edge = 0; edge < edges.size(); edge++) {
      for (int account : new int[] {edges.account(edge), edges.other(edge)}) {
        count += hasEdge[account] ? 0 : 1;
        hasEdge[account] = true;
      }
    }
    return count;
  }

  /** How many co-posts there are. */
  public long coPostCount() {
    return edges.pairs.size();
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
    CoPosts pairs = edges.pairs;
    return IntStream.range(pairs.edgeToFirst[number], pairs.edgeToFirst[number + 1])
        .mapToObj(pair -> coPost(pairs.older(pair), pairs.newer(pair)))
        .toList();
  }

  /** Why two accounts have an edge: figures and co-posts, no judgement. */
  public Explanation explain(CoPostingEdge edge) {
    return EdgeExplanation.of(edge, evidence(edge));
  }

  private CoPost coPost(int older, int newer) {
    return new CoPost(
        posts.posts().objects.get(posts.object(older)),
        posts.posts().accounts.get(posts.account(older)),
        posts.contentName(older),
        posts.posts().accounts.get(posts.account(newer)),
        posts.contentName(newer),
        posts.second(older),
        posts.delaySeconds(older, newer));
  }

  /** The same network, each edge with what chance would give it. */
  public CoPostingNetwork withChance(ChanceModel model) {
    return new CoPostingNetwork(posts, model.tell(edges));
  }

  OrderedPosts posts() {
    return posts;
  }
}
