package org.wayleave.watch.amplification;

import java.util.Arrays;
import org.wayleave.watch.amplification.CoPostingRule.Counting;

/** Reckons the figures of one edge after another from its pairs. Not thread-safe. */
final class EdgeTally {

  private final Posts posts;
  private final PairStore pairs;
  private final Counting counting;

  /** The edge that counted a content last, on the first and on the second side. */
  private final int[] contentToFirst;

  private final int[] contentToSecond;
  private int edge;

  EdgeTally(Posts posts, PairStore pairs, Counting counting) {
    this.posts = posts;
    this.pairs = pairs;
    this.counting = counting;
    contentToFirst = new int[posts.contents.size()];
    contentToSecond = new int[posts.contents.size()];
    Arrays.fill(contentToFirst, Posts.NONE);
    Arrays.fill(contentToSecond, Posts.NONE);
  }

  /** The edge whose pairs are those from {@code from} to before {@code to}, object by object. */
  CoPostingEdge edge(int[] pairsByEdge, int from, int to, int account, int other) {
    long delaySum = 0;
    int objects = 0;
    int lastObject = Posts.NONE;
    int first = 0;
    int second = 0;
    for (int at = from; at < to; at++) {
      int older = pairs.older(pairsByEdge[at]);
      int newer = pairs.newer(pairsByEdge[at]);
      delaySum += posts.postToSecond[newer] - posts.postToSecond[older];
      if (posts.postToObject[older] != lastObject) {
        lastObject = posts.postToObject[older];
        objects++;
      }
      boolean isOlderFirst = counting == Counting.BY_ORDER || posts.postToAccount[older] == account;
      first += isNew(contentToFirst, isOlderFirst ? older : newer);
      second += isNew(contentToSecond, isOlderFirst ? newer : older);
    }
    edge++;
    return new CoPostingEdge(
        posts.accounts.get(account),
        posts.accounts.get(other),
        to - from,
        objects,
        delaySum / (double) (to - from),
        first,
        second,
        Math.min(first, second) / (double) Math.max(first, second),
        false,
        null);
  }

  /** 1 where this edge has not counted the post's content yet. */
  private int isNew(int[] contentToEdge, int post) {
    int content = posts.postToContent[post];
    if (contentToEdge[content] == edge) {
      return 0;
    }
    contentToEdge[content] = edge;
    return 1;
  }
}
