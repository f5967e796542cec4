package org.wayleave.watch.amplification;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Posts as rows, for tests. */
record PostSample(String account, String object, String content, long second) {

  static Posts columns(List<PostSample> rows) {
    Posts.Builder builder = new Posts.Builder();
    for (PostSample row : rows) {
      builder.add(row.account, row.object, row.content, row.second);
    }
    return builder.build();
  }

  /** A few accounts, objects and seconds, so that all kinds of ties and repetitions come about. */
  static List<PostSample> draw(SplittableRandom random, int size) {
    int accounts = 2 + random.nextInt(8);
    int objects = 1 + random.nextInt(6);
    int contents = 1 + random.nextInt(2 * size + 4);
    int seconds = 1 + random.nextInt(4 * size);
    List<PostSample> rows = new ArrayList<>();
    for (int row = random.nextInt(size + 1); row > 0; row--) {
      String object = "o" + random.nextInt(objects);
      String content = random.nextInt(20) == 0 ? object : "c" + random.nextInt(contents);
      rows.add(
          new PostSample(
              "a" + random.nextInt(accounts),
              object,
              content,
              1_700_000_000L + random.nextInt(seconds)));
    }
    return rows;
  }
}
