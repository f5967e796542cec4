package org.wayleave.watch.amplification;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayleave.network.notice.UserException;

/**
 * Finds all co-posts in sweeps over the ordered posts: one marks who has a partner, one counts, one
 * places; so no co-post is stored twice or moved far. Each processor sweeps objects of its own.
 */
final class CoPostSearch {

  /** More would need more memory than a usual machine has. */
  private static final int MOST = 200_000_000;

  private final OrderedPosts posts;
  private final CoPostingRule rule;
  private final int[] accountToRank;

  /** Where each processor's posts begin; one more at the end. */
  private final int[] parts;

  /**
   * A search.
   *
   * @param accountToRank a rank for each account, each once
   */
  CoPostSearch(OrderedPosts posts, CoPostingRule rule, int[] accountToRank) {
    this.posts = posts;
    this.rule = rule;
    this.accountToRank = accountToRank;
    parts = posts.parts(Runtime.getRuntime().availableProcessors());
  }

  /**
   * The co-posts, edge by edge.
   *
   * @throws UserException {@code too_many_co_posts}
   */
  CoPosts find() {
    boolean[] wanted = contentsOfParticipants();
    int[][] partToNext = count(wanted);
    int[] rankToFirst = toPlaces(partToNext);
    long[] pairs = new long[rankToFirst[accountToRank.length]];
    forEachPart(part ->
        sweep(
            part,
            wanted,
            (older, newer) ->
                pairs[partToNext[part][rank(older, newer)]++] =
                    (long) older << Integer.SIZE | newer));
    int[][] rankToOthers = new int[accountToRank.length][];
    int[][] rankToFirsts = new int[accountToRank.length][];
    IntStream.range(0, accountToRank.length)
        .parallel()
        .forEach(rank -> {
          int from = rankToFirst[rank];
          int[] others = sortByOther(pairs, from, rankToFirst[rank + 1]);
          int[] firsts =
              IntStream.range(0, others.length)
                  .filter(at -> at == 0 || others[at] != others[at - 1])
                  .toArray();
          rankToOthers[rank] = Arrays.stream(firsts).map(at -> others[at]).toArray();
          rankToFirsts[rank] = Arrays.stream(firsts).map(at -> from + at).toArray();
        });
    return new CoPosts(pairs, rankToOthers, rankToFirsts);
  }

  /** How many co-posts each part has for each account that ranks first. */
  private int[][] count(boolean[] wanted) {
    int[][] partToCounts = new int[parts.length - 1][accountToRank.length];
    long[] partToTotal = new long[partToCounts.length];
    forEachPart(part ->
        sweep(
            part,
            wanted,
            (older, newer) -> {
              partToCounts[part][rank(older, newer)]++;
              requireFew(++partToTotal[part]);
            }));
    requireFew(Arrays.stream(partToTotal).sum());
    return partToCounts;
  }

  /**
   * Makes of counts the places where each part's co-posts of each account begin, and returns where
   * those of each account do. Earlier parts are of earlier objects, and so are their co-posts.
   */
  private static int[] toPlaces(int[][] partToCounts) {
    int ranks = partToCounts[0].length;
    int[] rankToFirst = new int[ranks + 1];
    int next = 0;
    for (int rank = 0; rank < ranks; rank++) {
      rankToFirst[rank] = next;
      for (int[] counts : partToCounts) {
        int count = counts[rank];
        counts[rank] = next;
        next += count;
      }
    }
    rankToFirst[ranks] = next;
    return rankToFirst;
  }

  /** Whose content is of an account with enough posts that have a partner. */
  private boolean[] contentsOfParticipants() {
    boolean[] isPaired = new boolean[posts.contentCount()];
    forEachPart(part ->
        sweep(
            part,
            null,
            (older, newer) -> {
              isPaired[posts.content(older)] = true;
              isPaired[posts.content(newer)] = true;
            }));
    int[] accountToPosts = new int[accountToRank.length];
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

  private void forEachPart(IntConsumer work) {
    IntStream.range(0, parts.length - 1).parallel().forEach(work);
  }

  /** Hands over a part's pairs of two accounts, where one post's content is among those wanted. */
  private void sweep(int part, boolean @Nullable [] wanted, OrderedPosts.Taker taker) {
    posts.sweep(
        parts[part],
        parts[part + 1],
        rule.windowSeconds(),
        (older, newer) -> {
          if (posts.account(older) != posts.account(newer)
              && (wanted == null || wanted[posts.content(older)] || wanted[posts.content(newer)])) {
            taker.take(older, newer);
          }
        });
  }

  private int rank(int older, int newer) {
    return Math.min(accountToRank[posts.account(older)], accountToRank[posts.account(newer)]);
  }

  /** Sorts a rank's co-posts by the other account, else as they are; returns the others' ranks. */
  private int[] sortByOther(long[] pairs, int from, int to) {
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

  private static void requireFew(long count) {
    if (count > MOST) {
      throw new UserException(
          "too_many_co_posts",
          "There are more than (%d) co-posts.".formatted(MOST),
          "Maybe the window is long, or everybody posts one object; leave that out.");
    }
  }
}
