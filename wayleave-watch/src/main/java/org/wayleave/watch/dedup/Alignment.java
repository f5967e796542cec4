package org.wayleave.watch.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wayleave.watch.text.Words;

/**
 * Compares two texts word by word: their maximal common runs, each word of either in one at most.
 * Reused; not thread-safe.
 *
 * <p>Runs of {@value CopyRule#RUN} words are looked up; where one is met, the longest of the places
 * that have it is followed to its end. Cost: linear for texts, the product of repetitions for a
 * text that says the same over and over, of which {@value #MOST_PLACES} places are tried.
 */
final class Alignment {

  private static final int MOST_PLACES = 8;
  private static final int LONGEST_GAP = 8;

  private final Words first = new Words();
  private final Words second = new Words();
  private int[] heads = new int[1024];
  private int[] next = new int[256];
  private boolean[] taken = new boolean[256];

  private int[] runFirst = new int[64];
  private int[] runSecond = new int[64];
  private int[] runLength = new int[64];
  private int runs;
  private String indexed = "";

  /** Compares. */
  void align(String one, String other) {
    if (!one.equals(indexed)) { // pairs come in the order of their first
      first.scan(one);
      index();
      indexed = one;
    }
    Arrays.fill(taken, 0, first.count(), false);
    second.scan(other);
    runs = 0;
    int x = 0;
    while (x + CopyRule.RUN <= second.count()) {
      int place = longest(x);
      if (place < 0) {
        x++;
      } else {
        x += runLength[runs - 1];
      }
    }
  }

  private void index() {
    int places = first.count() - CopyRule.RUN + 1;
    int size = Integer.highestOneBit(Math.max(64, 4 * first.count()));
    if (heads.length != size) {
      heads = new int[size];
    }
    Arrays.fill(heads, -1);
    if (next.length < first.count()) {
      next = new int[2 * first.count()];
      taken = new boolean[2 * first.count()];
    }
    for (int x = places - 1; x >= 0; x--) {
      int slot = slot(first.hash(x, CopyRule.RUN));
      next[x] = heads[slot];
      heads[slot] = x;
    }
  }

  private int slot(long hash) {
    return (int) (hash >>> 33) & (heads.length - 1);
  }

  /** The place in the first text of the longest run that begins here; -1 for none. */
  private int longest(int at) {
    int best = -1;
    int bestLength = CopyRule.RUN - 1;
    int tried = 0;
    for (int place = heads[slot(second.hash(at, CopyRule.RUN))];
        place >= 0 && tried < MOST_PLACES;
        place = next[place], tried++) {
      int length = 0;
      while (place + length < first.count()
          && at + length < second.count()
          && first.word(place + length) == second.word(at + length)
          && !taken[place + length]) {
        length++;
      }
      if (length > bestLength) {
        best = place;
        bestLength = length;
      }
    }
    if (best >= 0) {
      addRun(best, at, bestLength);
    }
    return best;
  }

  private void addRun(int place, int at, int length) {
    if (runs == runFirst.length) {
      runFirst = Arrays.copyOf(runFirst, 2 * runs);
      runSecond = Arrays.copyOf(runSecond, 2 * runs);
      runLength = Arrays.copyOf(runLength, 2 * runs);
    }
    Arrays.fill(taken, place, place + length, true);
    runFirst[runs] = place;
    runSecond[runs] = at;
    runLength[runs] = length;
    runs++;
  }

  /** Words in common runs. */
  int sharedCount() {
    int shared = 0;
    for (int run = 0; run < runs; run++) {
      shared += runLength[run];
    }
    return shared;
  }

  /** Words of the first text. */
  int firstCount() {
    return first.count();
  }

  /** Words of the second text. */
  int secondCount() {
    return second.count();
  }

  /** The common runs as positions in the texts, in the order of the second. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      int one = runFirst[run];
      int other = runSecond[run];
      int length = runLength[run];
      spans.add(
          new Span(
              first.start(one),
              first.end(one + length - 1),
              second.start(other),
              second.end(other + length - 1),
              length));
    }
    return spans;
  }

  /**
   * Of all numbers and names that stand in common runs or in short gaps between two that follow
   * each other in both texts, the share that differs. Names are words with capitals that no
   * sentence begins with; scripts without capitals have none.
   */
  double substitutedShare() {
    int kept = 0;
    int substituted = 0;
    for (int run = 0; run < runs; run++) {
      kept += tellingCount(second, runSecond[run], runSecond[run] + runLength[run]);
      boolean isFirst = run == 0;
      int oneFrom = isFirst ? 0 : runFirst[run - 1] + runLength[run - 1];
      int otherFrom = isFirst ? 0 : runSecond[run - 1] + runLength[run - 1];
      substituted += substituted(oneFrom, runFirst[run], otherFrom, runSecond[run]);
    }
    if (runs > 0) {
      int last = runs - 1;
      substituted +=
          substituted(
              runFirst[last] + runLength[last],
              first.count(),
              runSecond[last] + runLength[last],
              second.count());
    }
    return substituted == 0 ? 0 : (double) substituted / (kept + substituted);
  }

  private int substituted(int oneFrom, int oneTo, int otherFrom, int otherTo) {
    int one = oneTo - oneFrom;
    int other = otherTo - otherFrom;
    if (one <= 0 || other <= 0 || one > LONGEST_GAP || other > LONGEST_GAP) {
      return 0;
    }
    int numbers = differing(Words::isNumber, oneFrom, oneTo, otherFrom, otherTo);
    int names = differing(Words::isName, oneFrom, oneTo, otherFrom, otherTo);
    return numbers + names;
  }

  /** How many words of the kind each side has that the other has not, where both have some. */
  private int differing(Kind kind, int from, int to, int otherFrom, int otherTo) {
    return Math.min(
        only(kind, first, from, to, second, otherFrom, otherTo),
        only(kind, second, otherFrom, otherTo, first, from, to));
  }

  /** Whether a word is of a kind. */
  @FunctionalInterface
  private interface Kind {
    boolean has(Words text, int index);
  }

  private static int only(
      Kind kind, Words text, int from, int to, Words other, int otherFrom, int otherTo) {
    int only = 0;
    for (int x = from; x < to; x++) {
      if (kind.has(text, x)) {
        boolean isThere = false;
        for (int y = otherFrom; y < otherTo; y++) {
          isThere |= other.word(y) == text.word(x);
        }
        only += isThere ? 0 : 1;
      }
    }
    return only;
  }

  private static int tellingCount(Words text, int from, int to) {
    int telling = 0;
    for (int x = from; x < to; x++) {
      telling += text.isNumber(x) || text.isName(x) ? 1 : 0;
    }
    return telling;
  }
}
