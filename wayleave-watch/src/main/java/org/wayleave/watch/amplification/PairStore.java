package org.wayleave.watch.amplification;

import java.util.Arrays;
import org.wayleave.network.notice.UserException;

/** Pairs of posts, the older first, as they come. */
final class PairStore {

  /** More would need more memory than a usual machine has. */
  private static final int MOST = 200_000_000;

  private int[] older = new int[1024];
  private int[] newer = new int[1024];
  private int size;

  void add(int olderPost, int newerPost) {
    if (size == older.length) {
      if (size >= MOST) {
        throw new UserException(
            "too_many_co_posts",
            "There are more than (%d) co-posts.".formatted(MOST),
            "Maybe the window is long, or everybody posts one object; leave that out.");
      }
      int room = size + (size >> 1);
      older = Arrays.copyOf(older, room);
      newer = Arrays.copyOf(newer, room);
    }
    older[size] = olderPost;
    newer[size] = newerPost;
    size++;
  }

  int size() {
    return size;
  }

  int older(int pair) {
    return older[pair];
  }

  int newer(int pair) {
    return newer[pair];
  }

  /** Keeps the pairs of which one post's content is among those wanted, in their order. */
  void keep(boolean[] wantedContents, int[] postToContent) {
    int kept = 0;
    for (int pair = 0; pair < size; pair++) {
      if (wantedContents[postToContent[older[pair]]]
          || wantedContents[postToContent[newer[pair]]]) {
        older[kept] = older[pair];
        newer[kept] = newer[pair];
        kept++;
      }
    }
    size = kept;
  }
}
