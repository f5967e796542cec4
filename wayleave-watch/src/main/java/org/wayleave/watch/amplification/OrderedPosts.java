package org.wayleave.watch.amplification;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wayleave.network.notice.UserException;

/**
 * The posts that count, object by object and in the order of time: a post is named by its place in
 * this order. Its numbers lie side by side and its neighbours are those it may be a pair with, so
 * that whoever looks at a pair has both at hand.
 *
 * <p>Posts of the same second come in CooRTweet's order: accounts as they first appear in the
 * input, and each account's posts as they come. Cost: {@code O(n)}, 16 bytes a post. Immutable and
 * thread-safe.
 */
final class OrderedPosts {

  /** Takes one pair of posts of one object. */
  @FunctionalInterface
  interface Taker {
    void take(int older, int newer);
  }

  private static final int WIDTH = 4;
  private static final int ACCOUNT = 0;
  private static final int CONTENT = 1;
  private static final int OBJECT = 2;
  private static final int SECOND = 3;
  private static final double SECONDS_PER_YEAR = 365.25 * 86_400;

  private final Posts posts;
  private final int[] cells;
  private final boolean[] keptAccounts;
  private final long firstSecond;

  /** Contents are numbered anew as they come in this order. */
  private final int[] numberToContent;

  private final int[] objectToItself;

  OrderedPosts(Posts posts, int participationCount) {
    this.posts = posts;
    keptAccounts = accountsWithPosts(posts, participationCount);
    int[] kept = new int[posts.count()];
    int count = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int post = 0; post < kept.length; post++) {
      if (keptAccounts[posts.postToAccount[post]]) {
        kept[count++] = post;
        first = Math.min(first, posts.postToSecond[post]);
        last = Math.max(last, posts.postToSecond[post]);
      }
    }
    firstSecond = count == 0 ? 0 : first;
    int[] ordered = order(posts, Arrays.copyOf(kept, count), firstSecond, count == 0 ? 0 : last);
    cells = new int[Math.multiplyExact(count, WIDTH)];
    IntStream.range(0, count).parallel().forEach(place -> fill(place, ordered[place]));
    int[] contentToNumber = new int[posts.contents.size()];
    Arrays.fill(contentToNumber, Posts.NONE);
    int contents = 0;
    int[] numbers = new int[Math.min(count, contentToNumber.length)];
    for (int at = CONTENT; at < cells.length; at += WIDTH) {
      int content = cells[at];
      if (contentToNumber[content] == Posts.NONE) {
        numbers[contents] = content;
        contentToNumber[content] = contents++;
      }
      cells[at] = contentToNumber[content];
    }
    numberToContent = Arrays.copyOf(numbers, contents);
    objectToItself =
        Arrays.stream(posts.objectToContent)
            .map(content -> content == Posts.NONE ? Posts.NONE : contentToNumber[content])
            .toArray();
  }

  private void fill(int place, int post) {
    int at = place * WIDTH;
    cells[at + ACCOUNT] = posts.postToAccount[post];
    cells[at + CONTENT] = posts.postToContent[post];
    cells[at + OBJECT] = posts.postToObject[post];
    cells[at + SECOND] = (int) (posts.postToSecond[post] - firstSecond);
  }

  private static boolean[] accountsWithPosts(Posts posts, int participationCount) {
    int[] accountToPosts = new int[posts.accountCount()];
    for (int account : posts.postToAccount) {
      accountToPosts[account]++;
    }
    boolean[] kept = new boolean[accountToPosts.length];
    for (int account = 0; account < kept.length; account++) {
      kept[account] = accountToPosts[account] >= participationCount;
    }
    return kept;
  }

  private static int[] order(Posts posts, int[] kept, long first, long last) {
    long span = last - first;
    if (span < 0 || span > Integer.MAX_VALUE) {
      throw new UserException(
          "posts_too_far_apart",
          "The first and the last post are (%.0f) years apart."
              .formatted((last - (double) first) / SECONDS_PER_YEAR),
          "Maybe some times are in another unit, or wrong; posts may span 68 years.");
    }
    int timeBits = Long.SIZE - Long.numberOfLeadingZeros(span);
    int[] byAccount = StableOrder.by(kept, post -> posts.postToAccount[post], posts.accountCount());
    return StableOrder.by(
        byAccount,
        post -> (long) posts.postToObject[post] << timeBits | (posts.postToSecond[post] - first),
        (long) posts.objectCount() << timeBits);
  }

  /** How many posts count. */
  int count() {
    return cells.length / WIDTH;
  }

  int account(int place) {
    return cells[place * WIDTH + ACCOUNT];
  }

  /** The number of its content in this order. */
  int content(int place) {
    return cells[place * WIDTH + CONTENT];
  }

  int object(int place) {
    return cells[place * WIDTH + OBJECT];
  }

  /** Seconds since 1970-01-01 UTC. */
  long second(int place) {
    return firstSecond + cells[place * WIDTH + SECOND];
  }

  /** How much later the one is than the other, which comes first. */
  int delaySeconds(int older, int newer) {
    return cells[newer * WIDTH + SECOND] - cells[older * WIDTH + SECOND];
  }

  /** How many different contents there are. */
  int contentCount() {
    return numberToContent.length;
  }

  String contentName(int place) {
    return posts.contents.get(numberToContent[content(place)]);
  }

  boolean isKept(int account) {
    return keptAccounts[account];
  }

  Posts posts() {
    return posts;
  }

  /**
   * Where to cut the posts into so many parts, no object into two; one more number at the end.
   * Parts may be empty.
   */
  int[] parts(int count) {
    int[] bounds = new int[count + 1];
    for (int part = 1; part <= count; part++) {
      int at = Math.max(bounds[part - 1], (int) ((long) count() * part / count));
      while (at > 0 && at < count() && object(at) == object(at - 1)) {
        at++;
      }
      bounds[part] = at;
    }
    return bounds;
  }

  /** {@link #sweep(int, int, long, Taker)} over all posts. */
  void sweep(long windowSeconds, Taker taker) {
    sweep(0, count(), windowSeconds, taker);
  }

  /**
   * Hands over every pair of posts of one object at most that many seconds apart, by object, the
   * older first. What is the object itself, and one content twice, make no pair.
   *
   * @param from the first post of an object
   * @param to the first post of a later object, or the count of posts
   */
  void sweep(int from, int to, long windowSeconds, Taker taker) {
    for (int older = from; older < to; older++) {
      int object = object(older);
      int content = content(older);
      int itself = objectToItself[object];
      if (content == itself) {
        continue;
      }
      for (int newer = older + 1;
          newer < to && object(newer) == object && delaySeconds(older, newer) <= windowSeconds;
          newer++) {
        int other = content(newer);
        if (other != itself && other != content) {
          taker.take(older, newer);
        }
      }
    }
  }
}
