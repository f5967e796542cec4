package org.wayleave.watch.amplification;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.UserException;

/**
 * All co-posts, edge by edge: by the rank of the account that ranks first, then of the other, then
 * by object and time. Made in sweeps over the ordered posts that count before they place, so that a
 * co-post takes 8 bytes and is never moved far.
 */
final class CoPosts {

  /** More would need more memory than a usual machine has. */
  private static final int MOST = 200_000_000;

  /** Older post above, newer below. */
  private final long[] pairs;

  /** Where the co-posts of each edge begin; one more at the end. */
  final int[] edgeToFirst;

  final int[] edgeToRank;
  final int[] edgeToOther;

  /** Where the edges of each rank begin; one more at the end. */
  final int[] rankToFirstEdge;

  private CoPosts(long[] pairs, int[] rankToFirst, int[][] rankToOthers, int[][] rankToFirsts) {
    this.pairs = pairs;
    rankToFirstEdge = new int[rankToFirst.length];
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

  /**
   * Finds them.
   *
   * @param accountToRank a rank for each account, each once
   * @throws UserException {@code too_many_co_posts}
   */
  static CoPosts find(OrderedPosts posts, CoPostingRule rule, int[] accountToRank) {
    boolean[] wanted = contentsOfParticipants(posts, rule);
    int[] rankToFirst = new int[accountToRank.length + 1];
    long[] total = new long[1];
    sweep(
        posts,
        rule,
        wanted,
        (older, newer) -> {
          rankToFirst[rank(posts, accountToRank, older, newer) + 1]++;
          if (++total[0] > MOST) {
            throw tooMany();
          }
        });
    for (int rank = 0; rank < accountToRank.length; rank++) {
      rankToFirst[rank + 1] += rankToFirst[rank];
    }
    long[] pairs = new long[(int) total[0]];
    int[] rankToNext = rankToFirst.clone();
    sweep(
        posts,
        rule,
        wanted,
        (older, newer) ->
            pairs[rankToNext[rank(posts, accountToRank, older, newer)]++] =
                (long) older << Integer.SIZE | newer);
    int[][] rankToOthers = new int[accountToRank.length][];
    int[][] rankToFirsts = new int[accountToRank.length][];
    IntStream.range(0, accountToRank.length)
        .parallel()
        .forEach(rank -> {
          int from = rankToFirst[rank];
          int to = rankToFirst[rank + 1];
          int[] others = sortByOther(posts, accountToRank, pairs, from, to);
          int[] firsts =
              IntStream.range(0, others.length)
                  .filter(at -> at == 0 || others[at] != others[at - 1])
                  .toArray();
          rankToOthers[rank] = Arrays.stream(firsts).map(at -> others[at]).toArray();
          rankToFirsts[rank] = Arrays.stream(firsts).map(at -> from + at).toArray();
        });
    return new CoPosts(pairs, rankToFirst, rankToOthers, rankToFirsts);
  }

  /** Whose content is of an account with enough posts that have a partner. */
  private static boolean[] contentsOfParticipants(OrderedPosts posts, CoPostingRule rule) {
    boolean[] isPaired = new boolean[posts.contentCount()];
    sweep(
        posts,
        rule,
        null,
        (older, newer) -> {
          isPaired[posts.content(older)] = true;
          isPaired[posts.content(newer)] = true;
        });
    int[] accountToPosts = new int[posts.posts().accountCount()];
    for (int post = 0; post < posts.count(); post++) {
      if (isPaired[posts.content(post)]) {
        accountToPosts[posts.account(post)]++;
      }
    }
    boolean[] isWanted = new boolean[isPaired.length];
    for (int post = 0; post < posts.count(); post++) {
      int content = posts.content(post);
      if (isPaired[content] && accountToPosts[posts.account(post)] >= rule.participationCount()) {
        isWanted[content] = true;
      }
    }
    return isWanted;
  }

  /** Hands over pairs of two accounts, of which one post's content is among those wanted. */
  private static void sweep(
      OrderedPosts posts,
      CoPostingRule rule,
      boolean @Nullable [] wanted,
      OrderedPosts.Taker taker) {
    posts.sweep(
        rule.windowSeconds(),
        (older, newer) -> {
          if (posts.account(older) != posts.account(newer)
              && (wanted == null || wanted[posts.content(older)] || wanted[posts.content(newer)])) {
            taker.take(older, newer);
          }
        });
  }

  private static int rank(OrderedPosts posts, int[] accountToRank, int older, int newer) {
    return Math.min(accountToRank[posts.account(older)], accountToRank[posts.account(newer)]);
  }

  /** Sorts a rank's co-posts by the other account, else as they are; returns the others' ranks. */
  private static int[] sortByOther(
      OrderedPosts posts, int[] accountToRank, long[] pairs, int from, int to) {
    long[] unsorted = Arrays.copyOfRange(pairs, from, to);
    long[] keys = new long[unsorted.length];
    for (int at = 0; at < keys.length; at++) {
      int one = accountToRank[posts.account((int) (unsorted[at] >>> Integer.SIZE))];
      int two = accountToRank[posts.account((int) unsorted[at])];
      keys[at] = (long) Math.max(one, two) << Integer.SIZE | at;
    }
    Arrays.sort(keys);
    int[] others = new int[keys.length];
    for (int at = 0; at < keys.length; at++) {
      pairs[from + at] = unsorted[(int) keys[at]];
      others[at] = (int) (keys[at] >>> Integer.SIZE);
    }
    return others;
  }

  private static UserException tooMany() {
    return new UserException(
        "too_many_co_posts",
        "There are more than (%d) co-posts.".formatted(MOST),
        "Maybe the window is long, or everybody posts one object; leave that out.");
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
