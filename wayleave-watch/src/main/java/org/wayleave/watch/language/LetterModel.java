package org.wayleave.watch.language;

import java.util.HashMap;
import java.util.Map;

/**
 * How likely a language writes a letter after those before it in its word, from what it was seen to
 * write: what is seen with more letters before is mixed with what is seen with fewer, the more so
 * the more different letters came there (I. H. Witten and T. C. Bell 1991).
 */
final class LetterModel {

  /** A letter that was never seen counts so much of one. */
  private static final double UNSEEN = 0.05;

  private final Map<String, Integer> runs;
  private final Map<String, Integer> countAfter = new HashMap<>();
  private final Map<String, Integer> kindsAfter = new HashMap<>();
  private final int letterCount;

  /**
   * A model.
   *
   * @param runs how often each run of letters came
   * @param letterCount how many letters the script has in all languages
   */
  LetterModel(Map<String, Integer> runs, int letterCount) {
    this.runs = runs;
    this.letterCount = letterCount;
    runs.forEach((run, count) -> {
      String before = run.substring(0, run.length() - 1);
      countAfter.merge(before, count, Integer::sum);
      kindsAfter.merge(before, 1, Integer::sum);
    });
  }

  /** How likely the last letter of a run is after the others. */
  double share(String run) {
    String before = run.substring(0, run.length() - 1);
    int count = runs.getOrDefault(run, 0);
    int all = countAfter.getOrDefault(before, 0);
    if (before.isEmpty()) {
      return (count + UNSEEN) / (all + UNSEEN * letterCount);
    }
    double shorter = share(run.substring(1));
    if (all == 0) {
      return shorter;
    }
    int kinds = kindsAfter.getOrDefault(before, 0);
    return (count + kinds * shorter) / (all + kinds);
  }
}
