package org.wayleave.watch.amplification;

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
    ordered = byObject();
    sortObjects();
  }

  /** The posts that count, by object. */
  private int[] byObject() {
    int[] first = new int[posts.objectCount() + 1];
    int count = 0;
    for (int post = 0; post < posts.count(); post++) {
      if (keptAccounts[posts.postToAccount[post]]) {
        first[posts.postToObject[post] + 1]++;
        count++;
      }
    }
    for (int object = 1; object < first.length; object++) {
      first[object] += first[object - 1];
    }
    int[] placed = new int[count];
    for (int post = 0; post < posts.count(); post++) {
      if (keptAccounts[posts.postToAccount[post]]) {
        placed[first[posts.postToObject[post]]++] = post;
      }
    }
    return placed;
  }

  private void sortObjects() {
    int from = 0;
    while (from < ordered.length) {
      int to = endOfObject(from);
      if (to - from > 1) {
        int[] sorted =
            IntStream.range(from, to)
                .mapToObj(at -> ordered[at])
                .sorted(this::compare)
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, ordered, from, sorted.length);
      }
      from = to;
    }
  }

  private int compare(int post, int other) {
    int byTime = Long.compare(posts.postToSecond[post], posts.postToSecond[other]);
    if (byTime != 0) {
      return byTime;
    }
    int byAccount = Integer.compare(posts.postToAccount[post], posts.postToAccount[other]);
    return byAccount != 0 ? byAccount : Integer.compare(post, other);
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
