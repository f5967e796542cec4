package org.wayleave.bench.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.watch.amplification.ChanceModel;
import org.wayleave.watch.amplification.CoPostingNetwork;
import org.wayleave.watch.amplification.CoPostingRule;
import org.wayleave.watch.amplification.Posts;

/** Ten million posts about objects of heavy-tailed popularity: who posts the same within 60 s. */
final class CoordinateBench {

  private static final int POSTS = 10_000_000;
  private static final int ACCOUNTS = 200_000;
  private static final int OBJECTS = 1_000_000;
  private static final long SPAN_SECONDS = 14 * 86_400L;
  private static final long SEED = 10;
  private static final String DATA = "10M made posts";
  private static final double NANOS_PER_S = 1e9;

  private CoordinateBench() {}

  /** Runs in a process that has no more than the memory allowed. */
  static void run(Path home, Ledger ledger) throws IOException {
    OwnProcess.run(CoordinateBench.class, "4g", "coordinate", DATA, home, ledger);
  }

  /** Makes the posts, then measures once as the first thing this process does. */
  public static void main(String[] arguments) {
    Posts posts = make();
    CoPostingRule rule = new CoPostingRule(60, 2, 0.5, CoPostingRule.Counting.BY_ACCOUNT);
    long start = System.nanoTime();
    CoPostingNetwork network = CoPostingNetwork.detect(posts, rule);
    say("co-posts and network; the check is the co-posts", start, network.coPostCount());
    start = System.nanoTime();
    CoPostingNetwork told = network.withChance(ChanceModel.of(network, rule));
    say("what chance would give; the check is the edges", start, told.edges().size());
  }

  private static void say(String measure, long start, long check) {
    OwnProcess.say(
        measure + " (heap limit 4 GB)", "s", (System.nanoTime() - start) / NANOS_PER_S, check);
  }

  private static Posts make() {
    SplittableRandom random = new SplittableRandom(SEED);
    Posts.Builder posts = new Posts.Builder();
    for (int post = 0; post < POSTS; post++) {
      int object = (int) Math.exp(random.nextDouble() * Math.log(OBJECTS));
      posts.add(
          "a" + (int) Math.exp(random.nextDouble() * Math.log(ACCOUNTS)),
          "o" + object,
          Integer.toString(post, Character.MAX_RADIX),
          random.nextLong(SPAN_SECONDS));
    }
    return posts.build();
  }
}
