package org.wayleave.watch.amplification;

import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.stream.IntStream;

/**
 * The posts that count, object by object and in the order of time, and the pairs among them.
 *
 * <p>Posts of the same second come in CooRTweet's order: accounts as they first appear in the
 * input, and each account's posts as they come.
 */
final class PostOrder {

  /** Takes one pair of posts of one object. */
  @FunctionalInterface
  interface Taker {
    void take(int older, int newer);
  }

  private final Posts posts;
  private final int[] ordered;
  private final boolean[] keptAccounts;

  PostOrder(Posts posts, int participationCount) {
    this.posts = posts;
    int[] accountToPosts = new int[posts.accountCount()];
    for (int account : posts.postToAccount) {
      accountToPosts[account]++;
    }
    keptAccounts = new boolean[accountToPosts.length];
    for (int account = 0; account < accountToPosts.length; account++) {
      keptAccounts[account] = accountToPosts[account] >= participationCount;
    }
    ordered = order(posts, keptAccounts);
  }

  private static int[] order(Posts posts, boolean[] keptAccounts) {
    int[] kept =
        IntStream.range(0, posts.count())
            .filter(post -> keptAccounts[posts.postToAccount[post]])
            .toArray();
    LongSummaryStatistics seconds =
        Arrays.stream(kept).mapToLong(post -> posts.postToSecond[post]).summaryStatistics();
    if (kept.length == 0) {
      return kept;
    }
    long first = seconds.getMin();
    int[] byAccount = StableOrder.by(kept, post -> posts.postToAccount[post], posts.accountCount());
    int[] byTime =
        StableOrder.by(
            byAccount, post -> posts.postToSecond[post] - first, seconds.getMax() - first);
    return StableOrder.by(byTime, post -> posts.postToObject[post], posts.objectCount());
  }

  private int endOfObject(int from) {
    int object = posts.postToObject[ordered[from]];
    int to = from + 1;
    while (to < ordered.length && posts.postToObject[ordered[to]] == object) {
      to++;
    }
    return to;
  }

  /** The posts that count, object by object, in the order of time. */
  int[] posts() {
    return ordered;
  }

  boolean isKept(int account) {
    return keptAccounts[account];
  }

  /**
   * Hands over every pair of posts of one object at most that many seconds apart, by object, the
   * older first. What is the object itself, and one content twice, make no pair.
   */
  void sweep(long windowSeconds, Taker taker) {
    int from = 0;
    while (from < ordered.length) {
      int to = endOfObject(from);
      int itself = posts.objectToContent[posts.postToObject[ordered[from]]];
      for (int at = from; at < to; at++) {
        int older = ordered[at];
        if (posts.postToContent[older] == itself) {
          continue;
        }
        long latest = posts.postToSecond[older] + windowSeconds;
        for (int next = at + 1; next < to && posts.postToSecond[ordered[next]] <= latest; next++) {
          int newer = ordered[next];
          int content = posts.postToContent[newer];
          if (content != itself && content != posts.postToContent[older]) {
            taker.take(older, newer);
          }
        }
      }
      from = to;
    }
  }
}
