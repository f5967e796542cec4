package org.wayleave.bench.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wayleave.bench.ledger.Ledger;
import org.wayleave.network.notice.Progress;
import org.wayleave.watch.dedup.CopyGroups;
import org.wayleave.watch.dedup.CopyRule;
import org.wayleave.watch.sample.NewsMaker;
import org.wayleave.watch.sample.NewsMaker.Use;

/** Made stories of about 1 kB, every fifth a copy: which are copies of one another. */
final class CopiesBench {

  private static final int TEXTS = 200_000;
  private static final int WORDS = 190;
  private static final long SEED = 11;
  private static final int ROUNDS = 3;
  private static final double NANOS_PER_S = 1e9;

  private CopiesBench() {}

  /** Runs in a process of its own. */
  static void run(Path home, Ledger ledger) throws IOException {
    OwnProcess.run(
        CopiesBench.class, "3g", "copies", TEXTS + " made stories of 1 kB", home, ledger);
  }

  /** Makes the stories, then lets both find the copies, one after the other, three times. */
  public static void main(String[] arguments) {
    List<String> texts = make(TEXTS);
    long letters = texts.stream().mapToLong(String::length).sum();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      CopyGroups groups =
          CopyGroups.find(
              texts, Collections.nCopies(texts.size(), ""), CopyRule.USUAL, Progress.NONE);
      say("Wayleave; the check is the groups", start, groups.groups().size());
      start = System.nanoTime();
      say("plain MinHash of 128; the check is the pairs", start, new PlainMinHash().pairs(texts));
    }
    OwnProcess.say("letters a text", "letters", (double) letters / TEXTS, letters);
  }

  private static void say(String measure, long start, long check) {
    OwnProcess.say(measure, "texts/s", TEXTS / ((System.nanoTime() - start) / NANOS_PER_S), check);
  }

  /** So many, or a few more. */
  static List<String> make(int count) {
    NewsMaker maker = new NewsMaker(SEED);
    List<String> texts = new ArrayList<>(count);
    while (texts.size() < count) {
      String story = maker.story(WORDS);
      for (int own = 0; own < 4; own++) {
        texts.add(own == 0 ? story : maker.story(WORDS));
      }
      texts.add(maker.copy(story, Use.values()[texts.size() % Use.values().length]));
    }
    return texts;
  }
}
